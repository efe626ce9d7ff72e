import { t } from '../../locales/i18n';
import type { Grouping } from '../../scene/types';
import { setGrouping } from '../../store/actions/looks';

const groupings: Record<Grouping, () => string> = {
  none: () => t('Site by site'),
  owner: () => t('By owner'),
  country: () => t('By country'),
  status: () => t('By status'),
};

/** What sites are put together by, in the list and in the charts alike. */
export function GroupingSelect({ grouping }: { grouping: Grouping }) {
  return (
    <select
      aria-label={t('Group sites, in the list and in the charts')}
      value={grouping}
      onChange={(event) => setGrouping(event.target.value as Grouping)}
    >
      {(Object.keys(groupings) as Grouping[]).map((each) => (
        <option key={each} value={each}>
          {groupings[each]()}
        </option>
      ))}
    </select>
  );
}
