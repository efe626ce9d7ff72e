import { release } from '../facts/release';
import type { SceneDocument } from '../scene/types';
import { exchangeFormulas } from './exchangeFormulas';
import { Graph, type GraphNode, type Leaf } from './graph';
import { methods } from './methods';
import { nodeFormulas } from './nodeFormulas';
import { type ModelContext, orbitFormulas } from './orbitFormulas';
import { inputLeaves, reportedConstellation } from './scenario';
import { figureLeaf, groundSum, siteNodes } from './siteFormulas';
import type { Explanation, Quantity, Report } from './types';

type Node = GraphNode<ModelContext>;

/** Leaves that explain other numbers and are not answers themselves. */
const hidden = /^(constant|accelerator|gridFactor|none|input)\.|\.accelerators\.|WhenCountedW$/;

const sources = { ...release.sources, ...methods };

const givens: Leaf[] = [
  ...Object.entries(release.constants).map(([id, { label, figure }]) =>
    figureLeaf(`constant.${id}`, label, figure, figure.unit),
  ),
  ...release.accelerators.map((each) =>
    figureLeaf(
      `accelerator.${each.id}.denseFp8Flops`,
      `Dense 8-bit speed of ${each.name}`,
      each.denseFp8Flops,
      'FLOP/s',
    ),
  ),
  ...release.gridFactors.map((each) =>
    figureLeaf(`gridFactor.${each.id}`, each.name, each.carbonGPerKwh, 'g/kWh'),
  ),
  {
    id: 'none.batteryWh',
    label: 'Battery of a node',
    quantity: { value: 0, low: null, high: null, unit: 'Wh', basis: 'derived', sources: [] },
    note: 'Not known; left out.',
  },
];

/** Sites that a scene shows and sums; all of the release where it names none. */
export const sitesOf = ({ sites }: Pick<SceneDocument, 'sites'>): typeof release.sites =>
  sites === null ? release.sites : release.sites.filter(({ id }) => sites.includes(id));

function inputNodes(scene: SceneDocument): { nodes: Leaf[]; isSet: (id: string) => boolean } {
  const leaves = inputLeaves(scene);
  const known = new Set(leaves.flatMap(({ id, quantity }) => (quantity.value === null ? [] : [id])));
  // The inclination that is flown is an answer under the same id; the chosen one goes by another.
  const nodes = leaves.map((leaf) =>
    leaf.id === 'orbit.inclinationDeg' ? { ...leaf, id: 'input.inclinationDeg' } : leaf,
  );
  return { nodes, isSet: (id) => known.has(id) };
}

/** The graph of everything that the model can say about a scene at a time (milliseconds since 1970 UTC). */
export function modelGraph(scene: SceneDocument, timeMs: number): Graph<ModelContext> {
  const { nodes, isSet } = inputNodes(scene);
  const sites = sitesOf(scene);
  const ofSites = release.sites.flatMap((site) =>
    siteNodes(site, release, timeMs, isSet('ground.carbonGPerKwh')),
  );
  const known = (id: string): boolean => {
    const node = ofSites.find((each) => each.id === id);
    return node !== undefined && (!('quantity' in node) || node.quantity.value !== null);
  };
  const list: Node[] = [
    ...givens,
    ...nodes,
    ...orbitFormulas(isSet('orbit.inclinationDeg')),
    ...nodeFormulas({
      battery: isSet('node.batteryWh'),
      radiator: isSet('node.radiatorAreaM2'),
      array: isSet('node.arrayAreaM2') && isSet('node.arrayEfficiency'),
    }),
    ...exchangeFormulas,
    ...ofSites,
    groundSum('ground.itPowerW', 'IT power of the sites', 'itPowerW', sites, known),
    groundSum(
      'ground.operatingItPowerW',
      'IT power reported as operating',
      'operatingItPowerW',
      sites,
      known,
    ),
    groundSum(
      'ground.operatingFacilityPowerW',
      'Facility power reported as operating',
      'operatingFacilityPowerW',
      sites,
      known,
    ),
    groundSum('ground.facilityPowerW', 'Facility power of the sites', 'facilityPowerW', sites, known),
  ];
  return new Graph(list, { timeMs, constellation: reportedConstellation(scene) }, sources);
}

/**
 * Every number that the model can answer about a scene at a time, by stable id, inputs included. Costs are not answered yet.
 * Reported, derived and projected numbers say which they are; unknown is null.
 */
export function evaluate(scene: SceneDocument, timeMs: number): Report {
  const graph = modelGraph(scene, timeMs);
  const quantities: Record<string, Quantity> = {};
  for (const id of graph.nodes.keys()) {
    const quantity = hidden.test(id) ? null : graph.quantity(id);
    if (quantity) quantities[id] = quantity;
  }
  return { facts: release.id, time: new Date(timeMs).toISOString(), quantities };
}

/** The chain behind one number, down to its sources; null for an id that the model does not know. */
export function explain(scene: SceneDocument, timeMs: number, id: string): Explanation | null {
  return modelGraph(scene, timeMs).explanation(id);
}
