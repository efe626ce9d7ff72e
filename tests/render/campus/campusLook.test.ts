import { describe, expect, it } from 'vitest';
import { lightCampus } from '../../../src/render/campus/campusLook';
import { lightUniforms } from '../../../src/render/campus/campusMaterials';
import { nightPalette, type Palette, paperPalette } from '../../../src/render/core/palette';

function inkOf(palette: Palette, pictures?: number): { rgb: number[]; opacity: number } {
  const light = lightUniforms();
  lightCampus(light, { palette, sun: [0, 0, 1], opacity: 1, pixelRatio: 1, pictures });
  return { rgb: light.inkColor.value.toArray(), opacity: light.inkOpacity.value };
}

/** Relative luminance and contrast, WCAG 2.2. */
const luminance = (rgb: number[]) => {
  const [r, g, b] = rgb.map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};
const contrast = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
/** Of ground in middle grey, as photographers expose for it. */
const GROUND = 0.18;

describe.each([
  ['night', nightPalette],
  ['paper', paperPalette],
])('the outlines of a campus, %s', (_, palette) => {
  it('read 3 to 1 and more on pictures of the ground, as WCAG asks of graphics', () => {
    const { rgb, opacity } = inkOf(palette, 1);
    expect(opacity).toBe(1);
    expect(contrast(luminance(rgb), GROUND)).toBeGreaterThan(3);
  });

  it('come to that as the pictures come, and are as ever without', () => {
    const [without, half, whole] = [inkOf(palette), inkOf(palette, 0.5), inkOf(palette, 1)];
    expect(inkOf(palette, 0)).toEqual(without);
    expect(half.opacity).toBeCloseTo((without.opacity + whole.opacity) / 2, 12);
    expect(contrast(luminance(whole.rgb), GROUND)).toBeGreaterThan(contrast(luminance(without.rgb), GROUND));
  });
});
