import { useEffect, useId, useState } from 'react';
import { useLanguage } from '../../kit/hooks/useAppearance';
import { t } from '../../locales/i18n';
import { languageCodes, languageForm } from '../../locales/languages';
import type { Language, LocalizedText, PartialShot, Shot } from '../../scene/types';
import { setShot } from '../../store/actions/authoring/shots';
import { takeView, withText } from '../../store/actions/authoring/writing';
import { beginGesture, endGesture } from '../../store/actions/history';
import { tellRefusal } from '../../store/actions/moment';
import { shot as showShot } from '../../store/actions/story';
import { ClaimFields } from './ClaimFields';

interface EditorProps {
  index: number;
  shot: Shot;
}

/** The words of a shot, in one language at a time, how it comes and how long it stays, and what it shows. */
export function ShotEditor({ index, shot }: EditorProps) {
  const [language, setLanguage] = useState<Language>(useLanguage());
  const set = (part: PartialShot) => tellRefusal(setShot(index, part));
  // A field that goes while it has the focus tells no blur.
  useEffect(() => endGesture, []);
  return (
    <section className="panel-section shot-editor" aria-label={t('Shot {number}', { number: index + 1 })}>
      <div className="shot-views">
        <button type="button" className="chip" onClick={() => tellRefusal(takeView(index))}>
          {t('Take this view')}
        </button>
        <button type="button" className="chip" onClick={() => tellRefusal(showShot(index))}>
          {t('Back to the shot')}
        </button>
      </div>
      <Select
        label={t('Language of the words')}
        value={language}
        options={languageCodes.map((code) => [code, languageForm(code).name])}
        onChoose={setLanguage}
      />
      <Words
        label={t('Caption')}
        most={1000}
        text={shot.caption}
        language={language}
        onText={(caption) => set({ caption })}
      />
      <Words
        label={t('Notes for the speaker')}
        most={4000}
        text={shot.notes ?? { en: '' }}
        language={language}
        onText={(notes) => set({ notes: Object.values(notes).some(Boolean) ? notes : null })}
      />
      <Select
        label={t('How it comes')}
        value={shot.transition}
        options={[
          ['fly', t('Fly')],
          ['cut', t('Cut')],
        ]}
        onChoose={(transition) => set({ transition })}
      />
      <Timing index={index} shot={shot} />
      <ClaimFields claim={shot.claim} onClaim={(claim) => set({ claim })} />
    </section>
  );
}

interface SelectProps<T extends string> {
  label: string;
  value: T;
  options: readonly (readonly [T, string])[];
  onChoose: (value: T) => void;
}

function Select<T extends string>({ label, value, options, onChoose }: SelectProps<T>) {
  return (
    <label className="shot-field">
      <span className="label">{label}</span>
      <select value={value} onChange={(event) => onChoose(event.target.value as T)}>
        {options.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

interface WordsProps {
  label: string;
  /** Letters that the scene takes. */
  most: number;
  text: LocalizedText;
  language: Language;
  onText: (text: LocalizedText) => void;
}

/** A text in one language; all that is written before the field is left is one step of undo. */
function Words({ label, most, text, language, onText }: WordsProps) {
  const id = useId();
  return (
    <div className="shot-field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        rows={3}
        lang={language}
        maxLength={most}
        placeholder={text[language] === undefined ? text.en : ''}
        value={text[language] ?? ''}
        onFocus={beginGesture}
        onBlur={endGesture}
        onChange={(event) => onText(withText(text, language, event.target.value))}
      />
    </div>
  );
}

/** A simulated time as a field of the browser takes it, UTC. */
const fieldTime = (time: string): string => new Date(time).toISOString().slice(0, 16);

/** How long the shot stays, which moment it shows and how fast time runs in it. */
function Timing({ index, shot }: EditorProps) {
  const { dwellS, scene } = shot;
  const set = (part: PartialShot) => tellRefusal(setShot(index, part));
  return (
    <div className="shot-timing">
      <NumberField
        label={t('Stays, seconds')}
        value={dwellS}
        min={1}
        max={3600}
        onNumber={(next) => set({ dwellS: next })}
      />
      <label className="shot-field">
        <span className="label">{t('Time, UTC')}</span>
        <input
          type="datetime-local"
          value={scene.time ? fieldTime(scene.time) : ''}
          onChange={(event) => {
            if (event.target.value !== '') set({ scene: { time: `${event.target.value}:00Z` } });
          }}
        />
      </label>
      <NumberField
        label={t('Seconds of time a second')}
        value={scene.playRate ?? 0}
        min={-1e7}
        max={1e7}
        onNumber={(playRate) => set({ scene: { playRate } })}
      />
    </div>
  );
}

interface NumberFieldProps {
  label: string;
  value: number;
  min: number;
  max: number;
  onNumber: (value: number) => void;
}

/** A number that is taken once the field is left or Enter is pressed; what is no number within bounds leaves it as it was. */
function NumberField({ label, value, min, max, onNumber }: NumberFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const take = () => {
    const next = Number(draft);
    if (draft !== null && draft.trim() !== '' && next >= min && next <= max && next !== value) onNumber(next);
    setDraft(null);
  };
  return (
    <label className="shot-field">
      <span className="label">{label}</span>
      <input
        type="number"
        min={min}
        max={max}
        step="any"
        value={draft ?? value}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
    </label>
  );
}
