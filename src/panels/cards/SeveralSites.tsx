import type { Site } from '../../facts/types';
import { powerWords } from '../../kit/words';
import { formatBand, formatCount, formatPower, join } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { quantityId, sumId } from '../../model/graph/quantityId';
import { groupId, groupPower } from '../../model/ground/siteGroups';
import { dayStart } from '../../shared/dates';
import { countedSites, siteReadings } from '../../store/sites/siteReadings';
import type { State } from '../../store/types';

/** So many are named, the others counted. */
const NAMED = 3;

interface Shown {
  state: State;
  lang: UiLanguage;
}

const groupOf = (sites: readonly Site[]): string =>
  groupId(
    'site',
    sites.map(({ id }) => id),
  );

/**
 * What a mark for several sites stands for: how many, the largest by name, and their power together as sums of groups have it.
 * @param props.ids the most important first.
 */
export function SeveralSites({ ids, state, lang }: Shown & { ids: readonly string[] }) {
  const { basis } = state.scene;
  const inside = new Set(ids);
  const names = new Map(siteReadings(state).map(({ id, name }) => [id, name]));
  const named = ids.slice(0, NAMED).map((id) => names.get(id) ?? id);
  const more = ids.length - named.length;
  const counted = countedSites(state).filter(({ id }) => inside.has(id));
  const group = groupOf(counted);
  const imported = ids.length - counted.length;
  return (
    <>
      <p className="strong" data-quantity={quantityId('ground.sites', ['all', basis, group])}>
        {t('{n, plural, one {# site} other {# sites}}', { n: ids.length })}
      </p>
      <p className="small muted">
        {more > 0
          ? t('{names} and {count} more', { names: named.join(', '), count: formatCount(more, lang) })
          : named.join(', ')}
      </p>
      {counted.length > 0 && <Together sites={counted} state={state} lang={lang} />}
      {imported > 0 && (
        <p className="label">
          {t('Not in the sums: {n, plural, one {# imported site} other {# imported sites}}.', {
            n: imported,
          })}
        </p>
      )}
    </>
  );
}

/** The power of sites together, with its band, and with all that is to come. */
function Together({ sites, state, lang }: Shown & { sites: readonly Site[] }) {
  const { basis } = state.scene;
  const day = dayStart(state.clockMs);
  // Of contracts the lists tell but what is announced.
  const part = basis === 'contract' ? 'most' : 'operating';
  const [stands, most] = [groupPower(sites, basis, part, day), groupPower(sites, basis, 'most', day)];
  const sum = (of: 'operating' | 'most') => sumId(of, basis, null, groupOf(sites));
  if (!stands || !most) return <p className="small">{t('power not reported')}</p>;
  const band = stands.value > 0 ? formatBand(stands.low, stands.high, 'W', lang) : null;
  return (
    <>
      <p className="small">
        {powerWords(basis)}:{' '}
        <span className="strong" data-quantity={sum(part)}>
          {join(formatPower(stands.value, lang))}
        </span>
        {most.value > stands.value && (
          <span data-quantity={sum('most')}>
            {' '}
            {t('of {power}', { power: join(formatPower(most.value, lang)) })}
          </span>
        )}
      </p>
      {band && (
        <p className="label" data-quantity={sum(part)}>
          {band}
        </p>
      )}
    </>
  );
}
