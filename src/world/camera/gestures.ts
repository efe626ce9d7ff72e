import type { Camera } from '../../scene/types';
import type { SelectKind } from '../selection/selectTool';
import { DEG_PER_PX, drag, orbit, zoomAt } from './cameraMoves';
import type { Lens } from './cameraPose';
import { keyMoves } from './keyMoves';

/** `cooperative` leaves the wheel and one finger to the page that holds the frame. */
export type GestureMode = 'greedy' | 'cooperative';

/** What gestures act on. */
export interface GestureTarget {
  view(): Camera;
  lens(): Lens;
  mode(): GestureMode;
  /** Takes the new camera and ends any flight. */
  move(camera: Camera): void;
  begin(): void;
  end(): void;
  hover(x: number, y: number, touch: boolean): void;
  leave(): void;
  tap(x: number, y: number, touch: boolean): void;
  /** A key that moves no camera by itself; true where it was taken. */
  act(key: string): boolean;
  /** Takes a drag (pixels) and a zoom (metres ahead) where somebody walks in a hall; false elsewhere. */
  walk(dxPx: number, dyPx: number, aheadM: number): boolean;
  /** Drags that draw a shape in place of moving the camera. */
  select: SelectTarget;
}

/** What a drag that selects acts on; CSS pixels of the element. */
interface SelectTarget {
  /** What a press with these keys draws; null: it moves the camera. */
  kindOf(press: { altKey: boolean; shiftKey: boolean }): SelectKind | null;
  begin(kind: SelectKind, x: number, y: number): void;
  extend(x: number, y: number): void;
  finish(): void;
  /** Takes away what is drawn or was drawn before. */
  clear(): void;
}

/** Pixels that a finger may slip and still tap. */
const TAP_SLACK_PX = 6;
/** A finger that rests so long draws a box with what follows. */
const LONG_PRESS_MS = 450;
const WHEEL_PER_PX = 0.0016;
/** Steps of somebody who walks in a hall: of a pinch to e times its width, and of the wheel by a pixel, metres. */
const PINCH_STEP_M = 5;
const WHEEL_STEP_M = 0.008;

interface Touch {
  x: number;
  y: number;
}

