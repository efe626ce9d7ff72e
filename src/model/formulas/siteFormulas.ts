import type { Basis, Facts, Figure, Site } from '../../facts/types';
import { dateMs } from '../../shared/dates';
import { declare, type GraphNode, type Leaf } from '../graph/formula';
import { capacityAt } from '../ground/capacity';
import { carbonKgPerYear } from '../ground/carbon';
import { acceleratorsAt, itPowerPerAcceleratorW } from '../ground/compute';
import type { ModelContext } from './orbitFormulas';

type Node = GraphNode<ModelContext>;

/** What of the facts the formulas of sites look up. */
type SiteFacts = Pick<Facts, 'accelerators' | 'gridFactors'>;

/** A figure as a leaf of the graph; its unit is given here where the figure counts things in words of its own. */
export function figureLeaf(
  id: string,
  label: string,
  figure: Figure | null,
  unit: string,
  more: { note?: string | null; basis?: Basis } = {},
): Leaf {
  const value = figure?.value ?? null;
  const [from, to] = [figure?.low ?? value, figure?.high ?? value];
  const ranged = value !== null && from !== to;
  return {
    id,
    label,
    quantity: {
      value,
      low: ranged ? from : null,
      high: ranged ? to : null,
      unit,
      basis: more.basis ?? figure?.basis ?? 'assumed',
      sources: figure?.sources ?? [],
    },
    note: more.note ?? figure?.note ?? (figure ? null : 'Not known.'),
  };
}

const nothing = (id: string, label: string, unit: string, note: string, sources: string[]): Leaf => ({
  id,
  label,
  quantity: { value: 0, low: null, high: null, unit, basis: 'derived', sources },
  note,
});

function powerNodes(site: Site, timeMs: number): Node[] {
  const at = (name: string): string => `site.${site.id}.${name}`;
  const { state, row } = capacityAt(site, timeMs);
  const first = site.capacity[0];
  const it = `IT power of ${site.name}`;
  const fence = `Facility power of ${site.name}`;
  if (state === 'unknown') {
    const note = 'No dated capacity is published.';
    return [
      figureLeaf(at('itPowerW'), it, null, 'W', { note }),
      figureLeaf(at('facilityPowerW'), fence, null, 'W', { note }),
    ];
  }
  if (!row) {
    const note = `Nothing before ${first?.date ?? 'the first row'}.`;
    return [
      nothing(at('itPowerW'), it, 'W', note, first?.itPowerW.sources ?? []),
      nothing(at('facilityPowerW'), fence, 'W', note, first?.facilityPowerW.sources ?? []),
    ];
  }
  const note = `${row.state === 'reported' ? 'Reported' : 'Projected'} from ${row.date} on.`;
  const basis = row.state === 'projected' ? ('projected' as const) : undefined;
  const itLeaf = figureLeaf(at('itPowerW'), it, row.itPowerW, 'W', { note, basis });
  if (row.facilityPowerW.value !== null || row.itPowerW.value === null) {
    return [itLeaf, figureLeaf(at('facilityPowerW'), fence, row.facilityPowerW, 'W', { note, basis })];
  }
  const facility = declare<'itPowerW' | 'pue', ModelContext>({
    id: at('facilityPowerW'),
    label: fence,
    unit: 'W',
    inputs: {
      itPowerW: [at('itPowerW'), 'W'],
      pue: [site.pue.value === null ? 'ground.pue' : at('pue'), '1'],
    },
    compute: ({ itPowerW, pue }) => itPowerW * pue,
    formula: 'facility = IT × PUE',
    validity: 'No facility power is published for this date.',
  });
  return [itLeaf, facility];
}

/** What stands by the last reported row in force: projections are left out. */
function operatingNodes(site: Site, timeMs: number): Node[] {
  const { reportedRow: row } = capacityAt(site, timeMs);
  const part = (name: string, label: string, figure: Figure | null): Leaf => {
    const id = `site.${site.id}.${name}`;
    if (row) return figureLeaf(id, label, figure, 'W', { note: `Reported from ${row.date} on.` });
    const first = site.capacity[0];
    if (!first) return figureLeaf(id, label, null, 'W', { note: 'No dated capacity is published.' });
    return nothing(id, label, 'W', 'None is reported as operating by this date.', first.itPowerW.sources);
  };
  return [
    part('operatingItPowerW', `IT power of ${site.name}, operating`, row?.itPowerW ?? null),
    part('operatingFacilityPowerW', `Facility power of ${site.name}, operating`, row?.facilityPowerW ?? null),
  ];
}

