import type { Basis, DetailedSite, FactsRelease, Figure } from '../../facts/types';
import { asWritten, type Message, msg } from '../../locales/i18n';
import { dateMs } from '../../shared/dates';
import { declare, given, type Leaf, sumUp } from '../graph/formula';
import { capacityAt } from '../ground/capacity';
import { carbonKgPerYear } from '../ground/carbon';
import { acceleratorsAt, itPowerPerAcceleratorW } from '../ground/compute';
import type { ModelContext, ModelNode } from './orbitFormulas';

/** What of the facts the formulas of sites look up. */
type SiteFacts = Pick<FactsRelease, 'accelerators' | 'gridFactors'>;

const noteOf = ({ note }: Figure): Message | null => (note === null ? null : asWritten(note));

/** A figure as a leaf of the graph; its unit is given here where the figure counts things in words of its own. */
export function figureLeaf(
  id: string,
  label: Message,
  figure: Figure | null,
  unit: string,
  more: { note?: Message | null; basis?: Basis } = {},
): Leaf {
  const value = figure?.value ?? null;
  const [from, to] = [figure?.low ?? value, figure?.high ?? value];
  const ranged = value !== null && from !== to;
  // “More than” and “up to” have one end, the value itself; the other stays open.
  const bounded = value !== null && (figure?.low === null) !== (figure?.high === null) && !ranged;
  return {
    id,
    label,
    quantity: {
      value,
      low: ranged ? from : bounded ? (figure?.low ?? null) : null,
      high: ranged ? to : bounded ? (figure?.high ?? null) : null,
      unit,
      basis: more.basis ?? figure?.basis ?? 'assumed',
      sources: figure?.sources ?? [],
    },
    note: more.note ?? (figure ? noteOf(figure) : msg('Not known.')),
  };
}

const nothing = (id: string, label: Message, unit: string, note: Message, sources: string[]): Leaf =>
  given(id, label, 0, unit, { basis: 'derived', sources, note });

/** What a row in force says of its figures: since when, and that they are projected where they are. */
const inForce = ({ state, date }: DetailedSite['capacity'][number] | DetailedSite['accelerators'][number]) =>
  state === 'reported'
    ? { note: msg('Reported from {date} on.', { date }) }
    : { note: msg('Projected from {date} on.', { date }), basis: 'projected' as const };

const undated = { note: msg('No dated capacity is published.') };

function powerNodes(site: DetailedSite, timeMs: number): ModelNode[] {
  const at = (name: string): string => `site.${site.id}.${name}`;
  const { state, row } = capacityAt(site, timeMs);
  const first = site.capacity[0];
  const leaf = (key: 'itPowerW' | 'facilityPowerW', label: Message): Leaf => {
    if (state === 'unknown') return figureLeaf(at(key), label, null, 'W', undated);
    if (row) return figureLeaf(at(key), label, row[key], 'W', inForce(row));
    const note = msg('Nothing before {date}.', { date: first?.date ?? msg('the first row') });
    return nothing(at(key), label, 'W', note, first?.[key].sources ?? []);
  };
  const fence = msg('Facility power of {site}', { site: site.name });
  const it = leaf('itPowerW', msg('IT power of {site}', { site: site.name }));
  if (!row || row.facilityPowerW.value !== null || row.itPowerW.value === null)
    return [it, leaf('facilityPowerW', fence)];
  return [
    it,
    declare<'itPowerW' | 'pue', ModelContext>({
      id: at('facilityPowerW'),
      label: fence,
      unit: 'W',
      inputs: {
        itPowerW: [at('itPowerW'), 'W'],
        pue: [site.pue.value === null ? 'ground.pue' : at('pue'), '1'],
      },
      compute: ({ itPowerW, pue }) => itPowerW * pue,
      formula: msg('facility = IT × PUE'),
      byEnds: true,
      validity: msg('No facility power is published for this date.'),
    }),
  ];
}

