import type { Accelerator, Basis, PowerSource, Site } from '../../facts/types';
import { type Message, msg } from '../../locales/i18n';
import { dateMs } from '../../shared/dates';
import { capacityAt } from './capacity';
import { acceleratorsAt } from './compute';

/** A box of a power chain. */
export interface PowerStage {
  id: string;
  label: string;
  /** Watts through it; null is unknown. */
  powerW: number | null;
  /** Watts that it could give, for a source; null where that is unknown or makes no sense. */
  capacityW: number | null;
  basis: Basis;
  /** Ids in the facts release. */
  sources: string[];
}

/** Watts from one stage to another. */
export interface PowerFlow {
  from: string;
  to: string;
  powerW: number;
}

/** Where power comes from and where it goes. Flows into and out of every inner stage are equal; all ends as heat. */
export interface PowerChain {
  stages: PowerStage[];
  /** Empty where the power is unknown. */
  flows: PowerFlow[];
  inW: number | null;
  heatW: number | null;
  note: Message;
}

/** Sources are taken up to their capacity in this order: who supplies how much is not reported. */
const order: readonly PowerSource['kind'][] = ['grid', 'hydro', 'nuclear', 'gas', 'unknown'];

const siteNote = msg(
  'Sources are drawn up to their reported capacity, grid first; how the load is shared is not reported. Batteries store power and add none. What no reported source covers is shown as unexplained.',
);

interface Supply {
  stages: PowerStage[];
  flows: PowerFlow[];
  unexplainedW: number;
}

function supply(site: Site, timeMs: number, facilityPowerW: number | null): Supply {
  const there = site.power.filter(({ date }) => date === null || (dateMs(date) ?? 0) <= timeMs);
  const sorted = there
    .map((source, index) => ({ source, id: `source:${index}`, rank: order.indexOf(source.kind) }))
    .sort((a, b) => a.rank - b.rank);
  const flows: PowerFlow[] = [];
  let left = facilityPowerW ?? 0;
  const stages = sorted.map(({ source, id }): PowerStage => {
    const capacityW = source.powerW.value;
    const known = facilityPowerW !== null && capacityW !== null;
    const powerW = source.kind === 'battery' ? 0 : known ? Math.min(left, capacityW) : null;
    left -= powerW ?? 0;
    if (powerW !== null && powerW > 0) flows.push({ from: id, to: 'facility', powerW });
    const { basis, sources } = source.powerW;
    return { id, label: source.label, powerW, capacityW, basis, sources };
  });
  return { stages, flows, unexplainedW: Math.max(0, left) };
}

/** IT watts that accelerators draw by their rated power; null where a count or a rating is unknown. */
function acceleratorPowerW(
  site: Site,
  accelerators: readonly Accelerator[],
  timeMs: number,
  itPowerW: number,
): number | null {
  const counts = acceleratorsAt(site, timeMs);
  if (counts.length === 0) return null;
  let sum = 0;
  for (const { kind, count } of counts) {
    const rated = accelerators.find(({ id }) => id === kind)?.powerW.value ?? null;
    if (count === null || rated === null) return null;
    sum += count * rated;
  }
  return Math.min(sum, itPowerW);
}

/**
 * The power chain of a site at a time: sources → facility → IT and overhead → accelerators and the rest → heat, watts.
 * `pueWhenUnknown` stands in where neither facility power nor a site's own PUE is known. Where IT power is unknown there are
 * stages without flows.
 */
