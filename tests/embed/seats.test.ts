import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const HOME = 'https://atlas.example';

/** What frames say to each other, and to the page around. */
interface Said {
  type: string;
  id?: string;
  rank?: number | null;
}

/**
 * A page with this many frames, ours the last, in an iframe or an element; what ours says to the first of them, which may stand in another
 * frame, and to the page itself.
 */
function page(frames: number, { deep = false, elements = 0 } = {}) {
  const said: Said[] = [];
  const saidToPage: Said[] = [];
  const windows = new Map<string, object>();
  const listeners = new Map<string, (event: unknown) => void>();
  const hear = (event: unknown) => listeners.get('message')?.(event);
  const top: Record<number | string, unknown> = {
    length: frames,
    postMessage: (message: Said) =>
      void (message.type?.startsWith('groundtrack') && saidToPage.push(message)),
  };
  const silent = { top, parent: top, length: 0, postMessage: () => {} };
  for (let k = 0; k < frames; k++) top[k] = { ...silent };
  const first = { ...silent, postMessage: (message: Said) => void said.push(message) };
  top[0] = deep ? { ...silent, 0: first, length: 1 } : first;
  const own = {
    parent: top,
    top,
    innerWidth: 160,
    location: { search: `?mode=embed&autostart=1${elements > 0 ? `&rest=${elements}` : ''}`, origin: HOME },
    addEventListener: (type: string, listener: (event: unknown) => void) =>
      void listeners.set(type, listener),
  };
  top[frames - 1] = own;
  vi.stubGlobal('window', own);
  /** A frame of the page for each name. */
  const frameOf = (id: string) => {
    const known = windows.get(id) ?? { ...first };
    windows.set(id, known);
    return known;
  };
  const claims = (id: string, rank: number | null, source: unknown = frameOf(id), origin = 'null') =>
    hear({ source, origin, data: { type: 'groundtrack-seat', v: 1, id, rank } });
  /** The page says that it hands on, and that this was all. */
  const handsOn = () =>
    hear({ source: top, origin: 'https://news.example', data: { type: 'groundtrack-seats', v: 1 } });
  /** The browser leaves the page, or shows it again as it was. */
  const happens = (type: string, persisted: boolean) => listeners.get(type)?.({ type, persisted });
  return { said, saidToPage, claims, frameOf, own, top, handsOn, happens };
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
  const { said, claims } = page(9, { deep: true });
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

it('one that comes back into sight and loses its place while it asks for it has none', async () => {
  const { claims } = page(20);
  const { takeSeat, leaveSeat, onSeatLost, hasSeat } = await load();
  const first = takeSeat(false);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await first).toBe(true);
  const lost = vi.fn();
  onSeatLost(lost);
  leaveSeat();
  const again = takeSeat(false);
  // The names stand behind any that ours can have.
  for (let k = 0; k < 8; k++) claims(`~${k}`, 999_000 + k);
  expect(lost).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await again).toBe(false);
  expect(hasSeat()).toBe(false);
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

it('a frame of another server has no say, however it ranks itself', async () => {
  const { claims, frameOf } = page(20);
  const { takeSeat, onSeatLost, hasSeat } = await load();
  expect(await takeSeat(true)).toBe(true);
  vi.setSystemTime(1_000_050);
  const lost = vi.fn();
  onSeatLost(lost);
  for (let k = 0; k < 9; k++) claims(`ad${k}`, -1e300, frameOf(`ad${k}`), 'https://ad.example');
  expect(lost).not.toHaveBeenCalled();
  // Of this one it would have.
  for (let k = 0; k < 8; k++) claims(`embed${k}`, -1e300, frameOf(`embed${k}`), HOME);
  expect(lost).toHaveBeenCalledOnce();
  expect(hasSeat()).toBe(false);
});

it('one frame has one claim, speaks for no other, and wants nothing later than now', async () => {
  const { claims, frameOf } = page(20);
  const { takeSeat, onSeatLost } = await load();
  expect(await takeSeat(true)).toBe(true);
  vi.setSystemTime(1_000_050);
  const lost = vi.fn();
  onSeatLost(lost);
  for (let k = 0; k < 200; k++) claims(`many${k}`, -1e300, frameOf('liar'));
  expect(lost).not.toHaveBeenCalled();
  for (let k = 0; k < 6; k++) claims(`asked${k}`, -1_000_001);
  claims('asked0', null, frameOf('liar'));
  expect(lost).not.toHaveBeenCalled();
  // The liar gave way by then, and asks again: the eighth before ours.
  claims('asked6', -1_000_001);
  claims('many', -1e300, frameOf('liar'));
  expect(lost).toHaveBeenCalledOnce();
  // Whoever asks next is before all that lied.
  vi.setSystemTime(1_000_100);
  expect(await takeSeat(true)).toBe(true);
  onSeatLost(lost);
  expect(lost).toHaveBeenCalledOnce();
});

it('the place of a frame that the page took away is free', async () => {
  const { claims, frameOf } = page(20);
  const { takeSeat } = await load();
  const first = takeSeat(false);
  for (let k = 0; k < 8; k++) claims(`frame${k}`, 999_000 + k);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await first).toBe(false);
  Object.assign(frameOf('frame3'), { closed: true, top: null });
  const second = takeSeat(false);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await second).toBe(true);
});