/** What stands by the last reported row in force: projections are left out. */
function operatingNodes(site: DetailedSite, timeMs: number): ModelNode[] {
  const { reportedRow: row } = capacityAt(site, timeMs);
  const first = site.capacity[0];
  const leaf = (name: string, label: Message, key: 'itPowerW' | 'facilityPowerW'): Leaf => {
    const id = `site.${site.id}.${name}`;
    if (row) return figureLeaf(id, label, row[key], 'W', inForce(row));
    if (!first) return figureLeaf(id, label, null, 'W', undated);
    const note = msg('None is reported as operating by this date.');
    return nothing(id, label, 'W', note, first.itPowerW.sources);
  };
  const { name } = site;
  return [
    leaf('operatingItPowerW', msg('IT power of {site}, operating', { site: name }), 'itPowerW'),
    leaf(
      'operatingFacilityPowerW',
      msg('Facility power of {site}, operating', { site: name }),
      'facilityPowerW',
    ),
  ];
}

function computeNodes(site: DetailedSite, facts: SiteFacts, timeMs: number): ModelNode[] {
  const at = (name: string): string => `site.${site.id}.${name}`;
  const counts = acceleratorsAt(site, timeMs);
  const label = msg('Accelerators of {site}', { site: site.name });
  const speed = msg('Dense 8-bit speed of {name}', { name: site.name });
  if (counts.length === 0) {
    return [
      figureLeaf(at('accelerators'), label, null, 'accelerators'),
      figureLeaf(at('flops'), speed, null, 'FLOP/s'),
    ];
  }
  const leaves = counts.map(({ kind, row }): Leaf => {
    const name = asWritten(facts.accelerators.find(({ id }) => id === kind)?.name ?? kind);
    const id = at(`accelerators.${kind}`);
    const earliest = site.accelerators.find((each) => each.kind === kind);
    if (!row)
      return nothing(
        id,
        name,
        'accelerators',
        msg('None before {date}.', { date: earliest?.date ?? '' }),
        earliest?.count.sources ?? [],
      );
    return figureLeaf(id, name, row.count, 'accelerators', inForce(row));
  });
  const inputs = Object.fromEntries(leaves.map((leaf, k) => [`n${k}`, [leaf.id, 'accelerators'] as const]));
  const speeds = Object.fromEntries(
    counts.map(({ kind }, k) => [`s${k}`, [`accelerator.${kind}.denseFp8Flops`, 'FLOP/s'] as const]),
  );
  return [
    ...leaves,
    declare({
      id: at('accelerators'),
      label,
      unit: 'accelerators',
      inputs,
      compute: sumUp,
      formula: msg('sum over the kinds'),
      byEnds: true,
    }),
    declare({
      id: at('flops'),
      label: speed,
      unit: 'FLOP/s',
      inputs: { ...inputs, ...speeds },
      compute: (v: Record<string, number>) =>
        leaves.reduce((total, _, k) => total + (v[`n${k}`] ?? 0) * (v[`s${k}`] ?? 0), 0),
      formula: msg('sum over the kinds of count × dense 8-bit operations per second'),
      byEnds: true,
      validity: msg('Peak of the data sheets, without sparsity; real work reaches a part of it.'),
    }),
  ];
}

function carbonNodes(site: DetailedSite, facts: SiteFacts, carbonSet: boolean): ModelNode[] {
  const at = (name: string): string => `site.${site.id}.${name}`;
  const label = msg('CO₂ of {site} a year, at this power', { site: site.name });
  const factor = facts.gridFactors.find(({ id }) => id === site.gridFactor);
  if (!factor && !carbonSet) {
    const note = msg('No carbon factor is known for its power.');
    return [figureLeaf(at('carbonKgPerYear'), label, null, 'kg/year', { note })];
  }
  return [
    declare<'facilityPowerW' | 'gPerKwh', ModelContext>({
      id: at('carbonKgPerYear'),
      label,
      unit: 'kg/year',
      inputs: {
        facilityPowerW: [at('facilityPowerW'), 'W'],
        gPerKwh: [carbonSet ? 'ground.carbonGPerKwh' : `gridFactor.${factor?.id}`, 'g/kWh'],
      },
      compute: ({ facilityPowerW, gPerKwh }) => carbonKgPerYear(facilityPowerW, gPerKwh),
      formula: msg('facility power × 8,766 h × carbon per kWh'),
      validity: msg('As if all power came from the regional grid, at full load the year round.'),
    }),
  ];
}

