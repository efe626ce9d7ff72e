import { Vector2 } from 'three';
import { lensOf } from './camera/cameraPose';
import { noInsets, type Stage } from './Stage';
import { writeCredit } from './tiles/writeCredit';

export interface SnapshotOptions {
  width: number;
  height: number;
  type?: 'image/png' | 'image/jpeg' | 'image/webp';
}

/** Largest side of a picture, pixels: the drawing buffer that every WebGL 2 device in use has. */
const SNAPSHOT_MAX_PX = 8192;

/** Longest that a picture waits for what is on its way, ms; what is not there by then is not in it. */
const WAIT_MAX_MS = 30_000;
const LOOK_AGAIN_MS = 16;

/** Waits until all that the scene asks for is there: a change of it is taken up before the next task, or in it. */
async function arrived(stage: Stage): Promise<void> {
  const until = performance.now() + WAIT_MAX_MS;
  do await new Promise((done) => setTimeout(done, LOOK_AGAIN_MS));
  while (stage.awaited > 0 && performance.now() < until);
}

/** Draws the stage once at the size, hands the canvas to `use` in the same task, and puts everything back. */
function drawnAt<T>(stage: Stage, width: number, height: number, use: (canvas: HTMLCanvasElement) => T): T {
  const renderer = stage.renderer;
  if (!renderer) throw new Error('The globe is not drawn yet.');
  const size = renderer.getSize(new Vector2());
  const ratio = renderer.getPixelRatio();
  const { lens, pixelRatio } = stage;
  try {
    renderer.setPixelRatio(1);
    renderer.setSize(width, height, false);
    stage.lens = lensOf(width, height, noInsets);
    stage.pixelRatio = 1;
    stage.redraw();
    return use(renderer.domElement);
  } finally {
    renderer.setPixelRatio(ratio);
    renderer.setSize(size.x, size.y, false);
    stage.lens = lens;
    stage.pixelRatio = pixelRatio;
    stage.invalidate();
  }
}

/**
 * The globe as a picture on the theme's background, once all that it shows at the clock's time has arrived.
 * @throws RangeError for a size that is not whole pixels from 1 to 8192.
 */
export async function snapshot(
  stage: Stage,
  { width, height, type = 'image/png' }: SnapshotOptions,
): Promise<Blob> {
  const fits = (side: number) => Number.isInteger(side) && side >= 1 && side <= SNAPSHOT_MAX_PX;
  if (!fits(width) || !fits(height)) {
    throw new RangeError(`width and height must be whole pixels from 1 to ${SNAPSHOT_MAX_PX}.`);
  }
  await arrived(stage);
  const copy = document.createElement('canvas');
  copy.width = width;
  copy.height = height;
  drawnAt(stage, width, height, (canvas) => {
    const context = copy.getContext('2d');
    if (!context) return;
    context.fillStyle = getComputedStyle(stage.root).getPropertyValue('--background').trim() || '#0a0e13';
    context.fillRect(0, 0, width, height);
    context.drawImage(canvas, 0, 0, width, height);
    const credit = stage.credit.get();
    if (credit) writeCredit(credit.whose, context, stage.root);
  });
  return new Promise<Blob>((resolve, reject) => {
    copy.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error(`${type} cannot be written here.`))),
      type,
    );
  });
}
