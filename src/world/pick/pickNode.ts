import type { PlaneTable } from '../../model/orbit/orbit';
import { frustumHalfSpaces, SPACE } from '../../render/core/halfSpaces';
import type { NodeRanges } from '../../render/orbits/nodeRanges';
import { visibleRanges } from '../../render/orbits/planes/planeArcs';
import { hiddenByEarth, type Lens, type Pose } from '../camera/cameraPose';
import { isShown, type NodeFilter } from '../fleet/nodeFilter';
import { placeInPlane, planeOf } from '../fleet/nodePosition';
import type { PickSet } from '../fleet/shownSets';

/** A node under the pixel: how far its middle appears from it, and from the eye. */
interface NodeHit {
  id: string;
  index: number;
  x: number;
  y: number;
  distancePx: number;
  depthM: number;
}

/** More nodes than this are not looked at one by one: the search narrows first. */
const MANY = 1_200;
/** Narrowest search, pixels: two nodes so near look like one. */
const NARROWEST_PX = 1e-3;
/** Nearer to each other than this, two nodes are at the same place of the picture, and the one in front is meant; pixels. */
const SAME_PX = 1e-6;

const halfSpaces = new Float64Array(4 * SPACE);
const ranges = new WeakMap<PlaneTable, NodeRanges & { used: number }>();

function rangesOf(table: PlaneTable) {
  let found = ranges.get(table);
  if (!found) {
    const most = 4 * table.count + 8;
    found = { starts: new Int32Array(most), counts: new Int32Array(most), used: 0 };
    ranges.set(table, found);
  }
  return found;
}

/** Notes the nodes in the square of `halfPx` about a pixel, for each set; returns how many in all. */
function gather(
  sets: readonly PickSet[],
  pose: Pose,
  lens: Lens,
  x: number,
  y: number,
  halfPx: number,
): number {
  const u = (x - lens.centreXPx) / lens.focalPx;
  const v = (lens.centreYPx - y) / lens.focalPx;
  frustumHalfSpaces(pose, { left: u, right: u, top: v, bottom: v }, halfPx / lens.focalPx, halfSpaces);
  let total = 0;
  for (const { table } of sets) {
    const out = rangesOf(table);
    const { rows, count, nodesPerPlane, firstNode } = table;
    out.used = visibleRanges(rows, count, nodesPerPlane, firstNode, { eyeM: pose.eyeM, halfSpaces }, out);
    for (let i = 0; i < out.used; i++) total += out.counts[i]!;
  }
  return total;
}

const point: [number, number, number] = [0, 0, 0];
const wholePx = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

/** The nearest to the pixel of the nodes gathered. */
function nearest(
  sets: readonly PickSet[],
  pose: Pose,
  lens: Lens,
  x: number,
  y: number,
  reachPx: number,
  filter: NodeFilter,
): NodeHit | null {
  const { eyeM, right, up, forward } = pose;
  const { oneIn = 1, columnsPx: [fromPx, toPx] = wholePx } = filter;
  let best: NodeHit | null = null;
  const consider = (set: PickSet, index: number, plane: number) => {
    if (oneIn > 1 && ((set.firstNode ?? 0) + index) % oneIn !== 0) return;
    placeInPlane(set.table, plane, index - set.table.firstNode[plane]!, point);
    const dx = point[0] - eyeM[0];
    const dy = point[1] - eyeM[1];
    const dz = point[2] - eyeM[2];
    const depthM = dx * forward[0] + dy * forward[1] + dz * forward[2];
    if (depthM <= 0) return;
    const k = lens.focalPx / depthM;
    const nodeX = lens.centreXPx + (dx * right[0] + dy * right[1] + dz * right[2]) * k;
    if (nodeX < fromPx || nodeX >= toPx) return;
    const nodeY = lens.centreYPx - (dx * up[0] + dy * up[1] + dz * up[2]) * k;
    const distancePx = Math.hypot(nodeX - x, nodeY - y);
    if (distancePx > reachPx) return;
    if (best && distancePx > best.distancePx - SAME_PX) {
      if (distancePx > best.distancePx + SAME_PX || depthM >= best.depthM) return;
    }
    if (!isShown(point, filter) || hiddenByEarth(pose, point)) return;
    best = { id: set.id, index, x: nodeX, y: nodeY, distancePx, depthM };
  };
  for (const set of sets) {
    const { table } = set;
    const out = rangesOf(table);
    for (let i = 0; i < out.used; i++) {
      const end = Math.min(out.starts[i]! + out.counts[i]!, set.launched);
      let plane = planeOf(table, out.starts[i]!);
      for (let index = out.starts[i]!; index < end; index++) {
        while (index >= table.firstNode[plane]! + table.nodesPerPlane[plane]!) plane++;
        consider(set, index, plane);
      }
    }
  }
  return best;
}

/**
 * The node whose middle appears nearest to a pixel (CSS pixels), within `reachPx`; of two at the same place the one in
 * front. What the Earth hides, what is filtered out and what is not launched yet is not there. Only the nodes on the arcs
 * about the pixel are looked at, and where those are many, as from afar, first those nearest to it.
 */
export function pickNode(
  sets: readonly PickSet[],
  pose: Pose,
  lens: Lens,
  x: number,
  y: number,
  reachPx: number,
  filter: NodeFilter,
): NodeHit | null {
  let emptyPx = 0;
  let crowdedPx = Number.POSITIVE_INFINITY;
  let halfPx = reachPx;
  for (;;) {
    const total = gather(sets, pose, lens, x, y, halfPx);
    if (total > MANY && halfPx > 1.2 * emptyPx && halfPx > NARROWEST_PX) {
      crowdedPx = halfPx;
      halfPx = Math.max(NARROWEST_PX, halfPx * Math.sqrt((0.2 * MANY) / total), 1.1 * emptyPx);
      continue;
    }
    const hit = total > 0 ? nearest(sets, pose, lens, x, y, Math.SQRT2 * halfPx, filter) : null;
    if (hit && hit.distancePx <= Math.min(halfPx, reachPx)) return hit;
    if (halfPx >= reachPx) return null;
    emptyPx = hit ? hit.distancePx : halfPx;
    // Seen in a corner of the square, a node is settled by one look as far as it; else wider, short of the crowd.
    const wider = crowdedPx > 1.44 * halfPx ? Math.sqrt(halfPx * crowdedPx) : 1.2 * halfPx;
    halfPx = Math.min(reachPx, hit ? hit.distancePx * (1 + 1e-9) : Math.min(2 * halfPx, wider));
  }
}
