import { useEffect, useRef, useState } from 'react';
import { t } from '../locales/i18n';
import { characterKeys, isCharacter, setCharacterKeys } from './characterKeys';
import { type StoryVerb, storyKeys } from './keys';

const signs: Record<string, string> = {
  PageDown: 'PgDn',
  PageUp: 'PgUp',
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
};

function sign(key: string): string {
  const spaced = key.replace(/ $/, t('Space'));
  return signs[key] ?? (spaced.length === 1 ? spaced.toUpperCase() : spaced);
}

/** Turns the keys of one character on or off, where they are pressed unmeant: by speech, or a hand on the keyboard. */
function CharacterSwitch({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  return (
    <label className="present-help-switch">
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => {
          setCharacterKeys(event.target.checked);
          onChange(event.target.checked);
        }}
      />
      {t('Keys of one letter or sign')}
    </label>
  );
}

/** The keys of the presenter, as a card over the picture. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const close = useRef<HTMLButtonElement>(null);
  const [characters, setCharacters] = useState(characterKeys);
  useEffect(() => close.current?.focus(), []);
  const rows: [StoryVerb, string][] = [
    ['next', t('Next shot')],
    ['previous', t('Previous shot')],
    ['first', t('First shot')],
    ['last', t('Last shot')],
    ['list', t('List of shots')],
    ['black', t('Black, and back')],
    ['laser', t('Light of the pointer')],
    ['scenario', t('Inputs of the scenario')],
    ['shot', t('Back to the shot')],
    ['speaker', t('Window of the speaker')],
    ['fullScreen', t('Full screen')],
    ['leave', t('Leave black, this list or full screen; then explore')],
    ['help', t('This list')],
  ];
  return (
    <div className="present-help" role="dialog" aria-label={t('Keys')}>
      <div className="card present-help-card">
        <h2>{t('Keys')}</h2>
        <dl>
          {rows.map(([verb, label]) => (
            <div key={verb}>
              <dt>
                {storyKeys[verb].map((key) => (
                  <kbd key={key} className="key" data-off={!characters && isCharacter(key)}>
                    {sign(key)}
                  </kbd>
                ))}
              </dt>
              <dd>{label}</dd>
            </div>
          ))}
        </dl>
        <CharacterSwitch on={characters} onChange={setCharacters} />
        <button ref={close} type="button" className="chip" onClick={onClose}>
          {t('Close')}
        </button>
      </div>
    </div>
  );
}
