import type { FactsRelease } from '../../facts/types';
import { asWritten, type Message, msg } from '../../locales/i18n';
import { highestOrbitM } from '../../scene/heights';
import { localize } from '../../scene/localize';
import { nodeMetrics } from '../../scene/nodeMetrics';
import type { Constellation, Language } from '../../scene/types';
import { DAY_MS, dayStart } from '../../shared/dates';
import { factLeaf, within } from '../graph/factLeaf';
import { declare, given, type Leaf, sumUp } from '../graph/formula';
import { type FleetPart, fleetId, quantityId } from '../graph/quantityId';
import { countedShare } from '../inputs/countedShare';
import { inputSpec } from '../inputs/inputs';
import { launchedNodes, launchedShare } from '../orbit/buildUp';
import { sunlightDays, sunlightOn } from '../orbit/fleetYear';
import type { ModelContext, ModelNode } from './orbitFormulas';

/** Sunlight on the planes, day by day through the calendar year (UTC) of a time. */
export function calendarYear(constellation: Constellation, atMs: number) {
  const year = new Date(atMs).getUTCFullYear();
  const fromMs = Date.UTC(year, 0, 1);
  return sunlightDays(constellation, fromMs, Math.round((Date.UTC(year + 1, 0, 1) - fromMs) / DAY_MS));
}

const shape = {
  planes: ['constellation.planes', 'planes'],
  altitudeM: ['orbit.altitudeM', 'm'],
  flownDeg: ['orbit.inclinationDeg', '°'],
  ltanHours: ['orbit.ltanHours', 'h'],
} as const;

const side = (id: string, label: Message, area: string): ModelNode =>
  declare({
    id,
    label,
    unit: 'm',
    inputs: { areaM2: [area, 'm²'] },
    compute: ({ areaM2 }) => Math.sqrt(areaM2),
    formula: msg('√ area'),
  });

/** What a panel asks of the first constellation beyond the report, at the graph's time, under its id. */
export const atTimes: Readonly<Record<string, (id: string) => ModelNode>> = {
  'constellation.energyDayWh': (id) =>
    declare({
      id,
      label: msg('Energy of this day'),
      unit: 'Wh',
      inputs: { powerW: ['constellation.powerDayW', 'W'] },
      compute: ({ powerW }) => powerW * 24,
      formula: msg('mean IT power of the day × 24 h'),
    }),
  'constellation.sunlitNodesDay': (id) =>
    declare<'nodes' | keyof typeof shape, ModelContext>({
      id,
      label: msg('Nodes in sunlight'),
      unit: 'nodes',
      inputs: { nodes: ['constellation.nodes', 'nodes'], ...shape },
      compute: ({ nodes }, { constellation, timeMs: atMs }) =>
        nodes *
        launchedShare(constellation, dayStart(atMs)) *
        sunlightOn(constellation, dayStart(atMs)).sunlitFraction,
      formula: msg('launched nodes × share of this day in sunlight'),
      fixed: true,
    }),
  'constellation.launchedPowerW': (id) =>
    declare<'powerW', ModelContext>({
      id,
      label: msg('Mean IT power of a year of what is launched by then'),
      unit: 'W',
      inputs: { powerW: ['constellation.powerMeanW', 'W'] },
      compute: ({ powerW }, { constellation, timeMs: atMs }) => powerW * countedShare(constellation, atMs),
      formula: msg('mean IT power of a year × share of the build-up that is over'),
      validity: msg('Nothing before the design of the nodes was announced.'),
      fixed: true,
    }),
  'constellation.launches': (id) =>
    declare({
      id,
      label: msg('Launches that carry all nodes'),
      unit: 'launches',
      inputs: { massKg: ['constellation.massKg', 'kg'], payloadKg: ['launch.payloadKg', 'kg'] },
      compute: ({ massKg, payloadKg }) => (payloadKg > 0 ? Math.ceil(massKg / payloadKg) : null),
      formula: msg('mass of all nodes ÷ payload of a launch, rounded up'),
    }),
  'exchange.arraySideM': (id) => side(id, msg('Side of the array as a square'), 'exchange.arrayAreaM2'),
  'exchange.radiatorSideM': (id) =>
    side(id, msg('Side of the radiator as a square'), 'exchange.radiatorAreaM2'),
  'orbit.eclipsedPlanes': (id) =>
    declare<keyof typeof shape, ModelContext>({
      id,
      label: msg('Share of the planes with an eclipse'),
      unit: '1',
      inputs: shape,
      compute: (_, { constellation, timeMs: atMs }) =>
        sunlightOn(constellation, dayStart(atMs)).eclipsedPlanes,
      formula: msg('planes that pass through the shadow of the Earth on this day ÷ planes'),
      fixed: true,
    }),
  'orbit.shadowDays': (id) =>
    declare<keyof typeof shape, ModelContext>({
      id,
      label: msg('Days a year with a shadow'),
      unit: 'days',
      inputs: shape,
      compute: (_, { constellation, timeMs: atMs }) =>
        calendarYear(constellation, atMs).filter(({ eclipsedPlanes }) => eclipsedPlanes > 0).length,
      formula: msg('count of the days on which some plane passes through the shadow of the Earth'),
      fixed: true,
    }),
};

