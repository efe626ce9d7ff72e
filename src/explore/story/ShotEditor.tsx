import { useEffect, useId, useState } from 'react';
import { useLanguage } from '../../kit/hooks/useAppearance';
import { useDraft } from '../../kit/hooks/useDraft';
import { t } from '../../locales/i18n';
import { languageCodes, languageForm } from '../../locales/languages';
import { sceneAtShot } from '../../scene/story';
import type { Language, LocalizedText, PartialShot, Shot, ShotScene } from '../../scene/types';
import { setShot } from '../../store/actions/authoring/shots';
import { setShotMoment, takeView, withText } from '../../store/actions/authoring/writing';
import { beginGesture, endGesture } from '../../store/actions/history';
import { tellRefusal } from '../../store/actions/moment';
import { shot as showShot } from '../../store/actions/story';
import { documentStore } from '../../store/document';
import { written } from '../../store/readings/currentScene';
import { useStore } from '../../store/useStore';
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
  const time = useStore(documentStore, (state) => sceneAtShot(written(state), index).time);
  const playRate = useStore(documentStore, (state) => sceneAtShot(written(state), index).playRate);
  const setMoment = (moment: Pick<ShotScene, 'time' | 'playRate'>) =>
    tellRefusal(setShotMoment(index, moment));
  const timeField = useDraft(fieldTime(time), (typed) => {
    if (typed !== '') setMoment({ time: `${typed}:00Z` });
  });
  return (
    <div className="shot-timing">
      <NumberField
        label={t('Stays, seconds')}
        value={shot.dwellS}
        min={1}
        max={3600}
        onNumber={(dwellS) => tellRefusal(setShot(index, { dwellS }))}
      />
      <label className="shot-field">
        <span className="label">{t('Time, UTC')}</span>
        <input type="datetime-local" {...timeField} />
      </label>
      <NumberField
        label={t('Seconds of time a second')}
        value={playRate}
        min={-1e7}
        max={1e7}
        onNumber={(next) => setMoment({ playRate: next })}
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

/** A number; what is none within bounds leaves it as it was. */
function NumberField({ label, value, min, max, onNumber }: NumberFieldProps) {
  const field = useDraft(String(value), (typed) => {
    const next = Number(typed);
    if (typed.trim() !== '' && next >= min && next <= max && next !== value) onNumber(next);
  });
  return (
    <label className="shot-field">
      <span className="label">{label}</span>
      <input type="number" min={min} max={max} step="any" {...field} />
    </label>
  );
}
