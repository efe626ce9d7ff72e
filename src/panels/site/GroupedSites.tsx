import './groupedSites.css';
import { useLayoutEffect, useMemo, useState } from 'react';
import { Quantity } from '../../kit/Quantity';
import { formatBand, formatDate, formatMegawatts } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { quantityId, sumId } from '../../model/graph/quantityId';
import { groupPower, groupsOf } from '../../model/ground/siteGroups';
import type { Grouping } from '../../scene/types';
import { dayStart } from '../../shared/dates';
import { fitter } from '../../shared/fuzzy';
import { siteOf } from '../../store/sites/importedSites';
import {
  countedReadings,
  countedSites,
  type SiteReading,
  siteReadings,
  visibleSites,
} from '../../store/sites/siteReadings';
import { stateNow } from '../../store/stateNow';
import type { State } from '../../store/types';
import { prepareWords, siteWords } from '../search/siteWords';
import { GroupingSelect } from './GroupingSelect';
import { nextStepMs, type PlaceSort, type SummedGroup, sortGroups, sortPlaces } from './placeOrders';
import { SaveSites } from './SaveSites';
import { ImportedRows, SiteRows } from './SiteRows';

interface Shown {
  state: State;
  lang: UiLanguage;
}

const sorts: Record<PlaceSort, () => string> = {
  power: () => t('By power'),
  name: () => t('By name'),
  next: () => t('By next step'),
};

/**
 * The sites that sums are of: put together, sorted and filtered as asked, each group with its sum and the range of it.
 * @param props.onThere told when it is shown, that what stands in for it goes.
 */
export function GroupedSites(props: Shown & { onThere: (there: boolean) => void }) {
  const { state, lang, onThere } = props;
  useLayoutEffect(() => {
    onThere(true);
    return () => onThere(false);
  }, [onThere]);
  const [sort, setSort] = useState<PlaceSort>('power');
  const [asked, setAsked] = useState('');
  const { grouping } = state.scene;
  const wanted = asked.trim();
  const { sites, imported } = usePlaces(state, lang, wanted, sort);
  const shown = useMemo(() => [...sites, ...imported], [sites, imported]);
  const next = (site: SiteReading) => {
    const atMs = sort === 'next' ? nextStepMs(state, site.id) : null;
    return atMs === null ? undefined : formatDate(atMs, lang);
  };
  return (
    <>
      <Controls {...{ sort, setSort, asked, setAsked, grouping }} />
      <SaveSites sites={shown} />
      {wanted !== '' && shown.length === 0 && (
        <p className="empty" role="status">
          {t('No site fits “{text}”.', { text: wanted })}
        </p>
      )}
      {grouping === 'none' ? (
        <SiteRows sites={sites} state={state} lang={lang} beside={next} />
      ) : (
        <Groups {...{ state, lang, sort, grouping, sites, next }} />
      )}
      {imported.length > 0 && <ImportedRows sites={imported} state={state} lang={lang} beside={next} />}
    </>
  );
}

/** The sites that sums are of, and those of imported files: those that fit what is asked for, in the order asked for. */
function usePlaces(state: State, lang: UiLanguage, wanted: string, sort: PlaceSort) {
  const all = siteReadings(state);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever counts of the state makes another list of readings.
  return useMemo(() => {
    const fits = fitter(wanted);
    const fitting = (list: readonly SiteReading[]) =>
      wanted === '' ? list : list.filter(({ id }) => Number.isFinite(fits(siteWords(siteOf(state, id)!))));
    const counted = countedReadings(state);
    return {
      sites: sortPlaces(fitting(counted), sort, state, lang),
      imported: sortPlaces(fitting(all.slice(counted.length)), sort, state, lang),
    };
  }, [all, wanted, sort, lang]);
}

