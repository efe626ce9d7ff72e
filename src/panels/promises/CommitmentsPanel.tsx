import { wholeRelease } from '../../facts/sources';
import type { Deal } from '../../facts/types';
import { Conflicts } from '../../kit/facts/Conflicts';
import { Events } from '../../kit/facts/Events';
import { FactText } from '../../kit/facts/FactText';
import { FigureRow } from '../../kit/facts/FigureRow';
import { useLanguage } from '../../kit/hooks/useAppearance';
import { Quantity } from '../../kit/Quantity';
import { SourceLinks } from '../../kit/SourceLinks';
import { formatDate, formatPower } from '../../locales/format';
import { asWritten, t, type UiLanguage } from '../../locales/i18n';
import { factId, standsId } from '../../model/graph/quantityId';
import { quantityOf } from '../../store/readings/explanationOf';
import { useThrottled } from '../../store/useThrottled';
import { visitSite } from '../site/visit';

/** The money and gigawatts that were announced. Deals overlap, so nothing is summed; each names what it overlaps. */
export function CommitmentsPanel() {
  const lang = useLanguage();
  return (
    <div className="panel">
      <header>
        <h2>{t('Announced commitments')}</h2>
        <p className="small muted">
          {t(
            'A deal says what will be bought, not what runs. Deals count some of the same power twice, so there is no sum.',
          )}
        </p>
      </header>
      {wholeRelease.deals.map((deal) => (
        <DealCard key={deal.id} deal={deal} lang={lang} />
      ))}
      <section className="panel-section">
        <h3>{t('What stands behind the promises')}</h3>
        <p className="small muted">
          {t('What companies are worth, raise and expect, as reported; none of it is bought or built.')}
        </p>
        <ul className="rows">
          {wholeRelease.companies.flatMap(({ id, name, figures }) =>
            figures.map(({ label, figure }, i) => (
              <FigureRow
                key={label}
                label={t('{whole} · {part}', { whole: t(asWritten(name)), part: t(asWritten(label)) })}
                id={factId('companies', id, 'figures', i, 'figure')}
                figure={figure}
                lang={lang}
              />
            )),
          )}
        </ul>
      </section>
    </div>
  );
}

function DealCard({ deal, lang }: { deal: Deal; lang: UiLanguage }) {
  const { valueUsd, contractPowerW, more, conflicts, events } = deal;
  const others = wholeRelease.deals.filter(({ id }) => deal.overlaps.includes(id));
  const id = (...path: (string | number)[]) => factId('deals', deal.id, ...path);
  return (
    <article className="panel-section" data-deal={deal.id}>
      <h3 data-sources={deal.sources.join(' ')}>
        <FactText text={deal.name} />
      </h3>
      <p className="label">
        {deal.parties.join(', ')} · {formatDate(deal.date, lang)}
      </p>
      <p className="small" data-sources={deal.sources.join(' ')}>
        <FactText text={deal.summary} />
      </p>
      <ul className="rows">
        {valueUsd && <FigureRow label={t('Value')} id={id('valueUsd')} figure={valueUsd} lang={lang} />}
        {contractPowerW && (
          <FigureRow
            label={t('Contract power')}
            id={id('contractPowerW')}
            figure={contractPowerW}
            lang={lang}
          />
        )}
        {more.map(({ label, figure }, i) => (
          <FigureRow
            key={label}
            label={t(asWritten(label))}
            id={id('more', i, 'figure')}
            figure={figure}
            lang={lang}
          />
        ))}
      </ul>
      <Conflicts conflicts={conflicts} of={['deals', deal.id]} lang={lang} />
      {events.length > 0 && <Events events={events} lang={lang} />}
      <DealSites deal={deal} lang={lang} />
      {others.length > 0 && (
        <p className="small muted">
          {t('Overlaps with {names}.', { names: others.map(({ name }) => t(asWritten(name))).join(', ') })}
        </p>
      )}
      <SourceLinks ids={deal.sources} lang={lang} />
    </article>
  );
}

/** The sites that a deal is about, each with what stands there now: the deal counts them, so they are not added to it. */
function DealSites({ deal, lang }: { deal: Deal; lang: UiLanguage }) {
  const state = useThrottled();
  const sites = wholeRelease.sites.filter(({ id }) => deal.overlaps.includes(id));
  if (sites.length === 0) return null;
  return (
    <ul className="rows deal-sites">
      {sites.map(({ id, name, kind }) => (
        <li key={id}>
          <button type="button" className="link" onClick={() => visitSite(id)}>
            {name}
          </button>
          {kind === 'chip-plant' ? (
            <span className="label">{t('Chip plant')}</span>
          ) : (
            <span>
              <Quantity
                id={standsId(id, 'it')}
                value={formatPower(quantityOf(state, standsId(id, 'it'))?.value, lang)}
              />{' '}
              <span className="label">{t('IT power operating')}</span>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