const parts: Record<FleetPart, { words: Message; unit: string }> = {
  nodes: { words: msg('Nodes'), unit: 'nodes' },
  planes: { words: msg('Planes'), unit: 'planes' },
  altitudeM: { words: msg('Height of the orbit'), unit: 'm' },
  highestM: { words: msg('Height of the highest shell'), unit: 'm' },
  nominalItPowerW: { words: msg('Mean IT power of all nodes'), unit: 'W' },
  launched: { words: msg('Nodes launched by now'), unit: 'nodes' },
};

const set = (
  id: string,
  label: Message,
  value: number,
  unit: string,
  note = msg('Set by the scene.'),
): Leaf => given(id, label, value, unit, { note });

/** The mean IT power of a node by its design. */
function eachW(facts: FactsRelease, design: string): Leaf | null {
  const spec = design === 'scenario' ? inputSpec('node.itPowerMeanW') : null;
  if (!spec)
    return (
      factLeaf(facts, `designs/${design}/itPowerMeanW`) ??
      given('given.itPowerMeanW', msg('IT power of a node'), null, 'W', {
        note: msg('Its design is not known.'),
      })
    );
  const { label, help: note, unit, low, high, basis, sources } = spec;
  return {
    id: 'given.itPowerMeanW',
    label,
    note,
    quantity: { value: spec.default, low, high, unit, basis, sources },
  };
}

/** `fleet(ID,part)`: a number of a constellation as the scene sets it, or as follows from that at once. */
export function fleetNodes(
  facts: FactsRelease,
  list: readonly Constellation[],
  [constellationId = '', part = 'nodes']: readonly string[],
  language: Language,
): ModelNode[] {
  const found = list.find((one) => one.id === constellationId);
  if (!found || !(part in parts)) return [];
  const first = found === list[0];
  const idOf = (of: FleetPart) => fleetId(constellationId, of, first);
  const labelOf = (of: FleetPart) => within(asWritten(localize(found.title, language)), parts[of].words);
  const nodes = { nodes: [idOf('nodes'), 'nodes'] } as const;
  const nodesOf: ModelNode[] = (['nodes', 'planes', 'altitudeM'] as const).map((of) =>
    set(idOf(of), labelOf(of), found[of], parts[of].unit),
  );
  nodesOf.push(set(idOf('highestM'), labelOf('highestM'), highestOrbitM(found), 'm'));
  nodesOf.push(
    declare<'nodes', ModelContext>({
      id: idOf('launched'),
      label: labelOf('launched'),
      unit: 'nodes',
      inputs: nodes,
      compute: (_, { timeMs: atMs }) => launchedNodes(found, atMs),
      formula: msg('nodes × share of the build-up that is over'),
      fixed: true,
    }),
  );
  const each = part === 'nominalItPowerW' ? eachW(facts, found.design) : null;
  if (each)
    nodesOf.push(
      each,
      declare({
        id: idOf('nominalItPowerW'),
        label: labelOf('nominalItPowerW'),
        unit: 'W',
        inputs: { ...nodes, each: [each.id, 'W'] },
        compute: (v) => v.nodes * v.each,
        formula: msg('nodes × mean IT power of a node by its design'),
      }),
    );
  return nodesOf;
}

