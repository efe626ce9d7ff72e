import { expect, test } from 'vitest';
import { starField } from '../../../src/render/earth/Stars';

test('the same seed gives the same sky, another seed another', () => {
  expect(starField(50, 7)).toEqual(starField(50, 7));
  expect(starField(50, 7)).not.toEqual(starField(50, 8));
});

test('stars are unit directions, all round, mostly faint', () => {
  const stars = starField(1000, 7);
  const middle = [0, 0, 0];
  let faint = 0;
  for (let i = 0; i < 1000; i++) {
    const [x, y, z, brightness] = stars.subarray(4 * i, 4 * i + 4) as unknown as [
      number,
      number,
      number,
      number,
    ];
    expect(Math.hypot(x, y, z)).toBeCloseTo(1, 5);
    expect(brightness).toBeGreaterThan(0);
    expect(brightness).toBeLessThanOrEqual(1);
    if (brightness < 0.4) faint++;
    [x, y, z].forEach((v, c) => {
      middle[c]! += v / 1000;
    });
  }
  expect(Math.hypot(...(middle as [number, number, number]))).toBeLessThan(0.1);
  expect(faint).toBeGreaterThan(600);
});
