import { detailed } from '../../facts/details';
import { importedSource, importedSourceId } from '../../facts/import/importedSource';
import { wholeRelease } from '../../facts/sources';
import type { DetailedSite, FactsRelease, Site } from '../../facts/types';
import { asWritten, type Message } from '../../locales/i18n';
import {
  atTimes,
  type FleetsPart,
  fleetNodes,
  fleetsNodes,
  unnamedNodes,
} from '../../model/formulas/constellationFormulas';
import { filingsSum, heightBandNodes } from '../../model/formulas/filingFormulas';
import { nodeNowNodes, nodeNowParts } from '../../model/formulas/momentFormulas';
import { nodeChain } from '../../model/formulas/nodeChain';
import type { ModelContext, ModelNode } from '../../model/formulas/orbitFormulas';
import { heightNodes, unaskedHeight } from '../../model/formulas/satelliteFormulas';
import { siteChain } from '../../model/formulas/siteChain';
import { countriesNode, type SitesPart, sitesNodes } from '../../model/formulas/sitesFormulas';
import { mostNodes, type SumAsked, sumNodes } from '../../model/formulas/sumFormulas';
import { answerGraph } from '../../model/graph/answers';
import { factLeaf, within } from '../../model/graph/factLeaf';
import { Graph } from '../../model/graph/graph';
import {
  type AskedQuantity,
  factPath,
  fleetId,
  inScenario,
  quantityId,
  readQuantityId,
} from '../../model/graph/quantityId';
import { chainNodes, readChain } from '../../model/ground/power';
import { groupTitle, isInGroup, readGroup } from '../../model/ground/siteGroups';
import { inputForm } from '../../model/inputs/inputForms';
import { reportedConstellation } from '../../model/inputs/scenario';
import { launchedNodes } from '../../model/orbit/buildUp';
import {
  breakEvenNode,
  presetNodes,
  publishedNode,
  ratioNodes,
  type TornadoPart,
  tornadoNode,
} from '../../model/questions/answerFormulas';
import { metricById } from '../../model/questions/metrics';
import type { Explanation, Quantity } from '../../model/types';
import { localize } from '../../scene/localize';
import type { PowerBasis } from '../../scene/types';
import { memoize } from '../../shared/memoize';
import { explainedAt } from '../daily';
import { constellations } from '../nodes/orbitReadings';
import { satelliteImports } from '../satellites/satelliteImports';
import { satelliteAsked } from '../satellites/satelliteMotions';
import { siteOf } from '../sites/importedSites';
import { countedSites } from '../sites/siteReadings';
import type { State } from '../types';
import { presetResult } from './presetResults';
import { breakEvenOf, PRESENT, pinnedQuestion, tornadoOf } from './questions';
import { graphOf, question, siteIdIn } from './report';
import { selectionNodes } from './selectionNodes';
import { factsOf } from './sources';
import { scenarioName, stateIn } from './split';

/** What a family of quantities is declared for. */
interface Asked {
  /** With the clock at the time that is asked for. */
  state: State;
  facts: FactsRelease;
  graph: Graph<ModelContext>;
  id: string;
  of: readonly string[];
}

const ofSite =
  (declare: (asked: Asked, site: DetailedSite) => ModelNode[]) =>
  (asked: Asked): ModelNode[] => {
    const site = siteOf(asked.state, asked.of[0] ?? '');
    return site ? declare(asked, detailed(site)) : [];
  };

const nodeChainIn = (graph: Graph<ModelContext>) => nodeChain((graph.value('node.batteryWh') ?? 0) > 0);

const siteChainNodes = ofSite(({ state, facts }, site) =>
  chainNodes(siteChain(site, facts, state.clockMs), site.id),
);
const nodeChainNodes = ({ graph }: Asked): ModelNode[] => chainNodes(nodeChainIn(graph), null);

function satelliteNodes({ state, of: [number = ''] }: Asked): ModelNode[] {
  const { imports } = state.scene;
  const asked = satelliteAsked(Number(number));
  const own = imports.find((file) => file.id === asked?.state.importId);
  if (asked && own) return heightNodes(asked.state, asked.timeMs, own.name, [importedSourceId(own.id)]);
  return [
    unaskedHeight(
      number,
      satelliteImports(imports).map(({ name }) => name),
    ),
  ];
}

/** A node now rests on the height of its constellation and, of the one that the inputs shape, on what it carries. */
function nodeNow({ state, facts, graph, of: [id = '', index] }: Asked): ModelNode[] {
  const all = constellations(state);
  const constellation = all.find((each) => each.id === id);
  if (!constellation) return [];
  const { language } = state.scene;
  const heightId = fleetId(id, 'altitudeM', constellation === all[0]);
  const set = fleetNodes(facts, all, [id, 'altitudeM'], language).filter((node) => node.id === heightId);
  const about = set.map((node) => graph.nodes.get(node.id) ?? node);
  const launched = Number(index) < launchedNodes(constellation, state.clockMs);
  const carries = constellation === all[0] && launched && graph.nodes.has('node.itPowerInSunW');
  const nodes = nodeNowNodes(constellation, Number(index), state.clockMs, { about, carries, language });
  return nodes.filter((node) => !graph.nodes.has(node.id));
}

