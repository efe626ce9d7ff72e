import { type Object3D, Vector4, type WebGLRenderer } from 'three';
import type { Stage } from '../Stage';

export type Side = 'left' | 'right';

const clipped = new WeakSet<Object3D>();
const size = new Vector4();
const box = new Vector4();

/** Leaves of what is drawn next only the part left or right of the line, in whatever target and piece of the picture that is. */
function cutTo(renderer: WebGLRenderer, { splitPx, window, lens }: Stage, side: Side): void {
  if (splitPx === null) return;
  renderer.getCurrentViewport(size);
  const { leftPx, widthPx } = window ?? { leftPx: 0, widthPx: lens.widthPx };
  const line = Math.round(((splitPx - leftPx) / widthPx) * size.z);
  const x = Math.min(size.z, Math.max(0, line));
  const [from, width] = side === 'left' ? [0, x] : [x, size.z - x];
  renderer.state.scissor(box.set(size.x + from, size.y, width, size.w));
  renderer.state.setScissorTest(true);
}

/**
 * Has everything within an object drawn on its side of the stage's line alone, and whole where there is none. To call once a
 * frame: what came since is taken in.
 */
export function clipToSide(object: Object3D, stage: Stage, side: Side): void {
  object.traverse((part) => {
    if (clipped.has(part)) return;
    clipped.add(part);
    const before = part.onBeforeRender;
    const after = part.onAfterRender;
    part.onBeforeRender = (renderer, ...rest) => {
      before.call(part, renderer, ...rest);
      cutTo(renderer, stage, side);
    };
    part.onAfterRender = (renderer, ...rest) => {
      renderer.state.setScissorTest(false);
      after.call(part, renderer, ...rest);
    };
  });
}
