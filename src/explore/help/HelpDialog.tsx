import './help.css';
import { DialogHead } from '../../kit/DialogHead';
import { ModalFrame } from '../../kit/ModalFrame';
import { CharacterKeysSwitch } from '../../kit/switches/CharacterKeysSwitch';
import { t } from '../../locales/i18n';

/** Names of keys as keyboards have them; what differs by language is a word. */
const keyRows = (): [keys: string[], does: string][] => [
  [['/', 'Ctrl K'], t('Search for a place, a scene, a panel')],
  [['Enter', 'F'], t('Go to the site or node that is chosen')],
  [['Esc'], t('One step out: from the rack to its hall, to the campus')],
  [['Home'], t('The whole Earth')],
  [['← → ↑ ↓'], t('Turn the globe; with Shift turn and tilt the view')],
  [['+', '−', '0'], t('Nearer, farther, straight down')],
  [['W A S D'], t('Walk in a hall; with Shift run')],
  [['N', 'Shift N'], t('Next node, node before')],
  [[t('Space')], t('Play and pause')],
  [['P'], t('Fold all panels, or open them')],
  [['H'], t('The picture alone')],
  [['Ctrl Z', 'Ctrl Y'], t('Undo and redo')],
  [['Alt'], t('With a drag: count what lies in a box, with Shift in a free shape')],
  [['F2'], t('What a frame costs')],
  [['?'], t('Keys and words')],
];

const wordRows = (): [word: string, means: string][] => [
  [t('Site'), t('A place on the ground with a data centre, reported or announced.')],
  [t('Node'), t('One computer in orbit, with its array and radiator. None of this size has flown.')],
  [
    t('Constellation, plane'),
    t('All nodes of one scenario; those that follow each other on one orbit are a plane.'),
  ],
  [
    t('IT power'),
    t('What the computers draw. Cooling and losses come on top: the whole is the facility power.'),
  ],
  [t('Contract power'), t('What the grid has promised to a site. It is never added to the others.')],
  [
    t('Reported, projected, announced'),
    t('Told as done, estimated for a day to come, and promised; each keeps its own look.'),
  ],
  [
    t('Scenario'),
    t('What the model works out from inputs that can be changed. Nothing of it has flown or been built.'),
  ],
  [t('Sunlit share'), t('How much of its orbit a node spends in sunlight, when it computes.')],
  [
    t('Hour held'),
    t('When time plays by days, each picture shows the same hour, so that day and night do not flicker.'),
  ],
];

/** The keys of the shell and the words that the screens use. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  return (
    <ModalFrame kind="help" onClose={onClose}>
      <DialogHead title={t('Keys and words')} onClose={onClose} />
      <div className="dialog-body">
        <div>
          <dl className="help-keys">
            {keyRows().map(([keys, does]) => (
              <div key={does}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key} className="key">
                      {key}
                    </kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
          <CharacterKeysSwitch />
        </div>
        <dl className="help-words">
          {wordRows().map(([word, means]) => (
            <div key={word}>
              <dt className="strong">{word}</dt>
              <dd>{means}</dd>
            </div>
          ))}
        </dl>
      </div>
    </ModalFrame>
  );
}
