import { afterEach, beforeEach, expect, it, vi } from 'vitest';

/** A page with this many frames, ours the last; what ours says to the first of them, which may stand in another frame. */
function page(frames: number, deep = false) {
  const said: { rank: number | null }[] = [];
  let hear: ((event: unknown) => void) | undefined;
  const top: Record<number | string, unknown> = { length: frames };
  const silent = { top, length: 0, postMessage: () => {} };
  for (let k = 0; k < frames; k++) top[k] = silent;
  const first = { ...silent, postMessage: (message: { rank: number | null }) => void said.push(message) };
  top[0] = deep ? { ...silent, 0: first, length: 1 } : first;
  const own = {
    parent: top,
    top,
    location: { search: '?mode=embed&autostart=1' },
    addEventListener: (type: string, listener: typeof hear) => {
      if (type === 'message') hear = listener;
    },
  };
  top[frames - 1] = own;
  vi.stubGlobal('window', own);
  const claims = (id: string, rank: number | null, source: unknown = first) =>
    hear?.({ source, data: { type: 'groundtrack-seat', v: 1, id, rank } });
  return { said, claims };
}

const load = () => import('../../src/embed/poster/seats');

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('on a page of few frames a globe starts at once', async () => {
  const { said } = page(8);
  const { takeSeat } = await load();
  expect(await takeSeat(false)).toBe(true);
  expect(said).toMatchObject([{ type: 'groundtrack-seat', rank: 1_000_000 }]);
});

it('speaks to frames in other frames too, and hears them', async () => {
  const { said, claims } = page(9, true);
  const { takeSeat } = await load();
  const answer = takeSeat(false);
  expect(said).toMatchObject([{ type: 'groundtrack-seat', rank: 1_000_000 }]);
  for (let k = 0; k < 8; k++) claims(`frame${k}`, 999_000 + k);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await answer).toBe(false);
});

it('the ninth that would start by itself does not, and says so', async () => {
  const { said, claims } = page(20);
  const { takeSeat, hasSeat } = await load();
  const answer = takeSeat(false);
  for (let k = 0; k < 8; k++) claims(`frame${k}`, 999_000 + k);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await answer).toBe(false);
  expect(hasSeat()).toBe(false);
  expect(said.at(-1)?.rank).toBeNull();
});

it('what a reader asks for comes first, and the last of the others makes room', async () => {
  const { claims } = page(20);
  const { takeSeat, onSeatLost, hasSeat } = await load();
  const answer = takeSeat(false);
  for (let k = 0; k < 7; k++) claims(`frame${k}`, 999_000 + k);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await answer).toBe(true);
  const lost = vi.fn();
  onSeatLost(lost);
  // One that came later by itself takes nobody's place.
  claims('late', 1_000_500);
  expect(lost).not.toHaveBeenCalled();
  claims('asked', -1_002_000);
  expect(lost).toHaveBeenCalledOnce();
  expect(hasSeat()).toBe(false);
  // Asked for by the reader, ours is the first again, although all others are there.
  expect(await takeSeat(true)).toBe(true);
  onSeatLost(lost);
  expect(lost).toHaveBeenCalledOnce();
});

it('listens to frames of its own page alone, and to nothing that makes no sense', async () => {
  const { claims } = page(20);
  const { takeSeat } = await load();
  const answer = takeSeat(false);
  for (let k = 0; k < 8; k++) claims(`stranger${k}`, 1, { top: {} });
  claims('x'.repeat(200), 1);
  claims('words', 'first' as never);
  claims('nobody', 1, null);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await answer).toBe(true);
});
