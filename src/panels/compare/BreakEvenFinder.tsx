import { useId, useState } from 'react';
import { inputUnit } from '../../kit/inputUnits';
import { Quantity } from '../../kit/Quantity';
import { formatNumber, formatQuantity, join } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { quantityId } from '../../model/graph/quantityId';
import { type InputForm, inputForm, inputForms } from '../../model/inputs/inputForms';
import type { BreakEven } from '../../model/questions/breakEven';
import { metricById } from '../../model/questions/metrics';
import { noBreakEven } from '../../model/questions/noBreakEven';
import { setInput } from '../../store/actions/scene';
import { bandedReport, useDeferredBands } from '../../store/bands/bands';
import { breakEvenOf } from '../../store/readings/questions';
import type { State } from '../../store/types';
import { metricQuantities } from './compareWords';

const FIRST = 'launch.priceUsdPerKg';

/** At which value of an input of choice orbit and ground cost the same by the scene's metric, or why at none. */
export function BreakEvenFinder({ state, lang }: { state: State; lang: UiLanguage }) {
  const id = useId();
  const [chosen, setChosen] = useState(FIRST);
  const bands = useDeferredBands();
  const form = inputForm(chosen);
  if (!form) return null;
  const metric = metricById(state.scene.metric);
  const { quantities } = bandedReport(state, bands);
  const found = breakEvenOf(state, chosen);
  return (
    <section className="panel-section">
      <h3>{t('Break-even')}</h3>
      <p className="power-choice">
        <label className="label" htmlFor={id}>
          {t('Input')}
        </label>
        <select id={id} value={chosen} onChange={({ target }) => setChosen(target.value)}>
          {inputForms
            .filter(({ kind }) => kind !== 'switch')
            .map((each) => (
              <option key={each.id} value={each.id}>
                {t(each.label)}
              </option>
            ))}
        </select>
      </p>
      <Found state={state} form={form} found={found} lang={lang} />
      <ul className="rows">
        <li>
          <span>{t('{input}, now', { input: t(form.label) })}</span>
          <Quantity
            id={chosen}
            value={inputWords(form, quantities[chosen]?.value ?? null, state, lang)}
            of={quantities[chosen]}
          />
        </li>
        {metricQuantities(metric).map(([side, words]) => (
          <li key={side}>
            <span>{words}</span>
            <Quantity
              id={side}
              value={formatQuantity(quantities[side]?.value, metric.unit, lang)}
              of={quantities[side]}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function inputWords(form: InputForm, value: number | null, state: State, lang: UiLanguage) {
  if (value === null) return formatQuantity(null, form.unit, lang);
  const { factor, symbol } = inputUnit(form, state.scene.units);
  return { number: formatNumber(value / factor, lang, 4), unit: symbol };
}

/** To what the input can be set: whole where it counts things. */
const settable = (form: InputForm, value: number): number =>
  form.kind === 'count' ? Math.round(value) : value;

function Found(props: { state: State; form: InputForm; found: BreakEven; lang: UiLanguage }) {
  const { state, form, found, lang } = props;
  const metric = metricById(state.scene.metric);
  if (found.kind === 'none' || !Number.isFinite(found.value))
    return (
      <p className="break-even" role="status">
        {t(noBreakEven[found.kind === 'none' ? found.reason : 'unknown'])}{' '}
        <span className="label" data-quantity={form.id}>
          {t('Looked for from {low} to {high}.', {
            low: join(inputWords(form, form.min, state, lang)),
            high: join(inputWords(form, form.max, state, lang)),
          })}
        </span>
      </p>
    );
  const at = (value: number) => join(inputWords(form, value, state, lang));
  const others = found.values.filter((value) => value !== found.value);
  return (
    <>
      <p className="break-even" role="status">
        <span data-quantity={quantityId('breakEven', ['cost', form.id])}>
          {t('Both cost {cost} at', { cost: join(formatQuantity(found.cost, metric.unit, lang)) })}
        </span>{' '}
        <Quantity
          id={quantityId('breakEven', ['value', form.id])}
          value={inputWords(form, found.value, state, lang)}
          className="strong"
        />
      </p>
      {others.length > 0 && (
        <p className="label" data-quantity={quantityId('breakEven', ['value', form.id])}>
          {t('Also at {values}.', { values: others.map(at).join(', ') })}
        </p>
      )}
      <p>
        <button
          type="button"
          className="chip"
          data-quantity={quantityId('breakEven', ['value', form.id])}
          onClick={() => setInput(form.id, settable(form, found.value))}
        >
          {t('Set it to {value}', { value: at(settable(form, found.value)) })}
        </button>
      </p>
    </>
  );
}
