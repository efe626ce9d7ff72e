import { importedSources } from '../../facts/import/importedSource';
import { wholeRelease as release, sources } from '../../facts/sources';
import type { DetailedSite } from '../../facts/types';
import { msg } from '../../locales/i18n';
import type { SceneDocument } from '../../scene/types';
import { campusNodes, failedShare, ratedPowerLeaves } from '../formulas/campusFormulas';
import { costFormulas } from '../formulas/costFormulas';
import { lifetimeFormulas } from '../formulas/exchangeFormulas';
import { fleetFormulas } from '../formulas/fleetFormulas';
import { groundFormulas, siteUse } from '../formulas/groundFormulas';
import { linkFormulas } from '../formulas/linkFormulas';
import type { ModelContext, ModelNode } from '../formulas/orbitFormulas';
import { figureLeaf, siteNodes } from '../formulas/siteFormulas';
import { siteStep } from '../ground/siteStep';
import { reportedConstellation } from '../inputs/scenario';
import type { Report } from '../types';
import { Graph } from './graph';
import { knownParts } from './nodeTerms';
import { modelGraph } from './report';
import { type Asked, givens, inputNodes, reportOf } from './siteReport';

const gb300 = release.accelerators.find(({ id }) => id === 'gb300');

let lastOfCampuses: { step: number; nodes: ModelNode[] } | null = null;

/** The nodes of all campuses; the same ones as long as the facts say the same. */
function nodesOfCampuses(timeMs: number): ModelNode[] {
  const step = siteStep(timeMs);
  if (lastOfCampuses?.step !== step)
    lastOfCampuses = { step, nodes: release.sites.flatMap((site) => campusNodes(site, timeMs)) };
  return lastOfCampuses.nodes;
}

function more(asked: Asked): ModelNode[] {
  const known = knownParts(asked);
  return [
    figureLeaf(
      'given.accelerator.allInPowerW',
      msg('IT power per GB300 with its share of servers and network'),
      gb300?.allInPowerW ?? null,
      'W',
    ),
    ...ratedPowerLeaves(release.accelerators),
    failedShare,
    ...nodesOfCampuses(asked.timeMs),
    ...linkFormulas,
    ...fleetFormulas(known),
    ...lifetimeFormulas(asked.isSet('launch.nodesPerLaunch')),
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
    last = { scene, timeMs, graph: modelGraph(scene, timeMs, more, last?.graph ?? null) };
  return last.graph;
}

/** Every number that the model can answer about a scene at a time, by stable id, inputs included; unknown is null. */
export const answers = (scene: SceneDocument, timeMs: number): Report => reportOf(answerGraph(scene, timeMs));

/**
 * The graph of sites that are not of the release, by the formulas of those that are (`site.ID.…`), at a time (milliseconds since
 * 1970 UTC). It holds no sum: the sums of the report are of the release alone.
 * @param files that the sites are from, which their figures name as sources beside those of the release.
 */
export function importedGraph(
  scene: SceneDocument,
  timeMs: number,
  sites: readonly DetailedSite[],
  files: readonly { id: string; name: string }[],
): Graph<ModelContext> {
  const { nodes, isSet } = inputNodes(scene);
  const list = [
    ...givens,
    ...nodes,
    ...ratedPowerLeaves(release.accelerators),
    failedShare,
    ...sites.flatMap((site) => [
      ...siteNodes(site, release, timeMs, isSet('ground.carbonGPerKwh')),
      ...siteUse(site),
      ...campusNodes(site, timeMs),
    ]),
  ];
  return new Graph(
    list,
    { timeMs, constellation: reportedConstellation(scene) },
    {
      ...sources,
      ...importedSources(sites, files),
    },
  );
}

/** Its numbers, those of `site.ID.…` alone. */
export const importedQuantities = (graph: Graph<ModelContext>): Report['quantities'] =>
  Object.fromEntries(Object.entries(reportOf(graph).quantities).filter(([id]) => id.startsWith('site.')));
