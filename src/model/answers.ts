import { release } from '../facts/release';
import type { SceneDocument } from '../scene/types';
import { costFormulas } from './costFormulas';
import { fleetFormulas } from './fleetFormulas';
import type { Graph, GraphNode } from './graph';
import { groundFormulas } from './groundFormulas';
import { linkFormulas } from './linkFormulas';
import type { ModelContext } from './orbitFormulas';
import { modelGraph } from './report';
import { figureLeaf } from './siteFormulas';
import { type Asked, reportOf } from './siteReport';
import type { Explanation, Report } from './types';

const gb300 = release.accelerators.find(({ id }) => id === 'gb300');

function more(asked: Asked): GraphNode<ModelContext>[] {
  const { isSet } = asked;
  const known = {
    battery: isSet('node.batteryWh'),
    radiator: isSet('node.radiatorAreaM2'),
    array: isSet('node.arrayAreaM2') && isSet('node.arrayEfficiency'),
  };
  return [
    figureLeaf(
      'given.accelerator.allInPowerW',
      'IT power per GB300 with its share of servers and network',
      gb300?.allInPowerW ?? null,
      'W',
    ),
    ...linkFormulas,
    ...fleetFormulas(known),
    ...groundFormulas(asked, release.sites),
    ...costFormulas(known.array),
  ];
}

let last: { scene: SceneDocument; timeMs: number; graph: Graph<ModelContext> } | null = null;

/**
 * The graph of everything that the model can say about a scene at a time (milliseconds since 1970 UTC): what `report.ts` has
 * for the first picture, and fleets over their life, energy, water, carbon, links and costs. Asked again about the same scene
 * and time it is the same graph, with what is worked out already.
 */
export function answerGraph(scene: SceneDocument, timeMs: number): Graph<ModelContext> {
  if (last?.scene !== scene || last.timeMs !== timeMs)
    last = { scene, timeMs, graph: modelGraph(scene, timeMs, more) };
  return last.graph;
}

/** Every number that the model can answer about a scene at a time, by stable id, inputs included; unknown is null. */
export const answers = (scene: SceneDocument, timeMs: number): Report => reportOf(answerGraph(scene, timeMs));

/** The chain behind one number of `answers`, down to its sources; null for an id that the model does not know. */
export const explainAnswer = (scene: SceneDocument, timeMs: number, id: string): Explanation | null =>
  answerGraph(scene, timeMs).explanation(id);
