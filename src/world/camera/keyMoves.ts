import type { Camera } from '../../scene/types';
import { orbit, pan, zoomAt } from './cameraMoves';
import type { Lens } from './cameraPose';

const KEY_STEP_PX = 60;

/** What keys do to the camera: arrows pan (with Shift they turn and tilt), plus and minus zoom, 0 looks straight down. */
export const keyMoves: Record<string, (view: Camera, lens: Lens, shift: boolean) => Camera> = {
  ArrowLeft: (v, l, shift) => (shift ? orbit(v, -5, 0) : pan(v, l, KEY_STEP_PX, 0)),
  ArrowRight: (v, l, shift) => (shift ? orbit(v, 5, 0) : pan(v, l, -KEY_STEP_PX, 0)),
  ArrowUp: (v, l, shift) => (shift ? orbit(v, 0, 5) : pan(v, l, 0, KEY_STEP_PX)),
  ArrowDown: (v, l, shift) => (shift ? orbit(v, 0, -5) : pan(v, l, 0, -KEY_STEP_PX)),
  '+': (v, l) => zoomAt(v, l, 0.8, l.centreXPx, l.centreYPx),
  '=': (v, l) => zoomAt(v, l, 0.8, l.centreXPx, l.centreYPx),
  '-': (v, l) => zoomAt(v, l, 1.25, l.centreXPx, l.centreYPx),
  '0': (v) => ({ ...v, headingDeg: 0, tiltDeg: 0 }),
};
