import { type Message, msg } from '../../locales/i18n';
import type { SceneDocument } from '../../scene/types';
import { answerGraph } from '../graph/answers';

/** One thing that a design asks for, beside what there is of it. */
export interface Limit {
  id: 'peak' | 'array' | 'radiator' | 'battery' | 'parts' | 'payload' | 'cadence' | 'years' | 'orbit';
  /** null where no amount would do. */
  needed: number | null;
  available: number;
  unit: string;
  breaks: boolean;
  /** Needed over available: above 1 it breaks; null where no amount would do. */
  tightness: number | null;
  /** A further number of the message, {more}, in the same unit. */
  more: number | null;
  /** For the reader, with {needed}, {available} and {more} to fill in: what breaks, or that it does not. */
  message: Message;
  /** The answer or input that sets the limit, for its explanation. */
  quantity: string;
}

/** What is said of each limit when it breaks and when it holds. */
export const limitMessages: Record<Limit['id'], readonly [breaks: Message, holds: Message]> = {
  peak: [
    msg('The mean power of a node, {needed}, is above its peak of {available}.'),
    msg('None of this needs more than the peak power of a node, {available}.'),
  ],
  array: [
    msg('A node is to run at {needed} in the mean; by array, peak and sunlight it can run at {available}.'),
    msg('None of this needs more than the array gives: {needed} of {available}.'),
  ],
  radiator: [
    msg('Peak power needs {needed} of radiator; a node has {available}.'),
    msg('None of this needs more radiator than there is: {needed} of {available}.'),
  ],
  battery: [
    msg('The longest eclipse needs a battery of {needed}; a node has {available}.'),
    msg('None of this needs more battery than there is: {needed} of {available}.'),
  ],
  parts: [
    msg(
      'By the usual weight of such parts, array, radiator and battery come to {needed}; the node is to weigh {available}.',
    ),
    msg('None of this needs parts lighter than usual: they weigh {needed} of {available}.'),
  ],
  payload: [
    msg('A node weighs {needed}; a launch lifts {available}.'),
    msg('None of this needs a heavier launch: a node weighs {needed} of {available}.'),
  ],
  cadence: [
    msg('Keeping these nodes replaced takes {needed} launches a year; the scenario has {available}.'),
    msg('None of this needs more launches than the scenario has: {needed} of {available} a year keep it up.'),
  ],
  years: [
    msg('Launching takes {needed}; the years compared are {available}.'),
    msg('None of this needs more time to launch than is compared: {needed} of {available}.'),
  ],
  orbit: [
    msg('No orbit at {available} is sun-synchronous.'),
    msg('None of this needs another orbit: at {available} one is sun-synchronous.'),
  ],
};

/** The launches a year that are licensed, beside what has flown: where the scene chose no number of its own. */
export const cadenceLicensed: readonly [breaks: Message, holds: Message] = [
  msg(
    'Keeping these nodes replaced takes {needed} launches a year; {available} are licensed, and Starship flew {more} in 2025.',
  ),
  msg(
    'None of this needs more launches than are licensed: {needed} of {available} a year keep it up. Starship flew {more} in 2025.',
  ),
];

/** Parts too heavy by themselves, before any battery. */
export const partsWithoutBattery = msg(
  'By the usual weight of such parts, array and radiator come to {needed}, and to {more} with a battery for the longest eclipse; the node is to weigh {available}.',
);

/** A radiator that takes up as much as it gives off. */
export const radiatorTooCold = msg(
  'At this temperature the radiator takes up as much as it gives off: no area would do.',
);

function limit(
  id: Limit['id'],
  needed: number | null,
  available: number,
  unit: string,
  quantity: string,
): Limit {
  const breaks = needed === null || needed > available * (1 + 1e-9);
  const [broken, holds] = limitMessages[id];
  return {
    id,
    needed,
    available,
    unit,
    breaks,
    tightness: needed === null ? null : available > 0 ? needed / available : Number.POSITIVE_INFINITY,
    more: null,
    message: breaks ? broken : holds,
    quantity,
  };
}

/**
 * What the design asks for against what there is, the tightest first; those that break lead. Limits about parts that are not
 * known are left out: nothing is said of them either way.
 */
export function limits(scene: SceneDocument, timeMs: number): Limit[] {
  const graph = answerGraph(scene, timeMs);
  const of = (id: string): number | null => graph.value(id);
  const found: Limit[] = [];
  const add = (
    id: Limit['id'],
    needed: number | null,
    available: number | null,
    unit: string,
    quantity: string,
  ): void => {
    if (needed !== null && available !== null) found.push(limit(id, needed, available, unit, quantity));
  };
  const altitudeM = of('orbit.altitudeM');
  if (
    altitudeM !== null &&
    scene.inputs['orbit.inclinationDeg'] === undefined &&
    graph.nodes.has('orbit.inclinationDeg')
  )
    found.push(
      limit('orbit', of('orbit.inclinationDeg') === null ? null : 0, altitudeM, 'm', 'orbit.inclinationDeg'),
    );
  const [meanW, inSunW, sunlit] = [
    'node.itPowerMeanW',
    'node.itPowerInSunW',
    'constellation.sunlitFractionYear',
  ].map(of);
  add('peak', meanW ?? null, of('node.itPowerPeakW'), 'W', 'node.itPowerPeakW');
  add(
    'array',
    meanW ?? null,
    inSunW == null || sunlit == null ? null : inSunW * sunlit,
    'W',
    'node.itPowerInSunW',
  );
  const radiatorM2 = of('node.radiatorAreaM2');
  if (radiatorM2 !== null && of('radiator.endOfLifeFluxWPerM2') === 0)
    found.push({
      ...limit('radiator', null, radiatorM2, 'm²', 'radiator.requiredAreaM2'),
      message: radiatorTooCold,
    });
  else add('radiator', of('radiator.requiredAreaM2'), radiatorM2, 'm²', 'radiator.requiredAreaM2');
  add('battery', of('node.batteryRequiredWh'), of('node.batteryWh'), 'Wh', 'node.batteryRequiredWh');
  add('parts', of('node.massFromPartsKg'), of('node.massKg'), 'kg', 'node.massFromPartsKg');
  add('payload', of('node.massKg'), of('launch.payloadKg'), 'kg', 'launch.payloadKg');
  add(
    'cadence',
    of('exchange.replacementLaunchesPerYear'),
    of('launch.perYear'),
    '1/year',
    'exchange.replacementLaunchesPerYear',
  );
  add('years', of('exchange.yearsToLaunch'), of('economics.years'), 'years', 'exchange.yearsToLaunch');
  // A further number belongs to some sentences: what a battery adds, and what has flown.
  const batteryKg = of('node.batteryWh') === null ? of('node.massThroughShadowKg') : null;
  const flown = scene.inputs['launch.perYear'] === undefined ? of('constant.starshipFlightsPerYear') : null;
  for (const each of found) {
    if (each.id === 'parts' && each.breaks && batteryKg !== null)
      Object.assign(each, { more: batteryKg, message: partsWithoutBattery });
    if (each.id === 'cadence' && flown !== null)
      Object.assign(each, { more: flown, message: cadenceLicensed[each.breaks ? 0 : 1] });
  }
  const rank = ({ tightness }: Limit): number => tightness ?? Number.POSITIVE_INFINITY;
  return found.sort((a, b) => Number(b.breaks) - Number(a.breaks) || rank(b) - rank(a));
}

/** The limit that binds: the tightest of those that break; null where all hold. */
export const bindingLimit = (all: readonly Limit[]): Limit | null => all.find(({ breaks }) => breaks) ?? null;
