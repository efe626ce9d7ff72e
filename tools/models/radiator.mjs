import { MeshBuilder } from './MeshBuilder.mjs';
import { surfaces } from './materials.mjs';

const look = { front: surfaces.radiator, back: surfaces.radiator, edge: surfaces.pipe, twoFaced: true };

/**
 * The blade above the bus, in the plane square to x, so that with the boom square to the Sun neither face sees the
 * Sun. The one below is the same, half a turn about x on. The pivot is the middle of the bus.
 */
export function radiator({ gapM, bladeHeightM, depthM, columns }, busHeightM, lod) {
  const mesh = new MeshBuilder();
  const foot = busHeightM / 2 + gapM;
  const thicknessM = Math.min(0.05, depthM / 80);
  if (lod === 2) {
    // At this size the bus between the blades is too small to part them: one plate through it.
    const [y, z] = [foot + bladeHeightM, depthM / 2];
    const corners = [
      [0, -y, z],
      [0, -y, -z],
      [0, y, -z],
      [0, y, z],
    ];
    mesh.quad(corners, surfaces.radiator);
    mesh.quad([...corners].reverse(), surfaces.radiator);
    return mesh;
  }
  if (lod === 1) {
    const middle = [0, foot + bladeHeightM / 2, 0];
    mesh.plate(middle, [0, bladeHeightM, 0], [0, 0, depthM], thicknessM, thicknessM / 2, look);
    mesh.tube([0, busHeightM * 0.4, 0], [0, foot, 0], thicknessM * 2, 6, surfaces.pipe);
  } else blade(mesh, { gapM, bladeHeightM, depthM, columns, busHeightM, thicknessM });
  return mesh;
}

function blade(mesh, { gapM, bladeHeightM, depthM, columns, busHeightM, thicknessM }) {
  const foot = busHeightM / 2 + gapM;
  const seamM = depthM / columns / 30;
  const stepZ = (depthM + seamM) / columns;
  const rows = Math.max(1, Math.round(bladeHeightM / (stepZ * 1.6)));
  const stepY = (bladeHeightM + seamM) / rows;
  const tube = thicknessM * 0.3;
  for (let k = 0; k < columns; k++) {
    const z = (k + 0.5) * stepZ - seamM / 2 - depthM / 2;
    for (let row = 0; row < rows; row++) {
      const y = foot + (row + 0.5) * stepY - seamM / 2;
      const shade = 1 - (0.05 * ((k * 3 + row * 5) % 4)) / 3;
      mesh.plate([0, y, z], [0, stepY - seamM, 0], [0, 0, stepZ - seamM], thicknessM, thicknessM / 2, {
        ...look,
        shade,
      });
    }
    // Coolant runs up and back in each column, and shows as ridges on both faces.
    for (const share of [-0.3, 0, 0.3])
      for (const face of [-1, 1]) {
        const [x, at] = [face * thicknessM * 0.52, z + share * stepZ];
        const ends = [foot + 0.02 * bladeHeightM, foot + 0.98 * bladeHeightM];
        mesh.tube([x, ends[0], at], [x, ends[1], at], tube, 3, surfaces.pipe, { ends: false });
      }
  }
  headers(mesh, { foot, bladeHeightM, depthM, busHeightM, thicknessM });
}

/** Supply and return along the foot, the line along the tip, and the hinged feed from the bus. */
function headers(mesh, { foot, bladeHeightM, depthM, busHeightM, thicknessM }) {
  const half = depthM * 0.49;
  const y = foot - thicknessM * 0.3;
  for (const face of [-1, 1]) {
    const x = face * thicknessM * 1.1;
    mesh.tube([x, y, -half], [x, y, half], thicknessM * 0.62, 8, surfaces.pipe);
    mesh.tube(
      [x * 1.4, busHeightM * 0.45, 0.12 * depthM],
      [x, y, 0.12 * depthM],
      thicknessM * 0.55,
      8,
      surfaces.pipe,
    );
    mesh.tube(
      [x * 1.4, busHeightM * 0.45, -0.12 * depthM],
      [x, y, -0.12 * depthM],
      thicknessM * 0.55,
      8,
      surfaces.pipe,
    );
  }
  for (const z of [-0.3, 0.3])
    mesh.tube(
      [0, busHeightM * 0.42, z * depthM * 0.5],
      [0, foot, z * depthM],
      thicknessM * 0.7,
      8,
      surfaces.structure,
    );
  mesh.tube([0, y, -0.3 * depthM], [0, y, 0.3 * depthM], thicknessM * 1.5, 10, surfaces.darkStructure);
  const tip = foot + bladeHeightM - thicknessM;
  for (const face of [-1, 1])
    mesh.tube(
      [face * thicknessM * 0.6, tip, -half],
      [face * thicknessM * 0.6, tip, half],
      thicknessM * 0.4,
      6,
      surfaces.pipe,
    );
}
