import { afterEach, expect, it, vi } from 'vitest';
import { coveredBy } from '../../../src/kit/hooks/useInsets';

afterEach(() => vi.unstubAllGlobals());

const card = (box: Partial<DOMRect>) =>
  ({ current: { getBoundingClientRect: () => box } }) as unknown as { current: HTMLElement };

it('cards at opposite edges leave a part of the window free', () => {
  vi.stubGlobal('window', { innerWidth: 400, innerHeight: 640 });
  const both = { left: card({ right: 200 }), right: card({ left: 160 }) };
  expect(coveredBy({ ...both, top: card({ bottom: 430 }), bottom: card({ top: 390 }) })).toEqual({
    left: 100,
    right: 240,
    top: 294,
    bottom: 250,
  });
});

it('cards that have room are what they cover, and an edge without one is free', () => {
  vi.stubGlobal('window', { innerWidth: 1440, innerHeight: 900 });
  const cards = { left: card({ right: 320 }), right: card({ left: 1048 }), top: null, bottom: null };
  expect(coveredBy(cards)).toEqual({ left: 320, right: 392, top: 0, bottom: 0 });
});
