import { describe, expect, it } from 'vitest';
import {
  categoryColors,
  categoryTexels,
  type PaletteTheme,
  rampColor,
  rampTexels,
} from '../../src/shared/nodePalette';

type Rgb = [number, number, number];
type Matrix = [Rgb, Rgb, Rgb];

const bytes = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb;
const linear = (byte: number) => {
  const x = byte / 255;
  return x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4;
};
const times = (m: Matrix, x: Rgb): Rgb =>
  m.map((row) => row[0] * x[0] + row[1] * x[1] + row[2] * x[2]) as Rgb;

// Ottosson 2020, as published.
const toLms: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const toLab: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];
const oklab = (rgb: Rgb): Rgb => times(toLab, times(toLms, rgb).map(Math.cbrt) as Rgb);

// Machado, Oliveira and Fernandes 2009, severity 1.
const sights: Record<string, Matrix> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
const seen = (rgb: Rgb, sight: Matrix): Rgb =>
  oklab(times(sight, rgb.map(linear) as Rgb).map((x) => Math.min(1, Math.max(0, x))) as Rgb);
const apart = (a: Rgb, b: Rgb) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
const themes: PaletteTheme[] = ['night', 'paper'];

describe.each(themes)('%s', (theme) => {
  it.each(Object.entries(sights))('keeps its constellations apart by %s sight', (_name, sight) => {
    const colors = categoryColors[theme].map((hex) => seen(bytes(hex), sight));
    expect(colors).toHaveLength(12);
    colors.forEach((a, i) => {
      for (const [j, b] of colors.entries()) {
        if (j < i) expect(apart(a, b), `${i} and ${j}`).toBeGreaterThan(i < 6 ? 0.15 : 0.08);
      }
    });
  });

  it.each(['altitude', 'age'] as const)('climbs evenly in lightness: %s', (id) => {
    const texels = rampTexels(id, theme);
    const at = (i: number): Rgb => [texels[i * 4] ?? 0, texels[i * 4 + 1] ?? 0, texels[i * 4 + 2] ?? 0];
    expect(texels).toHaveLength(1024);
    expect(at(0)).toEqual(rampColor(id, theme, 0));
    expect(at(255)).toEqual(rampColor(id, theme, 1));
    for (const sight of Object.values(sights)) {
      const steps = Array.from({ length: 9 }, (_, i) => seen(at(Math.round((i * 255) / 8)), sight));
      const signs = steps.slice(1).map((step, i) => Math.sign(step[0] - (steps[i]?.[0] ?? 0)));
      expect(new Set(signs).size).toBe(1);
    }
    const normal = sights.normal as Matrix;
    const steps = Array.from({ length: 9 }, (_, i) => seen(at(Math.round((i * 255) / 8)), normal));
    const rises = steps.slice(1).map((step, i) => Math.abs(step[0] - (steps[i]?.[0] ?? 0)));
    // A ninth colour is no nearer to its neighbour than any other, but for rounding and the gamut's edge.
    expect(Math.max(...rises) / Math.min(...rises)).toBeLessThan(1.35);
  });
});

it('gives the GPU the colours of the legend', () => {
  const texels = categoryTexels('night');
  expect([...texels.subarray(0, 4)]).toEqual([0x56, 0xb4, 0xdc, 255]);
  expect([...texels.subarray(12 * 4, 13 * 4)]).toEqual([0x56, 0xb4, 0xdc, 255]);
  expect([...texels.subarray(11 * 4, 12 * 4)]).toEqual([0xe3, 0xc7, 0x42, 255]);
});
