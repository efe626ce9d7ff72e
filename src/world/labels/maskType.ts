import { TypeMask } from '../../render/core/TypeMask';
import { changeDetector } from '../changeDetector';
import type { Stage } from '../Stage';
import { watchChrome } from './chromeBoxes';

/** Type that shells set straight on the picture, without a card beneath. */
const TYPE = '[data-type-over-globe]';

/** Keeps the stage's mask of type true to all words on the picture. Returns the way to stop. */
export function maskType(stage: Stage): () => void {
  const mask = new TypeMask((dispose) => stage.retire(dispose));
  const type = watchChrome(stage, TYPE);
  const changed = changeDetector();
  let written = '';
  const stop = stage.step('type mask', () => {
    const { widthPx, heightPx } = stage;
    const parts = [type.boxes(), ...stage.words.values()];
    if (!changed([...parts, widthPx, heightPx])) return;
    const boxes = parts.flat();
    // Names are placed anew more often than they move.
    const now = JSON.stringify([boxes, widthPx, heightPx]);
    if (now === written) return;
    written = now;
    mask.set(boxes, widthPx, heightPx);
    stage.typeMask = mask.texture;
  });
  return () => {
    stop();
    type.stop();
    stage.typeMask = null;
    mask.dispose();
  };
}
