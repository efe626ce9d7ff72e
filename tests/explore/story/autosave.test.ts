import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { offerRecovery, startAutosave } from '../../../src/explore/story/autosave';
import { defaultScene } from '../../../src/scene/defaults';
import { addShot, setShot } from '../../../src/store/actions/authoring/shots';
import { setStoryTitle } from '../../../src/store/actions/authoring/writing';
import { shot } from '../../../src/store/actions/story';
import { liveStore } from '../../../src/store/live';
import { stateNow } from '../../../src/store/stateNow';
import { startWith } from '../../startWith';

const KEY = 'groundtrack:story';
let kept: Map<string, string>;
let leave: (() => void) | undefined;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 10, 30, 14, 32) });
  kept = new Map();
  vi.stubGlobal('localStorage', {
    get length() {
      return kept.size;
    },
    key: (i: number) => [...kept.keys()][i] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
  vi.stubGlobal('window', {
    addEventListener: (_: string, listener: () => void) => {
      leave = listener;
    },
    removeEventListener: () => {},
  });
  startWith(defaultScene, { drawn: true });
  stop = startAutosave();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const notices = () => liveStore.getState().notices;
const choose = (words: string) =>
  notices()[0]
    ?.choices?.find((each) => each.words === words)
    ?.run();

it('keeps a story soon after it was changed, and offers it by its time when the page opens again', () => {
  addShot({ caption: { en: 'Mine' } });
  vi.advanceTimersByTime(500);
  startWith(defaultScene, { drawn: true });
  offerRecovery();
  expect(notices()[0]?.text).toBe('Recover your story of 14:32?');
  choose('Recover');
  expect(stateNow().scene.story.at(-1)?.caption.en).toBe('Mine');
  expect(liveStore.getState().writing).toBe(true);
});

it('keeps what a field hands over as the page is left', () => {
  leave?.();
  setStoryTitle('en', 'Still typed');
  expect(JSON.parse(JSON.parse(kept.get(KEY) ?? '').text).title.en).toBe('Still typed');
});

it('keeps what was written last when the page is left', () => {
  setShot(0, { caption: { en: 'Mine' } });
  leave?.();
  expect(kept.get(KEY)).toContain('Mine');
});

it('keeps nothing of a story that is only shown', () => {
  shot(2);
  vi.advanceTimersByTime(5000);
  expect(kept.size).toBe(0);
  offerRecovery();
  expect(notices()).toEqual([]);
});

it('keeps shots as they are, whatever is on screen', () => {
  shot(3);
  addShot({ caption: { en: 'Mine' }, scene: {} });
  vi.advanceTimersByTime(500);
  const { story, time } = JSON.parse(JSON.parse(kept.get(KEY) ?? '').text);
  expect(time).toBe(stateNow().scene.time);
  expect(time).not.toBe(defaultScene.time);
  expect(story.at(-1).scene.time).toBe(defaultScene.time);
});

it('does not offer the story that is open', () => {
  addShot();
  vi.advanceTimersByTime(500);
  offerRecovery();
  expect(notices()).toEqual([]);
});

it.each([
  ['no JSON', '{"savedMs":1,"te'],
  ['another JSON', '[1,2]'],
  ['a scene that is none', JSON.stringify({ savedMs: 1, text: '{"version":1}' })],
  ['a scene that is cut', JSON.stringify({ savedMs: 1, text: '{"version":1,' })],
])('tells what cannot be read, %s, and keeps it beside', (_, raw) => {
  kept.set(KEY, raw);
  offerRecovery();
  expect(notices()[0]?.text).toMatch(
    /^The story that this browser kept cannot be read: .+ It is kept as it is\.$/,
  );
  expect(notices()[0]?.choices?.map(({ words }) => words)).toEqual(['Save it as it is']);
  expect([...kept.values()]).toEqual([raw]);
  expect(kept.has(KEY)).toBe(false);
});

it('forgets a story that the reader discards', () => {
  setShot(0, { caption: { en: 'Mine' } });
  vi.advanceTimersByTime(500);
  startWith(defaultScene);
  offerRecovery();
  choose('Discard');
  expect(kept.size).toBe(0);
});

it('says nothing in a frame that keeps nothing', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new DOMException('no', 'SecurityError');
    },
    setItem: () => {
      throw new DOMException('no', 'SecurityError');
    },
  });
  offerRecovery();
  addShot();
  vi.advanceTimersByTime(500);
  expect(notices()).toEqual([]);
});

it('keeps a title that was changed alone', () => {
  setStoryTitle('en', 'A better name');
  vi.advanceTimersByTime(500);
  expect(kept.get(KEY)).toContain('A better name');
});

it('offers a story still that was not answered for when another one was written', () => {
  addShot({ caption: { en: 'First' } });
  vi.advanceTimersByTime(500);
  const first = kept.get(KEY) ?? '';
  // As a page of another tab, or of yesterday, left it.
  kept.set(KEY, first.replace(/"by":"[^"]*"/, '"by":"other"'));
  startWith(defaultScene, { drawn: true });
  offerRecovery();
  vi.advanceTimersByTime(60_000);
  addShot({ caption: { en: 'Second' } });
  vi.advanceTimersByTime(500);
  startWith(defaultScene, { drawn: true });
  offerRecovery();
  expect(notices().map(({ text }) => text)).toEqual([
    'Recover your story of 14:33?',
    'Recover your story of 14:32?',
  ]);
  notices()[1]?.choices?.[0]?.run();
  expect(stateNow().scene.story.at(-1)?.caption.en).toBe('First');
  addShot({ caption: { en: 'Third' } });
  vi.advanceTimersByTime(500);
  expect(kept.get(KEY)).toContain('Third');
});

it('keeps a story that cannot be read where there is room for it only once', () => {
  kept.set(KEY, '{"savedMs":1,"te');
  const setItem = (key: string, value: string) => {
    if (kept.size > 0) throw new DOMException('full', 'QuotaExceededError');
    kept.set(key, value);
  };
  vi.stubGlobal('localStorage', { ...localStorage, length: 0, setItem });
  offerRecovery();
  addShot();
  vi.advanceTimersByTime(500);
  expect([...kept.values()]).toEqual(['{"savedMs":1,"te']);
});
