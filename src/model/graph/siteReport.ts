import { detailed } from '../../facts/details';
import { wholeRelease as release, sources } from '../../facts/sources';
import type { DetailedSite, Source } from '../../facts/types';
import { asWritten, type Message, msg } from '../../locales/i18n';
import type { SceneDocument } from '../../scene/types';
import type { ModelContext, ModelNode } from '../formulas/orbitFormulas';
import { figureLeaf, siteNodes, siteSum } from '../formulas/siteFormulas';
import { siteSteps } from '../ground/capacity';
import { siteStep } from '../ground/siteStep';
import { siteInFocus, sitesOf } from '../ground/sitesOf';
import { isGivenUp } from '../ground/steps';
import { inputLeaves } from '../inputs/inputLeaves';
import { reportedConstellation } from '../inputs/scenario';
import type { Quantity, Report } from '../types';
import type { Leaf } from './formula';
import { Graph } from './graph';

/** Numbers that explain others and are not answers themselves. */
const hidden = /^(constant|accelerator|gridFactor|given|none|input)\.|\.accelerators\.|WhenCountedW$/;

/** Constants, accelerators and grids of the release as leaves. */
export const givens: Leaf[] = [
  ...Object.entries(release.constants).map(([id, { label, figure }]) =>
    figureLeaf(`constant.${id}`, asWritten(label), figure, figure.unit),
  ),
  ...release.accelerators.map((each) =>
    figureLeaf(
      `accelerator.${each.id}.denseFp8Flops`,
      msg('Dense 8-bit speed of {name}', { name: each.name }),
      each.denseFp8Flops,
      'FLOP/s',
    ),
  ),
  ...release.gridFactors.map((each) =>
    figureLeaf(`gridFactor.${each.id}`, asWritten(each.name), each.carbonGPerKwh, 'g/kWh'),
  ),
  {
    id: 'none.batteryWh',
    label: msg('Battery of a node'),
    quantity: { value: 0, low: null, high: null, unit: 'Wh', basis: 'derived', sources: [] },
    note: msg('Not known; left out.'),
  },
];

/** The scene's inputs as leaves. `isSet`: true where one has a value, chosen or by default. */
export function inputNodes(scene: SceneDocument): { nodes: Leaf[]; isSet: (id: string) => boolean } {
  const leaves = inputLeaves(scene);
  const known = new Set(leaves.flatMap(({ id, quantity }) => (quantity.value === null ? [] : [id])));
  // The inclination that is flown is an answer under the same id; the chosen one goes by another.
  const nodes = leaves.map((leaf) =>
    leaf.id === 'orbit.inclinationDeg' ? { ...leaf, id: 'input.inclinationDeg' } : leaf,
  );
  return { nodes, isSet: (id) => known.has(id) };
}

/** What further formulas need to know of the scene that they are declared for. */
export interface Asked {
  timeMs: number;
  /** The sites that the scene sums. */
  sites: readonly DetailedSite[];
  /** The site that the scene looks into; null where it looks elsewhere. */
  chosen: DetailedSite | null;
  /** True where the input has a value, chosen or by default. */
  isSet: (id: string) => boolean;
  /** True where a number of a site can be known: it is computed, or given and not null. */
  known: (id: string) => boolean;
}

let lastOfSites: { key: string; nodes: ModelNode[] } | null = null;

/** The nodes of all sites; the same ones as long as the facts say the same. */
function nodesOfSites(timeMs: number, carbonSet: boolean): ModelNode[] {
  const key = `${siteStep(timeMs)} ${carbonSet}`;
  if (lastOfSites?.key !== key)
    lastOfSites = {
      key,
      nodes: release.sites.flatMap((site) => siteNodes(site, release, timeMs, carbonSet)),
    };
  return lastOfSites.nodes;
}

/**
 * The graph of what the facts say of the sites of a scene at a time (milliseconds since 1970 UTC), with its inputs and the
 * constants. `more` adds formulas: `report.ts` those of node, orbit and exchange, `answers.ts` all there are; `methods` are the sources that those name.
 * `before`: a graph that was made in the same way, to take over what has not changed.
 */
export function siteGraph(
  scene: SceneDocument,
  timeMs: number,
  more?: (asked: Asked) => ModelNode[],
  methods: Readonly<Record<string, Source>> = {},
  before: Graph<ModelContext> | null = null,
): Graph<ModelContext> {
  const { nodes, isSet } = inputNodes(scene);
  const sites = sitesOf(scene).map(detailed);
  const focused = siteInFocus(scene);
  const ofSites = nodesOfSites(timeMs, isSet('ground.carbonGPerKwh'));
  const byId = new Map(ofSites.map((node) => [node.id, node]));
  const known = (id: string): boolean => {
    const node = byId.get(id);
    return node !== undefined && (!('quantity' in node) || node.quantity.value !== null);
  };
  const powerSum = (quantity: string, label: Message, of = sites): ModelNode =>
    siteSum({ quantity, label, unit: 'W' }, of, ({ id }) => known(`site.${id}.${quantity}`), {
      byEnds: true,
    });
  const list: ModelNode[] = [
    ...givens,
    ...nodes,
    ...ofSites,
    powerSum('itPowerW', msg('IT power of the sites')),
    powerSum('operatingItPowerW', msg('IT power reported as operating')),
    powerSum('operatingFacilityPowerW', msg('Facility power reported as operating')),
    powerSum('facilityPowerW', msg('Facility power of the sites')),
    powerSum(
      'contractPowerW',
      msg('Contract power announced at the sites'),
      // A deal lapses with a site that is given up, and counts from the day it was told.
      sites.filter(
        (site) => !isGivenUp(site.status) && (siteSteps(site, 'contract').steps[0]?.timeMs ?? 0) <= timeMs,
      ),
    ),
    ...(more?.({ timeMs, sites, chosen: focused && detailed(focused), isSet, known }) ?? []),
  ];
  const context = { timeMs, constellation: reportedConstellation(scene) };
  return new Graph(list, context, { ...sources, ...methods }, before);
}

/** Ids of the numbers of a graph that are answers. */
export const answerIds = ({ nodes }: Graph<ModelContext>): string[] =>
  [...nodes.keys()].filter((id) => !hidden.test(id));

/** All numbers of a graph that are answers, by id. */
export function reportOf(graph: Graph<ModelContext>): Report {
  const quantities: Record<string, Quantity> = {};
  for (const id of answerIds(graph)) {
    const quantity = graph.quantity(id);
    if (quantity) quantities[id] = quantity;
  }
  return { facts: release.id, time: new Date(graph.context.timeMs).toISOString(), quantities };
}
