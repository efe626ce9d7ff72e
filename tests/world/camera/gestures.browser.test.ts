import { afterEach, beforeEach, expect, it } from 'vitest';
import { defaultScene } from '../../../src/scene/defaults';
import { attachGestures, type GestureTarget } from '../../../src/world/camera/gestures';

const LONG_PRESS_MS = 450;
const told: string[] = [];
let globe: HTMLElement;
let stop: () => void;

beforeEach(() => {
  told.length = 0;
  globe = document.createElement('div');
  globe.style.cssText = 'position: fixed; inset: 0';
  // A pointer that no hand holds cannot be captured.
  globe.setPointerCapture = () => {};
  document.body.append(globe);
  const target: GestureTarget = {
    view: () => defaultScene.camera,
    lens: () => ({
      widthPx: 400,
      heightPx: 400,
      centreXPx: 200,
      centreYPx: 200,
      focalPx: 600,
      acrossPx: 400,
    }),
    mode: () => 'greedy',
    move: () => told.push('move'),
    begin: () => {},
    end: () => {},
    hover: () => {},
    leave: () => {},
    tap: () => told.push('tap'),
    act: () => false,
    walk: () => false,
    select: {
      kindOf: () => null,
      begin: () => told.push('draw'),
      extend: () => told.push('extend'),
      finish: () => told.push('finish'),
      clear: () => told.push('clear'),
    },
  };
  stop = attachGestures(globe, target);
});

afterEach(() => {
  stop();
  globe.remove();
});

const touch = (type: string, x: number) =>
  new PointerEvent(type, { pointerId: 1, pointerType: 'touch', clientX: x, clientY: 200, bubbles: true });
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

it('a finger that rests draws a box with what follows', async () => {
  globe.dispatchEvent(touch('pointerdown', 200));
  await wait(LONG_PRESS_MS + 50);
  globe.dispatchEvent(touch('pointermove', 240));
  globe.dispatchEvent(touch('pointerup', 240));
  expect(told).toEqual(['clear', 'draw', 'extend', 'finish']);
});

it('a stroke that a busy page hears of late still turns the globe', async () => {
  globe.dispatchEvent(touch('pointerdown', 200));
  const moves = [220, 240, 260].map((x) => touch('pointermove', x));
  await wait(LONG_PRESS_MS + 50);
  for (const move of moves) globe.dispatchEvent(move);
  globe.dispatchEvent(touch('pointerup', 260));
  expect(told).toEqual(['clear', 'draw', 'clear', 'move', 'move', 'move']);
});
