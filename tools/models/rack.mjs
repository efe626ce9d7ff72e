import { airTray } from './airTray.mjs';
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
  const { body, compute } = partsOf(dimensions, lod);
  return [
    { name: 'bus', mesh: body, ...fixed },
    { name: 'compute', mesh: compute, ...fixed },
  ];
}

function partsOf(dimensions, lod) {
  if (dimensions.trays !== null) return racks(dimensions, lod);
  return dimensions.cooling === 'air' ? airTray(dimensions, lod) : tray(dimensions, lod);
}

/** The same mesh, drawn to the side. */
const shifted = (mesh, byM) => ({
  box: ([x, y, z], ...rest) => mesh.box([x + byM, y, z], ...rest),
  tube: ([x, y, z], [u, v, w], ...rest) => mesh.tube([x + byM, y, z], [u + byM, v, w], ...rest),
});

/** One rack, or several side by side that make one machine. */
function racks(dimensions, lod) {
  const { sizeM, columns, trays } = dimensions;
  const [body, compute] = [new MeshBuilder(), new MeshBuilder()];
  const width = sizeM[0] / columns;
  for (let column = 0; column < columns; column++) {
    const byM = width * (column - (columns - 1) / 2);
    const one = { ...dimensions, sizeM: [width, sizeM[1], sizeM[2]], trays: trays / columns };
    rack(shifted(body, byM), shifted(compute, byM), one, lod);
  }
  if (columns > 1 && lod === 0) bridges(body, sizeM);
  return { body, compute };
}

function rack(body, compute, { sizeM, trays, trayM, cooling, optical }, lod) {
  const [width, height, depth] = sizeM;
  const pitch = (filled * height) / trays;
  const at = (n) => foot * height + pitch * (n + 0.5);
  if (lod === 2) {
    body.box([0, height / 2, -0.02], [width, height, depth - 0.04], surfaces.darkStructure);
    compute.box(
      [0, height * (foot + filled / 2), depth / 2 - 0.03],
      [width * 0.84, height * filled, 0.04],
      surfaces.dark,
    );
    return;
  }
  frame(body, sizeM, lod);
  if (cooling === 'liquid') manifolds(body, sizeM, lod);
  for (let n = 0; n < trays; n++) {
    const face = Math.min(pitch * 0.86, trayM);
    if (lod === 1) compute.box([0, at(n), 0], [width * 0.78, face, depth * 0.86], surfaces.dark);
    else runners(body, sizeM, at(n) - pitch / 2);
  }
  if (lod > 0) return;
  for (let n = 0; n < trays; n++) {
    if (cooling === 'liquid') manifoldTaps(compute, sizeM, at(n));
    else powerClip(compute, sizeM, at(n));
    if (optical) fibres(body, sizeM, at(n), n);
  }
  if (cooling === 'air') louvres(body, sizeM);
  if (optical) spines(body, sizeM);
}

/** Posts, plinth, top with its cable tray, side panels. */
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

/** The two pipes behind, for cold and for warm water. */
function manifolds(mesh, [width, height, depth], lod) {
  for (const side of [-1, 1])
    mesh.box(
      [side * width * 0.3, height * 0.5, -depth / 2 + 0.09],
      [0.05, height * 0.88, 0.05],
      surfaces.pipe,
      lod === 0 ? 0.004 : 0,
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

/** Where a tray takes its power from the busbar. */
function powerClip(mesh, [, , depth], upM) {
  mesh.box([0, upM, -depth / 2 + 0.11], [0.07, 0.03, 0.05], surfaces.gold, 0.003);
}

/** Slats of the door behind, through which the air leaves. */
function louvres(mesh, [width, height, depth]) {
  for (let n = 0; n < 24; n++)
    mesh.box(
      [0, height * (0.08 + 0.037 * n), -depth / 2 + 0.012],
      [width * 0.8, height * 0.012, 0.018],
      surfaces.structure,
    );
}

/** Cables that join racks side by side, over the top of the trays. */
function bridges(mesh, [, height, depth]) {
  for (let i = 0; i < 8; i++)
    mesh.tube(
      [-0.16, height - 0.052, depth * (0.06 + 0.042 * i)],
      [0.16, height - 0.052, depth * (0.06 + 0.042 * i)],
      0.009,
      6,
      i % 2 === 0 ? surfaces.coolant : surfaces.darkStructure,
      { ends: false },
    );
}

/** Optical fibres from the face of a tray to the bundle beside it. */
function fibres(mesh, [width, , depth], upM, n) {
  for (const [i, side] of [-1, 1].entries())
    mesh.tube(
      [side * width * 0.36, upM + 0.012, depth / 2 - 0.028],
      [side * width * 0.44, upM + 0.012, depth / 2 - 0.016],
      0.006,
      6,
      (n + i) % 2 === 0 ? surfaces.fibre : surfaces.coolant,
      { ends: false },
    );
}

/** The bundles of fibres up either post to the switches overhead. */
function spines(mesh, [width, height, depth]) {
  for (const side of [-1, 1])
    for (const [offset, surface] of [
      [0, surfaces.fibre],
      [0.02, surfaces.coolant],
    ])
      mesh.tube(
        [side * (width * 0.44 + offset - 0.01), height * 0.05, depth / 2 - 0.014],
        [side * (width * 0.44 + offset - 0.01), height * 0.985, depth / 2 - 0.014],
        0.009,
        8,
        surface,
        { ends: false },
      );
}
