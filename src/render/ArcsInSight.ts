import { HORIZON, horizon, INNER_EARTH_M, SPACE } from './halfSpaces';
import { addArcs, beginRanges, type NodeRanges, rangesSoFar } from './nodeRanges';
import type { ArcView } from './planeArcs';
import { arcsOfRing, RING_ARCS, ROW } from './ringArcs';

/** Arcs kept of a ring; one with more is cut anew in each frame. */
const KEPT = 4;
/** Added all round to what is in sight, share of the eye's height: within it a ring may move before it is cut again. */
const SLACK = 0.004;
const MOST_SLACK_M = 100_000;
/** Doubles of a ring's axes as it was cut. */
const AXES = 6;
const TO_CUT = -2;
/** Nodes kept beyond each end of an arc besides those asked for, share of a plane's: so far they may move on unnumbered. */
const NODES_SLACK = 0.004;

const slackNodes = (nodes: number): number => Math.floor(NODES_SLACK * nodes);

/**
 * The nodes in sight, from frame to frame: `visibleRanges` for a camera that often rests. A ring is cut with some slack
 * and its arcs are kept while the eye rests and the ring has moved by less; they are numbered anew when nodes have moved on
 * by more than a few, so that most frames change nothing. Nodes in sight are never left out; a few more than needed may be in.
 */
export class ArcsInSight {
  readonly #planeCount: number;
  readonly #counts: Int8Array;
  readonly #arcs: Float64Array;
  readonly #axes: Float64Array;
  readonly #eyeM = new Float64Array(3).fill(Number.NaN);
  #spaces = new Float64Array(0);
  #wide = new Float64Array(0);
  readonly #horizon = new Float64Array(HORIZON);
  readonly #scratch = new Float64Array(RING_ARCS);
  #screens = new Float64Array(0);
  #slackM = 0;
  /** What the last list was made of, and its length: it stands while nodes move by less than they have slack. */
  #out: NodeRanges | null = null;
  #length = 0;
  #padNodes = 0;
  #gapNodes = 0;
  readonly #phases: Float64Array;
  readonly #nodes: Uint32Array;

  constructor(planeCount: number) {
    this.#planeCount = planeCount;
    this.#counts = new Int8Array(planeCount).fill(TO_CUT);
    this.#arcs = new Float64Array(2 * KEPT * planeCount);
    this.#axes = new Float64Array(AXES * planeCount);
    this.#phases = new Float64Array(planeCount);
    this.#nodes = new Uint32Array(planeCount);
  }