function evenNodes({ state, graph, id, of: [part, inputId = ''] }: Asked): ModelNode[] {
  const form = inputForm(inputId);
  const even = form && breakEvenOf(state, form.id);
  if (even?.kind !== 'at' || !form || (part !== 'value' && part !== 'cost')) return [];
  return [breakEvenNode(graph, id, part, { form, metric: metricById(state.scene.metric), even })];
}

function tornadoNodes({ state, graph, id, of: [part, answerId = '', inputId] }: Asked): ModelNode[] {
  const tornado = tornadoOf(state, answerId);
  const row = tornado?.rows.find((each) => each.id === inputId);
  return tornado && row ? [tornadoNode(graph, id, part as TornadoPart, { tornado, row })] : [];
}

function resultNodes({ state, id, of: [preset = '', index] }: Asked): ModelNode[] {
  const found = presetResult(state, preset, Number(index));
  if (!found) return [];
  const { result, of } = found;
  const whole = of(result.quantity);
  return whole ? presetNodes(id, result, whole, result.per ? of(result.per) : null) : [];
}

function publishedNodes({ state, id, of }: Asked): ModelNode[] {
  const ours = explanationOf(state, quantityId('preset', of));
  const found = presetResult(state, of[0] ?? '', Number(of[1]));
  return ours && found ? publishedNode(id, found.result, ours) : [];
}

function ratiosNodes({ state, id, of: [quantity = '', scenario = ''] }: Asked): ModelNode[] {
  const its = explanationOf(state, scenarioId(scenario, quantity));
  return its ? ratioNodes(id, its, quantity) : [];
}

function unnamed({ state, id, of: [, named] }: Asked): ModelNode[] {
  const { language, nodes } = state.scene;
  const shown = constellations(state).filter((one) => !nodes.hidden.includes(one.id));
  return unnamedNodes(
    shown.map(({ title }) => localize(title, language)),
    id,
    Number(named),
  );
}

/** The sites of a group that an id names, with what it is called; null where it names none. */
function groupNamed(state: State, part: string): { sites: DetailedSite[]; group: Message } | null {
  const asked = readGroup(part);
  if (!asked) return null;
  const sites = countedSites(state).filter((site) => isInGroup(site, asked, state.clockMs));
  return { sites: sites.map(detailed), group: groupTitle(asked, sites, state.clockMs) };
}

/** All that is declared when it is asked for, by name; the rest is in the model's graph. */
const families: Record<string, (asked: Asked) => ModelNode[]> = {
  'ground.sum': ({ state, facts, id, of: [part, kind, only = null] }) => {
    const of = only === null ? null : groupNamed(state, only);
    const alone = only === null || of ? null : siteOf(state, only.split('/')[0] ?? '');
    const sites = of?.sites ?? (alone ? [detailed(alone)] : countedSites(state).map(detailed));
    const asked = { part, kind, only: of ? null : only, group: of?.group ?? null, atMs: state.clockMs };
    return sumNodes(facts, sites, id, asked as SumAsked);
  },
  'ground.sites': ({ state, facts, id, of: [part, basis, only] }) => {
    const of = only === undefined ? null : groupNamed(state, only);
    return sitesNodes(facts, of?.sites ?? countedSites(state).map(detailed), id, {
      part: part as SitesPart,
      basis: basis as PowerBasis,
      group: of?.group ?? null,
      atMs: state.clockMs,
    });
  },
  'ground.countries': ({ state, id, of: [only = ''] }) => {
    const of = groupNamed(state, only);
    return of ? [countriesNode(of.sites, id, of.group)] : [];
  },
  'site.most': ofSite(({ state, facts, id, of }, site) =>
    mostNodes(facts, site, id, of[1] as PowerBasis, state.clockMs),
  ),
  'site.power': siteChainNodes,
  'site.powerShare': siteChainNodes,
  'node.power': nodeChainNodes,
  'node.powerShare': nodeChainNodes,
  fleet: ({ state, facts, of }) => fleetNodes(facts, constellations(state), of, state.scene.language),
  fleets: (asked) => {
    const { state, facts, id, of } = asked;
    if (of[0] === 'unnamed') return unnamed(asked);
    const imported = satelliteImports(state.scene.imports).length > 0;
    const { language } = state.scene;
    return fleetsNodes(facts, constellations(state), id, of[0] as FleetsPart, { language, imported });
  },
  'filings.sum': ({ facts, id }) => filingsSum(facts, id),
  heights: ({ state, facts, id, of }) =>
    heightBandNodes(facts, constellations(state), id, of, state.scene.language),
  selection: ({ state, facts, graph }) => selectionNodes(state, facts, graph),
  satellite: satelliteNodes,
  ...Object.fromEntries(nodeNowParts.map((part) => [`nodeNow.${part}`, nodeNow])),
  breakEven: evenNodes,
  tornado: tornadoNodes,
  ratio: ratiosNodes,
  preset: resultNodes,
  published: publishedNodes,
  ...Object.fromEntries(Object.entries(atTimes).map(([name, node]) => [name, ({ id }: Asked) => [node(id)]])),
};