export function sitePowerChain(
  site: Site,
  accelerators: readonly Accelerator[],
  timeMs: number,
  pueWhenUnknown: number | null,
): PowerChain {
  const now = capacityAt(site, timeMs);
  const pue = site.pue.value ?? pueWhenUnknown;
  const itPowerW = now.itPowerW;
  const facilityPowerW = now.facilityPowerW ?? (itPowerW !== null && pue !== null ? itPowerW * pue : null);
  const { stages, flows, unexplainedW } = supply(site, timeMs, facilityPowerW);
  const figure = now.row?.facilityPowerW;
  const stage = (id: string, label: string, powerW: number | null, basis: Basis = 'derived'): void => {
    const sources = figure ? figure.sources : [];
    stages.push({ id, label, powerW, capacityW: null, basis, sources });
  };
  const flow = (from: string, to: string, powerW: number): void => {
    if (powerW > 0) flows.push({ from, to, powerW });
  };
  stage('unexplained', 'Unexplained', facilityPowerW === null ? null : unexplainedW);
  flow('unexplained', 'facility', unexplainedW);
  stage('facility', 'Facility', facilityPowerW, figure?.value == null ? 'derived' : figure.basis);
  stage('it', 'IT', itPowerW, now.row?.itPowerW.basis ?? 'derived');
  if (facilityPowerW === null || itPowerW === null) {
    return { stages, flows: [], inW: facilityPowerW, heatW: facilityPowerW, note: siteNote };
  }
  const overheadW = Math.max(0, facilityPowerW - itPowerW);
  const chipsW = acceleratorPowerW(site, accelerators, timeMs, itPowerW);
  flow('facility', 'it', facilityPowerW - overheadW);
  flow('facility', 'overhead', overheadW);
  stage('overhead', 'Cooling and conversion', overheadW);
  stage('accelerators', 'Accelerators, rated', chipsW);
  const throughIt = facilityPowerW - overheadW;
  const chips = Math.min(chipsW ?? 0, throughIt);
  stage('rest', chipsW === null ? 'IT, not split' : 'Hosts, network, storage', throughIt - chips);
  flow('it', 'accelerators', chips);
  flow('it', 'rest', throughIt - chips);
  flow('overhead', 'heat', overheadW);
  flow('accelerators', 'heat', chips);
  flow('rest', 'heat', throughIt - chips);
  stage('heat', 'Heat', facilityPowerW);
  return { stages, flows, inW: facilityPowerW, heatW: facilityPowerW, note: siteNote };
}

interface NodePowerInputs {
  solarConstantWPerM2: number;
  arrayAreaM2: number;
  /** Sun on the array to power at the load, 0 … 1, conversion within. */
  arrayEfficiency: number;
  /** IT power while it runs, W. */
  itPowerW: number;
  /** Share of the time in sunlight, 0 … 1. */
  sunlitFraction: number;
  /** True where the battery carries the load through the shadow. */
  throughShadow: boolean;
  /** Energy out of the battery per energy in, 0 … 1. */
  batteryRoundTrip: number;
}

/**
 * The power chain of a node, mean watts over an orbit: sun → array → load and battery → compute → heat. The load is cut to what
 * the array gives. All that falls on the array leaves as heat: from the array itself, from the battery, from the radiator.
 */
export function nodePowerChain(n: NodePowerInputs): PowerChain {
  const sunW = n.solarConstantWPerM2 * n.arrayAreaM2 * n.sunlitFraction;
  const outputW = sunW * Math.min(1, n.arrayEfficiency);
  const shadow = n.throughShadow ? 1 - n.sunlitFraction : 0;
  const drawPerLoad = n.sunlitFraction + shadow / n.batteryRoundTrip;
  const loadW = drawPerLoad > 0 ? Math.min(n.itPowerW, outputW / drawPerLoad) : 0;
  const directW = loadW * n.sunlitFraction;
  const fromBatteryW = loadW * shadow;
  const intoBatteryW = fromBatteryW / n.batteryRoundTrip;
  const computeW = directW + fromBatteryW;
  const arrayHeatW = sunW - directW - intoBatteryW;
  const lossW = intoBatteryW - fromBatteryW;
  const box = (id: string, label: string, powerW: number, capacityW: number | null = null): PowerStage => ({
    id,
    label,
    powerW,
    capacityW,
    basis: 'derived',
    sources: [],
  });
  const flows: PowerFlow[] = [
    { from: 'sun', to: 'array', powerW: sunW },
    { from: 'array', to: 'compute', powerW: directW },
    { from: 'array', to: 'battery', powerW: intoBatteryW },
    { from: 'array', to: 'arrayHeat', powerW: arrayHeatW },
    { from: 'battery', to: 'compute', powerW: fromBatteryW },
    { from: 'battery', to: 'radiator', powerW: lossW },
    { from: 'compute', to: 'radiator', powerW: computeW },
  ];
  return {
    stages: [
      box('sun', 'Sunlight on the array', sunW),
      box('array', 'Array', directW + intoBatteryW, outputW),
      box('battery', 'Battery', intoBatteryW),
      box('compute', 'Compute', computeW),
      box('radiator', 'Heat from the radiator', computeW + lossW),
      box('arrayHeat', 'Heat and light from the array', arrayHeatW),
    ],
    flows: flows.filter(({ powerW }) => powerW > 0),
    inW: sunW,
    heatW: computeW + lossW + arrayHeatW,
    note: n.throughShadow
      ? msg('Mean over an orbit. The battery carries the load through the shadow.')
      : msg('Mean over an orbit. No battery is counted: in the shadow the node rests.'),
  };
}
