import { MeshBuilder } from './MeshBuilder.mjs';
import { surfaces } from './materials.mjs';

const plateLook = { front: surfaces.cells, back: surfaces.back, edge: surfaces.rim };

/**
 * A wing of solar panels, to the right. Its pivot is where the boom leaves the bus; it runs along x and faces z. It
 * turns about x. The left wing is the same, half a turn about z on.
 */
export function wing({ lengthM, widthM, boomM, panels }, lod) {
  const mesh = new MeshBuilder();
  const middle = [boomM + lengthM / 2, 0, 0];
  const thicknessM = Math.min(0.04, widthM / 60);
  if (lod === 2) {
    const [x0, x1, y] = [boomM, boomM + lengthM, widthM / 2];
    const corners = [
      [x0, -y, 0],
      [x1, -y, 0],
      [x1, y, 0],
      [x0, y, 0],
    ];
    mesh.quad(corners, surfaces.cells);
    mesh.quad([...corners].reverse(), surfaces.back);
    return mesh;
  }
  if (lod === 1) {
    mesh.plate(middle, [lengthM, 0, 0], [0, widthM, 0], thicknessM, thicknessM, plateLook);
    const reach = boomM + lengthM;
    mesh.tube([0, 0, 0], [boomM, 0, 0], thicknessM * 2.2, 6, surfaces.structure);
    mesh.tube(
      [boomM, 0, -thicknessM * 1.6],
      [reach, 0, -thicknessM * 1.6],
      thicknessM * 1.3,
      6,
      surfaces.structure,
    );
    return mesh;
  }
  detailed(mesh, { lengthM, widthM, boomM, panels }, thicknessM);
  return mesh;
}

function detailed(mesh, { lengthM, widthM, boomM, panels }, thicknessM) {
  const [along, across] = panels;
  const seamM = Math.min(0.05, lengthM / along / 20);
  const [stepX, stepY] = [(lengthM + seamM) / along, (widthM + seamM) / across];
  const size = [stepX - seamM, stepY - seamM];
  const xOf = (i) => boomM + (i + 0.5) * stepX - seamM / 2;
  const yOf = (j) => (j + 0.5) * stepY - seamM / 2 - widthM / 2;
  for (let i = 0; i < along; i++)
    for (let j = 0; j < across; j++) {
      // A little unlike each other, as cells of different batches are.
      const shade = 1 + 0.09 * (((i * 7 + j * 13) % 5) / 4 - 0.5);
      mesh.plate([xOf(i), yOf(j), 0], [size[0], 0, 0], [0, size[1], 0], thicknessM, thicknessM, {
        ...plateLook,
        shade,
      });
    }
  hinges(mesh, { along, across, stepX, stepY, boomM, thicknessM, yOf });
  frame(mesh, { lengthM, widthM, boomM, along, stepX, thicknessM });
}

/** A hinge on each fold, in the middle of each panel. */
function hinges(mesh, { along, across, stepX, stepY, boomM, thicknessM, yOf }) {
  const half = stepY * 0.16;
  for (let i = 1; i < along; i++)
    for (let j = 0; j < across; j++) {
      const y = yOf(j);
      const x = boomM + i * stepX - 0.5 * Math.min(0.05, stepX / 21);
      const z = -thicknessM / 2;
      mesh.tube([x, y - half, z], [x, y + half, z], thicknessM * 0.55, 3, surfaces.structure, {
        ends: false,
      });
    }
}

/** Boom, yoke, the spine behind the panels, and ribs across every second fold. */
function frame(mesh, { lengthM, widthM, boomM, along, stepX, thicknessM }) {
  const radius = thicknessM * 1.9;
  const depth = -thicknessM * 2.7;
  const root = boomM;
  mesh.tube([0, 0, 0], [root * 0.55, 0, 0], radius * 1.5, 14, surfaces.structure);
  mesh.tube([root * 0.08, 0, 0], [root * 0.22, 0, 0], radius * 2.3, 18, surfaces.darkStructure);
  mesh.tube([root * 0.5, 0, 0], [root * 0.58, 0, 0], radius * 1.9, 14, surfaces.darkStructure);
  for (const way of [-1, 1]) {
    mesh.tube([root * 0.55, 0, 0], [root, way * widthM * 0.3, depth], radius, 8, surfaces.structure);
    mesh.tube(
      [root * 0.78, way * widthM * 0.155, depth / 2],
      [root, 0, depth],
      radius * 0.6,
      6,
      surfaces.structure,
    );
  }
  mesh.tube([root, -widthM / 2, depth], [root, widthM / 2, depth], radius, 8, surfaces.structure);
  mesh.tube([root * 0.55, 0, depth], [boomM + lengthM, 0, depth], radius, 8, surfaces.structure);
  for (let i = 1; i <= along; i++) {
    const x = boomM + i * stepX - stepX / 2;
    mesh.tube(
      [x, -widthM * 0.48, depth * 0.42],
      [x, widthM * 0.48, depth * 0.42],
      thicknessM * 0.6,
      3,
      surfaces.structure,
      { ends: false },
    );
  }
}
