import { StatusGlyph } from '../../kit/StatusGlyph';
import { t, type UiLanguage } from '../../locales/i18n';
import { partWords } from '../../model/formulas/sumFormulas';
import { quantityId, sumId } from '../../model/graph/quantityId';
import type { StatusRow } from '../../model/ground/steps';
import { quantityOf } from '../../store/readings/explanationOf';
import type { State } from '../../store/types';
import { CapacityNumber } from './CapacityNumber';

const rows: [part: StatusRow, form: 'solid' | 'hollow' | 'dashed'][] = [
  ['operating', 'solid'],
  ['construction', 'hollow'],
  ['proposed', 'dashed'],
];

/** Three rows: operating, under construction, announced; unknown is counted, not guessed. */
export function StatusSplit({ state, lang }: { state: State; lang: UiLanguage }) {
  const { basis } = state.scene;
  const byContract = basis === 'contract';
  const powerW = (part: StatusRow): number => quantityOf(state, sumId(part, basis))?.value ?? 0;
  const largestW = Math.max(...rows.map(([part]) => powerW(part)), 1);
  const unknownId = quantityId('ground.sites', ['unknown', basis]);
  const unknown = quantityOf(state, unknownId)?.value ?? 0;
  return (
    <section className="panel-section">
      <h3>{byContract ? t('Contract power by the state of its site') : t('By status')}</h3>
      <ul>
        {rows.map(([part, form]) => (
          <li key={part} className="split-row">
            <StatusGlyph form={form} />
            <span>{t(partWords[part])}</span>
            <span className="meter" data-form={form}>
              {powerW(part) > 0 && <span style={{ width: `${(100 * powerW(part)) / largestW}%` }} />}
            </span>
            <CapacityNumber state={state} id={sumId(part, basis)} lang={lang} className="strong" />
          </li>
        ))}
      </ul>
      {unknown > 0 && (
        <p className="label" data-quantity={unknownId}>
          {t(
            'No power of this kind had been told by this date of {n, plural, one {# site} other {# sites}}; not counted.',
            { n: unknown },
          )}
        </p>
      )}
    </section>
  );
}
