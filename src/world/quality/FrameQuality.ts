import { documentStore } from '../../store/document';
import { stateNow } from '../../store/stateNow';
import type { Stage } from '../Stage';
import { QualityMeter } from './qualityMeter';

/** Nothing moved for this long: the picture is at rest and is drawn in full once, ms. */
const STILL_AFTER_MS = 200;

/** Nodes of the constellations, and satellites of imported files as far as they are read. */
function nodesInScene(stage: Stage): number {
  let nodes = 0;
  for (const { count } of stage.satellites.values()) nodes += count;
  for (const constellation of documentStore.getState().scene.constellations) nodes += constellation.nodes;
  return nodes;
}

/** Judges the frames of a stage, and sets how much each draws: as much as was measured to do in motion, all at rest. */
export class FrameQuality {
  readonly #stage: Stage;
  readonly #meter = new QualityMeter();

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /**
   * Whether this frame shows motion. Its time counts from the frame before, or from when it was asked for where that
   * was later: a hand that moves slowly is no slow device.
   */
  #watchMotion(nowMs: number): 'moving' | 'ending' | 'still' {
    const stage = this.#stage;
    const { scene, flight, view } = stateNow();
    const byHand = stage.posedView !== null && view !== stage.posedView;
    const moves = byHand || (stage.visible && (scene.playRate !== 0 || flight !== null));
    const { movedMs, startedMs } = stage;
    const askedMs = Number.isNaN(stage.askedMs) ? nowMs : Math.max(stage.askedMs, startedMs);
    const wasMoving = movedMs === startedMs && askedMs - movedMs < STILL_AFTER_MS;
    stage.startedMs = nowMs;
    stage.askedMs = Number.NaN;
    if (!moves) {
      this.#meter.pause();
      return askedMs - movedMs < STILL_AFTER_MS ? 'ending' : 'still';
    }
    stage.movedMs = nowMs;
    // Frames that also take in pictures and outlines say nothing of the next ones.
    if (wasMoving && stage.awaited === 0) this.#meter.frame(nowMs, nowMs - askedMs);
    else this.#meter.pause();
    return 'moving';
  }

  /** Sets the frame's level: the measured one in motion, full at rest. */
  adapt(nowMs: number): void {
    const stage = this.#stage;
    const meter = this.#meter;
    const { renderer } = stage;
    if (!renderer) return;
    meter.setLimits(stage.pinned, stage.fullPixelRatio, nodesInScene(stage));
    const still = this.#watchMotion(nowMs) === 'still';
    stage.setQuality(still ? meter.levelAtRest : meter.level);
    const pixelRatio = stage.fullPixelRatio * stage.quality.pixelRatioScale;
    if (renderer.getPixelRatio() !== pixelRatio) renderer.setPixelRatio(pixelRatio);
    if (stage.target) stage.target.smooth = stage.quality.smooth;
  }

  /** Asks for the one full picture that follows motion drawn with less. */
  askAtRest(): void {
    const stage = this.#stage;
    clearTimeout(stage.restTimer);
    if (!stage.visible || stage.quality === this.#meter.levelAtRest) return;
    stage.restTimer = setTimeout(stage.invalidate, STILL_AFTER_MS);
  }
}
