import type { Site } from '../../facts/types';
import { yearEndsMs } from '../../kit/chart/yearEnds';
import { t, type UiLanguage } from '../../locales/i18n';
import type { SumKind } from '../../model/ground/compute';
import { type GroupedBy, groupId, groupsOf } from '../../model/ground/siteGroups';
import { type StepSeries, sumOf, totalAt } from '../../model/ground/steps';
import type { Grouping } from '../../scene/types';
import { memoize } from '../../shared/memoize';
import { countedSites } from '../../store/sites/siteReadings';
import type { State } from '../../store/types';
import { shownSeries } from './powerSeries';

/** Series that are drawn as one band. */
export interface ChartGroup {
  id: string;
  name: string;
  series: readonly StepSeries[];
  /** The group's part in the id of its sum; null is the sum of all. */
  only: string | null;
}

/** Groups of a chart: those drawn, the largest and the rest together, and all for its table. */
export interface ChartGroups {
  drawn: readonly ChartGroup[];
  /** Empty where the table says all without them. */
  listed: readonly ChartGroup[];
}

/** Groups with a band of their own; what is left shares one. */
const OWN_BANDS = 6;

const largest = ({ series }: ChartGroup): number =>
  Math.max(...yearEndsMs.map((timeMs) => sumOf(totalAt(series, timeMs))));

const siteOfSeries = ({ id }: StepSeries): string => id.split('/')[0]!;

function grouped(sites: readonly Site[], series: readonly StepSeries[], by: GroupedBy): ChartGroup[] {
  // Owners and countries hold for all time.
  const groups = groupsOf(sites, by, 0).map(({ id, key, words, sites: inside }): ChartGroup => {
    const ids = new Set(inside.map((site) => site.id));
    const own = series.filter((one) => ids.has(siteOfSeries(one)));
    return { id: key, name: t(words), series: own, only: by === 'site' ? key : id };
  });
  return groups
    .filter((group) => group.series.length > 0)
    .map((group) => ({ group, size: largest(group) }))
    .sort((a, b) => b.size - a.size)
    .map(({ group }) => group);
}

const groupsFor = memoize(
  (
    sites: readonly Site[],
    series: readonly StepSeries[],
    grouping: Grouping,
    _words: UiLanguage,
  ): ChartGroups => {
    if (grouping === 'status') return { drawn: [{ id: 'all', name: '', series, only: null }], listed: [] };
    const by = grouping === 'none' ? 'site' : grouping;
    const all = grouped(sites, series, by);
    const listed = grouping === 'none' ? [] : all;
    if (all.length <= OWN_BANDS + 1) return { drawn: all, listed };
    const own = all.slice(0, OWN_BANDS);
    const others: ChartGroup = {
      id: 'others',
      name: t('All others'),
      series: all.slice(OWN_BANDS).flatMap((group) => group.series),
      only: groupId(
        by,
        own.map(({ id }) => id),
        true,
      ),
    };
    return { drawn: [...own, others], listed };
  },
  8,
);

/** What a chart of dated steps puts together, as the scene groups its sites; the same object while it says the same. */
export const bandGroups = (state: State, lang: UiLanguage, kind?: SumKind): ChartGroups =>
  groupsFor(countedSites(state), shownSeries(state, kind), state.scene.grouping, lang);
