import { changes, type SiteChange } from '../../facts/changes';
import { siteById } from '../../facts/release';
import type { SiteStatus } from '../../facts/types';
import { statusWords } from '../../kit/words';
import { formatCount, formatDate, formatPower, formatQuantity, join } from '../../locales/format';
import { type Message, msg, t, type UiLanguage } from '../../locales/i18n';
import { factId } from '../../model/graph/quantityId';
import { explanationOf } from '../../store/readings/explanationOf';
import { stateNow } from '../../store/stateNow';

const words: Readonly<Record<SiteChange['what'], Message>> = {
  name: msg('Name'),
  status: msg('Status'),
  latitudeDeg: msg('Place'),
  longitudeDeg: msg('Place'),
  itPowerW: msg('IT power that runs'),
  facilityPowerW: msg('Facility power that runs'),
  finalItPowerW: msg('IT power planned'),
  contractPowerW: msg('Contract power'),
  accelerators: msg('Accelerators'),
};

function valueWords({ what }: SiteChange, value: number | string | null, lang: UiLanguage): string {
  if (value === null) return t('not reported');
  if (what === 'status') return statusWords(value as SiteStatus);
  if (typeof value === 'string') return value;
  if (what === 'accelerators') return formatCount(value, lang);
  return what.endsWith('Deg') ? formatQuantity(value, '°', lang).number : join(formatPower(value, lang));
}

/** What is cited behind a site's row: the table it was made from, or its own sources. */
const sourcesOf = (siteId: string): string =>
  siteById(siteId)?.capacity.at(-1)?.itPowerW.sources.join(' ') ?? 'epoch-2026-10';

/** A figure outside the sites, by the name that its own explanation gives it. */
function FigureChange({
  path,
  was,
  is,
  lang,
}: {
  path: string;
  was: number | null;
  is: number | null;
  lang: UiLanguage;
}) {
  const id = factId(...path.split('/'));
  const told = explanationOf(stateNow(), id);
  if (!told) return null;
  const say = (value: number | null) => join(formatQuantity(value, told.quantity.unit, lang));
  return (
    <li data-quantity={id}>
      {t('{name}: {was}, now {is}', { name: t(told.label), was: say(was), is: say(is) })}
    </li>
  );
}

/** What this release says otherwise than the one before it. */
export function ReleaseChanges({ lang }: { lang: UiLanguage }) {
  const { since, added, removed, changed } = changes;
  const figures = changes.figures.filter(({ path }) => explanationOf(stateNow(), factId(...path.split('/'))));
  const count = added.length + removed.length + changed.length + figures.length;
  if (count === 0) return null;
  return (
    <details className="panel-section release-changes">
      <summary data-counts=".release-changes li">
        {t('{n, plural, one {# change} other {# changes}} since the facts of {since}', {
          n: count,
          since: formatDate(since, lang),
        })}
      </summary>
      <ul className="small">
        {changed.map((change) => (
          <li key={`${change.site} ${change.what}`} data-sources={sourcesOf(change.site)}>
            {t('{name}: {was}, now {is}', {
              name: `${siteById(change.site)?.name ?? change.site} · ${t(words[change.what])}`,
              was: valueWords(change, change.was, lang),
              is: valueWords(change, change.is, lang),
            })}
          </li>
        ))}
        {figures.map((figure) => (
          <FigureChange key={figure.path} {...figure} lang={lang} />
        ))}
        {removed.map(({ id, name }) => (
          <li key={id}>{t('No longer told of: {site}', { site: name })}</li>
        ))}
        {added.map((id) => (
          <li key={id} data-sources={sourcesOf(id)}>
            {t('New: {site}', { site: siteById(id)?.name ?? id })}
          </li>
        ))}
      </ul>
    </details>
  );
}
