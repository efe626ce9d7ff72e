import { afterEach, beforeEach, expect, it, vi } from 'vitest';

let kept: Map<string, string>;
let room = Number.POSITIVE_INFINITY;

/** The pictures as a page has them that was just loaded. */
async function load() {
  vi.resetModules();
  return import('../../../src/present/pictures/shotPictures');
}

beforeEach(() => {
  kept = new Map();
  room = Number.POSITIVE_INFINITY;
  vi.stubGlobal('sessionStorage', {
    get length() {
      return kept.size;
    },
    key: (at: number) => [...kept.keys()][at] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, value: string) {
      if (kept.size >= room) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key: string) => void kept.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

it('a picture is there for this page and the next of the tab, and whoever shows it is told', async () => {
  const page = await load();
  const told = vi.fn();
  page.onShotPicture(told);
  expect(page.shotPicture('a')).toBeNull();
  page.keepShotPicture('a', 'data:image/webp;base64,AA');
  expect(told).toHaveBeenCalledTimes(1);
  expect(page.shotPicture('a')).toBe('data:image/webp;base64,AA');
  expect((await load()).shotPicture('a')).toBe('data:image/webp;base64,AA');
});

it('holds no more than three hundred, the latest', async () => {
  const page = await load();
  for (let i = 0; i < 310; i += 1) page.keepShotPicture(`k${i}`, `data:${i}`);
  expect(kept.size).toBe(300);
  expect(page.shotPicture('k9')).toBeNull();
  expect(page.shotPicture('k309')).toBe('data:309');
});

it('is held by the page where the tab has no room', async () => {
  room = 0;
  const page = await load();
  page.keepShotPicture('a', 'data:1');
  expect(page.shotPicture('a')).toBe('data:1');
});

it('pictures of a page before this one make room, and nothing else of the tab does', async () => {
  kept.set('groundtrack:story', 'a draft');
  const before = await load();
  for (let i = 0; i < 300; i += 1) before.keepShotPicture(`old${i}`, `data:${i}`);
  const page = await load();
  for (let i = 0; i < 20; i += 1) page.keepShotPicture(`new${i}`, `data:${i}`);
  expect(kept.size).toBe(301);
  expect(kept.get('groundtrack:story')).toBe('a draft');
  expect((await load()).shotPicture('new0')).toBe('data:0');
});
