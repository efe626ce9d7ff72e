import { DAY_S } from '../../shared/dates';
import { pause, play } from '../../store/actions/clock';
import { documentStore } from '../../store/document';

/**
 * The rate that play begins with and resumes at, simulated seconds per second; momentary, like the pressed state of a button. At 30
 * days a second the years on the timeline pass in minutes: sites rise and the date runs.
 */
export const lastRate = { current: 30 * DAY_S };

/** Lets time run at the rate chosen last, or stops it. */
export function togglePlay(): void {
  if (documentStore.getState().scene.playRate === 0) play(lastRate.current);
  else pause();
}
