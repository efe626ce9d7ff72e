import type { DetailedSite, FactsRelease, PowerSource } from '../../facts/types';
import { asWritten, type Message, msg } from '../../locales/i18n';
import { dateMs } from '../../shared/dates';
import { factLeaf } from '../graph/factLeaf';
import { sumUp } from '../graph/formula';
import { quantityId } from '../graph/quantityId';
import { acceleratorsAt } from '../ground/compute';
import { type DeclaredChain, type DeclaredPower, powerNode, type Terms } from '../ground/power';
import type { ModelNode } from './orbitFormulas';
import { figureLeaf } from './siteFormulas';

/** Sources are taken up to their capacity in this order: who supplies how much is not reported. */
const order: readonly PowerSource['kind'][] = ['grid', 'hydro', 'nuclear', 'gas', 'unknown'];

const note = msg(
  'Sources are drawn up to their reported capacity, grid first; how the load is shared is not reported. Batteries store power and add none. What no reported source covers is shown as unexplained.',
);
const labels = {
  unexplained: msg('Unexplained'),
  facility: msg('Facility'),
  it: msg('IT'),
  overhead: msg('Cooling and conversion'),
  accelerators: msg('Accelerators, rated'),
  rest: msg('Hosts, network, storage'),
  unsplit: msg('IT, not split'),
  heat: msg('Heat'),
};

/** What a chain is made of while it is being declared. */
interface Making {
  site: DetailedSite;
  facts: FactsRelease;
  timeMs: number;
  at: (stage: string) => string;
  facility: readonly [id: string, unit: string];
  it: readonly [id: string, unit: string];
  nodes: ModelNode[];
  add: (stage: string, of: DeclaredPower) => void;
}

/** The sources that are there, each up to its capacity, and what they leave open. */
function supply({ site, facts, timeMs, at, facility, nodes, add }: Making): DeclaredChain['stages'] {
  const before: Terms = {};
  const sources = site.power
    .map((source, index) => ({ source, index, rank: order.indexOf(source.kind) }))
    .filter(({ source: { date } }) => date === null || (dateMs(date) ?? 0) <= timeMs)
    .sort((a, b) => a.rank - b.rank);
  const stages = sources.map(({ source: { kind, label: name }, index }) => {
    const [id, label] = [`source:${index}`, asWritten(name)];
    const capacity = factLeaf(facts, `sites/${site.id}/power/${index}/powerW`)!;
    const stores = kind === 'battery';
    nodes.push(capacity);
    add(id, {
      label,
      inputs: stores ? { facility } : { facility, capacity: [capacity.id, 'W'], ...before },
      compute: ({ facility: facilityW = 0, capacity: capacityW = 0, ...others }) =>
        Math.min(Math.max(0, facilityW - sumUp(others)), capacityW),
      formula: stores
        ? msg('a battery stores power and adds none')
        : msg('the least of its capacity and what the sources before it leave'),
      validity: note,
    });
    if (capacity.quantity.value !== null) before[id] = [at(id), 'W'];
    return { id, label, quantity: at(id), capacity: capacity.id };
  });
  add('unexplained', {
    label: labels.unexplained,
    inputs: { facility, ...before },
    compute: ({ facility: facilityW = 0, ...given }) => Math.max(0, facilityW - sumUp(given)),
    formula: msg('facility power − what the sources give'),
    validity: note,
  });
  return stages;
}

