import type { SceneDocument } from '../../scene/types';
import { finish, type Steps } from '../../shared/steps';
import { answerGraph } from '../graph/answers';
import { Columns } from '../graph/columns';
import { isLeaf } from '../graph/formula';
import { answerIds } from '../graph/siteReport';

/** Where four answers out of five lie: from the 10th to the 90th percentile, the central value always within. */
export interface Band {
  low: number;
  high: number;
  /** Median of the samples. */
  middle: number;
  /** Share of the samples in which the number is unknown or undefined, 0 … 1. */
  unknownShare: number;
  /** True where the quantity shows the range of its ends, and not this one. */
  byEnds?: true;
}

/** Bands by id of a quantity. Numbers that do not spread, or are unknown, have none. */
export type Bands = Record<string, Band>;

/** Samples of a band unless said otherwise. */
const bandSamples = 4096;

/** The `rank`-th smallest of the first `count` numbers, from 0; reorders them (Hoare's selection). */
export function select(numbers: Float64Array, count: number, rank: number): number {
  let [left, right] = [0, count - 1];
  while (left < right) {
    const pivot = numbers[(left + right) >> 1] ?? 0;
    let [i, j] = [left, right];
    while (i <= j) {
      while ((numbers[i] ?? 0) < pivot) i++;
      while ((numbers[j] ?? 0) > pivot) j--;
      if (i > j) break;
      const held = numbers[i] ?? 0;
      numbers[i++] = numbers[j] ?? 0;
      numbers[j--] = held;
    }
    if (rank <= j) right = j;
    else if (rank >= i) left = i;
    else break;
  }
  return numbers[rank] ?? Number.NaN;
}

/** The band of one column; null where no sample is known or all are the same. */
export function bandOf(column: Float64Array, central: number, scratch: Float64Array): Band | null {
  let count = 0;
  for (const value of column) if (!Number.isNaN(value)) scratch[count++] = value;
  if (count === 0) return null;
  const at = (share: number): number => select(scratch, count, Math.round(share * (count - 1)));
  const [low, middle, high] = [at(0.1), at(0.5), at(0.9)];
  if (low === high) return null;
  return {
    low: Math.min(low, central),
    high: Math.max(high, central),
    middle,
    unknownShare: 1 - count / column.length,
  };
}

/** The bands of the last question: of a number that is the same down to its leaves they are the same again. */
let last: {
  graph: ReturnType<typeof answerGraph>;
  seed: number;
  samples: number;
  worked: ReadonlyMap<string, Band | null>;
} | null = null;

/**
 * Monte Carlo over the ranges of all given numbers: bands of every computed quantity, or of those asked for, one a step. Pure;
 * the same scene, time, seed and count give the same bands. Numbers that the scene chose are taken as certain.
 */
export function* bandsInSlices(
  scene: SceneDocument,
  timeMs: number,
  seed = 1,
  samples = bandSamples,
  ids?: readonly string[],
): Steps<Bands> {
  const graph = answerGraph(scene, timeMs);
  yield;
  const columns = new Columns(graph, samples, seed);
  const scratch = new Float64Array(samples);
  const found: Bands = {};
  const before = last?.seed === seed && last.samples === samples ? last : null;
  const isSame = before ? graph.sameAs(before.graph) : () => false;
  const worked = new Map<string, Band | null>();
  for (const id of ids ?? answerIds(graph)) {
    const node = graph.nodes.get(id);
    if (!node || isLeaf(node)) continue;
    const known = isSame(id) ? before?.worked.get(id) : undefined;
    if (known !== undefined) {
      worked.set(id, known);
      if (known) found[id] = known;
      continue;
    }
    const column = columns.column(id);
    const central = graph.value(id);
    const band = column instanceof Float64Array && central !== null ? bandOf(column, central, scratch) : null;
    const told: Band | null = band && node.byEnds ? { ...band, byEnds: true } : band;
    worked.set(id, told);
    if (told) found[id] = told;
    yield;
  }
  last = { graph, seed, samples, worked };
  return found;
}

/** The same at once. */
export const bands = (...question: Parameters<typeof bandsInSlices>): Bands =>
  finish(bandsInSlices(...question));