/** The id of a quantity of one of the compared scenarios. */
export const scenarioId = (scenario: string, id: string): string =>
  inScenario(scenario === PRESENT ? null : scenario, id);

/** The graph that answers: of the present scenario or a pinned one, of an imported site; without the model's nodes before it is loaded. */
function graphFor(state: State, { name, of, scenario }: AskedQuantity) {
  if (scenario !== null) {
    const scene = pinnedQuestion(state, scenario);
    return scene && answerGraph(scene, state.clockMs);
  }
  const siteId = name.startsWith('site.') ? (of[0] ?? siteIdIn(name)) : null;
  const own = graphOf(state, siteId);
  if (own) return own;
  const context = { timeMs: state.clockMs, constellation: reportedConstellation(question(state)) };
  return new Graph<ModelContext>([], context, wholeRelease.sources);
}

/** Files of the reader as sources, by their ids. */
const fileSources = ({ scene }: State) =>
  Object.fromEntries(
    scene.imports.flatMap(({ id }) => {
      const source = importedSource(importedSourceId(id), scene.imports);
      return source ? [[source.id, source] as const] : [];
    }),
  );

/** The nodes of a family, with the graph that they stand on; null where it declares none for what is asked. */
function declared(
  state: State,
  id: string,
): { graph: Graph<ModelContext>; nodes: ModelNode[]; name: string } | null {
  const facts = factsOf(state);
  const path = factPath(id);
  const asked: AskedQuantity | null =
    path === null ? readQuantityId(id) : { name: 'fact', of: [], scenario: null, atMs: null };
  if (!asked) return null;
  const { name, of, atMs } = asked;
  const then = atMs === null ? explainedAt(state, name) : { ...state, clockMs: atMs };
  const graph = graphFor(then, asked);
  if (!graph) return null;
  if (path === null && of.length === 0 && graph.nodes.has(name)) return { graph, nodes: [], name };
  const leaf = path === null ? null : factLeaf(facts, path);
  // Within the graph of a scenario its numbers have no other name.
  const own = asked.scenario === null ? id : quantityId(name, of, { atMs });
  const its = stateIn(then, asked.scenario);
  const nodes = leaf ? [leaf] : ((its && families[name]?.({ state: its, facts, graph, id: own, of })) ?? []);
  return nodes.some((node) => node.id === own) ? { graph, nodes, name: own } : null;
}

/** Sums over the sites that are counted, at the time of the clock and of no pinned scenario. */
const isOfSites = (id: string): boolean => /^ground\.(sum|sites|countries)\([^~@]*$/.test(id);

/** Their numbers by id: they rest on the release, its sites that count and the time, whatever else of a scene changes: no import counts. */
const sumsOfSites = memoize(
  (_facts: FactsRelease, _counted: Site[], _timeMs: number) => new Map<string, Quantity | null>(),
);

/** A number by the id under which any panel shows it: value, range, unit, basis; null where there is none. */
export function quantityOf(state: State, id: string): Quantity | null {
  if (!isOfSites(id)) return worksOut(state, id);
  const sums = sumsOfSites(wholeRelease, countedSites(state), state.clockMs);
  const known = sums.get(id);
  if (known !== undefined) return known;
  const quantity = worksOut(state, id);
  sums.set(id, quantity);
  return quantity;
}

function worksOut(state: State, id: string): Quantity | null {
  const found = declared(state, id);
  if (!found) return null;
  const { graph, nodes, name } = found;
  return (nodes.length === 0 ? graph : graph.with(nodes)).quantity(name);
}

/** The chain behind it; null where there is none. */
export function explanationOf(state: State, id: string): Explanation | null {
  const found = declared(state, id);
  if (!found) return null;
  const { graph, nodes, name } = found;
  const sources = { ...graph.sources, ...factsOf(state).sources, ...fileSources(state) };
  const chain = (nodes.length === 0 ? graph : graph.with(nodes, sources)).explanation(name);
  const { scenario, atMs } = readQuantityId(id) ?? {};
  if (!chain) return null;
  if (!scenario) return { ...chain, id, ...(atMs != null && { elsewhere: true }) };
  const title = scenarioName(state, scenario);
  return { ...chain, id, label: within(asWritten(title), chain.label), elsewhere: true };
}

/** Where a site's watts come from and go now; null for an unknown site, and before the model is loaded. */
export function sitePower(state: State, siteId: string) {
  const graph = graphOf(state, siteId);
  const site = siteOf(state, siteId);
  if (!graph || !site) return null;
  const chain = siteChain(detailed(site), factsOf(state), state.clockMs);
  return readChain(chain, graph.with(chain.nodes));
}

/** Where one node's watts come from and go, as the mean of an orbit today; null where its design does not say enough. */
export function nodePower(state: State) {
  const graph = graphOf(state);
  if (!graph) return null;
  const chain = nodeChainIn(graph);
  const found = readChain(chain, graph.with(chain.nodes));
  return found.inW === null || found.heatW === null ? null : found;
}