/** IT power per accelerator, at the date of the newest count: power and count of one time belong together. */
function perAcceleratorNodes(site: DetailedSite, timeMs: number): ModelNode[] {
  const id = `site.${site.id}.itPowerPerAcceleratorW`;
  const label = msg('IT power per accelerator of {site}', { site: site.name });
  const counted = acceleratorsAt(site, timeMs).flatMap(({ row }) => (row ? [dateMs(row.date) ?? 0] : []));
  const row = counted.length > 0 ? capacityAt(site, Math.max(...counted)).row : null;
  if (!row) return [figureLeaf(id, label, null, 'W')];
  const power = `site.${site.id}.itPowerWhenCountedW`;
  const note = msg('In force at the newest count of accelerators; from {date} on.', { date: row.date });
  return [
    figureLeaf(power, msg('IT power of {site} when counted', { site: site.name }), row.itPowerW, 'W', {
      note,
    }),
    declare<'itPowerW' | 'count', ModelContext>({
      id,
      label,
      unit: 'W',
      inputs: { itPowerW: [power, 'W'], count: [`site.${site.id}.accelerators`, 'accelerators'] },
      compute: ({ itPowerW, count }) => itPowerPerAcceleratorW(itPowerW, count),
      formula: msg('IT power ÷ accelerators'),
      validity: msg('With the share of hosts, network and storage.'),
    }),
  ];
}

/** All nodes of one site at a time. `carbonSet`: the scene chose one carbon intensity for all sites. */
export function siteNodes(
  site: DetailedSite,
  facts: SiteFacts,
  timeMs: number,
  carbonSet: boolean,
): ModelNode[] {
  return [
    ...powerNodes(site, timeMs),
    ...operatingNodes(site, timeMs),
    figureLeaf(`site.${site.id}.pue`, msg('PUE of {site}', { site: site.name }), site.pue, '1'),
    figureLeaf(
      `site.${site.id}.contractPowerW`,
      msg('Contract power at {site}', { site: site.name }),
      site.contractPowerW,
      'W',
    ),
    ...computeNodes(site, facts, timeMs),
    ...carbonNodes(site, facts, carbonSet),
    ...perAcceleratorNodes(site, timeMs),
  ];
}

/** The last sum of each quantity: of the same sites it is the same node, which a graph takes over with its bands. */
const lastSums = new Map<string, { key: string; node: ModelNode }>();

/**
 * `ground.QUANTITY`: sum of what the sites have that it counts; the others are named.
 * @param range how its range is found.
 */
export function siteSum(
  { quantity, label, unit }: { quantity: string; label: Message; unit: string },
  sites: readonly DetailedSite[],
  counts: (site: DetailedSite) => boolean,
  range: { byEnds: true } | { sampled: true },
): ModelNode {
  const id = `ground.${quantity}`;
  const counted = sites.filter((site) => site.kind === 'data-centre' && counts(site));
  if (counted.length === 0 && sites.length > 0)
    return figureLeaf(id, label, null, unit, { note: msg('No site of the scene has a known power.') });
  const left = sites.filter((site) => !counted.includes(site)).map(({ name }) => name);
  const key = [...counted.map((site) => site.id), '', ...left].join('\n');
  const last = lastSums.get(id);
  if (last?.key === key) return last.node;
  const node = declare({
    id,
    label,
    unit,
    inputs: Object.fromEntries(
      counted.map((site) => [site.id, [`site.${site.id}.${quantity}`, unit] as const]),
    ),
    compute: sumUp,
    formula: msg('sum over the sites of the scene'),
    validity:
      left.length > 0 ? msg('Not known and left out: {names}.', { names: left.join(', ') }) : undefined,
    ...range,
  });
  lastSums.set(id, { key, node });
  return node;
}
