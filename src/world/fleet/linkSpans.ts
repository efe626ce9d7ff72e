import { type LinkSpan, nodeLinksMax } from '../../render/orbits/Links';
import type { PlaneNeighbours } from '../../render/orbits/planes/planeNeighbours';
import { clamp } from '../../shared/vectors';
import type { FleetTables } from './fleetLayout';

/** About a node: so many planes on each side, and so much of a ring, within these numbers of nodes. */
const PATCH_PLANES = 4;
const PATCH_TURNS = 1 / 60;
const PATCH_NODES = { least: 3, most: 60 };

/** What a path names, by numbers in the fleet; -1 for none. */
export interface Named {
  group: number;
  plane: number;
  node: number;
}

type Planes = Pick<FleetTables, 'planeCount' | 'firstNode' | 'nodesPerPlane' | 'groupOfPlane'>;

const wrap = (k: number, nodes: number): number => k - nodes * Math.floor(k / nodes);

/** Runs of all planes that `takes` lets in, as few as may be. */
function runs(
  { planeCount, firstNode, nodesPerPlane }: Planes,
  takes: (plane: number) => boolean,
): LinkSpan[] {
  const spans: LinkSpan[] = [];
  for (let plane = 0; plane < planeCount; plane++) {
    if (!takes(plane)) continue;
    const last = spans.at(-1);
    if (last && last.first + last.count === firstNode[plane]) last.count += nodesPerPlane[plane]!;
    else spans.push({ first: firstNode[plane]!, count: nodesPerPlane[plane]!, ahead: true, across: true });
  }
  return spans;
}

const linksOf = (spans: readonly LinkSpan[]): number =>
  spans.reduce((sum, { count, ahead, across }) => sum + count * (Number(ahead) + Number(across)), 0);

/** The run of a ring's nodes [from, from + count), counted round: one span or two. */
function arc(
  { firstNode, nodesPerPlane }: Planes,
  plane: number,
  from: number,
  count: number,
  across: boolean,
) {
  const nodes = nodesPerPlane[plane]!;
  const first = firstNode[plane]!;
  if (count >= nodes) return [{ first, count: nodes, ahead: true, across }];
  const start = wrap(from, nodes);
  const spans = [{ first: first + start, count: Math.min(count, nodes - start), ahead: true, across }];
  if (start + count > nodes) spans.push({ first, count: start + count - nodes, ahead: true, across });
  return spans;
}

/** The nodes about a node, in its plane and those beside it. */
function patch(planes: Planes, { next, shifts }: PlaneNeighbours, plane: number, node: number): LinkSpan[] {
  const { nodesPerPlane, firstNode } = planes;
  let at = plane;
  let k = node - firstNode[plane]!;
  let back = 0;
  for (; back < PATCH_PLANES; back++) {
    const before = next.indexOf(at);
    if (before < 0 || before === plane) break;
    k = Math.round(((k - shifts[before]! + 0.5) * nodesPerPlane[before]!) / nodesPerPlane[at]!);
    at = before;
  }
  const spans: LinkSpan[] = [];
  const start = at;
  for (let left = back + PATCH_PLANES; left >= 0; left--) {
    const nodes = nodesPerPlane[at]!;
    const half = clamp(Math.round(nodes * PATCH_TURNS), PATCH_NODES.least, PATCH_NODES.most);
    const beyond = next[at]!;
    const ends = left === 0 || beyond < 0 || beyond === start;
    spans.push(...arc(planes, at, k - half, 2 * half + 1, !ends));
    if (ends) break;
    k = Math.floor((k * nodesPerPlane[beyond]!) / nodes + shifts[at]!);
    at = beyond;
  }
  return spans;
}

/** Links of a plane: along it, and to the planes on both sides. */
function planeSpans(
  { firstNode, nodesPerPlane }: Planes,
  { next }: PlaneNeighbours,
  plane: number,
): LinkSpan[] {
  const span = (of: number) => ({ first: firstNode[of]!, count: nodesPerPlane[of]! });
  const before = next.indexOf(plane);
  const own = [{ ...span(plane), ahead: true, across: true }];
  return before < 0 ? own : [...own, { ...span(before), ahead: false, across: true }];
}

/**
 * The nodes whose links are drawn. All that are shown where they have at most 8,000 links. Of a larger fleet only a part,
 * by what is named first in `named` (what is in focus, what the pointer is on): a constellation where it has no more than
 * that, a plane with its links to both sides, or a node with those about it; nothing where nothing is named.
 */
export function chooseSpans(
  planes: Planes,
  neighbours: PlaneNeighbours,
  isShown: (group: number) => boolean,
  named: readonly Named[],
): LinkSpan[] {
  const shown = (plane: number) => isShown(planes.groupOfPlane[plane]!);
  const all = runs(planes, shown);
  if (linksOf(all) <= nodeLinksMax) return all;
  for (const { group, plane, node } of named) {
    if (plane >= 0 && !shown(plane)) continue;
    if (node >= 0) return patch(planes, neighbours, plane, node);
    if (plane >= 0) return planeSpans(planes, neighbours, plane);
    const whole = runs(planes, (of) => planes.groupOfPlane[of] === group && isShown(group));
    if (group >= 0 && whole.length > 0 && linksOf(whole) <= nodeLinksMax) return whole;
  }
  return [];
}
