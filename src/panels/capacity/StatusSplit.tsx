import { StatusGlyph } from '../../kit/StatusGlyph';
import { t, type UiLanguage } from '../../locales/i18n';
import { countedReadings } from '../../store/sites/siteReadings';
import type { State } from '../../store/types';
import { knownSitesId } from '../explain/quantityIds';
import { CapacityNumber } from './CapacityNumber';
import { type StatusRow, splitByStatus } from './statusTerms';

/** Three rows: operating, under construction, announced; unknown is counted, not guessed. */
export function StatusSplit({ state, lang }: { state: State; lang: UiLanguage }) {
  const { basis } = state.scene;
  const byContract = basis === 'contract';
  const split = splitByStatus(countedReadings(state), byContract);
  const largestW = Math.max(split.operatingW, split.constructionW, split.announcedW, 1);
  const row = (form: 'solid' | 'hollow' | 'dashed', part: StatusRow, name: string, powerW: number) => (
    <li className="split-row">
      <StatusGlyph form={form} />
      <span>{name}</span>
      <span className="meter" data-form={form}>
        {powerW > 0 && <span style={{ width: `${(100 * powerW) / largestW}%` }} />}
      </span>
      <CapacityNumber state={state} part={part} kind={basis} lang={lang} className="strong" />
    </li>
  );
  return (
    <section className="panel-section">
      <h3>{byContract ? t('Contract power by the state of its site') : t('By status')}</h3>
      <ul>
        {row('solid', 'operating', t('Operating'), split.operatingW)}
        {row('hollow', 'construction', t('Under construction'), split.constructionW)}
        {row('dashed', 'proposed', t('Announced'), split.announcedW)}
      </ul>
      {split.unknownSites > 0 && (
        <p className="label" data-quantity={knownSitesId(basis, state.clockMs)}>
          {t(
            'No power of this kind is reported for {n, plural, one {# site} other {# sites}}; not counted.',
            { n: split.unknownSites },
          )}
        </p>
      )}
    </section>
  );
}
