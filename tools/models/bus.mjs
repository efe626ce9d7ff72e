import { MeshBuilder } from './MeshBuilder.mjs';
import { surfaces } from './materials.mjs';

/** The bus: y up, from the Earth; its lower face carries the antennas. The pivot is its middle. */
export function bus({ busM, id }, lod) {
  const mesh = new MeshBuilder();
  const flat = id.startsWith('starlink');
  const skin = flat ? surfaces.silver : surfaces.gold;
  const bevel = Math.min(...busM) * 0.06;
  if (lod === 2) {
    mesh.box([0, 0, 0], busM, skin);
    return mesh;
  }
  mesh.box([0, 0, 0], busM, skin, bevel);
  const [x, y, z] = busM;
  if (lod === 1) {
    mesh.box([0, -y / 2 + bevel / 2, 0], [x * 0.8, bevel * 1.9, z * 0.8], surfaces.antenna);
    return mesh;
  }
  if (flat) flatBus(mesh, busM, bevel);
  else boxBus(mesh, busM, bevel);
  return mesh;
}

/** Panels in the skin, phased arrays below, drives for the wings, thrusters, star trackers. */
function boxBus(mesh, [x, y, z], bevel) {
  for (const side of [-1, 1]) {
    mesh.tube(
      [side * x * 0.46, 0, 0],
      [side * (x / 2 + bevel * 0.02), 0, 0],
      y * 0.24,
      20,
      surfaces.darkStructure,
    );
    for (const way of [-1, 1]) {
      // Kept clear of the plane of the radiator, x = 0.
      const at = [side * x * 0.3, way * (y / 2), 0];
      if (way < 0) mesh.box(at, [x * 0.3, bevel * 0.9, z * 0.8], surfaces.antenna, bevel * 0.3);
      else mesh.box(at, [x * 0.3, bevel * 0.7, z * 0.5], surfaces.white, bevel * 0.2);
      mesh.box(
        [side * x * 0.3, 0, way * (z / 2)],
        [x * 0.3, y * 0.7, bevel * 0.5],
        surfaces.darkFoil,
        bevel * 0.2,
      );
      starTracker(mesh, [side * x * 0.42, y * 0.5, way * z * 0.4], y * 0.09);
      thruster(mesh, [side * x * 0.44, -y * 0.42, way * z * 0.5], way, y * 0.06);
    }
    dish(mesh, [side * x * 0.3, -y / 2 - bevel, 0], x * 0.11);
  }
  whips(mesh, [x, y, z]);
}

/** A flat bus: rows of phased arrays below, batteries and a shell above. */
function flatBus(mesh, [x, y, z], bevel) {
  for (let i = 0; i < 2; i++)
    for (let j = 0; j < 3; j++) {
      const at = [(i - 0.5) * x * 0.46, -y / 2 - bevel, (j - 1) * z * 0.31];
      mesh.box(at, [x * 0.43, bevel * 4, z * 0.28], surfaces.antenna, bevel);
    }
  // Batteries along the sides, power and radio boxes between them.
  for (let j = 0; j < 4; j++) {
    const z0 = (j - 1.5) * z * 0.225;
    for (const side of [-1, 1])
      mesh.box([side * x * 0.36, y / 2, z0], [x * 0.17, bevel * 8, z * 0.2], surfaces.darkFoil, bevel * 1.2);
  }
  mesh.box([-x * 0.07, y / 2, -z * 0.2], [x * 0.3, bevel * 7, z * 0.42], surfaces.white, bevel);
  mesh.box([x * 0.15, y / 2, z * 0.2], [x * 0.14, bevel * 5, z * 0.4], surfaces.structure, bevel);
  mesh.box([-x * 0.1, y / 2, z * 0.22], [x * 0.26, bevel * 9, z * 0.28], surfaces.darkStructure, bevel * 1.4);
  for (const k of [-0.3, 0, 0.3])
    mesh.tube(
      [x * 0.17, y / 2 + bevel * (1 + k), -z * 0.42],
      [x * 0.17, y / 2 + bevel * (1 + k), -z * 0.02],
      bevel * 0.7,
      8,
      surfaces.pipe,
    );
  for (const side of [-1, 1]) {
    mesh.tube([side * x * 0.44, 0, 0], [side * (x / 2), 0, 0], y * 0.42, 18, surfaces.darkStructure);
    for (const way of [-1, 1]) {
      mesh.tube(
        [side * x * 0.36, -y * 0.2, way * z * 0.5],
        [side * x * 0.36, -y * 0.2, way * (z * 0.5 + y * 0.25)],
        y * 0.2,
        14,
        surfaces.darkStructure,
      );
      starTracker(mesh, [side * x * 0.4, y * 0.5, way * z * 0.44], y * 0.22);
    }
  }
  dish(mesh, [0, -y / 2 - bevel * 4, z * 0.46], y * 0.4);
}

function starTracker(mesh, [x, y, z], size) {
  const lean = [Math.sign(x) * 0.35, 1, Math.sign(z) * 0.35];
  const tip = [x + lean[0] * size * 1.8, y + lean[1] * size * 1.8, z + lean[2] * size * 1.8];
  mesh.tube([x, y, z], tip, size * 0.42, 12, surfaces.darkStructure, { toRadius: size * 0.62 });
}

function thruster(mesh, [x, y, z], way, size) {
  mesh.tube([x, y, z], [x, y, z + way * size * 1.1], size * 0.45, 12, surfaces.dark, { toRadius: size });
}

/** A small dish that looks down. */
function dish(mesh, [x, y, z], radius) {
  mesh.tube([x, y, z], [x, y - radius * 0.7, z], radius * 0.16, 8, surfaces.structure);
  mesh.dome([x, y - radius * 1.15, z], [0, 1, 0], radius, 20, 4, surfaces.antenna, 0.7);
  mesh.tube([x, y - radius * 0.5, z], [x, y - radius * 1.3, z], radius * 0.09, 6, surfaces.structure);
  mesh.dome([x, y - radius * 1.3, z], [0, -1, 0], radius * 0.16, 8, 2, surfaces.white);
}

function whips(mesh, [x, y, z]) {
  for (const [sx, sz] of [
    [1, 1],
    [-1, -1],
  ])
    mesh.tube(
      [sx * x * 0.48, y * 0.46, sz * z * 0.46],
      [sx * x * 0.56, y * 0.95, sz * z * 0.58],
      y * 0.006,
      5,
      surfaces.structure,
    );
}
