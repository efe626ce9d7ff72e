import type { Source } from '../../facts/types';
import type { Explanation } from '../types';
import { isLeaf } from './formula';
import type { Graph } from './graph';

/** The chain behind a node of a graph down to its leaves; null when there is no such node. */
export function explanationIn<Context>(graph: Graph<Context>, id: string): Explanation | null {
  const node = graph.nodes.get(id);
  const quantity = graph.quantity(id);
  if (!node || !quantity) return null;
  const named = (ids: readonly string[]): Source[] => ids.flatMap((name) => graph.sources[name] ?? []);
  if (isLeaf(node)) {
    const { label, note } = node;
    return { id, label, formula: null, quantity, note, inputs: [], sources: named(quantity.sources) };
  }
  return {
    id,
    label: node.label,
    formula: node.formula,
    quantity,
    note: node.validity,
    inputs: Object.values(node.inputs).flatMap(([input]) => explanationIn(graph, input) ?? []),
    sources: named(node.method ? [node.method] : []),
  };
}
