import { wholeRelease } from '../../facts/sources';
import type { Deal } from '../../facts/types';
import { useLanguage } from '../../kit/hooks/useAppearance';
import { BasisTag, Quantity } from '../../kit/Quantity';
import { SourceLinks } from '../../kit/SourceLinks';
import { formatDate, formatMoney, formatPower } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { factId } from '../../model/graph/quantityId';

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
    </div>
  );
}

/** What a deal overlaps, by the names of those deals and sites. */
function overlapNames(deal: Deal): string[] {
  return deal.overlaps.map(
    (id) =>
      wholeRelease.deals.find((one) => one.id === id)?.name ??
      wholeRelease.sites.find((one) => one.id === id)?.name ??
      id,
  );
}

function DealCard({ deal, lang }: { deal: Deal; lang: UiLanguage }) {
  const overlaps = overlapNames(deal);
  const { valueUsd, contractPowerW } = deal;
  return (
    <article className="panel-section">
      <h3 data-sources={deal.sources.join(' ')}>{deal.name}</h3>
      <p className="label">
        {deal.parties.join(', ')} · {formatDate(deal.date, lang)}
      </p>
      <ul className="rows">
        <li>
          <span>{t('Value')}</span>
          <span>
            <Quantity
              id={valueUsd ? factId('deals', deal.id, 'valueUsd') : null}
              value={{ number: formatMoney(valueUsd?.value, lang), unit: '' }}
              className="strong"
            />{' '}
            {valueUsd && valueUsd.value !== null && <BasisTag basis={valueUsd.basis} />}
          </span>
        </li>
        <li>
          <span>{t('Contract power')}</span>
          <span>
            <Quantity
              id={contractPowerW ? factId('deals', deal.id, 'contractPowerW') : null}
              value={formatPower(contractPowerW?.value, lang)}
              className="strong"
            />{' '}
            {contractPowerW && contractPowerW.value !== null && <BasisTag basis={contractPowerW.basis} />}
          </span>
        </li>
      </ul>
      <p className="small" data-sources={deal.sources.join(' ')}>
        {deal.summary}
      </p>
      {overlaps.length > 0 && (
        <p className="small muted">{t('Overlaps with {names}.', { names: overlaps.join(', ') })}</p>
      )}
      <SourceLinks ids={deal.sources} lang={lang} />
    </article>
  );
}
