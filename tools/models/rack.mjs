import { MeshBuilder } from './MeshBuilder.mjs';
import { surfaces } from './materials.mjs';
import { tray } from './tray.mjs';

/** Share of a rack's height below its lowest tray, and that all trays take together. The shaders have the same numbers. */
const foot = 0.06;
const filled = 0.9;

const fixed = { copies: [{ offsetM: [0, 0, 0], turn: [0, 0, 0, 1] }], pivotM: [0, 0, 0], axis: null };

/**
 * Parts of one level of a rack or a tray: `bus` is its body, `compute` what bears its accelerators. Frame: x across the
 * front, y up, z out of the front; a rack's origin is the middle of its foot, a tray's the middle of its underside.
 */
export function rackParts(dimensions, lod) {
  const { body, compute } = dimensions.trays === null ? tray(dimensions, lod) : rack(dimensions, lod);
  return [
    { name: 'bus', mesh: body, ...fixed },
    { name: 'compute', mesh: compute, ...fixed },
  ];
}

function rack(dimensions, lod) {
  const { sizeM, trays, trayM } = dimensions;
  const [width, height, depth] = sizeM;
  const [body, compute] = [new MeshBuilder(), new MeshBuilder()];
  const pitch = (filled * height) / trays;
  const at = (n) => foot * height + pitch * (n + 0.5);
  if (lod === 2) {
    body.box([0, height / 2, -0.02], [width, height, depth - 0.04], surfaces.darkStructure);
    compute.box(
      [0, height * (foot + filled / 2), depth / 2 - 0.03],
      [width * 0.84, height * filled, 0.04],
      surfaces.dark,
    );
    return { body, compute };
  }
  frame(body, sizeM, lod);
  for (let n = 0; n < trays; n++) {
    const face = Math.min(pitch * 0.86, trayM);
    if (lod === 1) compute.box([0, at(n), 0], [width * 0.78, face, depth * 0.86], surfaces.dark);
    else runners(body, sizeM, at(n) - pitch / 2);
  }
  if (lod === 0) {
    for (let n = 0; n < trays; n++) manifoldTaps(compute, sizeM, at(n));
  }
  return { body, compute };
}

/** Posts, plinth, top with its cable tray, side panels, busbar and the two manifolds behind. */
function frame(mesh, [width, height, depth], lod) {
  const bevel = lod === 0 ? 0.004 : 0;
  const post = 0.045;
  for (const side of [-1, 1]) {
    for (const way of [-1, 1])
      mesh.box(
        [side * (width / 2 - post / 2), height / 2, way * (depth / 2 - post / 2)],
        [post, height, post],
        surfaces.darkStructure,
        bevel,
      );
    mesh.box(
      [side * (width / 2 - 0.006), height / 2, 0],
      [0.012, height * 0.96, depth - 2 * post],
      surfaces.structure,
    );
    mesh.box(
      [side * width * 0.3, height * 0.5, -depth / 2 + 0.09],
      [0.05, height * 0.88, 0.05],
      surfaces.pipe,
      bevel,
    );
  }
  mesh.box([0, 0.04, 0], [width, 0.08, depth], surfaces.darkStructure, bevel);
  mesh.box([0, height - 0.02, 0], [width, 0.04, depth], surfaces.structure, bevel);
  if (lod > 0) return;
  mesh.box([0, height * 0.5, -depth / 2 + 0.07], [0.04, height * 0.86, 0.03], surfaces.gold, 0.003);
  // Rails with their holes' edge, and the header above the trays.
  for (const side of [-1, 1])
    mesh.box(
      [side * (width / 2 - 0.07), height / 2, depth / 2 - 0.03],
      [0.025, height * 0.92, 0.02],
      surfaces.rim,
      0.003,
    );
  mesh.box([0, height * 0.975, depth / 2 - 0.05], [width * 0.8, 0.05, 0.03], surfaces.dark, 0.004);
  for (const x of [-0.2, -0.07, 0.07, 0.2])
    mesh.tube(
      [x * width * 2, height - 0.06, -depth / 2 + 0.2],
      [x * width * 2, height - 0.002, -depth / 2 + 0.2],
      0.022,
      8,
      surfaces.dark,
      { ends: false },
    );
  for (const side of [-1, 1])
    for (const way of [-1, 1])
      mesh.tube(
        [side * width * 0.4, 0, way * depth * 0.42],
        [side * width * 0.4, 0.03, way * depth * 0.42],
        0.025,
        10,
        surfaces.dark,
      );
}

/** What a tray slides on. */
function runners(mesh, [width, , depth], upM) {
  for (const side of [-1, 1])
    mesh.box([side * (width / 2 - 0.062), upM + 0.008, 0], [0.03, 0.008, depth * 0.86], surfaces.rim);
}

/** Quick connectors from the manifolds to a tray. */
function manifoldTaps(mesh, [width, , depth], upM) {
  for (const side of [-1, 1])
    mesh.tube(
      [side * width * 0.3, upM, -depth / 2 + 0.11],
      [side * width * 0.3, upM, -depth / 2 + 0.2],
      0.014,
      8,
      side < 0 ? surfaces.coolant : surfaces.warm,
      { ends: false },
    );
}
