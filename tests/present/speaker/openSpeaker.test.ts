import { afterEach, expect, it, vi } from 'vitest';
import { beginPresentation, presentationOfTab } from '../../../src/present/speaker/openSpeaker';

const full = {
  getItem: () => null,
  setItem: () => {
    throw new DOMException('full', 'QuotaExceededError');
  },
};

afterEach(() => void vi.unstubAllGlobals());

it('a tab whose storage is full is known again after it is loaded anew', () => {
  vi.stubGlobal('window', { name: '' });
  vi.stubGlobal('sessionStorage', full);
  expect(presentationOfTab()).toBeNull();
  const session = beginPresentation();
  expect(presentationOfTab()).toBe(session);
  expect(beginPresentation()).toBe(session);
});

it('a frame that its page has named keeps that name', () => {
  vi.stubGlobal('window', { name: 'article' });
  vi.stubGlobal('sessionStorage', full);
  beginPresentation();
  expect(window.name).toBe('article');
  expect(presentationOfTab()).toBeNull();
});

it('what a tab of the same storage kept is its own, whatever the name', () => {
  vi.stubGlobal('window', { name: '' });
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  const session = beginPresentation();
  expect(window.name).toBe('');
  expect(presentationOfTab()).toBe(session);
});
