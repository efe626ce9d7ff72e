import { accelerators } from '../../facts/details';
import { noDay } from '../../facts/noDay';
import type { DetailedSite } from '../../facts/types';
import { BasisTag, Quantity } from '../../kit/Quantity';
import { formatCount, formatDate } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { factId } from '../../model/graph/quantityId';
import { acceleratorsAt } from '../../model/ground/compute';

/** For each kind the row that holds at a time, else the first to come; with its place in the site's list. */
const acceleratorRowsAt = (site: DetailedSite, timeMs: number) =>
  acceleratorsAt(site, timeMs).flatMap(({ kind, row: installed }) => {
    const row = installed ?? site.accelerators.find((each) => each.kind === kind);
    return row ? [{ row, index: site.accelerators.indexOf(row), installed: installed !== null }] : [];
  });

/** Accelerators by kind at a time; kinds still to come are said to be. */
export function SiteAccelerators({
  site,
  timeMs,
  lang,
}: {
  site: DetailedSite;
  timeMs: number;
  lang: UiLanguage;
}) {
  const held = acceleratorRowsAt(site, timeMs);
  return (
    <section className="panel-section">
      <h3>{t('Accelerators')}</h3>
      {held.length === 0 && <p className="muted">{t('not reported')}</p>}
      <ul className="rows">
        {held.map(({ row, index, installed }) => (
          <li key={row.kind} className={installed ? '' : 'muted'}>
            <span>
              {accelerators.find(({ id }) => id === row.kind)?.name ?? row.kind}{' '}
              <span className="label">
                {row.date === noDay
                  ? t('no day told')
                  : installed
                    ? t('since {date}', { date: formatDate(row.date, lang) })
                    : t('from {date}', { date: formatDate(row.date, lang) })}
              </span>
            </span>
            <span>
              <Quantity
                id={factId('sites', site.id, 'accelerators', index, 'count')}
                value={{ number: formatCount(row.count.value, lang), unit: '' }}
                className="strong"
              />{' '}
              {row.count.value !== null && <BasisTag basis={row.count.basis} />}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
