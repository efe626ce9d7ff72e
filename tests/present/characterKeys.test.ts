import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const kept = new Map<string, string>();

/** The module as a page has it that was just loaded. */
async function load() {
  vi.resetModules();
  return import('../../src/present/characterKeys');
}

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

it('keys of one character act until the reader turns them off, and stay off for the next page', async () => {
  const page = await load();
  expect(page.characterKeys()).toBe(true);
  page.setCharacterKeys(false);
  expect(page.characterKeys()).toBe(false);
  const next = await load();
  expect(next.characterKeys()).toBe(false);
  next.setCharacterKeys(true);
  expect((await load()).characterKeys()).toBe(true);
});

it('holds for the page where the browser keeps nothing', async () => {
  vi.stubGlobal('localStorage', undefined);
  const page = await load();
  page.setCharacterKeys(false);
  expect(page.characterKeys()).toBe(false);
});

it('letters and signs are characters; Space and the keys of clickers are none', async () => {
  const { isCharacter } = await load();
  expect(['n', 'G', '.', '?', '0'].map(isCharacter)).toEqual([true, true, true, true, true]);
  expect([' ', 'PageDown', 'ArrowLeft', 'Escape', 'Home'].map(isCharacter)).toEqual(Array(5).fill(false));
});
