import { msg } from '../../locales/i18n';
import { bring } from '../../store/actions/bring';
import { documentStore } from '../../store/document';
import { stateNow } from '../../store/stateNow';
import type { Stage } from '../Stage';
import type { QualityMeter } from './qualityMeter';

/** Nothing moved for this long: the picture is at rest and is drawn in full once, ms. */
const STILL_AFTER_MS = 200;

/** Nodes of the constellations, and satellites of imported files as far as they are read. */
function nodesInScene(stage: Stage): number {
  let nodes = 0;
  for (const { count } of stage.satellites.values()) nodes += count;
  for (const constellation of documentStore.getState().scene.constellations) nodes += constellation.nodes;
  return nodes;
}

/** Loads what judges frame times; there is nothing to judge where all is drawn in any case. */
export async function startMeter(stage: Stage): Promise<void> {
  if (stage.pinned === 'high') return;
  await bring(msg('Adapting to this device'), async () => {
    const { QualityMeter } = await import('./qualityMeter');
    stage.meter = new QualityMeter();
  });
}

/**
 * Whether this frame shows motion. Its time counts from the frame before, or from when it was asked for where that
 * was later: a hand that moves slowly is no slow device.
 */
function watchMotion(stage: Stage, meter: QualityMeter, nowMs: number): 'moving' | 'ending' | 'still' {
  const { scene, flight, view } = stateNow();
  const byHand = stage.posedView !== null && view !== stage.posedView;
  const moves = byHand || (stage.visible && (scene.playRate !== 0 || flight !== null));
  const { movedMs, startedMs } = stage;
  const askedMs = Number.isNaN(stage.askedMs) ? nowMs : Math.max(stage.askedMs, startedMs);
  const wasMoving = movedMs === startedMs && askedMs - movedMs < STILL_AFTER_MS;
  stage.startedMs = nowMs;
  stage.askedMs = Number.NaN;
  if (!moves) {
    meter.pause();
    return askedMs - movedMs < STILL_AFTER_MS ? 'ending' : 'still';
  }
  stage.movedMs = nowMs;
  // Frames that also take in pictures and outlines say nothing of the next ones.
  if (wasMoving && stage.awaited === 0) meter.frame(nowMs, nowMs - askedMs);
  else meter.pause();
  return 'moving';
}

/** Sets the frame's level: the measured one in motion, full at rest. */
export function adaptQuality(stage: Stage, nowMs: number): void {
  const { meter, renderer } = stage;
  if (!meter || !renderer) return;
  meter.setLimits(stage.pinned, stage.fullPixelRatio, nodesInScene(stage));
  const still = watchMotion(stage, meter, nowMs) === 'still';
  stage.setQuality(still ? meter.levelAtRest : meter.level);
  const pixelRatio = stage.fullPixelRatio * stage.quality.pixelRatioScale;
  if (renderer.getPixelRatio() !== pixelRatio) renderer.setPixelRatio(pixelRatio);
}

/** Asks for the one full picture that follows motion drawn with less. */
export function askAtRest(stage: Stage): void {
  clearTimeout(stage.restTimer);
  if (!stage.visible || !stage.meter || stage.quality === stage.meter.levelAtRest) return;
  stage.restTimer = setTimeout(stage.invalidate, STILL_AFTER_MS);
}

/** Draws a still: with nothing left out, whatever the level in force. */
export function drawInFull(stage: Stage, draw: () => void): void {
  const { quality } = stage;
  stage.quality = stage.fullest;
  stage.still = true;
  try {
    draw();
  } finally {
    stage.quality = quality;
    stage.still = false;
  }
}
