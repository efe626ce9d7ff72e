import { BasisTag, Quantity } from '../../kit/Quantity';
import { SourceLinks } from '../../kit/SourceLinks';
import { formatPower, join } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import type { PowerChain } from '../../model/ground/power';
import { capacityFactId, chainId } from '../explain/chainExplanation';
import { stageWords } from './chain/chainWords';

/** The boxes of a power chain in words: power, capacity, basis and sources of each; `siteId` null for one node's. */
export function PowerStages(props: { chain: PowerChain; siteId: string | null; lang: UiLanguage }) {
  const { chain, siteId, lang } = props;
  return (
    <>
      <ul className="rows">
        {chain.stages.map((stage) => (
          <li key={stage.id}>
            <span data-sources={stage.sources.join(' ') || undefined}>
              {stage.id === 'array' ? t('Taken from the array') : stageWords(stage)}
            </span>
            <span>
              <Quantity
                id={stage.powerW === null ? null : chainId(siteId, stage.id)}
                value={formatPower(stage.powerW, lang)}
                className="strong"
              />{' '}
              {stage.capacityW !== null && (
                <span
                  className="label"
                  data-quantity={capacityFactId(siteId, stage.label) ?? chainId(siteId, stage.id)}
                >
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
