import { MeshBuilder } from './MeshBuilder.mjs';
import { surfaces } from './materials.mjs';

/** A tray without its cover: `body` is chassis, board and pipes; `compute` its accelerators, as many as it has. */
export function tray(dimensions, lod) {
  const { sizeM, accelerators, moduleM } = dimensions;
  const [body, compute] = [new MeshBuilder(), new MeshBuilder()];
  chassis(body, sizeM, lod);
  const places = placesOf(sizeM, accelerators);
  const foot = 0.012 + (accelerators > 4 ? sizeM[1] * 0.3 : 0.004);
  for (const [x, z] of places) accelerator(compute, [x, foot, z], moduleM, lod);
  if (lod < 2) board(body, sizeM, foot, accelerators, lod);
  if (lod === 0) {
    hoses(body, places, foot + moduleM[1], sizeM);
    details(body, sizeM, accelerators);
  }
  return { body, compute };
}

/** Middles of the modules: two columns, the rows evenly along the rear two thirds. */
function placesOf([width, , depth], count) {
  const rows = count / 2;
  return Array.from({ length: count }, (_, i) => [
    (i % 2 === 0 ? -1 : 1) * width * 0.22,
    depth * (-0.4 + (0.7 * (Math.floor(i / 2) + 0.5)) / rows),
  ]);
}

function chassis(mesh, [width, height, depth], lod) {
  const wall = 0.004;
  mesh.box([0, wall, 0], [width, 2 * wall, depth], surfaces.structure);
  for (const side of [-1, 1])
    mesh.box([side * (width / 2 - wall / 2), height / 2, 0], [wall, height, depth], surfaces.structure);
  mesh.box([0, height / 2, -depth / 2 + wall], [width, height, 2 * wall], surfaces.darkStructure);
  mesh.box([0, height / 2, depth / 2 - wall], [width, height, 2 * wall], surfaces.dark);
  if (lod > 0) return;
  const face = depth / 2 + 0.004;
  // Handles, ports and vents of the face.
  for (const side of [-1, 1])
    mesh.box(
      [side * width * 0.46, height / 2, face + 0.012],
      [0.012, height * 0.7, 0.02],
      surfaces.rim,
      0.003,
    );
  for (let i = 0; i < 10; i++)
    mesh.box(
      [width * (-0.34 + 0.06 * i), height * 0.62, face],
      [0.016, Math.min(0.014, height * 0.3), 0.006],
      surfaces.rim,
      0.001,
    );
  for (let i = 0; i < 6; i++)
    mesh.box(
      [width * (0.28 + 0.022 * i), height * 0.4, face],
      [0.005, height * 0.5, 0.004],
      surfaces.darkStructure,
    );
}

function accelerator(mesh, [x, y, z], [width, height, depth], lod) {
  if (lod === 2) {
    mesh.box([x, y + height / 2, z], [width, height, depth], surfaces.coldPlate);
    return;
  }
  mesh.box([x, y + height * 0.14, z], [width, height * 0.28, depth], surfaces.board);
  mesh.box(
    [x, y + height * 0.64, z],
    [width * 0.9, height * 0.72, depth * 0.86],
    surfaces.coldPlate,
    lod === 0 ? height * 0.08 : 0,
  );
  if (lod > 0) return;
  for (const side of [-1, 1]) {
    mesh.tube(
      [x + side * width * 0.25, y + height, z],
      [x + side * width * 0.25, y + height * 1.28, z],
      height * 0.16,
      10,
      surfaces.pipe,
    );
    for (const way of [-1, 1])
      mesh.tube(
        [x + side * width * 0.41, y + height * 0.9, z + way * depth * 0.38],
        [x + side * width * 0.41, y + height * 1.06, z + way * depth * 0.38],
        0.003,
        6,
        surfaces.rim,
      );
  }
}

function board(mesh, [width, , depth], foot, accelerators, lod) {
  mesh.box([0, foot - 0.004, -depth * 0.05], [width * 0.94, 0.004, depth * 0.74], surfaces.board);
  if (accelerators > 4) {
    // Switches between the modules and the carrier below.
    for (let i = 0; i < 4; i++)
      mesh.box(
        [0, foot + 0.008, depth * (-0.31 + 0.17 * i)],
        [0.045, 0.018, 0.045],
        surfaces.silver,
        lod === 0 ? 0.002 : 0,
      );
  } else
    for (const side of [-1, 1])
      mesh.box(
        [side * width * 0.22, foot + 0.008, depth * 0.36],
        [0.07, 0.014, 0.07],
        surfaces.silver,
        lod === 0 ? 0.002 : 0,
      );
}

/** Cold water in on the left, warm out on the right, from module to module. */
function hoses(mesh, places, upM, [width, , depth]) {
  for (const side of [-1, 1]) {
    const column = places.filter(([x]) => x * side > 0);
    for (const [offset, surface] of [
      [-0.022, surfaces.coolant],
      [0.022, surfaces.warm],
    ]) {
      const x = side * width * 0.22 + offset;
      const ends = [[x, -depth / 2 + 0.02], ...column.map(([, z]) => [x, z])];
      for (let i = 1; i < ends.length; i++)
        mesh.tube(
          [ends[i - 1][0], upM + 0.004, ends[i - 1][1]],
          [ends[i][0], upM + 0.004, ends[i][1]],
          0.006,
          8,
          surface,
        );
      mesh.tube([x, upM + 0.004, -depth / 2 + 0.02], [x, upM + 0.004, -depth / 2 - 0.03], 0.009, 10, surface);
    }
  }
}

/** Memory, network cards and drives behind the face; busbar clip behind. */
function details(mesh, [width, height, depth], accelerators) {
  const cards = accelerators > 4 ? 8 : 4;
  const tall = Math.min(height * 0.5, 0.06);
  for (let i = 0; i < cards; i++)
    mesh.box(
      [width * (-0.4 + (0.8 * (i + 0.5)) / cards), 0.01 + tall / 2, depth * 0.43],
      [width * 0.055, tall, depth * 0.08],
      i % 2 === 0 ? surfaces.board : surfaces.darkStructure,
      0.001,
    );
  for (let i = 0; i < 6; i++)
    mesh.box([width * (-0.06 + 0.024 * i), 0.02, depth * 0.34], [0.004, 0.02, 0.06], surfaces.board);
  mesh.box([0, height / 2, -depth / 2 - 0.012], [0.06, height * 0.5, 0.024], surfaces.gold, 0.002);
}
