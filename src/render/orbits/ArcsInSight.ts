import { ECCENTRICITY, PHASE, PLANE_ROW, SEMI_MAJOR } from '../../shared/planeRow';
import { HORIZON, horizon, INNER_EARTH_M, SPACE } from '../core/halfSpaces';
import { addArcs, beginRanges, type NodeRanges, rangesSoFar } from './nodeRanges';
import type { ArcView } from './planes/planeArcs';
import { longestTurnS } from './planes/planeRows';
import { arcsOfRing, RING_ARCS } from './ringArcs';

/** A list holds from so long before the time of its planes to so long after, seconds: as long as planes are turned. */
const HOLDS_S = longestTurnS;
/** The drift of a perigee, which the rates leave out, is a few hundredths of the turn of the Earth at most. */
const MARGIN = 1.1;
const TURN = 2 * Math.PI;
const none = new Float64Array(0);

/** Planes at a time. */
interface PlanesAt {
  /** As `planesAt` gives them: 16 doubles a plane. */
  rows: Float64Array;
  /** Their time, milliseconds since 1970. */
  timeMs: number;
  nodesPerPlane: Uint32Array;
  firstNode: ArrayLike<number>;
}

/**
 * The nodes in sight, from frame to frame: `visibleRanges` for a camera that often rests. Rings are cut with so much slack
 * that nothing comes into sight within some seconds of simulated time; until then, and while the eye rests, a frame costs
 * next to nothing. Nodes in sight are never left out; some hundredths more may be in.
 */
export class ArcsInSight {
  readonly #planeCount: number;
  readonly #rates: Float32Array;
  readonly #eyeM = new Float64Array(3).fill(Number.NaN);
  #spaces = new Float64Array(0);
  #wide = new Float64Array(0);
  readonly #horizon = new Float64Array(HORIZON);
  #screens = none;
  readonly #arcs = new Float64Array(RING_ARCS);
  /** What the last list was made of, and its length. */
  #out: NodeRanges | null = null;
  #length = 0;
  #padNodes = 0;
  #gapNodes = 0;
  #madeMs = Number.NaN;
  readonly #nodes: Uint32Array;

  /** `ratesOfPlane` as a `FleetLayout` has them. */
  constructor(planeCount: number, ratesOfPlane: Float32Array) {
    this.#planeCount = planeCount;
    this.#rates = ratesOfPlane;
    this.#nodes = new Uint32Array(planeCount);
  }

  /**
   * Writes the ranges of nodes that may be in sight at `nowMs` into `out`, which is the same one every time, and returns how
   * many there are. `planes` are the same ones every time, at `nowMs` or within `longestTurnS` of it.
   */
  ranges(
    planes: PlanesAt,
    nowMs: number,
    view: ArcView & { eyeM: ArrayLike<number> },
    out: NodeRanges,
  ): number {
    const { padNodes = 0, gapNodes = 0 } = view;
    const same = out === this.#out && padNodes === this.#padNodes && gapNodes === this.#gapNodes;
    if (same && this.holds(nowMs) && this.#sees(view) && this.#knows(planes.nodesPerPlane))
      return this.#length;
    this.#look(view, planes.rows);
    this.#out = out;
    this.#padNodes = padNodes;
    this.#gapNodes = gapNodes;
    this.#madeMs = planes.timeMs;
    this.#nodes.set(planes.nodesPerPlane);
    beginRanges(out, gapNodes);
    for (let plane = 0; plane < this.#planeCount; plane++) this.#add(plane, planes);
    this.#length = rangesSoFar();
    return this.#length;
  }

  /** Whether the last list still holds at a time, milliseconds since 1970, for the view and the planes that it was made for. */
  holds(nowMs: number): boolean {
    return Math.abs(nowMs - this.#madeMs) <= 1000 * HOLDS_S;
  }

  /** Whether the list was made with as many nodes in each plane. */
  #knows(nodesPerPlane: Uint32Array): boolean {
    for (let plane = 0; plane < this.#planeCount; plane++)
      if (nodesPerPlane[plane] !== this.#nodes[plane]) return false;
    return true;
  }

  /** Whether the list was made for this very view. */
  #sees({ eyeM, halfSpaces }: ArcView & { eyeM: ArrayLike<number> }): boolean {
    const spaces = this.#spaces;
    if (halfSpaces.length !== spaces.length) return false;
    for (let i = 0; i < 3; i++) if (eyeM[i] !== this.#eyeM[i]) return false;
    for (let i = 0; i < spaces.length; i++) if (halfSpaces[i] !== spaces[i]) return false;
    return true;
  }

  #look({ eyeM, halfSpaces }: ArcView & { eyeM: ArrayLike<number> }, rows: Float64Array): void {
    if (this.#spaces.length !== halfSpaces.length) {
      this.#spaces = halfSpaces.slice();
      this.#wide = halfSpaces.slice();
    }
    this.#spaces.set(halfSpaces);
    this.#wide.set(halfSpaces);
    for (let i = 0; i < 3; i++) this.#eyeM[i] = eyeM[i]!;
    const slackM = this.#movesM(rows);
    for (let i = 0; i < this.#wide.length; i += SPACE) {
      const x = halfSpaces[i]!;
      const y = halfSpaces[i + 1]!;
      const z = halfSpaces[i + 2]!;
      this.#wide[i + 3]! += slackM * Math.sqrt(x * x + y * y + z * z);
    }
    const hides = horizon(eyeM, INNER_EARTH_M, 'loose', false, this.#horizon, 0);
    this.#horizon[3]! -= slackM;
    this.#screens = hides ? this.#horizon : none;
  }

  /** Farthest that a point of any ring moves while a list holds, metres. */
  #movesM(rows: Float64Array): number {
    let farthestM = 0;
    for (let plane = 0; plane < this.#planeCount; plane++) {
      const apogeeM = rows[plane * PLANE_ROW + SEMI_MAJOR]! * (1 + rows[plane * PLANE_ROW + ECCENTRICITY]!);
      farthestM = Math.max(farthestM, Math.abs(this.#rates[2 * plane + 1]!) * apogeeM);
    }
    return TURN * MARGIN * HOLDS_S * farthestM;
  }

  #add(plane: number, { rows, nodesPerPlane, firstNode }: PlanesAt): void {
    const nodes = nodesPerPlane[plane]!;
    if (nodes === 0) return;
    const count = arcsOfRing(rows, plane, this.#wide, this.#wide.length, this.#screens, this.#arcs, 0);
    if (count === 0) return;
    const moves = Math.abs(this.#rates[2 * plane]!) * HOLDS_S * nodes;
    const phase = rows[plane * PLANE_ROW + PHASE]!;
    addArcs(this.#arcs, 0, count, phase, nodes, firstNode[plane]!, this.#padNodes + moves);
  }
}
