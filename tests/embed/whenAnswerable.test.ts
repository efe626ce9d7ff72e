import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createApi } from '../../src/embed/createApi';
import { HostEvents } from '../../src/embed/events';
import { whenAnswerable } from '../../src/embed/whenAnswerable';
import { defaultScene } from '../../src/scene/defaults';
import { startWith } from '../startWith';

const never = new Promise<void>(() => {});
const watched = (answerable: Promise<void>): { done: boolean } => {
  const state = { done: false };
  void answerable.then(() => {
    state.done = true;
  });
  return state;
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('a frame that nobody sees answers after five seconds, and with numbers', async () => {
  startWith(defaultScene);
  const events = new HostEvents();
  const api = createApi(
    () => null,
    never,
    events,
    () => {},
  );
  expect(api.getReport().quantities).toEqual({});
  const state = watched(whenAnswerable(never, async () => true));
  await vi.advanceTimersByTimeAsync(4_999);
  expect(state.done).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  vi.useRealTimers();
  await vi.waitFor(() => expect(state.done).toBe(true), { timeout: 20_000 });
  expect(Object.keys(api.getReport().quantities).length).toBeGreaterThan(0);
  events.stop();
});

it('one in sight waits for its first picture, for a minute at most', async () => {
  let draw = () => {};
  const drawn = new Promise<void>((done) => {
    draw = done;
  });
  const drawing = watched(whenAnswerable(drawn, async () => false));
  const stuck = watched(whenAnswerable(never, async () => false));
  await vi.advanceTimersByTimeAsync(20_000);
  expect(drawing.done).toBe(false);
  draw();
  await vi.advanceTimersByTimeAsync(0);
  expect([drawing.done, stuck.done]).toEqual([true, false]);
  await vi.advanceTimersByTimeAsync(40_000);
  expect(stuck.done).toBe(true);
});

it('one that leaves the sight while it waits answers then', async () => {
  let away = false;
  const state = watched(whenAnswerable(never, async () => away));
  await vi.advanceTimersByTimeAsync(12_000);
  expect(state.done).toBe(false);
  away = true;
  await vi.advanceTimersByTimeAsync(3_000);
  expect(state.done).toBe(true);
});
