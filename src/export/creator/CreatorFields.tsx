import { useId } from 'react';
import { LabelledField } from '../../kit/LabelledField';
import { t } from '../../locales/i18n';
import { languageCodes, languageForm } from '../../locales/languages';
import { galleryEntries } from '../../panels/search/titles';
import { type CreatorChoices, frameSizes, originProblem, sidesOut, sizeProblem } from './creatorChoices';

type Option = readonly [value: string, words: string];

interface FieldsProps {
  choices: CreatorChoices;
  onChange: (part: Partial<CreatorChoices>) => void;
}

interface SelectProps {
  label: string;
  value: string;
  options: readonly Option[];
  disabled?: boolean;
  onChange: (value: string) => void;
}

function Select({ label, value, options, disabled, onChange }: SelectProps) {
  return (
    <LabelledField label={label}>
      {(id) => (
        <select
          id={id}
          value={value}
          disabled={disabled}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {options.map(([option, words]) => (
            <option key={option} value={option}>
              {words}
            </option>
          ))}
        </select>
      )}
    </LabelledField>
  );
}

const pixels = ([width, height]: readonly [number, number]): string => `${width} × ${height}`;

interface PixelsProps {
  label: string;
  value: string;
  /** Element that says what is wrong with it; null where nothing is. */
  problemId: string | null;
  onChange: (value: string) => void;
}

/** A width or height that is typed, CSS pixels. */
function Pixels({ label, value, problemId, onChange }: PixelsProps) {
  return (
    <LabelledField label={label}>
      {(id) => (
        <input
          id={id}
          inputMode="numeric"
          maxLength={5}
          value={value}
          aria-invalid={problemId !== null}
          aria-describedby={problemId ?? undefined}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </LabelledField>
  );
}

/** How large the frame is. */
function SizeFields({ choices, onChange }: FieldsProps) {
  const problem = sizeProblem(choices);
  const problemId = useId();
  const out = sidesOut(choices);
  return (
    <>
      <Select
        label={t('Size')}
        value={choices.size}
        options={[
          ['wide', t('as wide as the text, 16 : 9')],
          ['large', pixels(frameSizes.large)],
          ['small', pixels(frameSizes.small)],
          ['own', t('another size')],
        ]}
        onChange={(size) => onChange({ size: size as CreatorChoices['size'] })}
      />
      {choices.size === 'own' && (
        <>
          <Pixels
            label={t('Width, pixels')}
            value={choices.width}
            problemId={out.width ? problemId : null}
            onChange={(width) => onChange({ width })}
          />
          <Pixels
            label={t('Height, pixels')}
            value={choices.height}
            problemId={out.height ? problemId : null}
            onChange={(height) => onChange({ height })}
          />
        </>
      )}
      {problem && (
        <p id={problemId} role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

/** Whether the page's script may speak to the frame. */
function ApiFields({ choices, onChange }: FieldsProps) {
  const problem = originProblem(choices);
  const problemId = useId();
  return (
    <>
      <label className="creator-check">
        <input
          type="checkbox"
          checked={choices.api}
          onChange={(event) => onChange({ api: event.currentTarget.checked })}
        />
        {t('A script of the page may speak to it')}
      </label>
      {choices.api && (
        <LabelledField label={t('Origin of the page')}>
          {(id) => (
            <input
              id={id}
              type="url"
              maxLength={200}
              placeholder="https://news.example"
              value={choices.origin}
              aria-invalid={problem !== null}
              aria-describedby={problem === null ? undefined : problemId}
              onChange={(event) => onChange({ origin: event.currentTarget.value })}
            />
          )}
        </LabelledField>
      )}
      {problem && (
        <p id={problemId} role="status">
          {problem}
        </p>
      )}
    </>
  );
}

/** What of a scene is embedded, and how. */
export function CreatorFields({ choices, onChange }: FieldsProps) {
  const bare = choices.ui === 'none';
  return (
    <div className="creator-fields">
      <Select
        label={t('Scene')}
        value={choices.scene}
        options={[
          ['now', t('as it is now')],
          ...galleryEntries().map(({ id, title }): Option => [id, title]),
        ]}
        onChange={(scene) => onChange({ scene })}
      />
      <SizeFields choices={choices} onChange={onChange} />
      <Select
        label={t('Theme')}
        value={choices.theme}
        options={[
          ['night', t('Dark')],
          ['paper', t('Light')],
          ['auto', t('Automatic')],
        ]}
        onChange={(theme) => onChange({ theme: theme as CreatorChoices['theme'] })}
      />
      <Select
        label={t('Language')}
        value={choices.language}
        options={languageCodes.map((code): Option => [code, languageForm(code).name])}
        onChange={(language) => onChange({ language: language as CreatorChoices['language'] })}
      />
      <Select
        label={t('Words')}
        value={choices.ui}
        options={[
          ['min', t('title, finding and credit')],
          ['full', t('these, and a link to the atlas')],
          ['none', t('none, the globe alone')],
        ]}
        onChange={(ui) => onChange({ ui: ui as CreatorChoices['ui'] })}
      />
      <Select
        label={t('Starts')}
        value={choices.autostart || bare ? 'once' : 'poster'}
        disabled={bare}
        options={[
          ['poster', t('with a picture')],
          ['once', t('with the globe at once')],
        ]}
        onChange={(starts) => onChange({ autostart: starts === 'once' })}
      />
      <ApiFields choices={choices} onChange={onChange} />
    </div>
  );
}
