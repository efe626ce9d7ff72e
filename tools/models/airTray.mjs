import { MeshBuilder } from './MeshBuilder.mjs';
import { surfaces } from './materials.mjs';

/** A tray that air cools, without its cover: modules under finned sinks side by side, a row of fans behind. */
export function airTray({ sizeM, accelerators, moduleM }, lod) {
  const [body, compute] = [new MeshBuilder(), new MeshBuilder()];
  const foot = 0.012;
  chassis(body, sizeM, lod);
  for (let i = 0; i < accelerators; i++) module(compute, placeOf(i, accelerators, sizeM, foot), moduleM, lod);
  if (lod < 2) fans(body, sizeM, lod);
  if (lod === 0) board(body, sizeM, foot);
  return { body, compute };
}

/** Two columns, the rows over the rear seven tenths: the shader finds a module by this. */
const placeOf = (i, count, [width, , depth], foot) => [
  (i % 2 === 0 ? -1 : 1) * width * 0.22,
  foot,
  depth * (-0.4 + (0.7 * (Math.floor(i / 2) + 0.5)) / (count / 2)),
];

function chassis(mesh, [width, height, depth], lod) {
  const wall = 0.004;
  mesh.box([0, wall, 0], [width, 2 * wall, depth], surfaces.structure);
  for (const side of [-1, 1])
    mesh.box([side * (width / 2 - wall / 2), height / 2, 0], [wall, height, depth], surfaces.structure);
  mesh.box([0, height / 2, depth / 2 - wall], [width, height, 2 * wall], surfaces.dark);
  const face = depth / 2 + 0.004;
  if (lod === 1) {
    for (const up of [0.5, 0.68, 0.86])
      mesh.box([0, height * up, face - 0.003], [width * 0.86, height * 0.05, 0.003], surfaces.rim);
    mesh.box([0, height * 0.24, face - 0.003], [width * 0.8, height * 0.14, 0.003], surfaces.darkStructure);
  }
  if (lod > 0) return;
  // Air comes in through slots; cables to the other trays plug in below them.
  for (let i = 0; i < 26; i++)
    mesh.box(
      [width * (-0.42 + 0.0336 * i), height * 0.68, face],
      [0.007, height * 0.44, 0.004],
      surfaces.rim,
    );
  for (let i = 0; i < 8; i++)
    mesh.box(
      [width * (-0.385 + 0.11 * i), height * 0.24, face + 0.004],
      [0.03, 0.016, 0.014],
      i % 2 === 0 ? surfaces.silver : surfaces.darkStructure,
      0.002,
    );
  for (const side of [-1, 1])
    mesh.box(
      [side * width * 0.475, height / 2, face + 0.012],
      [0.01, height * 0.7, 0.022],
      surfaces.warm,
      0.003,
    );
}

/** A carrier, the package on it, and its sink of upright fins along the air's way. */
function module(mesh, [x, y, z], [width, height, depth], lod) {
  if (lod === 2) {
    mesh.box([x, y + height / 2, z], [width, height, depth], surfaces.silver);
    return;
  }
  mesh.box([x, y + height * 0.06, z], [width, height * 0.12, depth], surfaces.board);
  mesh.box([x, y + height * 0.2, z], [width * 0.94, height * 0.16, depth * 0.94], surfaces.coldPlate);
  const fins = lod === 0 ? 22 : 3;
  const pitch = (width * 0.94) / fins;
  for (let i = 0; i < fins; i++)
    mesh.box(
      [x - width * 0.47 + pitch * (i + 0.5), y + height * 0.64, z],
      [pitch * (lod === 0 ? 0.3 : 0.6), height * 0.72, depth * 0.94],
      surfaces.silver,
    );
}

/** Six fans across the back. */
function fans(mesh, [width, height, depth], lod) {
  const across = width / 6.4;
  for (let i = 0; i < 6; i++) {
    const x = across * (i - 2.5);
    const z = -depth / 2 + 0.03;
    mesh.box([x, height / 2, z], [across * 0.94, height * 0.94, 0.05], surfaces.darkStructure);
    if (lod > 0) continue;
    const reach = Math.min(across, height) * 0.42;
    for (const way of [-1, 1])
      mesh.tube([x, height / 2, z], [x, height / 2, z + way * 0.03], reach, 14, surfaces.dark);
    mesh.tube([x, height / 2, z], [x, height / 2, z - 0.034], reach * 0.4, 10, surfaces.rim);
  }
}

/** The board with its power stages and the links' retimers between sinks and face. */
function board(mesh, [width, height, depth], foot) {
  mesh.box([0, foot - 0.002, 0.02], [width * 0.95, 0.004, depth * 0.84], surfaces.board);
  for (let row = 0; row < 2; row++)
    for (let i = 0; i < 9; i++)
      mesh.box(
        [width * (-0.4 + 0.1 * i), foot + 0.008, depth * (0.34 + 0.05 * row)],
        [0.018, 0.012, 0.018],
        row === 0 ? surfaces.dark : surfaces.silver,
        0.002,
      );
  mesh.box([0, height * 0.4, -depth / 2 - 0.012], [0.06, height * 0.5, 0.024], surfaces.gold, 0.002);
}
