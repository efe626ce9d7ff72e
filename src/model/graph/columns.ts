import { type Formula, isLeaf, type Leaf } from './formula';
import type { Graph } from './graph';
import { stratified } from './random';
import { drawKey, drawn } from './spreads';

/** All samples of a number: a column where they differ (NaN is unknown), one number where not, null where unknown. */
export type Column = Float64Array | number | null;

/** Points at which a slow formula is worked out over each leaf's range; between them it is taken as straight. */
const tablePoints = 17;

/**
 * A graph evaluated for many samples at once, column by column. One draw of each given number drives every formula above it,
 * so numbers that share an input move together. Pure: the same graph, count and seed give the same columns.
 */
export class Columns<Context> {
  readonly #columns = new Map<string, Column>();
  readonly #draws = new Map<string, Float64Array>();

  constructor(
    readonly graph: Graph<Context>,
    readonly samples: number,
    readonly seed: number,
  ) {}

  /** All samples of a node; null also where there is no such node. */
  column(id: string): Column {
    const known = this.#columns.get(id);
    if (known !== undefined) return known;
    this.#columns.set(id, null);
    const node = this.graph.nodes.get(id);
    let column: Column = null;
    if (node && isLeaf(node)) column = this.#leaf(node);
    else if (node) column = node.fixed || !this.#varies(id) ? this.graph.value(id) : this.#formula(node);
    this.#columns.set(id, column);
    return column;
  }

  #leaf(leaf: Leaf): Column {
    const key = drawKey(leaf.id);
    const { value, low, high } = leaf.quantity;
    if (value === null || low === null || high === null) return value;
    let even = this.#draws.get(key);
    if (!even) {
      even = stratified(this.samples, key, this.seed);
      this.#draws.set(key, even);
    }
    return drawn(leaf, even) ?? value;
  }

  #varies(id: string): boolean {
    for (const leaf of this.graph.leaves(id))
      if (typeof this.column(leaf) === 'object' && this.column(leaf)) return true;
    return false;
  }

  #formula(node: Formula<Context>): Column {
    if (node.slow) return this.#table(node);
    const names: string[] = [];
    const columns: Float64Array[] = [];
    const values: Record<string, number> = {};
    for (const [name, [input]] of Object.entries(node.inputs)) {
      const column = this.column(input);
      if (column === null) return null;
      values[name] = typeof column === 'number' ? column : Number.NaN;
      if (typeof column === 'number') continue;
      names.push(name);
      columns.push(column);
    }
    if (columns.length === 0) return this.graph.value(node.id);
    return fill(this.samples, node, this.graph.context, values, names, columns);
  }

  /** A slow formula by tables: one over each leaf that varies, the departures from the centre added. */
  #table(node: Formula<Context>): Column {
    const central = this.graph.value(node.id);
    if (central === null) return null;
    const out = new Float64Array(this.samples).fill(central);
    for (const leaf of this.graph.leaves(node.id)) {
      const column = this.column(leaf);
      if (!(column instanceof Float64Array)) continue;
      const [low, high] = extremes(column);
      const step = (high - low) / (tablePoints - 1);
      const table = Array.from(
        { length: tablePoints },
        (_, k) => this.graph.value(node.id, new Map([[leaf, low + k * step]])) ?? Number.NaN,
      );
      for (let k = 0; k < out.length; k++) {
        const at = ((column[k] ?? low) - low) / step;
        const from = Math.min(tablePoints - 2, Math.floor(at));
        const [a, b] = [table[from] ?? Number.NaN, table[from + 1] ?? Number.NaN];
        out[k] = (out[k] ?? 0) + a + (b - a) * (at - from) - central;
      }
    }
    return out;
  }
}

function extremes(column: Float64Array): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of column) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

function fill<Context>(
  samples: number,
  node: Formula<Context>,
  context: Context,
  values: Record<string, number>,
  names: readonly string[],
  columns: readonly Float64Array[],
): Float64Array {
  const out = new Float64Array(samples);
  const compute = node.compute as (values: Record<string, number>, context: Context) => number | null;
  for (let k = 0; k < samples; k++) {
    let whole = true;
    for (let c = 0; c < names.length; c++) {
      const value = columns[c]?.[k] ?? Number.NaN;
      if (Number.isNaN(value)) whole = false;
      values[names[c] ?? ''] = value;
    }
    const value = whole ? compute(values, context) : null;
    out[k] = value === null || !Number.isFinite(value) ? Number.NaN : value;
  }
  return out;
}
