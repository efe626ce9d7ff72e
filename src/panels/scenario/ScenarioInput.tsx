import { memo, useId, useState } from 'react';
import { BasisTag } from '../../kit/Quantity';
import { SourceLinks } from '../../kit/SourceLinks';
import { t, type UiLanguage } from '../../locales/i18n';
import type { InputForm } from '../../model/inputs/inputForms';
import type { Quantity as Reading } from '../../model/types';
import { clamp } from '../../shared/vectors';
import { asOneStep } from '../../store/actions/history';
import { explainQuantity } from '../../store/actions/moment';
import { chooseInput } from './inputs/inputChoice';
import { inputWords } from './inputs/inputText';
import { ScenarioField } from './ScenarioField';
import { ScenarioSlider } from './ScenarioSlider';

interface InputProps {
  form: InputForm;
  /** As the scene has it now; null where the model does not know the input. */
  value: number | null;
  /** What it is made of where nothing is chosen. */
  basis: Reading['basis'];
  /** Chosen by the reader. */
  changed: boolean;
  lang: UiLanguage;
  units: 'metric' | 'us';
}

/** One input: its field and slider, or that it is open; beneath, on request, its range, help, default and sources. */
export const ScenarioInput = memo(function ScenarioInput(props: InputProps) {
  const { form, value, changed, lang, units } = props;
  const [helped, setHelped] = useState(false);
  const id = useId();
  const label = t(form.label);
  const words = value === null ? t('unknown') : inputWords(value, form, lang, units);
  return (
    <li className="scenario-input" data-changed={changed} data-quantity={form.id}>
      <div className="input-head">
        <label htmlFor={id}>
          {label}
          {changed && <span className="changed">{t('changed')}</span>}
        </label>
        {changed && <Reset form={form} label={label} />}
        <button
          type="button"
          className="icon about"
          aria-expanded={helped}
          aria-controls={`${id}-help`}
          aria-label={t('About {label}', { label })}
          title={t('About {label}', { label })}
          onClick={() => setHelped(!helped)}
        >
          ?
        </button>
      </div>
      {form.kind === 'switch' ? (
        <Switch id={id} form={form} on={value === 1} />
      ) : value === null || (form.optional && !changed) ? (
        <Open id={id} form={form} value={value} words={words} />
      ) : (
        <div className="input-body">
          <ScenarioSlider form={form} value={value} label={label} words={words} />
          <ScenarioField id={id} form={form} value={value} lang={lang} units={units} />
        </div>
      )}
      {helped && <Help {...props} id={`${id}-help`} />}
    </li>
  );
});

/** Takes the reader's choice away. */
function Reset({ form, label }: { form: InputForm; label: string }) {
  return (
    <button
      type="button"
      className="link reset"
      aria-label={form.optional ? t('Leave {label} open', { label }) : t('Reset {label}', { label })}
      onClick={() => asOneStep(() => chooseInput(form.id, null))}
    >
      {form.optional ? t('leave open') : t('reset')}
    </button>
  );
}

function Switch({ id, form, on }: { id: string; form: InputForm; on: boolean }) {
  return (
    <span className="field">
      <input
        id={id}
        type="checkbox"
        checked={on}
        onChange={() => asOneStep(() => chooseInput(form.id, on ? 0 : 1))}
      />
      <span className="unit">{on ? t('yes') : t('no')}</span>
    </span>
  );
}

/** An input that nobody chose and that has no value of its own: derived from the others, or unknown. */
function Open({
  id,
  form,
  value,
  words,
}: {
  id: string;
  form: InputForm;
  value: number | null;
  words: string;
}) {
  const first =
    value ?? form.default ?? (form.scale === 'log' ? Math.sqrt(form.min * form.max) : form.max / 2);
  const start = Number(clamp(first, form.min, form.max).toPrecision(3));
  const set = () => asOneStep(() => chooseInput(form.id, form.kind === 'count' ? Math.round(start) : start));
  return (
    <p className="open">
      <span className="muted">{value === null ? t('unknown') : t('derived: {value}', { value: words })}</span>
      <button id={id} type="button" className="chip" onClick={set}>
        {t('Set a value')}
      </button>
    </p>
  );
}

function Help({ form, basis, changed, lang, units, id }: InputProps & { id: string }) {
  const words = (value: number) => inputWords(value, form, lang, units);
  return (
    <div id={id} className="input-help small">
      <p>{t(form.help)}</p>
      <p className="muted">
        {t('From {least} to {most}, in steps of {step}.', {
          least: words(form.min),
          most: words(form.max),
          step: words(form.step),
        })}
        {form.low !== null &&
          form.high !== null &&
          ` ${t('Held likely: {low} to {high}.', { low: words(form.low), high: words(form.high) })}`}
      </p>
      <p className="muted">
        {form.default === null
          ? t('By default it is left open.')
          : t('Default: {value}.', { value: words(form.default) })}{' '}
        {!changed && <BasisTag basis={basis} />} <SourceLinks ids={form.sources} lang={lang} />
      </p>
      <button type="button" className="link" onClick={() => explainQuantity(form.id)}>
        {t('how this number comes about')}
      </button>
    </div>
  );
}
