import { expect, test } from 'vitest';
import type { OutlineShares } from '../../src/world/nearness';
import { Outlines } from '../../src/world/Outlines';

const gone: string[] = [];
const drawn = (name: string) => ({ name, dispose: () => void gone.push(name) });

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

test('what is dropped is given back once, and what is left with the rest', () => {
  gone.length = 0;
  const outlines = new Outlines<ReturnType<typeof drawn>>();
  outlines.put('50m', drawn('50m'));
  outlines.put('10m', drawn('10m'));
  expect(outlines.drop('10m')).toBe(true);
  expect(outlines.drop('10m')).toBe(false);
  expect(gone).toEqual(['10m']);
  expect([...outlines.all].map(({ name }) => name)).toEqual(['50m']);
  outlines.dispose();
  expect(gone).toEqual(['10m', '50m']);
  expect(outlines.hasAny).toBe(false);
});
