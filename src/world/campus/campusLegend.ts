import { accelerators } from '../../facts/details';
import { formatCount, formatNumber, formatPower, formatShare, join } from '../../locales/format';
import { language, t } from '../../locales/i18n';
import type { Campus } from '../../model/campus/types';
import type { CampusState } from '../../model/formulas/campusFormulas';
import { categoryColors, rampColor, unknownColor } from '../../shared/nodePalette';
import { shownLoad } from '../../store/campus/campusStates';
import type { Stage } from '../Stage';
import { type CampusColorBy, failedColors, kindsOf, powerRangeW } from './campusMetrics';

/** What the colours of racks say, in words. */
export interface CampusLegend {
  /** What is counted or measured, and in which unit; null where the entries say it. */
  title: string | null;
  entries: { color: string; text: string }[];
  /** What the reader should know of where it comes from. */
  note: string | null;
}

const nameOf = (id: string): string => accelerators.find((each) => each.id === id)?.name ?? id;

/** Metrics in the order that they are offered in. */
export const metricNames = (): Record<CampusColorBy, string> => ({
  kind: t('Kind'),
  power: t('Power'),
  age: t('Age'),
  load: t('Load'),
  failed: t('Failures, expected'),
});

const color = (ramp: 'age' | 'altitude', theme: Stage['theme'], share: number): string =>
  `rgb(${rampColor(ramp, theme, share).join(' ')})`;

function kindLegend(campus: Campus, theme: Stage['theme']): CampusLegend {
  const colors = categoryColors[theme];
  const entries = kindsOf(campus).map((id, i) => ({ color: colors[i % colors.length]!, text: nameOf(id) }));
  return { title: null, entries, note: null };
}

function powerLegend(campus: Campus, theme: Stage['theme']): CampusLegend {
  const told = [...new Set(powerRangeW(campus) ?? [])];
  const entries = told.map((powerW, i) => ({
    color: color('altitude', theme, told.length === 1 ? 0.5 : i),
    text: t('{power} a rack', { power: join(formatPower(powerW, language())) }),
  }));
  return { title: null, entries, note: told.length === 0 ? t('Not known.') : null };
}

function loadNote(state: CampusState | null): string {
  const lang = language();
  const { load, itPowerW, ratedW } = state ?? {};
  if (!load || load.value === null) return t('Not known.');
  const power = join(formatPower(itPowerW?.value ?? null, lang));
  const rated = join(formatPower(ratedW?.value ?? null, lang));
  const share = formatShare(load.value, lang);
  if (!state || shownLoad(state) === null)
    return t(
      'Not known: {power} of IT power is more than the {rated} that the racks told of are rated for.',
      {
        power,
        rated,
      },
    );
  return load.value > 1.005
    ? t(
        '{power} of IT power, {rated} of racks by their rated power: {share}, shown as full. Some racks are not told of; no rack’s own load is reported.',
        { power, rated, share },
      )
    : t(
        '{power} of IT power, {rated} of racks by their rated power: {share}. One figure for the site; no rack’s own is reported.',
        { power, rated, share },
      );
}

function loadLegend(theme: Stage['theme'], state: CampusState | null): CampusLegend {
  const known = state !== null && shownLoad(state) !== null;
  const entries = known
    ? [0, 0.5, 1].map((share) => ({
        color: color('altitude', theme, share),
        text: formatShare(share, language()),
      }))
    : [{ color: unknownColor[theme], text: t('not reported') }];
  return { title: t('IT power over rated power'), entries, note: loadNote(state) };
}

function failedLegend(theme: Stage['theme'], state: CampusState | null): CampusLegend {
  const lang = language();
  const { failed, accelerators, failuresPerYear, repairDays } = state ?? {};
  const title = t('Failed accelerators in a rack or tray');
  if (!failed || failed.value === null || failuresPerYear == null || repairDays == null)
    return { title, entries: [], note: t('Not known.') };
  const texts = [t('none'), '1', '2', t('3 and more')];
  return {
    title,
    entries: failedColors[theme].map((each, i) => ({ color: each, text: texts[i]! })),
    note: t(
      '{n} of {count} expected, at {rate} failing a year and {days} days to repair (assumed). Drawn at random by that count; which ones is not reported.',
      {
        n: formatCount(Math.round(failed.value), lang),
        count: formatCount(accelerators?.value ?? null, lang),
        rate: formatShare(failuresPerYear, lang),
        days: formatNumber(repairDays, lang),
      },
    ),
  };
}

/** The legend of a metric of a campus. `state`: load and failures where the metric tells one of them. */
export function campusLegend(
  campus: Campus,
  colorBy: CampusColorBy,
  theme: Stage['theme'],
  state: CampusState | null,
): CampusLegend {
  if (colorBy === 'kind') return kindLegend(campus, theme);
  if (colorBy === 'power') return powerLegend(campus, theme);
  if (colorBy === 'load') return loadLegend(theme, state);
  if (colorBy === 'failed') return failedLegend(theme, state);
  const entries = [
    { color: color('age', theme, 0), text: t('new') },
    { color: color('age', theme, 0.5), text: t('2 years') },
    { color: color('age', theme, 1), text: t('4 years and older') },
  ];
  return { title: null, entries, note: null };
}