function computeNodes(site: Site, facts: SiteFacts, timeMs: number): Node[] {
  const at = (name: string): string => `site.${site.id}.${name}`;
  const counts = acceleratorsAt(site, timeMs);
  const label = `Accelerators of ${site.name}`;
  const speed = `Dense 8-bit speed of ${site.name}`;
  if (counts.length === 0) {
    return [
      figureLeaf(at('accelerators'), label, null, 'accelerators'),
      figureLeaf(at('flops'), speed, null, 'FLOP/s'),
    ];
  }
  const leaves = counts.map(({ kind, row }): Leaf => {
    const name = facts.accelerators.find(({ id }) => id === kind)?.name ?? kind;
    const id = at(`accelerators.${kind}`);
    const earliest = site.accelerators.find((each) => each.kind === kind);
    if (!row)
      return nothing(
        id,
        name,
        'accelerators',
        `None before ${earliest?.date}.`,
        earliest?.count.sources ?? [],
      );
    const basis = row.state === 'projected' ? ('projected' as const) : undefined;
    const note = `${row.state === 'reported' ? 'Reported' : 'Projected'} from ${row.date} on.`;
    return figureLeaf(id, name, row.count, 'accelerators', { basis, note });
  });
  const inputs = Object.fromEntries(leaves.map((leaf, k) => [`n${k}`, [leaf.id, 'accelerators'] as const]));
  const speeds = Object.fromEntries(
    counts.map(({ kind }, k) => [`s${k}`, [`accelerator.${kind}.denseFp8Flops`, 'FLOP/s'] as const]),
  );
  const sum = (values: Record<string, number>): number => Object.values(values).reduce((a, b) => a + b, 0);
  return [
    ...leaves,
    declare({
      id: at('accelerators'),
      label,
      unit: 'accelerators',
      inputs,
      compute: (v: Record<string, number>) => sum(v),
      formula: 'sum over the kinds',
    }),
    declare({
      id: at('flops'),
      label: speed,
      unit: 'FLOP/s',
      inputs: { ...inputs, ...speeds },
      compute: (v: Record<string, number>) =>
        leaves.reduce((total, _, k) => total + (v[`n${k}`] ?? 0) * (v[`s${k}`] ?? 0), 0),
      formula: 'sum over the kinds of count × dense 8-bit operations per second',
      validity: 'Peak of the data sheets, without sparsity; real work reaches a part of it.',
    }),
  ];
}

function carbonNodes(site: Site, facts: SiteFacts, carbonSet: boolean): Node[] {
  const at = (name: string): string => `site.${site.id}.${name}`;
  const label = `CO₂ of ${site.name} a year, at this power`;
  const factor = facts.gridFactors.find(({ id }) => id === site.gridFactor);
  if (!factor && !carbonSet) {
    const note = 'No carbon factor is known for its power.';
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
      formula: 'facility power × 8,766 h × carbon per kWh',
      validity: 'As if all power came from the regional grid, at full load the year round.',
    }),
  ];
}

/** IT power per accelerator, at the date of the newest count: power and count of one time belong together. */
function perAcceleratorNodes(site: Site, timeMs: number): Node[] {
  const id = `site.${site.id}.itPowerPerAcceleratorW`;
  const label = `IT power per accelerator of ${site.name}`;
  const counted = acceleratorsAt(site, timeMs).flatMap(({ row }) => (row ? [dateMs(row.date) ?? 0] : []));
  const row = counted.length > 0 ? capacityAt(site, Math.max(...counted)).row : null;
  if (!row) return [figureLeaf(id, label, null, 'W')];
  const power = `site.${site.id}.itPowerWhenCountedW`;
  const note = `In force at the newest count of accelerators; from ${row.date} on.`;
  return [
    figureLeaf(power, `IT power of ${site.name} when counted`, row.itPowerW, 'W', { note }),
    declare<'itPowerW' | 'count', ModelContext>({
      id,
      label,
      unit: 'W',
      inputs: { itPowerW: [power, 'W'], count: [`site.${site.id}.accelerators`, 'accelerators'] },
      compute: ({ itPowerW, count }) => itPowerPerAcceleratorW(itPowerW, count),
      formula: 'IT power ÷ accelerators',
      validity: 'With the share of hosts, network and storage.',
    }),
  ];
}

/** All nodes of one site at a time. `carbonSet`: the scene chose one carbon intensity for all sites. */
export function siteNodes(site: Site, facts: SiteFacts, timeMs: number, carbonSet: boolean): Node[] {
  return [
    ...powerNodes(site, timeMs),
    ...operatingNodes(site, timeMs),
    figureLeaf(`site.${site.id}.pue`, `PUE of ${site.name}`, site.pue, '1'),
    figureLeaf(`site.${site.id}.contractPowerW`, `Contract power at ${site.name}`, site.contractPowerW, 'W'),
    ...computeNodes(site, facts, timeMs),
    ...carbonNodes(site, facts, carbonSet),
    ...perAcceleratorNodes(site, timeMs),
  ];
}

/** Sum of one quantity over the sites that know it; the others are named. */
export function groundSum(
  id: string,
  label: string,
  quantity:
    | 'itPowerW'
    | 'facilityPowerW'
    | 'contractPowerW'
    | 'operatingItPowerW'
    | 'operatingFacilityPowerW',
  sites: readonly Site[],
  known: (id: string) => boolean,
): Node {
  const of = (site: Site): string => `site.${site.id}.${quantity}`;
  const counted = sites.filter((site) => site.kind === 'data-centre' && known(of(site)));
  const unknown = sites.filter((site) => !counted.includes(site)).map(({ name }) => name);
  if (counted.length === 0 && sites.length > 0) {
    return figureLeaf(id, label, null, 'W', { note: 'No site of the scene has a known power.' });
  }
  return declare({
    id,
    label,
    unit: 'W',
    inputs: Object.fromEntries(counted.map((site) => [site.id, [of(site), 'W'] as const])),
    compute: (values: Record<string, number>) => Object.values(values).reduce((a, b) => a + b, 0),
    formula: 'sum over the sites of the scene',
    validity: unknown.length > 0 ? `Not known and left out: ${unknown.join(', ')}.` : undefined,
  });
}