/** What of all constellations together is shown by itself. */
export type FleetsPart = 'nodes' | 'launched' | 'lowestM' | 'highestM' | 'ageDays';

const summed = { unit: 'nodes', formula: msg('sum over the constellations of the scene'), compute: sumUp };

/** `own`: what of each constellation it is made of. */
const ofAll: Record<
  FleetsPart,
  {
    label: Message;
    unit: string;
    formula: Message;
    own: FleetPart;
    compute: (values: Record<string, number>, list: readonly Constellation[]) => number | null;
  }
> = {
  nodes: { ...summed, label: parts.nodes.words, own: 'nodes' },
  launched: { ...summed, label: parts.launched.words, own: 'launched' },
  lowestM: {
    label: msg('Lowest orbit'),
    unit: 'm',
    formula: msg('least height of the orbits of the scene'),
    own: 'altitudeM',
    compute: (values) => Math.min(...Object.values(values)),
  },
  highestM: {
    label: msg('Highest orbit'),
    unit: 'm',
    formula: msg('greatest height of the orbits of the scene'),
    own: 'highestM',
    compute: (values) => Math.max(...Object.values(values)),
  },
  ageDays: {
    label: msg('Length of the whole build-up'),
    unit: 'days',
    formula: msg('from the first launch of the scene to its last'),
    own: 'nodes',
    compute: (_, list) => {
      const span = nodeMetrics.age.scale.range(list);
      return span && span[1] / DAY_MS;
    },
  },
};

/** `fleets(part)`: a number of all constellations together; `imported`: real satellites are shown beside them. */
export function fleetsNodes(
  facts: FactsRelease,
  list: readonly Constellation[],
  id: string,
  part: FleetsPart,
  { language, imported }: { language: Language; imported: boolean },
): ModelNode[] {
  if (!(part in ofAll)) return [];
  const { own, compute, ...said } = ofAll[part];
  const nodes = list.flatMap((one) => fleetNodes(facts, list, [one.id, own], language));
  const inputs: [string, readonly [id: string, unit: string]][] = list.map((one, i) => [
    one.id,
    [fleetId(one.id, own, i === 0), parts[own].unit],
  ]);
  const range = imported && parts[own].unit === 'm' ? nodeMetrics.altitude.scale.range([], true) : null;
  if (range) {
    const end = part === 'lowestM' ? 0 : 1;
    const scaleId = quantityId('fleets', ['scale', String(end)]);
    nodes.push(set(scaleId, msg('Scale of the real satellites'), range[end], 'm'));
    inputs.push(['scale', [scaleId, 'm']]);
  }
  return [
    ...nodes,
    declare({
      ...said,
      id,
      inputs: Object.fromEntries(inputs),
      compute: (values: Record<string, number>) => compute(values, list),
      fixed: true,
    }),
  ];
}

/** `fleets(unnamed,N)`: constellations that are shown but not among the first N, which the legend names. */
export function unnamedNodes(titles: readonly string[], id: string, named: number): ModelNode[] {
  const shown = set(
    quantityId('fleets', ['shown']),
    msg('Constellations shown'),
    titles.length,
    '1',
    msg('Those of the scene that the reader has not hidden.'),
  );
  const first = set(
    quantityId('fleets', ['named']),
    msg('Constellations named'),
    Math.min(named, titles.length),
    '1',
    msg('The first of the scene, as many as the legend has room for.'),
  );
  return [
    shown,
    first,
    declare({
      id,
      label: msg('Constellations that the legend does not name'),
      unit: '1',
      inputs: { shown: [shown.id, '1'], first: [first.id, '1'] },
      compute: (v) => v.shown - v.first,
      formula: msg('constellations shown − those named'),
      validity: msg('Counted and not named: {names}.', { names: titles.slice(named).join(', ') }),
    }),
  ];
}