  /** As `visibleRanges` for an eye with half-spaces; `rows` and `firstNode` are those of the same planes every time. */
  ranges(
    rows: Float64Array,
    nodesPerPlane: ArrayLike<number>,
    firstNode: ArrayLike<number>,
    view: ArcView & { eyeM: ArrayLike<number> },
    out: NodeRanges,
  ): number {
    const { padNodes = 0, gapNodes = 0 } = view;
    const seen = this.#sees(view);
    const same = seen && out === this.#out && padNodes === this.#padNodes && gapNodes === this.#gapNodes;
    if (same && this.#listStands(rows, nodesPerPlane)) return this.#length;
    if (!seen) this.#look(view);
    this.#out = out;
    this.#padNodes = padNodes;
    this.#gapNodes = gapNodes;
    beginRanges(out, gapNodes);
    for (let plane = 0; plane < this.#planeCount; plane++) this.#add(plane, rows, nodesPerPlane, firstNode);
    this.#length = rangesSoFar();
    return this.#length;
  }

  /** Whether the list still holds all nodes in sight: no ring and no node has used up its slack. */
  #listStands(rows: Float64Array, nodesPerPlane: ArrayLike<number>): boolean {
    for (let plane = 0; plane < this.#planeCount; plane++) {
      const nodes = nodesPerPlane[plane]!;
      if (nodes !== this.#nodes[plane]) return false;
      if (nodes === 0) continue;
      const known = this.#counts[plane]!;
      if (known === TO_CUT || !this.#stands(rows, plane)) return false;
      if (known <= 0) continue;
      const turns = rows[ROW * plane + 3]! - this.#phases[plane]!;
      if (Math.abs(turns - Math.round(turns)) * nodes > slackNodes(nodes)) return false;
    }
    return true;
  }

  /** Adds the nodes of one plane to the list, its ring cut anew where it has to be. */
  #add(
    plane: number,
    rows: Float64Array,
    nodesPerPlane: ArrayLike<number>,
    firstNode: ArrayLike<number>,
  ): void {
    const nodes = nodesPerPlane[plane]!;
    const phase = rows[ROW * plane + 3]!;
    this.#nodes[plane] = nodes;
    this.#phases[plane] = phase;
    if (nodes === 0) return;
    const stands = this.#counts[plane] !== TO_CUT && this.#stands(rows, plane);
    const count = stands ? this.#counts[plane]! : this.#cut(rows, plane);
    if (count === 0) return;
    const [arcs, at] = stands ? [this.#arcs, 2 * KEPT * plane] : [this.#scratch, 0];
    addArcs(arcs, at, count, phase, nodes, firstNode[plane]!, this.#padNodes + slackNodes(nodes));
  }

  /** Whether the arcs were cut for this very view. */
  #sees({ eyeM, halfSpaces }: ArcView & { eyeM: ArrayLike<number> }): boolean {
    const spaces = this.#spaces;
    if (halfSpaces.length !== spaces.length) return false;
    for (let i = 0; i < 3; i++) if (eyeM[i] !== this.#eyeM[i]) return false;
    for (let i = 0; i < spaces.length; i++) if (halfSpaces[i] !== spaces[i]) return false;
    return true;
  }

  #look({ eyeM, halfSpaces }: ArcView & { eyeM: ArrayLike<number> }): void {
    this.#spaces = halfSpaces.slice();
    this.#wide = halfSpaces.slice();
    for (let i = 0; i < 3; i++) this.#eyeM[i] = eyeM[i]!;
    const eyeHeightM = Math.hypot(eyeM[0]!, eyeM[1]!, eyeM[2]!) - INNER_EARTH_M;
    this.#slackM = Math.min(MOST_SLACK_M, SLACK * Math.max(0, eyeHeightM));
    for (let i = 0; i < this.#wide.length; i += SPACE) {
      const [x, y, z] = [halfSpaces[i]!, halfSpaces[i + 1]!, halfSpaces[i + 2]!];
      this.#wide[i + 3]! += this.#slackM * Math.sqrt(x * x + y * y + z * z);
    }
    const hides = horizon(eyeM, INNER_EARTH_M, 'loose', false, this.#horizon, 0);
    this.#horizon[3]! -= this.#slackM;
    this.#screens = hides ? this.#horizon : new Float64Array(0);
    this.#counts.fill(TO_CUT);
  }

  /** Whether no point of the ring has moved by more than the slack since it was cut. */
  #stands(rows: Float64Array, plane: number): boolean {
    const row = ROW * plane;
    const at = AXES * plane;
    const axes = this.#axes;
    const p =
      Math.abs(rows[row]! - axes[at]!) +
      Math.abs(rows[row + 1]! - axes[at + 1]!) +
      Math.abs(rows[row + 2]! - axes[at + 2]!);
    const q =
      Math.abs(rows[row + 4]! - axes[at + 3]!) +
      Math.abs(rows[row + 5]! - axes[at + 4]!) +
      Math.abs(rows[row + 6]! - axes[at + 5]!);
    return rows[row + 7]! * (1 + rows[row + 8]!) * p + rows[row + 9]! * q < this.#slackM;
  }

  #cut(rows: Float64Array, plane: number): number {
    const count = arcsOfRing(rows, plane, this.#wide, this.#wide.length, this.#screens, this.#scratch, 0);
    if (count > KEPT) {
      this.#counts[plane] = TO_CUT;
      return count;
    }
    this.#counts[plane] = count;
    for (let i = 0; i < 2 * count; i++) this.#arcs[2 * KEPT * plane + i] = this.#scratch[i]!;
    for (let i = 0; i < 3; i++) {
      this.#axes[AXES * plane + i] = rows[ROW * plane + i]!;
      this.#axes[AXES * plane + 3 + i] = rows[ROW * plane + 4 + i]!;
    }
    return count;
  }
}