it('sees the frames beside it where the page around stands in a shadow tree', async () => {
  const { said, own, top } = page(9);
  own.parent = { ...top, parent: top };
  for (let k = 0; k < 9; k++) delete top[k];
  top.length = 0;
  const { takeSeat } = await load();
  const answer = takeSeat(false);
  expect(said).toMatchObject([{ type: 'groundtrack-seat', rank: 1_000_000 }]);
  let started = false;
  void answer.then(() => {
    started = true;
  });
  await vi.advanceTimersByTimeAsync(300);
  // Nine are too many to start unheard.
  expect(started).toBe(false);
  await vi.advanceTimersByTimeAsync(700);
  expect(await answer).toBe(true);
});

it('tells the page its height, and more only where that hands it on', async () => {
  const { saidToPage, handsOn } = page(3);
  const { takeSeat } = await load();
  expect(await takeSeat(false)).toBe(true);
  expect(saidToPage).toEqual([{ type: 'groundtrack:height', v: 1, value: 360, height: 360 }]);
  handsOn();
  expect(saidToPage).toHaveLength(2);
  expect(saidToPage[1]).toMatchObject({ type: 'groundtrack-seat', v: 1, rank: 1_000_000 });
  expect(typeof saidToPage[1]?.id).toBe('string');
});

it('counts the elements of a page with its plain iframes', async () => {
  const { claims, top, handsOn, saidToPage } = page(6, { elements: 4 });
  const { takeSeat } = await load();
  // Five other frames and four elements: too many to start unheard.
  const answer = takeSeat(false);
  expect(saidToPage).toMatchObject([{ type: 'groundtrack-seat', rank: 1_000_000 }]);
  for (let k = 0; k < 5; k++) claims(`iframe${k}`, 999_000 + k, top, 'https://news.example');
  for (let k = 0; k < 3; k++) claims(`element${k}`, 999_100 + k, top, 'https://news.example');
  handsOn();
  expect(await answer).toBe(false);
});

it('what embed.js says of a frame takes the place of what that said itself', async () => {
  const { claims, top, handsOn } = page(20);
  const { takeSeat, hasSeat, onSeatLost } = await load();
  const answer = takeSeat(false);
  for (let k = 0; k < 7; k++) claims(`frame${k}`, 999_000 + k);
  claims('frame7', 999_007);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await answer).toBe(false);
  handsOn();
  for (let k = 0; k < 8; k++) claims(`frame${k}`, k === 3 ? null : 999_000 + k, top, 'https://news.example');
  const second = takeSeat(false);
  await vi.advanceTimersByTimeAsync(6_000);
  expect(await second).toBe(true);
  const lost = vi.fn();
  onSeatLost(lost);
  // Sandboxed, beside it and unknown to embed.js: whoever that is, it has no say.
  for (let k = 0; k < 9; k++) claims(`ad${k}`, -1e300);
  expect(lost).not.toHaveBeenCalled();
  expect(hasSeat()).toBe(true);
});