/** What the accelerators draw by their rating; false where a count or a rating is unknown. */
function addAccelerators({ site, facts, timeMs, at, it, nodes, add }: Making): boolean {
  const label = labels.accelerators;
  const counts = acceleratorsAt(site, timeMs);
  const rated = counts.map(({ kind }) => factLeaf(facts, `accelerators/${kind}/powerW`));
  const known = counts.every(({ count }, k) => count !== null && rated[k]?.quantity.value != null);
  if (counts.length === 0 || !known) {
    nodes.push(figureLeaf(at('accelerators'), label, null, 'W'));
    return false;
  }
  const inputs: Terms = { it };
  counts.forEach(({ kind }, k) => {
    const leaf = rated[k]!;
    nodes.push(leaf);
    inputs[`count${k}`] = [`site.${site.id}.accelerators.${kind}`, 'accelerators'];
    inputs[`rated${k}`] = [leaf.id, leaf.quantity.unit];
  });
  add('accelerators', {
    label,
    inputs,
    compute: (v) =>
      Math.min(
        v.it!,
        counts.reduce((total, _, k) => total + v[`count${k}`]! * v[`rated${k}`]!, 0),
      ),
    formula: msg('sum over the kinds of count × rated power, at most IT power'),
  });
  return true;
}

/** Where the power goes behind the fence; whether it is split into accelerators and the rest. */
function addLoads(making: Making): boolean {
  const { at, facility, it, add } = making;
  const split = addAccelerators(making);
  add('overhead', {
    label: labels.overhead,
    inputs: { facility, it },
    compute: (v) => Math.max(0, v.facility! - v.it!),
    formula: msg('facility power − IT power'),
  });
  add('rest', {
    label: split ? labels.rest : labels.unsplit,
    inputs: split ? { it, accelerators: [at('accelerators'), 'W'] } : { it },
    compute: (v) => Math.max(0, v.it! - (v.accelerators ?? 0)),
    formula: msg('IT power − accelerators'),
  });
  add('heat', {
    label: labels.heat,
    inputs: { facility },
    compute: (v) => v.facility!,
    formula: msg('all power that comes in'),
  });
  return split;
}

/**
 * The power chain of a site at a time: sources → facility → IT and overhead → accelerators and the rest → heat, W. Above the
 * site's own `site.ID.itPowerW`, `.facilityPowerW` and `.accelerators.KIND`.
 * @param facts where its figures are looked up.
 */
export function siteChain(site: DetailedSite, facts: FactsRelease, timeMs: number): DeclaredChain {
  const at = (stage: string): string => quantityId('site.power', [site.id, stage]);
  const [facility, it] = [`site.${site.id}.facilityPowerW`, `site.${site.id}.itPowerW`];
  const nodes: ModelNode[] = [];
  const making: Making = {
    ...{ site, facts, timeMs, at, nodes, facility: [facility, 'W'], it: [it, 'W'] },
    add: (stage, of) => {
      nodes.push(powerNode(at(stage), asWritten(site.name), of));
    },
  };
  const sources = supply(making);
  const split = addLoads(making);
  const stage = (id: string, label: Message, quantity = at(id)) => ({ id, label, quantity, capacity: null });
  const flow = (from: string, to: string, quantity: string) => ({ from, to, quantity });
  const chips = split ? at('accelerators') : null;
  return {
    nodes: [...new Map(nodes.map((node) => [node.id, node])).values()],
    stages: [
      ...sources,
      stage('unexplained', labels.unexplained),
      stage('facility', labels.facility, facility),
      stage('it', labels.it, it),
      stage('overhead', labels.overhead),
      stage('accelerators', labels.accelerators),
      stage('rest', split ? labels.rest : labels.unsplit),
      stage('heat', labels.heat),
    ],
    toldAlways: sources.length + 3,
    flows: [
      ...sources.map(({ id, quantity }) => flow(id, 'facility', quantity)),
      flow('unexplained', 'facility', at('unexplained')),
      flow('facility', 'it', it),
      flow('facility', 'overhead', at('overhead')),
      ...(chips ? [flow('it', 'accelerators', chips)] : []),
      flow('it', 'rest', at('rest')),
      flow('overhead', 'heat', at('overhead')),
      ...(chips ? [flow('accelerators', 'heat', chips)] : []),
      flow('rest', 'heat', at('rest')),
    ],
    into: facility,
    heat: [at('overhead'), ...(chips ? [chips] : []), at('rest')],
    note,
  };
}
