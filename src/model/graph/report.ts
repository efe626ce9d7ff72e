import type { SceneDocument } from '../../scene/types';
import { exchangeFormulas } from '../formulas/exchangeFormulas';
import { nodeFormulas } from '../formulas/nodeFormulas';
import { type ModelContext, type ModelNode, orbitFormulas } from '../formulas/orbitFormulas';
import { methods } from '../questions/methods';
import type { Graph } from './graph';
import { knownParts } from './nodeTerms';
import { type Asked, siteGraph } from './siteReport';

/** Formulas about orbit, node and exchange for what the scene sets and leaves open. */
const orbital = (asked: Asked): ModelNode[] => [
  ...orbitFormulas(asked.isSet('orbit.inclinationDeg')),
  ...nodeFormulas(knownParts(asked)),
  ...exchangeFormulas(asked.isSet('launch.nodesPerLaunch')),
];

/**
 * The graph of sites, orbit, node and exchange of a scene at a time (milliseconds since 1970 UTC). `more` adds further formulas:
 * see `answers.ts`, which has them all. `before`: a graph that was made in the same way, to take over what has not changed.
 */
export const modelGraph = (
  scene: SceneDocument,
  timeMs: number,
  more?: (asked: Asked) => ModelNode[],
  before: Graph<ModelContext> | null = null,
): Graph<ModelContext> =>
  siteGraph(scene, timeMs, (asked) => [...orbital(asked), ...(more?.(asked) ?? [])], methods, before);
