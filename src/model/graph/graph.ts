import type { Basis, Source } from '../../facts/types';
import type { Explanation, Quantity } from '../types';
import { areLeavesAlike, type Formula, type GraphNode, isLeaf, type Leaf, sumUp } from './formula';

/** How sure a computed number is: as sure as its least sure input, and never more than derived. */
const weakest: readonly Basis[] = ['derived', 'estimated', 'projected', 'assumed'];

/** Up to this many inputs with ranges, every corner is tried; beyond, each end by its own pull. */
const cornersUpTo = 4;

type Ends = readonly [low: number | null, high: number | null];
const none: Ends = [null, null];

/** Declared nodes by id, evaluated on demand and at most once each. */
export class Graph<Context> {
  readonly nodes: ReadonlyMap<string, GraphNode<Context>>;
  readonly #central = new Map<string, number | null>();
  readonly #quantities = new Map<string, Quantity>();
  readonly #leaves = new Map<string, ReadonlySet<string>>();

  /** `before`: a graph of the same kind; what cannot differ is taken over from it. */
  constructor(
    list: readonly GraphNode<Context>[],
    readonly context: Context,
    readonly sources: Readonly<Record<string, Source>>,
    before: Graph<Context> | null = null,
  ) {
    this.nodes = new Map(list.map((node) => [node.id, node]));
    if (before) this.#inherit(before);
  }

  /** Tells the nodes that are the same as in another graph, down to their leaves, and whose formulas look at no context. */
  sameAs(before: Graph<Context>): (id: string) => boolean {
    const seen = new Map<string, boolean>();
    const isSame = (id: string): boolean => {
      const known = seen.get(id);
      if (known !== undefined) return known;
      seen.set(id, false);
      const [node, was] = [this.nodes.get(id), before.nodes.get(id)];
      let same = false;
      if (node && isLeaf(node)) same = was !== undefined && isLeaf(was) && areLeavesAlike(node, was);
      else if (node && node === was && node.compute.length < 2)
        same = Object.values(node.inputs).every(([input]) => isSame(input));
      seen.set(id, same);
      return same;
    };
    return isSame;
  }

  #inherit(before: Graph<Context>): void {
    const isSame = this.sameAs(before);
    for (const id of this.nodes.keys())
      if ((before.#central.has(id) || before.#quantities.has(id)) && isSame(id)) this.#take(before, id);
  }

  /** Takes over what another graph has worked out of a node. */
  #take(other: Graph<Context>, id: string): void {
    const [value, quantity, leaves] = [
      other.#central.get(id),
      other.#quantities.get(id),
      other.#leaves.get(id),
    ];
    if (value !== undefined) this.#central.set(id, value);
    if (quantity) this.#quantities.set(id, quantity);
    if (leaves) this.#leaves.set(id, leaves);
  }

  /** Central value of a node, or the value with some leaves replaced; null is unknown. */
  value(id: string, replaced?: ReadonlyMap<string, number>): number | null {
    return this.#evaluate(id, replaced, replaced ? new Map() : this.#central);
  }

  /** Values with some leaves replaced, each node worked out at most once for all that are asked. */
  at(replaced: ReadonlyMap<string, number>): (id: string) => number | null {
    const memo = new Map<string, number | null>();
    return (id) => this.#evaluate(id, replaced, memo);
  }

