import { documentStore } from '../../document';
import { liveStore } from '../../live';
import { currentScene } from '../../readings/currentScene';
import { stateNow } from '../../stateNow';
import { writeQuietly } from '../history';

/** Shows another shell over the same world; all that was chosen stays. */
export function showShell(shell: 'explore' | 'present'): void {
  liveStore.setState({ shell });
}

/** Presents the story. Where no shot is shown, its shots start from the scene as it is now; else at the shot that is shown. */
export function presentStory(): void {
  if (documentStore.getState().shot < 0) writeQuietly({ base: currentScene(stateNow()) });
  showShell('present');
}
