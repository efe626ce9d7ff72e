import { msg } from '../../locales/i18n';
import { bring } from '../../store/actions/bring';
import type { Stage } from '../Stage';

/** Loads what saves and judges the time of frames; there is nothing to judge where all is drawn in any case. */
export async function startAdapting(stage: Stage): Promise<void> {
  await bring(msg('Adapting to this device'), async () => {
    const [{ FrameQuality }, { EarthKeeper }] = await Promise.all([
      import('./FrameQuality'),
      import('../earth/EarthKeeper'),
    ]);
    const { renderer, target } = stage;
    if (stage.pinned !== 'high') stage.frameQuality = new FrameQuality(stage);
    if (renderer && target) stage.keeper ??= new EarthKeeper(stage, renderer, target);
  });
}

/** Draws a still: with nothing left out, whatever the level in force. */
export function drawInFull(stage: Stage, draw: () => void): void {
  const { quality, target } = stage;
  stage.quality = stage.fullest;
  if (target) target.smooth = stage.fullest.smooth;
  stage.still = true;
  try {
    draw();
  } finally {
    stage.quality = quality;
    if (target) target.smooth = quality.smooth;
    stage.still = false;
  }
}