  #evaluate(
    id: string,
    replaced: ReadonlyMap<string, number> | undefined,
    memo: Map<string, number | null>,
  ): number | null {
    const known = memo.get(id);
    if (known !== undefined) return known;
    memo.set(id, null);
    const node = this.nodes.get(id);
    let value: number | null = null;
    if (node && isLeaf(node)) value = replaced?.get(id) ?? node.quantity.value;
    else if (replaced && (node?.fixed || !this.#touched(id, replaced))) value = this.value(id);
    else if (node) value = this.#compute(node, replaced, memo);
    memo.set(id, value);
    return value;
  }

  #compute(
    node: Formula<Context>,
    replaced: ReadonlyMap<string, number> | undefined,
    memo: Map<string, number | null>,
  ): number | null {
    const values: Record<string, number> = {};
    for (const [name, [input]] of Object.entries(node.inputs)) {
      const value = this.#evaluate(input, replaced, memo);
      if (value === null) return null;
      values[name] = value;
    }
    const value = node.compute(values as never, this.context);
    return value !== null && Number.isFinite(value) ? value : null;
  }

  #touched(id: string, replaced: ReadonlyMap<string, number>): boolean {
    const below = this.leaves(id);
    for (const leaf of replaced.keys()) if (below.has(leaf)) return true;
    return false;
  }

  /** Ids of the leaves below a node. */
  leaves(id: string): ReadonlySet<string> {
    const known = this.#leaves.get(id);
    if (known) return known;
    const found = new Set<string>();
    this.#leaves.set(id, found);
    const node = this.nodes.get(id);
    if (node && isLeaf(node)) found.add(id);
    else if (node)
      for (const [input] of Object.values(node.inputs))
        for (const leaf of this.leaves(input)) found.add(leaf);
    return found;
  }

  /**
   * Value, range, unit, basis and sources of a node; null when there is no such node. The range is that of the corners of the
   * leaves' ranges: right where a formula rises or falls with each of them throughout.
   */
  quantity(id: string): Quantity | null {
    const known = this.#quantities.get(id);
    if (known) return known;
    const node = this.nodes.get(id);
    if (!node) return null;
    const quantity = isLeaf(node) ? node.quantity : this.#derived(node);
    this.#quantities.set(id, quantity);
    return quantity;
  }

  #derived(node: Formula<Context>): Quantity {
    const below = [...this.leaves(node.id)].flatMap((leaf) => {
      const found = this.nodes.get(leaf);
      return found && isLeaf(found) ? [found] : [];
    });
    const value = this.value(node.id);
    let basis = 0;
    for (const { quantity } of below) basis = Math.max(basis, weakest.indexOf(quantity.basis));
    const range = value === null || node.fixed || node.sampled ? none : this.#range(node.id, value, below);
    const [low, high] = this.#bounds(node, value, range);
    return {
      value,
      low,
      high,
      unit: node.unit,
      basis: weakest[basis] ?? 'derived',
      sources: [...new Set(below.flatMap(({ quantity }) => quantity.sources))],
    };
  }

  #range(id: string, central: number, below: readonly Leaf[]): Ends {
    const ranged = below.filter(({ quantity }) => quantity.low !== null && quantity.high !== null);
    if (ranged.length === 0) return none;
    const ends = ranged.map(({ id: leaf, quantity }) => ({
      leaf,
      low: quantity.low ?? 0,
      high: quantity.high ?? 0,
    }));
    const at = (pick: (index: number) => boolean): number =>
      this.value(id, new Map(ends.map((end, k) => [end.leaf, pick(k) ? end.high : end.low]))) ?? central;
    const tried = [central];
    if (ends.length <= cornersUpTo) {
      for (let corner = 0; corner < 1 << ends.length; corner++)
        tried.push(at((k) => ((corner >> k) & 1) === 1));
    } else {
      const rises = ends.map(
        (end) =>
          (this.value(id, new Map([[end.leaf, end.high]])) ?? central) >=
          (this.value(id, new Map([[end.leaf, end.low]])) ?? central),
      );
      tried.push(
        at((k) => rises[k] ?? true),
        at((k) => !(rises[k] ?? true)),
      );
    }
    const low = Math.min(...tried);
    const high = Math.max(...tried);
    return low === high ? none : [low, high];
  }

  /** A sum of which a term is told as “more than” is itself open above, of “up to” below; with both it is told by neither. */
  #bounds({ compute, inputs }: Formula<Context>, value: number | null, range: Ends): Ends {
    if ((compute as unknown) !== sumUp) return range;
    const terms = Object.values(inputs).map(([id]) => this.quantity(id));
    const least = terms.some((term) => term?.high === null && term.low !== null);
    const most = terms.some((term) => term?.low === null && term.high !== null);
    if (least === most) return range;
    return least ? [range[0] ?? value, null] : [null, range[1] ?? value];
  }

  /** The chain behind a node down to its leaves; null when there is no such node. */
  explanation(id: string): Explanation | null {
    const node = this.nodes.get(id);
    const quantity = this.quantity(id);
    if (!node || !quantity) return null;
    const named = (ids: readonly string[]): Source[] => ids.flatMap((name) => this.sources[name] ?? []);
    const { label } = node;
    if (isLeaf(node))
      return (
        node.chain ?? {
          id,
          label,
          formula: null,
          quantity,
          note: node.note,
          inputs: [],
          sources: named(quantity.sources),
        }
      );
    return {
      id,
      label,
      formula: node.formula,
      quantity,
      note: node.validity,
      inputs: Object.values(node.inputs).flatMap(([input]) => this.explanation(input) ?? []),
      sources: named(node.method ? [node.method] : []),
    };
  }

  /** This graph with further nodes, and with what is worked out already. */
  with(list: readonly GraphNode<Context>[], sources?: Readonly<Record<string, Source>>): Graph<Context> {
    const more = new Graph([...this.nodes.values(), ...list], this.context, sources ?? this.sources);
    for (const id of this.nodes.keys()) more.#take(this, id);
    return more;
  }
}
