import type { SceneDocument } from '../scene/types';
import { exchangeFormulas } from './exchangeFormulas';
import type { Graph, GraphNode } from './graph';
import { methods } from './methods';
import { nodeFormulas } from './nodeFormulas';
import { type ModelContext, orbitFormulas } from './orbitFormulas';
import { type Asked, reportOf, siteGraph } from './siteReport';
import type { Explanation, Report } from './types';

export { sitesOf } from './sitesOf';

/** Formulas about orbit, node and exchange for what the scene sets and leaves open. */
const orbital = ({ isSet }: Asked): GraphNode<ModelContext>[] => [
  ...orbitFormulas(isSet('orbit.inclinationDeg')),
  ...nodeFormulas({
    battery: isSet('node.batteryWh'),
    radiator: isSet('node.radiatorAreaM2'),
    array: isSet('node.arrayAreaM2') && isSet('node.arrayEfficiency'),
  }),
  ...exchangeFormulas(isSet('launch.nodesPerLaunch')),
];

/**
 * The graph of sites, orbit, node and exchange of a scene at a time (milliseconds since 1970 UTC). `more` adds further formulas:
 * see `answers.ts`, which has them all.
 */
export const modelGraph = (
  scene: SceneDocument,
  timeMs: number,
  more?: (asked: Asked) => GraphNode<ModelContext>[],
): Graph<ModelContext> =>
  siteGraph(scene, timeMs, (asked) => [...orbital(asked), ...(more?.(asked) ?? [])], methods);

/**
 * The numbers of sites, orbit, node and exchange of a scene at a time, by stable id, inputs included. `answers.ts` adds costs,
 * carbon and links. Reported, derived and projected numbers say which they are; unknown is null.
 */
export const evaluate = (scene: SceneDocument, timeMs: number): Report => reportOf(modelGraph(scene, timeMs));

/** The chain behind one number, down to its sources; null for an id that the model does not know. */
export function explain(scene: SceneDocument, timeMs: number, id: string): Explanation | null {
  return modelGraph(scene, timeMs).explanation(id);
}
