import { importedSource, importedSourceId } from '../../facts/import/importedSource';
import { formatDate, formatTime } from '../../locales/format';
import { language, t } from '../../locales/i18n';
import type { SatelliteState } from '../../model/satellites/satelliteState';
import type { Explanation } from '../../model/types';
import type { ImportedFile } from '../../scene/types';
import { type SatelliteAsked, satelliteAsked } from '../../store/satellites/satelliteMotions';
import { satelliteImports, satelliteReading } from '../../store/satellites/satellites';
import type { State } from '../../store/types';
import { derivedExplanation, worded } from './derivedExplanation';

const pattern = /^satellite:(\d+)\/altitudeM$/;

const moment = (timeMs: number): string => `${formatDate(timeMs, language())}, ${formatTime(timeMs)}`;

/** Files of the reader as the sources of a number. */
export const fileSources = (files: readonly ImportedFile[]) =>
  files.flatMap(({ id }) => importedSource(importedSourceId(id), files) ?? []);

/** One step of the chain; what it rests on is a file of the reader's, not the facts. */
function step(
  id: string,
  of: { label: string; value: number | null; unit: string; note?: string; formula?: string },
  { inputs = [], sources = [] }: Partial<Pick<Explanation, 'inputs' | 'sources'>>,
): Explanation {
  const { label, value, unit, note = null, formula = null } = of;
  const basis = formula === null ? 'reported' : 'derived';
  const ids = sources.map((source) => source.id);
  const quantity: Explanation['quantity'] = { value, low: null, high: null, unit, basis, sources: ids };
  return {
    id,
    label: worded(label),
    formula: formula === null ? null : worded(formula),
    quantity,
    note: note === null ? null : worded(note),
    inputs,
    sources,
  };
}

/** The elements that SGP4 starts from, as the file has them. */
function elementSteps(id: string, { elements }: SatelliteState, file: ImportedFile): Explanation[] {
  const note = t('Elements from {files}.', { files: file.name });
  const sources = fileSources([file]);
  const lines: [key: keyof SatelliteState['elements'], label: string, unit: string][] = [
    ['meanMotionRevPerDay', t('Mean motion'), t('turns a day')],
    ['eccentricity', t('Eccentricity'), '1'],
    ['inclinationDeg', t('Inclination'), '°'],
    ['raanDeg', t('Right ascension of the ascending node'), '°'],
    ['argumentOfPerigeeDeg', t('Argument of perigee'), '°'],
    ['meanAnomalyDeg', t('Mean anomaly at the epoch'), '°'],
    ['bstarPerEarthRadius', t('Drag term B*'), t('per Earth radius')],
  ];
  return lines.map(([key, label, unit]) =>
    step(`${id}/${key}`, { label, value: elements[key], unit, note }, { sources }),
  );
}

/** The chain behind a height that was asked for: ellipsoid ← place by SGP4 ← elements and time. */
function heightOf(id: string, { state, timeMs }: SatelliteAsked, file: ImportedFile): Explanation {
  const { motion, epochMs, ageDays } = state;
  const elements = elementSteps(id, state, file);
  const age = step(
    `${id}/ageDays`,
    {
      label: t('Time since the epoch of the elements'),
      value: ageDays,
      unit: t('days'),
      formula: t('time of the clock − epoch'),
      note: t('From {epoch} to {time}. SGP4 goes off by a kilometre or so for each day.', {
        epoch: moment(epochMs),
        time: moment(timeMs),
      }),
    },
    { sources: fileSources([file]) },
  );
  const axes = motion?.positionInertialM ?? [null, null, null];
  const place = ['x', 'y', 'z'].map((axis, i) =>
    step(
      `${id}/${axis}`,
      {
        label: t('Place by SGP4, {axis}', { axis }),
        value: axes[i] ?? null,
        unit: 'm',
        formula: t('SGP4 from the elements to the time of the clock'),
        note: t('True equator, mean equinox (TEME), from the middle of the Earth.'),
      },
      { inputs: [...elements, age] },
    ),
  );
  return derivedExplanation({
    id,
    label: `${state.name || t('Satellite {number}', { number: String(state.catalogueNumber) })} · ${t('Height')}`,
    unit: 'm',
    value: motion?.geodetic.altitudeM ?? null,
    formula: t('SGP4 from its elements to the time of the clock; height above the ellipsoid'),
    note: t('At {time}. {elements}', {
      time: moment(timeMs),
      elements: t('Elements from {files}.', { files: file.name }),
    }),
    inputs: place,
  });
}

/**
 * The explanation of the height of an imported satellite: of the last time that it was asked for. Without its value where it was
 * not asked for yet: `askSatellite` does that. Null for other ids.
 */
export function satelliteExplanation(state: State, id: string): Explanation | null {
  const [, number] = pattern.exec(id) ?? [];
  if (!number) return null;
  const { imports } = state.scene;
  const asked = satelliteAsked(Number(number));
  const own = imports.find((file) => file.id === asked?.state.importId);
  if (asked && own) return heightOf(id, asked, own);
  const files = satelliteImports(imports);
  const unasked = derivedExplanation({
    id,
    label: t('Satellite {number}', { number }),
    unit: 'm',
    value: null,
    formula: t('SGP4 from its elements to the time of the clock; height above the ellipsoid'),
    note: t('Elements from {files}.', { files: files.map(({ name }) => name).join(', ') }),
    inputs: [],
  });
  return { ...unasked, sources: fileSources(files) };
}

/** Asks for a satellite by the id of its height, at a time (ms since 1970 UTC); false at once for other ids. Never rejects. */
export async function askSatellite(
  timeMs: number,
  imports: readonly ImportedFile[],
  id: string,
): Promise<boolean> {
  const [, number] = pattern.exec(id) ?? [];
  if (!number) return false;
  const found = await satelliteReading(Number(number), timeMs, imports).catch(() => null);
  return found !== null;
}
