import { noDay } from '../../facts/noDay';
import type { DetailedSite } from '../../facts/types';
import { FactText } from '../../kit/facts/FactText';
import { BasisTag, Quantity } from '../../kit/Quantity';
import { powerSourceWords } from '../../kit/words';
import { formatDate, formatFigure, formatPower } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { factId } from '../../model/graph/quantityId';
import type { Quantity as ModelQuantity } from '../../model/types';
import { dateMs } from '../../shared/dates';
import { siteQuantities } from '../../store/readings/report';
import { useThrottled } from '../../store/useThrottled';

/** IT, facility and contract power, kept apart, now and over the dated rows; then where the power comes from. */
export function SitePowers({ site, timeMs, lang }: { site: DetailedSite; timeMs: number; lang: UiLanguage }) {
  const quantities = siteQuantities(useThrottled(), site.id);
  // The list counts what stands; a projection for this date is told apart from it.
  const projected = quantities[`site.${site.id}.itPowerW`]?.basis === 'projected';
  const line = (name: string, key: string) => (
    <PowerLine
      name={name}
      id={`site.${site.id}.${key}`}
      quantity={quantities[`site.${site.id}.${key}`]}
      lang={lang}
    />
  );
  return (
    <>
      <section className="panel-section">
        <h3>{t('Power on {date}', { date: formatDate(timeMs, lang) })}</h3>
        <ul className="rows">
          {line(t('IT power'), 'operatingItPowerW')}
          {projected && line(t('IT power, projected'), 'itPowerW')}
          {line(t('Facility power'), 'operatingFacilityPowerW')}
          {projected && line(t('Facility power, projected'), 'facilityPowerW')}
          {line(t('Contract power'), 'contractPowerW')}
        </ul>
        <p className="label">{t('Three quantities: servers, the fence, a deal. They are never added.')}</p>
      </section>
      {site.capacity.length > 0 && <DatedPower site={site} timeMs={timeMs} lang={lang} />}
      <PowerSources site={site} lang={lang} />
    </>
  );
}

function PowerLine(props: {
  name: string;
  id: string;
  quantity: ModelQuantity | undefined;
  lang: UiLanguage;
}) {
  const { name, id, quantity, lang } = props;
  return (
    <li>
      <span>{name}</span>
      <span>
        <Quantity
          id={quantity ? id : null}
          value={formatPower(quantity?.value, lang)}
          of={quantity}
          className="strong"
        />{' '}
        {quantity && quantity.value !== null && <BasisTag basis={quantity.basis} />}
      </span>
    </li>
  );
}

function DatedPower({ site, timeMs, lang }: { site: DetailedSite; timeMs: number; lang: UiLanguage }) {
  return (
    <section className="panel-section">
      <h3>{t('Dated power')}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be scrollable from the keyboard. */}
      <section className="scroll-x" tabIndex={0} aria-label={t('Dated power')}>
        <table className="data">
          <thead>
            <tr>
              <th scope="col">{t('From')}</th>
              <th scope="col">{t('IT')}</th>
              <th scope="col">{t('Facility')}</th>
              <th scope="col">{t('Basis')}</th>
            </tr>
          </thead>
          <tbody>
            {site.capacity.map((row, i) => (
              <tr key={row.date + row.state} className={(dateMs(row.date) ?? 0) > timeMs ? 'muted' : ''}>
                <th scope="row">{row.date === noDay ? t('no day told') : formatDate(row.date, lang)}</th>
                {(['itPowerW', 'facilityPowerW'] as const).map((key) => (
                  <td key={key}>
                    <Quantity
                      id={factId('sites', site.id, 'capacity', i, key)}
                      value={formatPower(row[key].value, lang)}
                    />
                  </td>
                ))}
                <td>
                  <BasisTag
                    basis={row.itPowerW.value === null ? row.facilityPowerW.basis : row.itPowerW.basis}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function PowerSources({ site, lang }: { site: DetailedSite; lang: UiLanguage }) {
  return (
    <section className="panel-section">
      <h3>{t('Where its power comes from')}</h3>
      {site.power.length === 0 && <p className="muted">{t('not reported')}</p>}
      <ul className="rows">
        {site.power.map((source, i) => (
          <li key={source.label + source.date}>
            <span>
              {powerSourceWords(source.kind)}{' '}
              <span className="label" data-sources={source.powerW.sources.join(' ')}>
                <FactText text={source.label} />
              </span>
            </span>
            <span>
              <Quantity
                id={factId('sites', site.id, 'power', i, 'powerW')}
                value={formatFigure(source.powerW, lang)}
              />
              {source.date && <span className="label"> {formatDate(source.date, lang)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
