import { t } from '../../locales/i18n';
import { DAY_S } from '../../shared/dates';
import { pause, play } from '../../store/actions/clock';
import { documentStore } from '../../store/document';

/**
 * The rate that play begins with and resumes at, simulated seconds per second; momentary, like the pressed state of a button. At 30
 * days a second the years on the timeline pass in minutes: sites rise and the date runs.
 */
export const lastRate = { current: 30 * DAY_S };

/** A rate in words, simulated seconds a second. */
export function rateWords(rate: number): string {
  if (rate === 3600) return t('1 hour/s');
  if (rate === DAY_S) return t('1 day/s');
  if (rate === 2_592_000) return t('30 days/s');
  return `× ${rate}`;
}

/** Lets time run at the rate chosen last, or stops it. */
export function togglePlay(): void {
  if (documentStore.getState().scene.playRate === 0) play(lastRate.current);
  else pause();
}
