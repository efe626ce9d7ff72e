import type { PlaneTable } from '../../model/orbit/orbit';
import { ECCENTRICITY, P, PHASE, PLANE_ROW, Q, SEMI_MAJOR } from '../../shared/planeRow';
import { clamp, type Vec3 } from '../../shared/vectors';
import { isShown, type NodeFilter } from './nodeFilter';
import { placeInPlane } from './nodePosition';

const TURN = 2 * Math.PI;
/** Lowest elevation of a link from the ground, and from where on it has its full strength: it comes and goes softly. */
const lowestElevationDeg = 25;
const FULL_ELEVATION_DEG = 30;
/** Nodes of one ring looked at on each side of the point nearest the zenith. */
const ASIDE = 6;
/** Up differs so much at most between the sphere and the ellipsoid, radians. */
const UP_DIFFERS_RAD = 0.0034;

const sine = (deg: number): number => Math.sin((deg * Math.PI) / 180);

/** Planes of a constellation, of which the nodes before `launched` are there. */
interface ViewedSet {
  table: PlaneTable;
  /** Number of its first node in the fleet; 0 where left out. */
  firstNode?: number;
  launched: number;
}

/** A node seen from the ground: its number in the fleet, how far away, sine of its elevation. */
interface NodeInView {
  node: number;
  distanceM: number;
  sineOfElevation: number;
}

/** Strength of a link from the ground, 0 at the lowest elevation to 1. */
export function strengthAt(sineOfElevation: number): number {
  const from = sine(lowestElevationDeg);
  return clamp((sineOfElevation - from) / (sine(FULL_ELEVATION_DEG) - from), 0, 1);
}

const point: [number, number, number] = [0, 0, 0];

/** Farthest that a node of radius `radiusM` may be at the lowest elevation or above, seen from radius `siteM`. */
function reachM(radiusM: number, siteM: number): number {
  const s = Math.sin((lowestElevationDeg * Math.PI) / 180 - UP_DIFFERS_RAD) * siteM;
  return Math.sqrt(Math.max(0, radiusM * radiusM - siteM * siteM + s * s)) - s;
}

/** The nearest nodes found so far, the nearest first. */
class Nearest {
  readonly found: NodeInView[] = [];
  constructor(
    readonly siteM: Vec3,
    readonly up: Vec3,
    readonly most: number,
    readonly filter: NodeFilter,
  ) {}

  get limitM(): number {
    return this.found.length < this.most ? Number.POSITIVE_INFINITY : this.found[this.most - 1]!.distanceM;
  }

  /** Takes a node in if it is among the nearest. False where those beyond it on its ring need no look. */
  consider(set: ViewedSet, plane: number, k: number): boolean {
    const { siteM, up, found } = this;
    const index = set.table.firstNode[plane]! + k;
    placeInPlane(set.table, plane, k, point);
    const [x, y, z] = [point[0] - siteM[0], point[1] - siteM[1], point[2] - siteM[2]];
    const distanceM = Math.sqrt(x * x + y * y + z * z);
    const sineOfElevation = (x * up[0] + y * up[1] + z * up[2]) / distanceM;
    if (sineOfElevation <= sine(lowestElevationDeg) || distanceM >= this.limitM) return false;
    const node = (set.firstNode ?? 0) + index;
    if (index >= set.launched || !isShown(point, this.filter)) return true;
    if (found.some((other) => other.node === node)) return true;
    let at = found.length;
    while (at > 0 && found[at - 1]!.distanceM > distanceM) at--;
    found.splice(at, 0, { node, distanceM, sineOfElevation });
    if (found.length > this.most) found.pop();
    return true;
  }
}

/** Looks along one ring, from the point nearest the zenith to both sides. */
function lookAlong(set: ViewedSet, plane: number, nearest: Nearest): void {
  const { rows, nodesPerPlane, firstNode } = set.table;
  const row = plane * PLANE_ROW;
  const nodes = nodesPerPlane[plane]!;
  const there = Math.min(nodes, set.launched - firstNode[plane]!);
  if (there <= 0) return;
  const [sx, sy, sz] = nearest.siteM;
  const p = sx * rows[row + P]! + sy * rows[row + P + 1]! + sz * rows[row + P + 2]!;
  const q = sx * rows[row + Q]! + sy * rows[row + Q + 1]! + sz * rows[row + Q + 2]!;
  const a = rows[row + SEMI_MAJOR]!;
  const e = rows[row + ECCENTRICITY]!;
  const site2 = sx * sx + sy * sy + sz * sz;
  const asideM = Math.sqrt(Math.max(0, site2 - p * p - q * q));
  const lowM = a * (1 - e) - Math.sqrt(p * p + q * q);
  const leastM = Math.hypot(asideM, Math.max(0, lowM));
  if (leastM > nearest.limitM || leastM > reachM(a * (1 + e), Math.sqrt(site2))) return;
  const length = Math.hypot(p, q);
  // Eccentric anomaly of the ring's point in the direction of the zenith.
  const E = Math.atan2(q * Math.sqrt(1 - e * e), p + e * length);
  const k = ((E - e * Math.sin(E)) / TURN - rows[row + PHASE]!) * nodes;
  // Of the nodes that are drawn, as those of the ring: the first, each how-manieth, how many in all and launched.
  const { oneIn = 1 } = nearest.filter;
  const start = (set.firstNode ?? 0) + firstNode[plane]!;
  const first = oneIn * Math.ceil(start / oneIn) - start;
  const drawn = Math.ceil((nodes - first) / oneIn);
  const up = Math.ceil((there - first) / oneIn);
  if (up <= 0) return;
  const ahead = Math.ceil((k - first) / oneIn);
  const look = (at: number) => nearest.consider(set, plane, first + oneIn * at);
  const around = (at: number) => at - drawn * Math.floor(at / drawn);
  for (let i = 0; i < ASIDE && look(around(ahead + i)); i++);
  for (let i = 1; i <= ASIDE && look(around(ahead - i)); i++);
  if (there === nodes) return;
  // Where the launch has come to, the ring's own ends may be the nearest.
  for (let i = 0; i < Math.min(ASIDE, up) && look(i); i++);
  for (let i = 1; i <= Math.min(ASIDE, up) && look(up - i); i++);
}

/**
 * The nodes nearest to a place on the ground that stand at least 25° above its horizon and are shown, at most `most`, the
 * nearest first. Of each ring the twelve drawn nodes about the zenith are looked at and, where it is still being launched, those
 * at its ends: a filter that leaves out all twelve leaves the ring out. Planes too far away cost a few multiplications.
 *
 * @param siteM Earth-fixed, metres. @param up unit normal of the ellipsoid there.
 */
export function nodesInView(
  sets: readonly ViewedSet[],
  siteM: Vec3,
  up: Vec3,
  filter: NodeFilter,
  most: number,
): NodeInView[] {
  const nearest = new Nearest(siteM, up, most, filter);
  for (const set of sets) {
    for (let plane = 0; plane < set.table.count; plane++) lookAlong(set, plane, nearest);
  }
  return nearest.found;
}