function spread(a: Touch, b: Touch) {
  return {
    x: (a.x + b.x) / 2,
    y: (a.y + b.y) / 2,
    distance: Math.hypot(a.x - b.x, a.y - b.y),
    angleDeg: (Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI,
  };
}

/** One finger or the mouse: pan, or turn and tilt with the right button, Ctrl or Shift. */
function moveOne(target: GestureTarget, event: PointerEvent, from: Touch, to: Touch): void {
  if (target.walk(to.x - from.x, to.y - from.y, 0)) return;
  const turning = event.buttons === 2 || event.shiftKey || event.ctrlKey;
  const view = target.view();
  target.move(
    turning
      ? orbit(view, (to.x - from.x) * DEG_PER_PX, (from.y - to.y) * DEG_PER_PX)
      : drag(view, target.lens(), [from.x, from.y], [to.x, to.y]),
  );
}

/** Two fingers: pinch zooms, twist turns, both together pan. */
function moveTwo(target: GestureTarget, before: [Touch, Touch], after: [Touch, Touch]): void {
  const a = spread(...before);
  const b = spread(...after);
  const apart = b.distance / Math.max(1, a.distance);
  if (target.walk(b.x - a.x, b.y - a.y, Math.log(Math.max(0.01, apart)) * PINCH_STEP_M)) return;
  const lens = target.lens();
  let view = drag(target.view(), lens, [a.x, a.y], [b.x, b.y]);
  view = zoomAt(view, lens, a.distance / Math.max(1, b.distance), b.x, b.y);
  const twistDeg = ((b.angleDeg - a.angleDeg + 540) % 360) - 180;
  target.move(orbit(view, -twistDeg, 0));
}

class Pointers {
  readonly #element: HTMLElement;
  readonly #target: GestureTarget;
  readonly #touches = new Map<number, Touch>();
  #pressed: Touch | null = null;
  #slipped = false;
  /** The drag under way draws a shape. */
  #selects = false;
  #longPress: ReturnType<typeof setTimeout> | undefined;
  /** When the finger went down that began to draw by resting, ms; NaN where none did. */
  #restsSinceMs = Number.NaN;
  #pressedAtMs = 0;

  constructor(element: HTMLElement, target: GestureTarget) {
    this.#target = target;
    this.#element = element;
  }

  #at(event: PointerEvent | WheelEvent): Touch {
    const box = this.#element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  /** Presses on cards that lie over the globe are theirs. */
  #ours({ target }: Event): boolean {
    return target === this.#element || target instanceof HTMLCanvasElement;
  }

  readonly down = (event: PointerEvent) => {
    if (!this.#ours(event)) return;
    const point = this.#at(event);
    this.#touches.set(event.pointerId, point);
    if (this.#touches.size === 1) this.#press(event, point);
    else {
      this.#slipped = true;
      if (this.#selects) this.#drawNoMore();
    }
    this.#element.setPointerCapture(event.pointerId);
  };

  #press(event: PointerEvent, point: Touch): void {
    const { select } = this.#target;
    this.#pressed = point;
    this.#pressedAtMs = event.timeStamp;
    this.#restsSinceMs = Number.NaN;
    this.#slipped = false;
    this.#target.begin();
    select.clear();
    const touch = event.pointerType === 'touch';
    const kind = event.button === 0 ? select.kindOf(event) : null;
    this.#selects = kind !== null;
    if (kind) select.begin(kind, point.x, point.y);
    else if (touch && this.#target.mode() === 'greedy')
      this.#longPress = setTimeout(this.#rested, LONG_PRESS_MS);
  }

  readonly #rested = () => {
    if (this.#slipped || !this.#pressed) return;
    this.#selects = true;
    this.#restsSinceMs = this.#pressedAtMs;
    this.#target.select.begin('box', this.#pressed.x, this.#pressed.y);
  };

  /** On a busy page the time of rest runs out before moves are heard of that were made within it. */
  #didNotRest({ timeStamp }: PointerEvent): boolean {
    return this.#selects && timeStamp - this.#restsSinceMs < LONG_PRESS_MS;
  }

  #drawNoMore(): void {
    this.#selects = false;
    this.#restsSinceMs = Number.NaN;
    this.#target.select.clear();
  }

  readonly move = (event: PointerEvent) => {
    const to = this.#at(event);
    const from = this.#touches.get(event.pointerId);
    const touch = event.pointerType === 'touch';
    if (!from) return this.#ours(event) ? this.#target.hover(to.x, to.y, touch) : this.#target.leave();
    const others = [...this.#touches.entries()].filter(([id]) => id !== event.pointerId);
    this.#touches.set(event.pointerId, to);
    const pressed = this.#pressed;
    if (pressed && Math.hypot(to.x - pressed.x, to.y - pressed.y) > TAP_SLACK_PX) this.#slip();
    if (this.#slipped && this.#didNotRest(event)) this.#drawNoMore();
    const other = others[0]?.[1];
    if (other) return moveTwo(this.#target, [other, from], [other, to]);
    if (this.#selects) return this.#target.select.extend(to.x, to.y);
    const pageOwnsFinger = touch && this.#target.mode() === 'cooperative';
    if (this.#slipped && !pageOwnsFinger) moveOne(this.#target, event, from, to);
  };

  #slip(): void {
    this.#slipped = true;
    clearTimeout(this.#longPress);
  }

  readonly up = (event: PointerEvent) => {
    const known = this.#touches.delete(event.pointerId);
    if (!known || this.#touches.size > 0) return;
    clearTimeout(this.#longPress);
    this.#target.end();
    const point = this.#at(event);
    const lifted = event.type === 'pointerup';
    if (this.#selects) {
      if (lifted && this.#slipped) this.#target.select.finish();
      else this.#target.select.clear();
    }
    if (!this.#slipped && lifted) this.#target.tap(point.x, point.y, event.pointerType === 'touch');
    this.#selects = false;
    this.#pressed = null;
  };

  /** Forgets what was about to happen. */
  stop(): void {
    clearTimeout(this.#longPress);
  }

  readonly wheel = (event: WheelEvent) => {
    if (!this.#ours(event)) return;
    if (this.#target.mode() === 'cooperative' && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const unitPx = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? 400 : 1;
    // A trackpad pinch arrives as a wheel with Ctrl held and small steps.
    const gain = event.ctrlKey ? 5 : 1;
    const stepPx = Math.max(-240, Math.min(240, event.deltaY * unitPx * gain));
    if (this.#target.walk(0, 0, -stepPx * WHEEL_STEP_M)) return;
    const { x, y } = this.#at(event);
    this.#target.move(
      zoomAt(this.#target.view(), this.#target.lens(), Math.exp(stepPx * WHEEL_PER_PX), x, y),
    );
  };

  readonly key = (event: KeyboardEvent) => {
    if (event.target !== this.#element || event.altKey || event.metaKey || event.ctrlKey) return;
    const move = keyMoves[event.key];
    if (!move && !this.#target.act(event.key)) return;
    event.preventDefault();
    if (move) this.#target.move(move(this.#target.view(), this.#target.lens(), event.shiftKey));
  };
}

/** Listens on `element` until the returned function is called. */
export function attachGestures(element: HTMLElement, target: GestureTarget): () => void {
  const pointers = new Pointers(element, target);
  const stop = new AbortController();
  const on = { signal: stop.signal };
  element.addEventListener('pointerdown', pointers.down, on);
  element.addEventListener('pointermove', pointers.move, on);
  element.addEventListener('pointerup', pointers.up, on);
  element.addEventListener('pointercancel', pointers.up, on);
  element.addEventListener('pointerleave', () => target.leave(), on);
  element.addEventListener('contextmenu', (event) => event.preventDefault(), on);
  element.addEventListener('wheel', pointers.wheel, { passive: false, signal: stop.signal });
  element.addEventListener('keydown', pointers.key, on);
  return () => {
    pointers.stop();
    stop.abort();
  };
}
