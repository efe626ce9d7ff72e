import { t } from '../../locales/i18n';
import { stepTime } from '../frame';
import type { Stage } from '../Stage';
import { type StillOptions, takeStill } from '../snapshot';

/** A world whose time stands still but for the steps of a film. */
export interface FilmSet {
  /** Lets seconds of the film pass: the clock runs at the scene's rate, flights and rides go on. */
  step(seconds: number): void;
  /** The picture now, as a still: the same for the same steps. */
  take(options: StillOptions): Promise<HTMLCanvasElement>;
  close(): void;
}

/** A clock that slept does not jump; steps are no longer than this, seconds. */
const STEP_S = 0.2;

/** Takes the world over from the screen, whose picture waits until the set is closed. Throws where it is taken already. */
export function openFilmSet(stage: Stage): FilmSet {
  if (stage.filming) throw new Error(t('A film is being made already.'));
  stage.filming = true;
  stage.owedMs = 0;
  stage.lastFrameMs = Number.NaN;
  stage.flight = null;
  let nowMs = 0;
  stepTime(stage, nowMs);
  return {
    step(seconds) {
      const steps = Math.max(1, Math.ceil(seconds / STEP_S));
      for (let i = 0; i < steps; i++) {
        nowMs += (1000 * seconds) / steps;
        stepTime(stage, nowMs);
      }
    },
    take: (options) => takeStill(stage, options),
    close() {
      stage.filming = false;
      stage.owedMs = 0;
      stage.lastFrameMs = Number.NaN;
      stage.flight = null;
      stage.invalidate();
    },
  };
}
