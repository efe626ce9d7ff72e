import type { SizesStage } from './SizesStage';
import { axesOf, type SizesPose, sizesFovRad } from './sizesCamera';

const RAD_PER_PX = 0.006;
const KEY_RAD = 0.09;
const KEY_ZOOM = 1.2;
/** Farther than this between press and release is a turn of the eye and no choice, px. */
const CLICK_PX = 5;

const turned =
  (byAzimuthRad: number, byElevationRad: number) =>
  (pose: SizesPose): SizesPose => ({
    ...pose,
    azimuthRad: pose.azimuthRad + byAzimuthRad,
    elevationRad: pose.elevationRad + byElevationRad,
  });

const zoomed =
  (factor: number) =>
  (pose: SizesPose): SizesPose => ({ ...pose, distanceM: pose.distanceM * factor });

/** Moves the target along the ground, by shares of the picture's height. */
const shifted =
  (rightShare: number, awayShare: number) =>
  (pose: SizesPose): SizesPose => {
    const { right } = axesOf(pose);
    const spanM = 2 * Math.tan(sizesFovRad / 2) * pose.distanceM;
    const [r, a] = [rightShare * spanM, awayShare * spanM];
    const [x, y, z] = pose.targetM;
    return { ...pose, targetM: [x + right[0] * r - right[1] * a, y + right[1] * r + right[0] * a, z] };
  };

const keys: Record<string, (pose: SizesPose) => SizesPose> = {
  ArrowLeft: turned(-KEY_RAD, 0),
  ArrowRight: turned(KEY_RAD, 0),
  ArrowUp: turned(0, KEY_RAD),
  ArrowDown: turned(0, -KEY_RAD),
  '+': zoomed(1 / KEY_ZOOM),
  '=': zoomed(1 / KEY_ZOOM),
  '-': zoomed(KEY_ZOOM),
};
const shiftKeys: Record<string, (pose: SizesPose) => SizesPose> = {
  ArrowLeft: shifted(-0.06, 0),
  ArrowRight: shifted(0.06, 0),
  ArrowUp: shifted(0, 0.06),
  ArrowDown: shifted(0, -0.06),
  '+': zoomed(1 / KEY_ZOOM),
};

/**
 * Mouse, touch, wheel and keys on the canvas's element: one pointer turns, two move and zoom, Shift or the right
 * button moves; 0 and Home show the whole. `onPick` gets the canvas point of a plain press. Returns the way to stop.
 */
export function startSizesGestures(
  element: HTMLElement,
  stage: SizesStage,
  onPick: (xPx: number, yPx: number) => void,
): () => void {
  const stop = new AbortController();
  const on = <K extends keyof HTMLElementEventMap>(
    name: K,
    listener: (event: HTMLElementEventMap[K]) => void,
    passive = true,
  ) => element.addEventListener(name, listener, { signal: stop.signal, passive });
  const held = new Map<number, { x: number; y: number }>();
  let pressed: { x: number; y: number } | null = null;
  on('pointerdown', (event) => {
    held.set(event.pointerId, { x: event.clientX, y: event.clientY });
    element.setPointerCapture?.(event.pointerId);
    pressed = held.size === 1 && event.button === 0 ? { x: event.clientX, y: event.clientY } : null;
  });
  on('pointermove', (event) => {
    const before = held.get(event.pointerId);
    if (!before) return;
    const [dx, dy] = [event.clientX - before.x, event.clientY - before.y];
    const tall = Math.max(1, element.clientHeight);
    if (pressed && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > CLICK_PX)
      pressed = null;
    const other = [...held].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      const gap = (p: { x: number; y: number }) => Math.max(8, Math.hypot(p.x - other.x, p.y - other.y));
      const factor = gap(before) / gap({ x: event.clientX, y: event.clientY });
      stage.move((pose) => shifted(-dx / 2 / tall, dy / 2 / tall)(zoomed(factor)(pose)));
    } else if (event.shiftKey || event.buttons === 2) stage.move(shifted(-dx / tall, dy / tall));
    else if (!pressed) stage.move(turned(-dx * RAD_PER_PX, dy * RAD_PER_PX));
    held.set(event.pointerId, { x: event.clientX, y: event.clientY });
  });
  const release = (event: PointerEvent) => {
    held.delete(event.pointerId);
    if (!pressed || event.type !== 'pointerup') return;
    pressed = null;
    const box = element.getBoundingClientRect();
    onPick(event.clientX - box.left, event.clientY - box.top);
  };
  on('pointerup', release);
  on('pointercancel', release);
  on('contextmenu', (event) => event.preventDefault(), false);
  on(
    'wheel',
    (event) => {
      event.preventDefault();
      const px = event.deltaY * (event.deltaMode === 1 ? 18 : 1);
      stage.move(zoomed(Math.exp(Math.max(-240, Math.min(240, px)) * 0.0016)));
    },
    false,
  );
  on(
    'keydown',
    (event) => {
      if (event.target !== element || event.ctrlKey || event.altKey || event.metaKey) return;
      const change = (event.shiftKey ? shiftKeys : keys)[event.key];
      if (change) stage.move(change);
      else if (event.key === '0' || event.key === 'Home') stage.lookAt(null);
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    false,
  );
  return () => stop.abort();
}
