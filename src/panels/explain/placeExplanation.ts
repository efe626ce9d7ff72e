import type { FactsRelease } from '../../facts/types';
import { t } from '../../locales/i18n';
import type { Explanation } from '../../model/types';
import type { PowerBasis } from '../../scene/types';
import { dateMs } from '../../shared/dates';
import { siteOf } from '../../store/sites/importedSites';
import { countedReadings, siteReadings } from '../../store/sites/siteReadings';
import type { State } from '../../store/types';
import { siteSteps } from '../capacity/powerSeries';
import { stepAt } from '../capacity/stack';
import { derivedExplanation } from './derivedExplanation';
import { factExplanation, factId } from './factExplanation';
import { placeId } from './quantityIds';

const place = /^place:(stands|most):(it|facility|contract):(\d{4}-\d\d-\d\d):(.+)$/;
const known = /^places:known:(it|facility|contract):(\d{4}-\d\d-\d\d)$/;

const asAt = (state: State, basis: PowerBasis, timeMs: number): State => ({
  ...state,
  clockMs: timeMs,
  scene: { ...state.scene, basis },
});

/** The figures that a site's reading is taken from, each once: the last report, what is in force, what comes last. */
function figuresOf(
  state: State,
  release: FactsRelease,
  siteId: string,
  basis: PowerBasis,
  timeMs: number,
  whole: boolean,
): Explanation[] {
  const site = siteOf(state, siteId);
  if (!site) return [];
  const series = siteSteps(site, basis);
  const reported = series.steps.filter((step) => step.state === 'reported' && step.timeMs <= timeMs).at(-1);
  const steps = whole ? [reported, stepAt(series, timeMs), series.steps.at(-1)] : [reported];
  const paths = steps.flatMap((step) => (step && step.value !== null ? (step.figures ?? []) : []));
  return [...new Set(paths)].flatMap((path) => factExplanation(release, factId(path)) ?? []);
}

/**
 * The explanation of what the list of places says: a site's power as it stands or is to be, or how many sites have any.
 * Null for other ids, and for a site that is not shown.
 */
export function placeExplanation(state: State, release: FactsRelease, id: string): Explanation | null {
  const [, basisKnown, dateKnown] = (known.exec(id) ?? []) as [string, PowerBasis, string] | [];
  if (basisKnown && dateKnown)
    return knownExplanation(state, release, id, basisKnown, dateMs(dateKnown) ?? 0);
  const [, part, basis, date, siteId] = (place.exec(id) ?? []) as
    | [string, 'stands' | 'most', PowerBasis, string, string]
    | [];
  const timeMs = date ? dateMs(date) : null;
  if (!part || !basis || !siteId || timeMs === null) return null;
  const reading = siteReadings(asAt(state, basis, timeMs)).find((site) => site.id === siteId);
  if (!reading) return null;
  const most = part === 'most';
  return derivedExplanation({
    id,
    label: `${reading.name} · ${date}`,
    unit: 'W',
    value: most ? reading.totalPowerW : reading.powerW,
    formula: most
      ? t('the most of what stands, what is in force and what comes last')
      : t('the last report by this date; 0 before the first'),
    inputs: figuresOf(state, release, siteId, basis, timeMs, most),
  });
}

function knownExplanation(
  state: State,
  release: FactsRelease,
  id: string,
  basis: PowerBasis,
  timeMs: number,
): Explanation {
  const counted = countedReadings(asAt(state, basis, timeMs)).filter(
    ({ totalPowerW }) => totalPowerW !== null,
  );
  return derivedExplanation({
    id,
    label: t('Sites with a known power of this kind'),
    unit: '1',
    value: counted.length,
    formula: t('count of the sites shown for which a power is reported or projected'),
    inputs: counted.flatMap(
      (site) => placeExplanation(state, release, placeId('most', site.id, basis, timeMs)) ?? [],
    ),
  });
}