function Controls(props: {
  sort: PlaceSort;
  setSort: (sort: PlaceSort) => void;
  asked: string;
  setAsked: (text: string) => void;
  grouping: Grouping;
}) {
  const { sort, setSort, asked, setAsked, grouping } = props;
  return (
    <div className="list-controls">
      <input
        type="search"
        value={asked}
        aria-label={t('Filter sites by name, place, owner, user or chip')}
        placeholder={t('Filter sites')}
        onFocus={() => prepareWords(visibleSites(stateNow()))}
        onChange={(event) => setAsked(event.target.value)}
      />
      <GroupingSelect grouping={grouping} />
      <select
        aria-label={t('Sort sites')}
        value={sort}
        onChange={(event) => setSort(event.target.value as PlaceSort)}
      >
        {(Object.keys(sorts) as PlaceSort[]).map((each) => (
          <option key={each} value={each}>
            {sorts[each]()}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Each group under its head; while a filter leaves sites out, without the sums, which are of all of the group. */
function Groups(
  props: Shown & {
    sort: PlaceSort;
    grouping: Exclude<Grouping, 'none'>;
    sites: readonly SiteReading[];
    next: (site: SiteReading) => string | undefined;
  },
) {
  const { state, lang, sort, grouping, sites, next } = props;
  const { basis } = state.scene;
  const counted = countedSites(state);
  const day = dayStart(state.clockMs);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words are in the language.
  const groups = useMemo(
    () =>
      groupsOf(counted, grouping, day).map((group) => ({
        ...group,
        title: t(group.words),
        stands: groupPower(group.sites, basis, 'operating', day),
        most: groupPower(group.sites, basis, 'most', day),
      })),
    [counted, grouping, basis, day, lang],
  );
  const filled = groups
    .map((group) => {
      const inside = new Set(group.sites.map(({ id }) => id));
      return { group, rows: sites.filter(({ id }) => inside.has(id)) };
    })
    .filter(({ rows }) => rows.length > 0);
  return sortGroups(filled, sort, state, lang).map(({ group, rows }) => (
    <Group
      key={group.id}
      {...{ group, rows, state, lang, next }}
      whole={rows.length === group.sites.length}
    />
  ));
}

function Group(
  props: Shown & {
    group: SummedGroup;
    rows: readonly SiteReading[];
    whole: boolean;
    next: (site: SiteReading) => string | undefined;
  },
) {
  const { group, rows, whole, state, lang, next } = props;
  const [open, setOpen] = useState(true);
  return (
    <section className="site-group" aria-label={group.title}>
      <div className="site-group-head">
        <h2>
          <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            <span aria-hidden="true" className="group-arrow">
              {open ? '▾' : '▸'}
            </span>{' '}
            {group.title}
          </button>
        </h2>
        {whole && <GroupSum group={group} state={state} lang={lang} />}
      </div>
      {open && <SiteRows sites={rows} state={state} lang={lang} beside={next} />}
    </section>
  );
}

function GroupSum({ group, state, lang }: Shown & { group: SummedGroup }) {
  const { basis } = state.scene;
  const { id, stands, most, sites } = group;
  const countId = quantityId('ground.sites', ['all', basis, id]);
  const standsSum = sumId('operating', basis, null, id);
  const mostSum = sumId('most', basis, null, id);
  const more = most !== null && stands !== null && most.value > stands.value;
  const band = stands && formatBand(stands.low, stands.high, 'W', lang);
  const all = most && formatMegawatts(most.value, lang);
  return (
    <>
      <span className="group-power">
        {all === null || stands === null ? (
          <span className="label">{t('not reported')}</span>
        ) : (
          <>
            {more && basis !== 'contract' && (
              <>
                <Quantity
                  id={standsSum}
                  className={stands.value > 0 ? 'strong' : 'muted'}
                  value={{ number: formatMegawatts(stands.value, lang).number, unit: '' }}
                />{' '}
              </>
            )}
            <Quantity
              id={mostSum}
              className={more && basis !== 'contract' ? 'muted' : 'strong'}
              value={{
                ...all,
                number: more && basis !== 'contract' ? t('of {power}', { power: all.number }) : all.number,
              }}
            />
          </>
        )}
      </span>
      <span className="label" data-quantity={countId}>
        {t('{n, plural, one {# site} other {# sites}}', { n: sites.length })}
      </span>
      {band && basis !== 'contract' && stands.value > 0 && (
        <span className="label group-band" data-quantity={standsSum}>
          {band}
        </span>
      )}
    </>
  );
}
