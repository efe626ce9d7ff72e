import { pause, play } from '../../store/actions/clock';
import { documentStore } from '../../store/document';

/** The rate that play resumes at, simulated seconds per second; momentary, like the pressed state of a button. */
export const lastRate = { current: 600 };

/** Lets time run at the rate chosen last, or stops it. */
export function togglePlay(): void {
  if (documentStore.getState().scene.playRate === 0) play(lastRate.current);
  else pause();
}
