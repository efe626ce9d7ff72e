import { detailed, publishersTable } from '../../facts/details';
import { sources } from '../../facts/sources';
import type { Site } from '../../facts/types';
import { formatDate } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { memoize } from '../../shared/memoize';
import { countedSites } from '../../store/sites/siteReadings';
import type { State } from '../../store/types';

const inTable = ({ capacity }: Site): boolean =>
  capacity.some(({ itPowerW, facilityPowerW }) =>
    [...itPowerW.sources, ...facilityPowerW.sources].includes(publishersTable.source),
  );

const tabled = memoize((sites: readonly Site[]): number => sites.map(detailed).filter(inTable).length);

/** What the sum covers: of which table of which day, what else is in it, and what it leaves out. */
export function Coverage({ state, lang }: { state: State; lang: UiLanguage }) {
  const sites = countedSites(state);
  const n = tabled(sites);
  if (n === 0) return null;
  const others = sites.length - n;
  return (
    <p className="label" data-sources={publishersTable.source}>
      {t(
        'Covers {n, plural, one {# site} other {# sites}} of {publisher}’s table of {date}; it leaves out whatever that table does not have.',
        {
          n,
          publisher: sources[publishersTable.source]?.publisher ?? '',
          date: formatDate(publishersTable.day, lang),
        },
      )}{' '}
      {others > 0 &&
        t('{n, plural, one {# more site is} other {# more sites are}} known by statements alone.', {
          n: others,
        })}
    </p>
  );
}
