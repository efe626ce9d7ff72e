/** Lists of node numbers as ranges, in ascending order. One list is written at a time; nothing is allocated. */

import { RING_ARCS, WHOLE } from './ringArcs';

/** Node numbers, each range [start, start + count). */
export interface NodeRanges {
  starts: Int32Array;
  counts: Int32Array;
}

const firsts = new Int32Array(RING_ARCS);
const sizes = new Int32Array(RING_ARCS);
let found = 0;
let ranges = 0;
let list: NodeRanges = { starts: new Int32Array(0), counts: new Int32Array(0) };
let gap = 0;

/** Begins a list of ranges in `into`; ranges `gapNodes` or fewer apart become one. */
export function beginRanges(into: NodeRanges, gapNodes: number): void {
  list = into;
  gap = gapNodes;
  ranges = 0;
}

/** How many ranges there are since `beginRanges`. */
export const rangesSoFar = (): number => ranges;

/** Adds nodes [start, start + count); near the last they join it, and so where there is no room. */
function append(start: number, count: number): void {
  if (count <= 0) return;
  const { starts, counts } = list;
  if (ranges > 0) {
    const last = starts[ranges - 1]!;
    const end = last + counts[ranges - 1]!;
    if (start <= end + gap || ranges === starts.length) {
      counts[ranges - 1] = Math.max(end, start + count) - last;
      return;
    }
  }
  starts[ranges] = start;
  counts[ranges++] = count;
}

/** Notes nodes [k, k + count) of a plane, kept in order. */
function note(k: number, count: number): void {
  let at = found++;
  for (; at > 0 && firsts[at - 1]! > k; at--) {
    firsts[at] = firsts[at - 1]!;
    sizes[at] = sizes[at - 1]!;
  }
  firsts[at] = k;
  sizes[at] = count;
}

/**
 * Adds the nodes of a ring that lie on its arcs, as `arcsOfRing` gave them: `nodes` in all, numbered from `first`, node 0
 * at `phaseTurns`; `pad` nodes more beyond each end.
 */
export function addArcs(
  arcs: Float64Array,
  at: number,
  count: number,
  phaseTurns: number,
  nodes: number,
  first: number,
  pad: number,
): void {
  if (count === WHOLE) {
    append(first, nodes);
    return;
  }
  found = 0;
  for (let i = at; i < at + 2 * count; i += 2) {
    const begin = Math.ceil((arcs[i]! - phaseTurns) * nodes - pad);
    const length = Math.floor((arcs[i + 1]! - phaseTurns) * nodes + pad) - begin + 1;
    if (length <= 0) continue;
    if (length >= nodes) {
      append(first, nodes);
      return;
    }
    const k = begin - nodes * Math.floor(begin / nodes);
    const ahead = Math.min(length, nodes - k);
    note(k, ahead);
    if (ahead < length) note(0, length - ahead);
  }
  for (let i = 0; i < found; i++) append(first + firsts[i]!, sizes[i]!);
}
