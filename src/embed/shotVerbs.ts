import { t } from '../locales/i18n';
import { loadTwice } from '../shared/loadTwice';
import { type Result, refused } from '../shared/result';
import type { Groundtrack } from './api';

type Shots = typeof import('../store/actions/authoring/shots');
type ShotVerbs = Pick<Groundtrack, 'addShot' | 'setShot' | 'moveShot' | 'removeShot'>;

let shots: Shots | null = null;

/** Loads what writes stories, which the first picture does not need. Rejects with the loader's reason, and may then be asked again. */
export async function loadShotVerbs(): Promise<void> {
  shots = await loadTwice(() => import('../store/actions/authoring/shots'));
}

const withShots = (act: (by: Shots) => Result): Result =>
  shots ? act(shots) : refused('story', t('Stories can be written once the page is ready.'));

/** The verbs that write the story; refused before `ready`. */
export const shotVerbs: ShotVerbs = {
  addShot: (part) => withShots((by) => by.addShot(part)),
  setShot: (index, part) => withShots((by) => by.setShot(index, part)),
  moveShot: (from, to) => withShots((by) => by.moveShot(from, to)),
  removeShot: (index) => withShots((by) => by.removeShot(index)),
};
