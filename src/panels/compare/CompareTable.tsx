import { useState } from 'react';
import { Quantity } from '../../kit/Quantity';
import { readingOf, wordsAmong } from '../../kit/reading';
import { type Formatted, formatNumber } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { quantityId } from '../../model/graph/quantityId';
import { inputForm } from '../../model/inputs/inputForms';
import type { ComparedRow, Comparison } from '../../model/questions/compare';
import { metricById } from '../../model/questions/metrics';
import { launchBreakEvenId } from '../../model/questions/noBreakEven';
import { bandedReport, useDeferredBands } from '../../store/bands/bands';
import { scenarioId } from '../../store/readings/explanationOf';
import type { State } from '../../store/types';
import { type ComparedScenario, comparedQuantities } from './compareWords';

interface Line {
  row: ComparedRow;
  words: string;
  isInput: boolean;
}

/** What the scenarios set apart, and what comes of it: one line a quantity, one column a scenario. */
function linesOf(state: State, { rows }: Comparison): Line[] {
  const wanted = comparedQuantities(metricById(state.scene.metric));
  const inputs = rows.flatMap((each): Line[] => {
    const form = inputForm(each.id);
    const listed = wanted.some(([id]) => id === each.id);
    return form && each.differs && !listed ? [{ row: each, words: t(form.label), isInput: true }] : [];
  });
  const results = wanted.flatMap(([id, words]): Line[] => {
    const found = rows.find((each) => each.id === id);
    return found ? [{ row: found, words, isInput: false }] : [];
  });
  return [...inputs, ...results];
}

/** Whether a ratio to the first is worth saying: known, and not 1 but for rounding. */
const parts = (ratio: number | null): boolean =>
  ratio !== null && Number.isFinite(ratio) && Math.abs(ratio - 1) > 1e-9;

/** A quantity over that of the first scenario. */
function Ratio({ id, ratio, lang }: { id: string; ratio: number | null; lang: UiLanguage }) {
  return (
    <span className="ratio">
      × <Quantity id={id} value={{ number: formatNumber(ratio, lang), unit: '' }} />
    </span>
  );
}

/** A quantity of a scenario, by number; a break-even that does not exist says so. */
function cellWords(
  { rows }: Comparison,
  row: ComparedRow,
  i: number,
  lang: UiLanguage,
  units: 'metric' | 'us',
): Formatted {
  const value = row.quantities[i]?.value ?? null;
  if (value !== null || row.id !== launchBreakEvenId) return readingOf(value, row.unit, row.id, lang, units);
  return wordsAmong(
    Object.fromEntries(rows.map((each) => [each.id, each.quantities[i]])),
    row.id,
    lang,
    units,
  );
}

/** The scenarios side by side: values, and their ratio to the first where they differ from it. */
export function CompareTable(props: {
  state: State;
  scenarios: readonly ComparedScenario[];
  compared: Comparison;
  lang: UiLanguage;
}) {
  const { state, scenarios, compared, lang } = props;
  const [differing, setDiffering] = useState(false);
  const banded = bandedReport(state, useDeferredBands()).quantities;
  const lines = linesOf(state, compared).filter(({ row }) => row.differs || !differing);
  const several = scenarios.length > 1;
  return (
    <>
      {several && (
        <label className="small compare-only">
          <input
            type="checkbox"
            checked={differing}
            onChange={({ target }) => setDiffering(target.checked)}
          />{' '}
          {t('Only what differs')}
        </label>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be scrollable from the keyboard. */}
      <section className="scroll-x" tabIndex={0} aria-label={t('Scenarios side by side')}>
        <table className="data compare-table">
          <caption className="visually-hidden">{t('Scenarios side by side')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('Quantity')}</th>
              {scenarios.map(({ id, title }, i) => (
                <th key={id} scope="col" title={title} data-ordinal="">
                  {i + 1}. {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.row.id} data-differs={line.row.differs}>
                <th scope="row">
                  {line.row.differs && (
                    <span className="differs">
                      <span aria-hidden="true">≠ </span>
                      <span className="visually-hidden">{t('differs')}: </span>
                    </span>
                  )}
                  {line.words}
                </th>
                {scenarios.map(({ id }, i) => {
                  const quantity = line.row.quantities[i] ?? null;
                  const ratio = line.row.ratios[i] ?? null;
                  return (
                    <td key={id}>
                      <Quantity
                        id={quantity ? scenarioId(id, line.row.id) : null}
                        value={cellWords(compared, line.row, i, lang, state.scene.units)}
                        of={i === 0 ? banded[line.row.id] : quantity}
                      />
                      {i > 0 && parts(ratio) && (
                        <Ratio id={quantityId('ratio', [line.row.id, id])} ratio={ratio} lang={lang} />
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="label">
        {several
          ? t('≠ differs from the first; × is the ratio to it.')
          : t('Pin a scenario, then change an input: both stand here side by side.')}
      </p>
    </>
  );
}
