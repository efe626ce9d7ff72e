import { type KeyboardEvent, useId, useState } from 'react';
import { inputUnit } from '../../kit/inputUnits';
import { t, type UiLanguage } from '../../locales/i18n';
import type { InputForm } from '../../model/inputs/inputForms';
import { clamp } from '../../shared/vectors';
import { asOneStep } from '../../store/actions/history';
import { chooseInput, notchesOf, notchOf, valueAtNotch } from './inputs/inputChoice';
import { inputFigures, readInput } from './inputs/inputText';

interface Told {
  tone: 'note' | 'refused';
  text: string;
}

interface FieldProps {
  id: string;
  form: InputForm;
  /** In the input's SI unit. */
  value: number;
  lang: UiLanguage;
  units: 'metric' | 'us';
}

/** Steps of the arrow and page keys, places of the slider. */
const keys: Record<string, number> = { ArrowUp: 1, ArrowDown: -1, PageUp: 0.1, PageDown: -0.1 };

/** An input's number field: takes what people type and paste, and says what it made of it or why it did not take it. */
export function ScenarioField({ id, form, value, lang, units }: FieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const noteId = useId();
  const { symbol } = inputUnit(form, units);
  const take = () => {
    if (draft === null) return;
    const read = readInput(draft, form, lang, units);
    setDraft(null);
    if (!read.ok) {
      setTold({ tone: 'refused', text: read.message });
      return;
    }
    setTold(read.note === null ? null : { tone: 'note', text: read.note });
    const result = asOneStep(() => chooseInput(form.id, read.value));
    const error = result.ok ? undefined : result.errors[0];
    if (error) setTold({ tone: 'refused', text: error.message });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') take();
    if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation();
      setDraft(null);
    }
    const by = keys[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const places = Number.isInteger(by) ? by : Math.round(by * notchesOf(form)) || Math.sign(by);
    const to = clamp(notchOf(form, value) + places, 0, notchesOf(form));
    setDraft(null);
    setTold(null);
    asOneStep(() => chooseInput(form.id, valueAtNotch(form, to, value)));
  };
  return (
    <>
      <span className="field">
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          enterKeyHint="done"
          aria-invalid={told?.tone === 'refused'}
          aria-describedby={told ? noteId : undefined}
          value={draft ?? inputFigures(value, form, lang, units)}
          onChange={(event) => {
            setDraft(event.target.value);
            setTold(null);
          }}
          onFocus={(event) => event.target.select()}
          onBlur={take}
          onKeyDown={onKey}
        />
        {symbol && <span className="unit">{symbol}</span>}
      </span>
      <p id={noteId} className="told" data-tone={told?.tone} role="status">
        {told && (told.tone === 'refused' ? t('Not taken. {reason}', { reason: told.text }) : told.text)}
      </p>
    </>
  );
}
