import { documentStore } from '../../document';
import { liveStore } from '../../live';
import { currentScene } from '../../readings/currentScene';
import { stateNow } from '../../stateNow';
import { writeQuietly } from '../history';
import { setStage } from './stage';

/** Shows another shell over the same world; all that was chosen stays. */
export function showShell(shell: 'explore' | 'present'): void {
  liveStore.setState({ shell });
}

/** Presents the story. Where no shot is shown, its shots start from the scene as it is now; else at the shot that is shown. */
export function presentStory(): void {
  if (documentStore.getState().shot < 0) writeQuietly({ base: currentScene(stateNow()) });
  liveStore.setState({ presentedHere: true });
  showShell('present');
}

/** Explores the scene as it is now, in place, with all that was chosen; nothing of the presenter stays over the picture. */
export function exploreStory(): void {
  setStage({ black: false, laser: null, asking: false });
  showShell('explore');
}
