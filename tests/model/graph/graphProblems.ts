import { type GraphNode, isLeaf } from '../../../src/model/graph/formula';
import type { Graph } from '../../../src/model/graph/graph';

const unitOf = <C>(node: GraphNode<C>): string => (isLeaf(node) ? node.quantity.unit : node.unit);

/** What is wrong with the declarations of a graph: missing inputs, units that differ, cycles. Empty when all is well. */
export function graphProblems<Context>({ nodes }: Graph<Context>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (id: string, above: readonly string[]): void => {
    if (above.includes(id)) found.push(`${id}: cycle ${[...above, id].join(' → ')}`);
    const node = nodes.get(id);
    if (!node || isLeaf(node) || done.has(id) || above.includes(id)) return;
    for (const [name, [input, unit]] of Object.entries(node.inputs)) {
      const other = nodes.get(input);
      if (!other) found.push(`${id}: input ${name} (${input}) is not declared`);
      else if (unitOf(other) !== unit)
        found.push(`${id}: ${input} is in ${unitOf(other)}, declared as ${unit}`);
      visit(input, [...above, id]);
    }
    done.add(id);
  };
  for (const id of nodes.keys()) visit(id, []);
  return found;
}
