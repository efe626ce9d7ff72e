/**
 * Which nodes of which planes lie inside a set of half-spaces and before the Earth, in closed form per plane. All
 * Earth-fixed metres.
 */

import { PHASE, PLANE_ROW } from '../../../shared/planeRow';
import { HORIZON, horizon, INNER_EARTH_M, SPACE } from '../../core/halfSpaces';
import { addArcs, beginRanges, type NodeRanges, rangesSoFar } from '../nodeRanges';
import { arcsOfRing, RING_ARCS } from '../ringArcs';

/** What is looked at. */
export interface ArcView {
  /** Where from, Earth-fixed metres; null keeps also what the Earth hides. */
  eyeM: ArrayLike<number> | null;
  /** Four numbers each: a point is inside where n·x + d ≥ 0. */
  halfSpaces: Float64Array;
  /** How many of them count; all where left out. */
  halfSpaceCount?: number;
  /** Horizons in place of the eye's own, each written by `horizon`. */
  horizons?: Float64Array;
  /** Nodes kept beyond each end of an arc; 0 where left out. */
  padNodes?: number;
  /** Ranges so few nodes apart become one, to have fewer; 0 where left out. */
  gapNodes?: number;
}

const eyeHorizon = new Float64Array(HORIZON);
const noHorizons = new Float64Array(0);
const arcs = new Float64Array(RING_ARCS);

/**
 * The nodes inside all half-spaces of `view` and not hidden by the Earth, as ranges of node numbers in ascending order,
 * written to `out`. Returns how many ranges. Never leaves out a node that is inside: where `out` is full, the last range
 * swallows what is between. `rows` as planesAt gives them; `firstNode` must ascend. Nothing is allocated.
 * What the Earth hides is exact for a sphere of INNER_EARTH_M on circular rings, and less than all on elliptic ones.
 */
export function visibleRanges(
  rows: Float64Array,
  planeCount: number,
  nodesPerPlane: ArrayLike<number>,
  firstNode: ArrayLike<number>,
  view: ArcView,
  out: NodeRanges,
): number {
  const { eyeM, halfSpaces, horizons, padNodes = 0, gapNodes = 0 } = view;
  const spacesEnd = SPACE * (view.halfSpaceCount ?? halfSpaces.length / SPACE);
  const own = !horizons && eyeM !== null && horizon(eyeM, INNER_EARTH_M, 'loose', false, eyeHorizon, 0);
  const screens = horizons ?? (own ? eyeHorizon : noHorizons);
  beginRanges(out, gapNodes);
  for (let plane = 0; plane < planeCount; plane++) {
    const nodes = nodesPerPlane[plane]!;
    if (nodes === 0) continue;
    const count = arcsOfRing(rows, plane, halfSpaces, spacesEnd, screens, arcs, 0);
    if (count !== 0)
      addArcs(arcs, 0, count, rows[plane * PLANE_ROW + PHASE]!, nodes, firstNode[plane]!, padNodes);
  }
  return rangesSoFar();
}
