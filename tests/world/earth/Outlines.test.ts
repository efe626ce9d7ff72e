import { expect, test } from 'vitest';
import type { OutlineShares } from '../../../src/world/earth/nearness';
import { Outlines } from '../../../src/world/earth/Outlines';

const drawn = (name: string) => ({ name });

function sharesOf(
  outlines: Outlines<ReturnType<typeof drawn>>,
  shares: OutlineShares,
): Record<string, number> {
  const shown: Record<string, number> = {};
  outlines.share(shares, ({ name }, share) => {
    shown[name] = share;
  });
  return shown;
}

test('each fineness that is there is told its share; the nearest stands in for one that is not', () => {
  const outlines = new Outlines<ReturnType<typeof drawn>>();
  expect(outlines.hasAny).toBe(false);
  expect(sharesOf(outlines, [1, 0, 0])).toEqual({});
  outlines.put('50m', drawn('50m'));
  expect(sharesOf(outlines, [0.25, 0.75, 0])).toEqual({ '50m': 1 });
  expect(sharesOf(outlines, [0, 0, 1])).toEqual({ '50m': 1 });
  outlines.put('110m', drawn('110m'));
  expect(sharesOf(outlines, [0.25, 0.75, 0])).toEqual({ '110m': 0.25, '50m': 0.75 });
  expect(sharesOf(outlines, [0, 0.5, 0.5])).toEqual({ '110m': 0, '50m': 1 });
  outlines.put('10m', drawn('10m'));
  expect(sharesOf(outlines, [0, 0.5, 0.5])).toEqual({ '110m': 0, '50m': 0.5, '10m': 0.5 });
});

test('where only the finest and the coarsest are there, the coarser stands in for the middle one', () => {
  const outlines = new Outlines<ReturnType<typeof drawn>>();
  outlines.put('110m', drawn('110m'));
  outlines.put('10m', drawn('10m'));
  expect(sharesOf(outlines, [0, 0.5, 0.5])).toEqual({ '110m': 0.5, '10m': 0.5 });
});

test('what is taken out is there no more, and only once', () => {
  const outlines = new Outlines<ReturnType<typeof drawn>>();
  outlines.put('50m', drawn('50m'));
  outlines.put('10m', drawn('10m'));
  expect(outlines.take('10m')?.name).toBe('10m');
  expect(outlines.take('10m')).toBeNull();
  expect([...outlines.all].map(({ name }) => name)).toEqual(['50m']);
});
