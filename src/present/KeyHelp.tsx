import { useEffect, useRef } from 'react';
import { CharacterKeysSwitch } from '../kit/switches/CharacterKeysSwitch';
import { Switch } from '../kit/switches/Switch';
import { t } from '../locales/i18n';
import { isCharacter } from '../shared/isCharacter';
import { choosePresenting, presenterChoices } from '../store/presenterChoices';
import { useStore } from '../store/useStore';
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

/** What is chosen for the room and the hand: keys that are pressed unmeant, by speech or a hand at rest, and type for a bright room. */
function Switches() {
  const projector = useStore(presenterChoices, (choices) => choices.projector);
  return (
    <>
      <CharacterKeysSwitch />
      <Switch
        label={t('For a projector: larger type, full contrast')}
        on={projector}
        onChange={(on) => choosePresenting('projector', on)}
      />
    </>
  );
}

/** The keys of the presenter, as a card over the picture. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const close = useRef<HTMLButtonElement>(null);
  const characters = useStore(presenterChoices, (choices) => choices.characterKeys);
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
    ['picture', t('Save the picture, 3840 × 2160')],
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
        <Switches />
        <button ref={close} type="button" className="chip" onClick={onClose}>
          {t('Close')}
        </button>
      </div>
    </div>
  );
}
