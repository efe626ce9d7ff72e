import { useId, useState } from 'react';
import { t } from '../../locales/i18n';
import { comparedAtMost } from '../../model/questions/compare';
import type { Result } from '../../shared/result';
import { notify } from '../../store/actions/moment';
import {
  longestTitle,
  openPinned,
  pinScenario,
  renamePinned,
  splitPicture,
  unpin,
} from '../../store/actions/scenario';
import { documentStore } from '../../store/document';
import { useStore } from '../../store/useStore';
import type { ComparedScenario } from './compareWords';

function tell(result: Result): boolean {
  if (!result.ok) notify('error', result.errors.map(({ message }) => message).join(' '));
  return result.ok;
}

/** The scenarios by name: pin the present one, open, rename or unpin those that are kept. */
export function ComparePins({ scenarios }: { scenarios: ComparedScenario[] }) {
  const [renamed, setRenamed] = useState<string | null>(null);
  const split = useStore(documentStore, ({ scene }) => scene.split?.scenario ?? null);
  const rename = (id: string, title: string) => {
    setRenamed(null);
    // A field that was emptied keeps the name that there was.
    if (title.trim() !== '') tell(renamePinned(id, title));
  };
  return (
    <>
      <ol className="pins">
        {scenarios.map(({ id, title, pinned }, i) => (
          <li key={id}>
            <span className="pin-number" data-ordinal="">
              {i + 1}
            </span>
            {renamed === id ? (
              <Rename title={title} onDone={(next) => rename(id, next)} onCancel={() => setRenamed(null)} />
            ) : (
              <span className="pin-title">{title}</span>
            )}
            {pinned && renamed !== id && (
              <span className="pin-actions">
                <Action words={t('Open')} title={title} onPress={() => tell(openPinned(id))} />
                <Action
                  words={split === id ? t('Whole picture') : t('Split the picture')}
                  title={title}
                  onPress={() => tell(splitPicture(split === id ? null : id))}
                />
                <Action words={t('Rename')} title={title} onPress={() => setRenamed(id)} />
                <Action words={t('Unpin')} title={title} onPress={() => unpin(id)} />
              </span>
            )}
          </li>
        ))}
      </ol>
      <PinForm full={scenarios.length >= comparedAtMost} />
    </>
  );
}

function Action({ words, title, onPress }: { words: string; title: string; onPress: () => void }) {
  return (
    <button type="button" className="link" aria-label={`${words}: ${title}`} onClick={onPress}>
      {words}
    </button>
  );
}

function Rename(props: { title: string; onDone: (title: string) => void; onCancel: () => void }) {
  return (
    <input
      className="pin-title"
      aria-label={t('Name of the scenario')}
      defaultValue={props.title}
      maxLength={longestTitle}
      // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed.
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onBlur={(event) => props.onDone(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        props.onCancel();
      }}
    />
  );
}

function PinForm({ full }: { full: boolean }) {
  const id = useId();
  const [title, setTitle] = useState('');
  if (full) return <p className="label">{t('Three are pinned; unpin one to pin another.')}</p>;
  return (
    <form
      className="pin-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (tell(pinScenario(title))) setTitle('');
      }}
    >
      <label className="visually-hidden" htmlFor={id}>
        {t('Name of the scenario')}
      </label>
      <input
        id={id}
        value={title}
        maxLength={longestTitle}
        placeholder={t('Name of the scenario')}
        onChange={(event) => setTitle(event.target.value)}
      />
      <button type="submit" className="chip">
        {t('Pin the present one')}
      </button>
    </form>
  );
}
