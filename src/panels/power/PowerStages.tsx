import { BasisTag, Quantity } from '../../kit/Quantity';
import { SourceLinks } from '../../kit/SourceLinks';
import { formatPower, join } from '../../locales/format';
import { t } from '../../locales/i18n';
import { SankeyChart, type SankeyChartProps } from './SankeyChart';

/** A power chain drawn, then its boxes in words: power, capacity, basis and sources of each. */
export function PowerStages(props: SankeyChartProps) {
  const { chain, lang } = props;
  return (
    <>
      <SankeyChart {...props} />
      <ul className="rows">
        {chain.stages.map((stage) => (
          <li key={stage.id}>
            <span data-sources={stage.sources.join(' ') || undefined}>
              {stage.id === 'array' ? t('Taken from the array') : t(stage.label)}
            </span>
            <span>
              <Quantity
                id={stage.powerW === null ? null : stage.quantity}
                value={formatPower(stage.powerW, lang)}
                className="strong"
              />{' '}
              {stage.capacityW !== null && (
                <span className="label" data-quantity={stage.capacity ?? undefined}>
                  {t('of {power}', { power: join(formatPower(stage.capacityW, lang)) })}{' '}
                </span>
              )}
              {(stage.powerW !== null || stage.capacityW !== null) && <BasisTag basis={stage.basis} />}
            </span>
            {stage.sources.length > 0 && (
              <span className="under">
                <SourceLinks ids={stage.sources} lang={lang} />
              </span>
            )}
          </li>
        ))}
      </ul>
      <p className="label">{t(chain.note)}</p>
    </>
  );
}
