import { t } from '../../locales/i18n';
import type { Explanation } from '../../model/types';
import { DAY_MS } from '../../shared/dates';
import { launchReading, nodeLegend } from '../../store/nodes/nodeReadings';
import { powerYear } from '../../store/nodes/orbitPower';
import { constellationReadings, constellations } from '../../store/nodes/orbitReadings';
import { explanation } from '../../store/readings/report';
import type { State } from '../../store/types';
import { orbitAt } from '../capacity/orbitAt';
import { orbitLine } from '../capacity/powerSeries';
import { legendNamesOf } from '../cards/legendNames';
import { derivedExplanation, worded } from './derivedExplanation';
import { type FleetPart, fleetId } from './quantityIds';

const fleet = /^fleet:([^/]+)\/(nodes|planes|altitudeM|nominalItPowerW|launched|ageDays|unnamed|launches)$/;
const timed = /^fleet\.at:(\w+):(\d{4}-.+Z)$/;

/** What the model answers for the first constellation. */
const modelIds: Partial<Record<FleetPart, string>> = {
  nodes: 'constellation.nodes',
  planes: 'constellation.planes',
  altitudeM: 'orbit.altitudeM',
  nominalItPowerW: 'constellation.powerMeanW',
  launched: 'constellation.launchedNodes',
};

const given = (id: string, label: string, value: number | null, unit: string, note: string): Explanation => ({
  id,
  label: worded(label),
  formula: null,
  quantity: { value, low: null, high: null, unit, basis: 'assumed', sources: [] },
  note: worded(note),
  inputs: [],
  sources: [],
});

function partWords(part: FleetPart): string {
  switch (part) {
    case 'nodes':
      return t('Nodes');
    case 'planes':
      return t('Planes');
    case 'altitudeM':
      return t('Height of the orbit');
    case 'nominalItPowerW':
      return t('Mean IT power of all nodes');
    case 'launched':
      return t('Nodes launched by now');
    case 'ageDays':
      return t('Length of the whole build-up');
    case 'launches':
      return t('Launches that carry all nodes');
    case 'unnamed':
      return t('Constellations that the legend does not name');
  }
}

const units: Record<FleetPart, string> = {
  nodes: 'nodes',
  planes: 'planes',
  altitudeM: 'm',
  nominalItPowerW: 'W',
  launched: 'nodes',
  ageDays: 'days',
  unnamed: '1',
  launches: 'launches',
};

/** A number of one constellation that is not the first: what the scene sets, or what follows from that at once. */
function ownPart(state: State, id: string, constellationId: string, part: FleetPart): Explanation | null {
  const reading = constellationReadings(state).find((one) => one.id === constellationId);
  if (!reading) return null;
  const label = `${reading.title} · ${partWords(part)}`;
  const own = (of: FleetPart) => ownPart(state, fleetId(constellationId, of), constellationId, of);
  const derived = (value: number | null, formula: string) =>
    derivedExplanation({ id, label, unit: units[part], value, formula, inputs: [own('nodes')] });
  if (part === 'nominalItPowerW')
    return derived(reading.nominalItPowerW, t('nodes × mean IT power of a node by its design'));
  if (part === 'launched')
    return derived(
      launchReading(state, constellationId)?.launched ?? reading.nodes,
      t('nodes × share of the build-up that is over'),
    );
  if (part === 'ageDays' || part === 'unnamed' || part === 'launches') return null;
  return given(id, label, reading[part], units[part], t('Set by the scene.'));
}

/** How many constellations are shown but not named in the legend, with their names. */
function unnamed(state: State, id: string): Explanation | null {
  const names = legendNamesOf(state);
  if (!names) return null;
  const { named, counted } = names;
  const unit = units.unnamed;
  const count = (own: string, label: string, value: number, note: string) =>
    given(`${id}/${own}`, label, value, unit, note);
  return derivedExplanation({
    id,
    label: partWords('unnamed'),
    unit,
    value: counted.length,
    formula: t('constellations shown − those named'),
    note: t('Counted and not named: {names}.', { names: counted.map(({ title }) => title).join(', ') }),
    inputs: [
      count(
        'shown',
        t('Constellations shown'),
        named.length + counted.length,
        t('Those of the scene that the reader has not hidden.'),
      ),
      count(
        'named',
        t('Constellations named'),
        named.length,
        t('The first of the scene, as many as the legend has room for.'),
      ),
    ],
  });
}

/** Launches that carry the first constellation whole, by mass. */
function launches(state: State, id: string): Explanation | null {
  const inputs = ['constellation.massKg', 'launch.payloadKg'].map((each) => explanation(state, each));
  const [massKg, payloadKg] = inputs.map((input) => input?.quantity.value ?? null);
  return derivedExplanation({
    id,
    label: partWords('launches'),
    unit: units.launches,
    value: massKg && payloadKg ? Math.ceil(massKg / payloadKg) : null,
    formula: t('mass of all nodes ÷ payload of a launch, rounded up'),
    inputs,
  });
}