it('however many frames a stranger opens in its own, it has one voice', async () => {
  const { claims, top } = page(20);
  const { takeSeat, onSeatLost, hasSeat } = await load();
  expect(await takeSeat(true)).toBe(true);
  vi.setSystemTime(1_000_050);
  const lost = vi.fn();
  onSeatLost(lost);
  const advertisement = { top, parent: top, length: 0, postMessage: () => {} };
  for (let k = 0; k < 40; k++) claims(`ad${k}`, -1e300, { ...advertisement, parent: advertisement });
  expect(lost).not.toHaveBeenCalled();
  // Six more that readers asked for are seven with it; the eighth before ours takes its place.
  for (let k = 0; k < 6; k++) claims(`asked${k}`, -1_000_001);
  expect(lost).not.toHaveBeenCalled();
  claims('asked6', -1_000_001);
  expect(lost).toHaveBeenCalledOnce();
  expect(hasSeat()).toBe(false);
});

it('frames in one frame of the page share out as those of a page do', async () => {
  const { claims, own, top } = page(20);
  const section = { top, parent: top, length: 0, postMessage: () => {} };
  own.parent = section;
  const { takeSeat, onSeatLost } = await load();
  expect(await takeSeat(true)).toBe(true);
  vi.setSystemTime(1_000_050);
  const lost = vi.fn();
  onSeatLost(lost);
  for (let k = 0; k < 7; k++) claims(`beside${k}`, -1_000_001, { ...section, parent: section });
  expect(lost).not.toHaveBeenCalled();
  claims('beside7', -1_000_001, { ...section, parent: section });
  expect(lost).toHaveBeenCalledOnce();
});

it('a page that comes back as it was has its places again, as many as there are', async () => {
  const { said, claims, happens } = page(20);
  const { takeSeat, hasSeat, onSeatLost } = await load();
  const answer = takeSeat(false);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await answer).toBe(true);
  const lost = vi.fn();
  onSeatLost(lost);
  happens('pagehide', true);
  expect(hasSeat()).toBe(false);
  expect(said.at(-1)?.rank).toBeNull();
  happens('pageshow', true);
  expect(hasSeat()).toBe(true);
  expect(said.at(-1)?.rank).toBe(1_000_000);
  expect(lost).not.toHaveBeenCalled();
  for (let k = 0; k < 8; k++) claims(`frame${k}`, 999_000 + k);
  expect(lost).toHaveBeenCalledOnce();
  // One that had none before has none then.
  happens('pagehide', true);
  happens('pageshow', true);
  expect(hasSeat()).toBe(false);
});

it('without embed.js eight sandboxed frames that lie take all places, until the reader asks again', async () => {
  const { claims } = page(20);
  const { takeSeat, onSeatLost, hasSeat } = await load();
  expect(await takeSeat(true)).toBe(true);
  vi.setSystemTime(1_000_050);
  const lost = vi.fn();
  onSeatLost(lost);
  for (let k = 0; k < 7; k++) claims(`liar${k}`, -1e300);
  expect(lost).not.toHaveBeenCalled();
  claims('liar7', -1e300);
  expect(lost).toHaveBeenCalledOnce();
  vi.setSystemTime(1_000_100);
  expect(await takeSeat(true)).toBe(true);
  expect(hasSeat()).toBe(true);
  vi.setSystemTime(1_000_150);
  for (let k = 0; k < 8; k++) claims(`liar${k}`, -1e300);
  expect(lost).toHaveBeenCalledTimes(2);
});
