import { formatDate, formatTime } from '../../locales/format';
import { asWritten, language, type Message, msg } from '../../locales/i18n';
import { within } from '../graph/factLeaf';
import { found, given } from '../graph/formula';
import { quantityId, satelliteHeightId } from '../graph/quantityId';
import type { SatelliteState } from '../satellites/satelliteState';
import type { ModelContext, ModelNode } from './orbitFormulas';

/** A moment in the reader's words, by the language that is spoken now. */
export const moment = (timeMs: number): string => `${formatDate(timeMs, language())}, ${formatTime(timeMs)}`;

/** Where satellites come from: the names of the reader's files. */
export const elementsFrom = (files: readonly string[]): Message =>
  msg('Elements from {files}.', { files: files.join(', ') });

const elements: readonly [key: keyof SatelliteState['elements'], label: Message, unit: string][] = [
  ['meanMotionRevPerDay', msg('Mean motion'), 'turns/day'],
  ['eccentricity', msg('Eccentricity'), '1'],
  ['inclinationDeg', msg('Inclination'), '°'],
  ['raanDeg', msg('Right ascension of the ascending node'), '°'],
  ['argumentOfPerigeeDeg', msg('Argument of perigee'), '°'],
  ['meanAnomalyDeg', msg('Mean anomaly at the epoch'), '°'],
  ['bstarPerEarthRadius', msg('Drag term B*'), '1/Earth radius'],
];

/** `satellite(NUMBER,altitudeM)`: its height, above what it is about. `sources` are files of the reader's. */
function height(
  number: string,
  name: string,
  value: number | null,
  about: ModelNode[],
  note: Message,
): ModelNode {
  return found({
    id: satelliteHeightId(Number(number)),
    label: within(name ? asWritten(name) : msg('Satellite {number}', { number }), msg('Height')),
    unit: 'm',
    value,
    about,
    formula: msg('SGP4 from its elements to the time of the clock; height above the ellipsoid'),
    validity: note,
  });
}

/** Before it was asked for its value is not known yet. */
export const unaskedHeight = (number: string, files: readonly string[]): ModelNode =>
  height(number, '', null, [], elementsFrom(files));

/** The same down to its elements: ellipsoid ← place by SGP4 ← elements and time (ms since 1970 UTC). */
export function heightNodes(
  { motion, epochMs, ageDays, name, catalogueNumber, elements: values }: SatelliteState,
  timeMs: number,
  file: string,
  sources: string[],
): ModelNode[] {
  const number = String(catalogueNumber);
  const idOf = (own: string): string => quantityId('satellite', [number, own]);
  const note = elementsFrom([file]);
  const time = moment(timeMs);
  const leaves = elements.map(([key, label, unit]) =>
    given(idOf(key), label, values[key], unit, { basis: 'reported', sources, note }),
  );
  const age = given(idOf('ageDays'), msg('Time since the epoch of the elements'), ageDays, 'days', {
    basis: 'derived',
    sources,
    note: msg('From {epoch} to {time}. SGP4 goes off by a kilometre or so for each day.', {
      epoch: moment(epochMs),
      time,
    }),
  });
  const places = ['x', 'y', 'z'].map((axis, i) =>
    found<ModelContext>({
      id: idOf(axis),
      label: msg('Place by SGP4, {axis}', { axis }),
      unit: 'm',
      value: motion?.positionInertialM[i] ?? null,
      about: [...leaves, age],
      formula: msg('SGP4 from the elements to the time of the clock'),
      validity: msg('True equator, mean equinox (TEME), from the middle of the Earth.'),
    }),
  );
  const said = msg('At {time}. {elements}', { time, elements: note });
  return [...leaves, age, ...places, height(number, name, motion?.geodetic.altitudeM ?? null, places, said)];
}
