import { MeshBuilder } from './MeshBuilder.mjs';
import { surfaces } from './materials.mjs';

/** The bank of drawers on the sunward side of the bus; the other is the same, half a turn about y on. Pivot: middle of the bus. */
export function compute({ busM, compute: { sizeM, modules } }, lod) {
  const mesh = new MeshBuilder();
  const [x, y, z] = sizeM;
  const bevel = Math.min(...sizeM) * 0.05;
  const middle = busM[2] / 2 + z / 2;
  if (lod === 1) {
    mesh.box([0, 0, middle], sizeM, surfaces.darkFoil, bevel);
    return mesh;
  }
  mesh.box([0, 0, middle - z * 0.04], [x, y, z * 0.92], surfaces.darkFoil, bevel);
  const columns = modules > 1 ? 2 : 1;
  const rows = Math.ceil(modules / columns);
  for (let i = 0; i < columns; i++)
    for (let j = 0; j < rows; j++) {
      const at = [
        (i - (columns - 1) / 2) * (x / columns) * 0.94,
        (j - (rows - 1) / 2) * (y / rows) * 0.94,
        middle + z * 0.45,
      ];
      drawer(mesh, at, [(x / columns) * 0.84, (y / rows) * 0.78, z * 0.1], bevel);
    }
  for (const side of [-1, 1]) {
    // Cold plates on the flanks, with their feed.
    mesh.box([side * x * 0.5, 0, middle], [bevel * 1.2, y * 0.8, z * 0.76], surfaces.white, bevel * 0.3);
    for (const level of [-0.25, 0, 0.25])
      mesh.tube(
        [side * (x / 2 + bevel), level * y, middle - z * 0.42],
        [side * (x / 2 + bevel), level * y, middle + z * 0.36],
        bevel * 0.4,
        6,
        surfaces.pipe,
      );
    mesh.tube(
      [side * x * 0.4, y * 0.5, middle - z * 0.5],
      [side * x * 0.4, y * 0.5, middle + z * 0.4],
      bevel * 0.5,
      8,
      surfaces.pipe,
    );
  }
  return mesh;
}

function drawer(mesh, at, size, bevel) {
  mesh.box(at, size, surfaces.dark, bevel * 0.3);
  const face = at[2] + size[2] * 0.5;
  for (const share of [-0.36, 0.36]) {
    const x = at[0] + share * size[0];
    mesh.tube(
      [x, at[1] - size[1] * 0.25, face + bevel * 0.5],
      [x, at[1] + size[1] * 0.25, face + bevel * 0.5],
      bevel * 0.14,
      4,
      surfaces.structure,
      { ends: false },
    );
  }
  mesh.box([at[0], at[1], face], [size[0] * 0.4, size[1] * 0.34, bevel * 0.3], surfaces.darkStructure);
}

/** Places of the four terminals at the corners of the body: foot, metres from the middle of the bus, and turn about y. */
export function terminalPlaces({ busM, compute: payload, laserApertureM }) {
  const [x, y] = payload ? [Math.min(busM[0], payload.sizeM[0]), Math.min(busM[1], payload.sizeM[1])] : busM;
  const z = busM[2] + (payload ? 2 * payload.sizeM[2] : 0);
  return [45, 135, 225, 315].map((turnDeg) => {
    const [side, way] = [turnDeg < 180 ? 1 : -1, turnDeg > 90 && turnDeg < 270 ? -1 : 1];
    const foot = [side * x * 0.36, -y / 2 + 0.05 * laserApertureM, way * z * 0.43];
    return { foot, turnDeg: turnDeg + side * way * -18 };
  });
}

/** One terminal, that looks along z. Its foot is the origin. */
export function laserTerminal({ laserApertureM: size }, lod) {
  const mesh = new MeshBuilder();
  if (lod === 1) mesh.box([0, -size, 0], [size * 1.2, size * 2, size * 1.2], surfaces.dark);
  else terminal(mesh, size);
  return mesh;
}

/** Foot, turning head with its fork, telescope with its glass and hood. */
function terminal(mesh, size) {
  const [x, y, z] = [0, 0, 0];
  mesh.tube([x, y, z], [x, y - size * 0.5, z], size * 0.8, 12, surfaces.structure);
  mesh.tube([x, y - size * 0.5, z], [x, y - size * 0.75, z], size * 0.62, 12, surfaces.darkStructure);
  const centre = [x, y - size * 1.6, z];
  const look = [0, 0, 1];
  const square = [look[2], 0, -look[0]];
  const point = (forward, right) =>
    centre.map((c, i) => c + look[i] * forward * size + square[i] * right * size);
  for (const arm of [-1, 1]) {
    const shoulder = point(0, arm * 0.72);
    mesh.tube([shoulder[0], y - size * 0.6, shoulder[2]], shoulder, size * 0.14, 6, surfaces.structure);
    mesh.tube(point(0, arm * 0.45), point(0, arm * 0.84), size * 0.26, 8, surfaces.darkStructure);
  }
  mesh.tube(point(-0.75, 0), point(0.8, 0), size * 0.56, 14, surfaces.white);
  mesh.tube(point(0.8, 0), point(1.05, 0), size * 0.6, 14, surfaces.dark);
  mesh.tube(point(1.05, 0), point(1.06, 0), size * 0.5, 14, surfaces.glass);
  mesh.tube(point(-1.0, 0), point(-0.75, 0), size * 0.36, 10, surfaces.darkStructure);
}