/** A number of all constellations together. */
function wholePart(state: State, id: string, part: FleetPart): Explanation | null {
  if (part === 'unnamed') return unnamed(state, id);
  const list = constellations(state);
  const inputs = list.map((one) => fleetExplanation(state, fleetId(one.id, part)));
  const of = (value: number | null, formula: string) =>
    derivedExplanation({ id, label: partWords(part), unit: units[part], value, formula, inputs });
  const legend = nodeLegend(state);
  if (part === 'ageDays') {
    const days = legend.colorBy === 'age' && legend.range ? legend.range[1] / DAY_MS : null;
    return of(days, t('from the first launch of the scene to its last'));
  }
  if (part === 'launched')
    return of(launchReading(state)?.launched ?? null, t('sum over the constellations of the scene'));
  if (part === 'nodes')
    return of(
      list.reduce((sum, { nodes }) => sum + nodes, 0),
      t('sum over the constellations of the scene'),
    );
  if (part !== 'altitudeM') return null;
  const [low, high] = legend.colorBy === 'altitude' && legend.range ? legend.range : [null, null];
  const heights = of(null, t('from the lowest to the highest orbit of the scene'));
  return { ...heights, quantity: { ...heights.quantity, low, high } };
}

/** The explanation of a number of one constellation or all by `fleetId`; null for other ids. */
export function fleetExplanation(state: State, id: string): Explanation | null {
  const [, constellationId, part] = (fleet.exec(id) ?? []) as [string, string, FleetPart] | [];
  if (!constellationId || !part) return null;
  if (constellationId === '*') return wholePart(state, id, part);
  const model = modelIds[part];
  const first = constellations(state)[0]?.id === constellationId;
  if (part === 'launches') return first ? launches(state, id) : null;
  return (first && model ? explanation(state, model) : null) ?? ownPart(state, id, constellationId, part);
}

/** A number of the first constellation at a time of its own. */
function timedExplanation(state: State, id: string, part: string, timeMs: number): Explanation | null {
  const then = { ...state, clockMs: timeMs };
  const of = (quantity: string) => explanation(then, quantity);
  const derived = (label: string, unit: string, value: number | null, formula: string, ids: string[]) =>
    derivedExplanation({ id, label, unit, value, formula, inputs: ids.map(of) });
  const year = () => powerYear(then);
  const day = () => year()?.find((each) => Math.floor(each.timeMs / DAY_MS) === Math.floor(timeMs / DAY_MS));
  const shape = ['constellation.planes', 'orbit.altitudeM', 'orbit.inclinationDeg', 'orbit.ltanHours'];
  switch (part) {
    case 'now':
      return of('constellation.powerNowW');
    case 'nowNodes':
      return of('constellation.sunlitNodes');
    case 'day':
      return of('constellation.powerDayW');
    case 'energy': {
      const powerW = of('constellation.powerDayW')?.quantity.value ?? null;
      const formula = t('mean IT power of the day × 24 h');
      const energyWh = powerW === null ? null : powerW * 24;
      return derived(t('Energy of this day'), 'Wh', energyWh, formula, ['constellation.powerDayW']);
    }
    case 'dayNodes': {
      const formula = t('launched nodes × share of this day in sunlight');
      const ids = ['constellation.launchedNodes', ...shape];
      return derived(t('Nodes in sunlight'), 'nodes', day()?.sunlitNodes ?? null, formula, ids);
    }
    case 'shadow': {
      const formula = t('planes that pass through the shadow of the Earth on this day ÷ planes');
      const label = t('Share of the planes with an eclipse');
      return derived(label, '1', day()?.eclipsedPlanes ?? null, formula, shape);
    }
    case 'shadowDays': {
      const days = year()?.filter(({ eclipsedPlanes }) => eclipsedPlanes > 0).length ?? null;
      const formula = t('count of the days on which some plane passes through the shadow of the Earth');
      return derived(t('Days a year with a shadow'), 'days', days, formula, shape);
    }
    case 'line': {
      const line = orbitLine(then);
      const formula = t('mean IT power of a year × nodes launched by this date ÷ nodes');
      const ids = ['constellation.powerMeanW', 'constellation.launchedNodes', 'constellation.nodes'];
      return derived(line?.name ?? '', 'W', line && orbitAt(line, timeMs), formula, ids);
    }
    default:
      return null;
  }
}

/** The explanation of a number of a constellation by an id of quantityIds.ts: as the scene sets it, or at a time of its own. Null for other ids. */
export function orbitExplanation(state: State, id: string): Explanation | null {
  const [, part, iso] = timed.exec(id) ?? [];
  const timeMs = Date.parse(iso ?? '');
  if (part && Number.isFinite(timeMs)) return timedExplanation(state, id, part, timeMs);
  return fleetExplanation(state, id);
}
