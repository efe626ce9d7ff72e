import { useState } from 'react';
import type { Site } from '../../facts/types';
import { Quantity } from '../../kit/Quantity';
import { powerWords } from '../../kit/words';
import { formatCount, formatMegawatts } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { quantityId, sumId } from '../../model/graph/quantityId';
import { type GroupPower, groupPower, groupsOf, type SiteGroup } from '../../model/ground/siteGroups';
import { type StepSeries, sumOf, totalAt } from '../../model/ground/steps';
import type { PowerBasis } from '../../scene/types';
import { dayStart } from '../../shared/dates';
import { memoize } from '../../shared/memoize';
import { countedSites } from '../../store/sites/siteReadings';
import type { State } from '../../store/types';
import { shownSeries } from './powerSeries';

/** What an owner has; null is not reported. */
interface OwnerRow {
  group: SiteGroup;
  stands: GroupPower | null;
  most: GroupPower | null;
  chips: number | null;
  countries: number;
}

/** Owners that are listed at first. */
const FIRST = 8;

function rowOf(group: SiteGroup, series: readonly StepSeries[], basis: PowerBasis, dayMs: number): OwnerRow {
  const ids = new Set(group.sites.map(({ id }) => id));
  const own = series.filter(({ id }) => ids.has(id.split('/')[0]!));
  return {
    group,
    stands: groupPower(group.sites, basis, 'operating', dayMs),
    most: groupPower(group.sites, basis, 'most', dayMs),
    chips: own.length === 0 ? null : sumOf(totalAt(own, dayMs)),
    countries: new Set(group.sites.map(({ country }) => country).filter(Boolean)).size,
  };
}

const watts = (sum: GroupPower | null): number => sum?.value ?? -1;

/** Owners by what stands, the largest first; those of which nobody tells the owner stand last. */
const ownerRows = memoize(
  (sites: readonly Site[], series: readonly StepSeries[], basis: PowerBasis, dayMs: number): OwnerRow[] =>
    groupsOf(sites, 'owner', dayMs)
      .map((group) => rowOf(group, series, basis, dayMs))
      .sort(
        (a, b) =>
          Number(a.group.key === 'not-told') - Number(b.group.key === 'not-told') ||
          watts(b.stands) - watts(a.stands) ||
          watts(b.most) - watts(a.most),
      ),
);

/** Owners side by side: what stands, what is to come, sites, chips and countries. A contract says nothing of owners: not for it. */
export function OwnersTable({ state, lang }: { state: State; lang: UiLanguage }) {
  const [whole, setWhole] = useState(false);
  const { basis } = state.scene;
  const sites = countedSites(state);
  if (basis === 'contract' || sites.length === 0) return null;
  const rows = ownerRows(sites, shownSeries(state, 'accelerators'), basis, dayStart(state.clockMs));
  const heads = [
    t('Owner'),
    t('{power} now, MW', { power: powerWords(basis) }),
    t('with all to come, MW'),
    t('Sites'),
    t('Chips'),
    t('Countries'),
  ];
  const unsure = sites.filter(({ owner }) => owner.some(({ confidence }) => confidence !== 'high'));
  return (
    <section className="panel-section">
      <h3>{t('Owners compared')}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be scrollable from the keyboard. */}
      <section className="scroll-x" tabIndex={0} aria-label={t('Owners compared')}>
        <table className="data">
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(whole ? rows : rows.slice(0, FIRST)).map((row) => (
              <Row key={row.group.id} row={row} basis={basis} lang={lang} />
            ))}
          </tbody>
        </table>
      </section>
      {rows.length > FIRST && (
        <button type="button" className="link" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? t('Show the largest owners alone') : t('Show all owners')}
        </button>
      )}
      {unsure.length > 0 && (
        <p className="label">
          {t('The owner is likely or speculative, by the table, of: {names}.', {
            names: unsure.map(({ name }) => name).join(', '),
          })}
        </p>
      )}
    </section>
  );
}

function Row({ row, basis, lang }: { row: OwnerRow; basis: PowerBasis; lang: UiLanguage }) {
  const { group, stands, most, chips, countries } = row;
  const mw = (sum: GroupPower | null) => sum && formatMegawatts(sum.value, lang).number;
  const cells: [id: string, number: string | null][] = [
    [sumId('operating', basis, null, group.id), mw(stands)],
    [sumId('most', basis, null, group.id), mw(most)],
    [quantityId('ground.sites', ['all', basis, group.id]), formatCount(group.sites.length, lang)],
    [sumId('sum', 'accelerators', null, group.id), chips === null ? null : formatCount(chips, lang)],
    [quantityId('ground.countries', [group.id]), formatCount(countries, lang)],
  ];
  return (
    <tr>
      <th scope="row">{t(group.words)}</th>
      {cells.map(([id, number]) => (
        <td key={id}>
          {number === null ? (
            <span className="muted">{t('not reported')}</span>
          ) : (
            <Quantity id={id} value={{ number, unit: '' }} />
          )}
        </td>
      ))}
    </tr>
  );
}
