import { expect, test } from 'vitest';
import { heatColor } from '../../src/shared/heatColor';

test('cold ends violet, hot ends yellow, 350 K lies in the middle; beyond the ends nothing changes', () => {
  expect(heatColor(250)).toEqual([52, 16, 92]);
  expect(heatColor(350)).toEqual([202, 62, 88]);
  // Half-way between the first two stops.
  expect(heatColor(275)).toEqual([88, 23, 102]);
  expect(heatColor(3)).toEqual([52, 16, 92]);
  expect(heatColor(900)).toEqual([252, 222, 130]);
});

test('what is hotter is lighter', () => {
  const luminance = (kelvin: number) => {
    const [r, g, b] = heatColor(kelvin);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  for (let kelvin = 255; kelvin <= 450; kelvin += 5)
    expect(luminance(kelvin)).toBeGreaterThan(luminance(kelvin - 5));
});
