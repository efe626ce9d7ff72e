import { PlaneGeometry } from 'three';
import type { Vec3 } from '../../shared/vectors';
import { type Solid, Solids } from './Solids';

/** Folds of a blanket that its picture shows, metres. */
const BLANKET_M = 12.8;
/** Middles of the eight wings along the truss, as shares of its length: within the outline, not a survey. */
const wingsAt = [-0.4465, -0.312, 0.312, 0.4465];

/**
 * A station of the form of the ISS, standing with its arrays to the viewer: truss along x, wings and modules along z,
 * its lowest tips on the ground. `lengthM` end to end, `widthM` across its arrays; what lies within is schematic.
 */
export function station(lengthM: number, widthM: number): Solid[] {
  const to = new Solids();
  const middleM = widthM / 2;
  addTruss(to, lengthM, middleM);
  const wingM = 0.107 * lengthM;
  for (const at of wingsAt)
    for (const side of [-1, 1]) addWing(to, at * lengthM, middleM, side, wingM, widthM / 2);
  addRadiators(to, lengthM, middleM);
  addModules(to, middleM, widthM);
  return to.finish();
}

/** Four longerons with diagonals, 4.4 m square. */
function addTruss(to: Solids, lengthM: number, zM: number): void {
  to.paint('structure', [188, 190, 192]);
  const half = 2.2;
  const endM = 0.4465 * lengthM;
  const bays = 22;
  const step = (2 * endM) / bays;
  const corner = (x: number, k: number): [number, number, number] => [
    x,
    k & 1 ? half : -half,
    zM + (k & 2 ? half : -half),
  ];
  for (let k = 0; k < 4; k++) to.bar(corner(-endM, k), corner(endM, k), 0.16);
  for (let i = 0; i <= bays; i++) {
    const x = -endM + i * step;
    for (const [a, b] of [
      [0, 1],
      [1, 3],
      [3, 2],
      [2, 0],
    ] as const) {
      to.bar(corner(x, a), corner(x, b), 0.12, 5);
      if (i < bays) to.bar(corner(x, i % 2 ? a : b), corner(x + step, i % 2 ? b : a), 0.09, 5);
    }
    if (i % 3 === 1 && i < bays) to.box([x + step / 2, 0, zM], [step * 0.8, 2.6, 2.8]);
  }
}

/** Two blankets beside a mast; the tip lies exactly at the reported outline. */
function addWing(to: Solids, xM: number, zM: number, side: number, widthM: number, reachM: number): void {
  const rootM = 3.4;
  to.paint('structure', [176, 178, 180]);
  to.bar([xM, 0, zM + side * 1.5], [xM, 0, zM + side * (reachM - 0.2)], 0.32, 8);
  const blanketM = 0.44 * widthM;
  for (const half of [-1, 1]) {
    const x = xM + half * (widthM - blanketM) * 0.5;
    to.paint('structure', [150, 152, 154]);
    for (const tip of [rootM, reachM - 0.25]) to.box([x, 0, zM + side * tip], [blanketM, 0.35, 0.5]);
    const highM = reachM - 0.1 - rootM;
    const middleM = zM + side * (rootM + highM / 2);
    // Gold behind; the front is amber over silicon, as the station's blankets look.
    to.paint('blanket', [255, 255, 255]);
    to.add(
      new PlaneGeometry(blanketM, highM).rotateX(Math.PI / 2).translate(x, -0.06, middleM),
      (along, _, up) => [Math.abs(up - zM) / BLANKET_M, (along - x) / blanketM + 0.5],
    );
    to.paint('back', [178, 140, 82]);
    to.add(
      new PlaneGeometry(blanketM, highM).rotateX(-Math.PI / 2).translate(x, 0.06, middleM),
      (along, _, up) => [along, up],
    );
  }
  // The outline itself: a rail at the tip.
  to.paint('structure', [190, 192, 194]);
  to.box([xM, 0, zM + side * (reachM - 0.15)], [widthM, 0.3, 0.3]);
}

/** The heat-rejection panels, edge on to the Sun. */
function addRadiators(to: Solids, lengthM: number, zM: number): void {
  to.paint('radiator', [236, 238, 240]);
  for (const x of [-0.15, 0.15])
    for (const k of [-1, 0, 1]) {
      to.box([x * lengthM + 4.2 * k, 12.5, zM], [0.25, 20, 3.3]);
    }
}

/** Pressurised modules across the truss, with the cross pieces at their front. */
function addModules(to: Solids, zM: number, widthM: number): void {
  const y = -4.6;
  const white: Vec3 = [226, 227, 226];
  const links: [from: number, until: number, radiusM: number, white: boolean][] = [
    [-0.36, -0.25, 1.7, false],
    [-0.245, -0.08, 2.05, false],
    [-0.07, 0.0, 2.2, true],
    [0.01, 0.125, 2.2, true],
    [0.135, 0.235, 2.2, true],
  ];
  for (const [from, until, r, bright] of links) {
    to.paint('plain', bright ? white : [206, 204, 196]);
    const [a, b] = [zM + from * widthM, zM + until * widthM];
    to.loft([
      [0, y, a, 0.55 * r],
      [0, y, a + 0.7, r],
      [0, y, a + 0.75, r],
      [0, y, b - 0.75, r],
      [0, y, b - 0.7, r],
      [0, y, b, 0.55 * r],
    ]);
  }
  to.paint('plain', white);
  const front = zM + 0.19 * widthM;
  to.bar([2.2, y, front], [13.5, y, front], 2.2, 24);
  to.bar([-2.2, y, front], [-9.5, y, front], 2.2, 24);
  to.bar([0, y + 2, zM - 0.03 * widthM], [0, -1.8, zM - 0.03 * widthM], 1.1, 16);
  to.bar([8.5, y - 2, front], [8.5, y - 6, front], 2.1, 20);
}
