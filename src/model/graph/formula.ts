import type { Message } from '../../locales/i18n';
import type { Explanation, Quantity } from '../types';

/** A number that is given, not computed: a figure of the facts, an input, a constant. */
export interface Leaf {
  id: string;
  label: Message;
  quantity: Quantity;
  note: Message | null;
  /** The chain behind a number that another graph worked out. */
  chain?: Explanation;
}

/** One declared step. Everything that is said or computed about it follows from this declaration. */
export interface Formula<Context> {
  id: string;
  label: Message;
  unit: string;
  /** Name in `compute` → id of the node and the unit it must have. */
  inputs: Record<string, readonly [id: string, unit: string]>;
  /** Pure. null where the answer is not known or not defined. */
  compute: (values: never, context: Context) => number | null;
  /** For the reader, e.g. `facility = IT × PUE`. */
  formula: Message;
  /** Id of a source of the method. */
  method: string | null;
  /** Where it holds, and what it leaves out. */
  validity: Message | null;
  /** True where the value is taken as it is when ranges are worked out (positions at one time, and the like). */
  fixed: boolean;
  /** True where one evaluation takes a tenth of a millisecond or more: bands take it from a table over its leaves. */
  slow: boolean;
  /** True where the range comes from the band alone: corners of some thirty leaves would be both slow and far too wide. */
  sampled: boolean;
  /** True where the range is that of the corners alone, whether bands are there or not: sums of reported figures, above all. */
  byEnds: boolean;
}

type Declared<K extends string, Context> = Omit<
  Formula<Context>,
  'inputs' | 'compute' | 'method' | 'validity' | 'fixed' | 'slow' | 'sampled' | 'byEnds'
> & {
  inputs: Record<K, readonly [id: string, unit: string]>;
  compute: (values: Record<K, number>, context: Context) => number | null;
  method?: string;
  validity?: Message;
  fixed?: boolean;
  slow?: boolean;
  sampled?: boolean;
  byEnds?: boolean;
};

/** Declares a formula; the names of its inputs are the names that `compute` gets. */
export function declare<K extends string, Context>(declared: Declared<K, Context>): Formula<Context> {
  return {
    ...declared,
    method: declared.method ?? null,
    validity: declared.validity ?? null,
    fixed: declared.fixed ?? false,
    slow: declared.slow ?? false,
    sampled: declared.sampled ?? false,
    byEnds: declared.byEnds ?? false,
  };
}

export type GraphNode<Context> = Leaf | Formula<Context>;

/** A number that another graph worked out, with the chain behind it. */
export const quoted = (chain: Explanation, id = chain.id): Leaf => {
  const { label, quantity, note } = chain;
  return { id, label, quantity, note, chain: { ...chain, id, elsewhere: true } };
};

/** True for a number that is given. */
export const isLeaf = <C>(node: GraphNode<C>): node is Leaf => 'quantity' in node;

/** The unit of a node. */
const unitOf = <C>(node: GraphNode<C>): string => (isLeaf(node) ? node.quantity.unit : node.unit);

/** The terms of a formula that takes some nodes as they are, each under its id. */
export const terms = <C>(
  nodes: readonly GraphNode<C>[],
): Record<string, readonly [id: string, unit: string]> =>
  Object.fromEntries(nodes.map((node) => [node.id, [node.id, unitOf(node)] as const]));

/** What all terms of a formula come to. */
export const sumUp = (values: Record<string, number>): number =>
  Object.values(values).reduce((a, b) => a + b, 0);

/** Declares a number that was found in another way than from its inputs, as counted; it stands above what it is about. */
export function found<Context>(
  of: Omit<Declared<string, Context>, 'inputs' | 'compute'> & {
    value: number | null;
    about: readonly GraphNode<Context>[];
  },
): Formula<Context> {
  const { value, about, ...declared } = of;
  const known = about.filter((node) => !isLeaf(node) || node.quantity.value !== null);
  return declare({ ...declared, inputs: terms(known), compute: () => value, fixed: true });
}

/** A number that is given; an assumption unless said otherwise. */
export const given = (
  id: string,
  label: Message,
  value: number | null,
  unit: string,
  of: Partial<Pick<Quantity, 'basis' | 'sources'>> & { note?: Message | null } = {},
): Leaf => {
  const { basis = 'assumed', sources = [], note = null } = of;
  return { id, label, quantity: { value, low: null, high: null, unit, basis, sources }, note };
};

/** True for two leaves of the same id that say the same. */
export function areLeavesAlike(a: Leaf, b: Leaf): boolean {
  if (a === b) return true;
  const [p, q] = [a.quantity, b.quantity];
  return (
    p.value === q.value &&
    p.low === q.low &&
    p.high === q.high &&
    p.basis === q.basis &&
    p.sources.join() === q.sources.join()
  );
}
