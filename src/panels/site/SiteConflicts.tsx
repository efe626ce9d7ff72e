import type { DetailedSite, Figure } from '../../facts/types';
import { BasisTag, Quantity } from '../../kit/Quantity';
import { SourceLinks } from '../../kit/SourceLinks';
import { formatBand, formatDate, formatQuantity } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { factId } from '../../model/graph/quantityId';

/** Ids of the sources of reports that disagree, each once. */
const cited = (figures: readonly Figure[]): string =>
  [...new Set(figures.flatMap(({ sources }) => sources))].join(' ');

/** Reports of one quantity that cannot all be right, side by side; none is preferred here. */
export function SiteConflicts({ site, lang }: { site: DetailedSite; lang: UiLanguage }) {
  if (site.conflicts.length === 0) return null;
  return (
    <section className="panel-section">
      <h3>{t('Reports that disagree')}</h3>
      {site.conflicts.map((conflict, c) => (
        <div key={conflict.quantity} className="conflict">
          <p className="small strong" data-sources={cited(conflict.figures)}>
            {conflict.quantity}
          </p>
          <ul className="side-by-side">
            {conflict.figures.map((figure, f) => (
              <li key={`${figure.value}-${figure.asOf}-${figure.sources[0]}`}>
                <Quantity
                  id={factId('sites', site.id, 'conflicts', c, 'figures', f)}
                  className="strong"
                  value={formatQuantity(figure.value, figure.unit, lang)}
                />
                {figure.low !== figure.high && (
                  <span
                    className="label"
                    data-quantity={factId('sites', site.id, 'conflicts', c, 'figures', f)}
                  >
                    {formatBand(figure.low, figure.high, figure.unit, lang)}
                  </span>
                )}
                <BasisTag basis={figure.basis} />
                <span className="label">{figure.asOf ? formatDate(figure.asOf, lang) : t('no date')}</span>
                <SourceLinks ids={figure.sources} lang={lang} />
              </li>
            ))}
          </ul>
          <p className="small muted" data-sources={cited(conflict.figures)}>
            {conflict.note}
          </p>
        </div>
      ))}
    </section>
  );
}
