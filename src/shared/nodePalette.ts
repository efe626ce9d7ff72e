import { clamp } from './vectors';

// The colours that say something of a node, for the GPU and for the legend alike. Our own values: the categories are
// apart by at least 0.08 in OKLab for normal sight and for the three kinds of colour blindness (Machado and others
// 2009); the ramps climb evenly in OKLab's lightness, away from the background as the value grows.

export type PaletteTheme = 'night' | 'paper';

/** Metrics with a ramp of their own. */
export type RampId = 'altitude' | 'age';

/** Colours of constellations, in their order in the scene; a thirteenth takes the first again. */
export const categoryColors: Record<PaletteTheme, readonly string[]> = {
  // biome-ignore format: one line a theme
  night: ['#56b4dc', '#f2f059', '#936a04', '#83fefe', '#5362dd', '#c7a745', '#d03c8e', '#abdba3', '#9281ff', '#f1779c', '#a28c50', '#e3c742'],
  // biome-ignore format: as above
  paper: ['#005a82', '#b48c1a', '#983901', '#0a9bdb', '#4c1302', '#12225c', '#5d836e', '#8646c7', '#682e3e', '#500295', '#dd53a8', '#a3681e'],
};

/** Nodes in sunlight and in the Earth's shadow, as they are drawn by default. */
export const sunlightColors: Record<PaletteTheme, { lit: string; shadow: string }> = {
  night: { lit: '#56d4f5', shadow: '#2d5f86' },
  paper: { lit: '#006d8f', shadow: '#6d8796' },
};

/** Real satellites, whose colour is that of no scenario: in sunlight and in the Earth's shadow. */
export const satelliteColors: Record<PaletteTheme, { lit: string; shadow: string }> = {
  night: { lit: '#f3e9d2', shadow: '#857f74' },
  paper: { lit: '#3a2d34', shadow: '#9a9095' },
};

/** A node of which the metric is not known. */
export const unknownColor: Record<PaletteTheme, string> = { night: '#ffffff', paper: '#8d959c' };

/** Steps of a ramp, as many as its texture is wide. */
const rampSteps = 256;

/** Lightness 0 … 1, chroma and hue (degrees) in OKLCh. */
type Stop = readonly [lightness: number, chroma: number, hueDeg: number];

const stops: Record<PaletteTheme, Record<RampId, readonly Stop[]>> = {
  night: {
    altitude: [
      [0.5, 0.16, 268],
      [0.72, 0.12, 205],
      [0.94, 0.14, 112],
    ],
    age: [
      [0.94, 0.09, 90],
      [0.72, 0.15, 30],
      [0.5, 0.17, 310],
    ],
  },
  paper: {
    altitude: [
      [0.7, 0.11, 190],
      [0.5, 0.12, 245],
      [0.3, 0.14, 285],
    ],
    age: [
      [0.7, 0.14, 65],
      [0.5, 0.16, 20],
      [0.3, 0.12, 330],
    ],
  },
};

const toSrgb = (x: number): number => {
  const linear = clamp(x, 0, 1);
  return linear <= 0.003_130_8 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
};

/** OKLab to sRGB bytes. See Ottosson (2020), A perceptual color space for image processing. */
function srgbOf(lightness: number, a: number, b: number): [number, number, number] {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear: [number, number, number] = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return linear.map((x) => Math.round(toSrgb(x) * 255)) as [number, number, number];
}

const rectangular = ([lightness, chroma, hueDeg]: Stop): [number, number, number] => {
  const hue = (hueDeg * Math.PI) / 180;
  return [lightness, chroma * Math.cos(hue), chroma * Math.sin(hue)];
};

/** One colour of a ramp at `share` 0 … 1, sRGB bytes. For age, 0 is just launched. */
export function rampColor(id: RampId, theme: PaletteTheme, share: number): [number, number, number] {
  const list = stops[theme][id].map(rectangular);
  const at = clamp(share, 0, 1) * (list.length - 1);
  const first = Math.min(list.length - 2, Math.floor(at));
  const [from, to] = [list[first], list[first + 1]];
  if (!from || !to) return [0, 0, 0];
  const mix = (i: 0 | 1 | 2): number => from[i] + (to[i] - from[i]) * (at - first);
  return srgbOf(mix(0), mix(1), mix(2));
}

/** A ramp as a row of 256 texels: RGBA, sRGB bytes, opaque. */
export function rampTexels(id: RampId, theme: PaletteTheme): Uint8Array<ArrayBuffer> {
  const texels = new Uint8Array(rampSteps * 4);
  for (let i = 0; i < rampSteps; i += 1)
    texels.set([...rampColor(id, theme, i / (rampSteps - 1)), 255], i * 4);
  return texels;
}

/** A row of 256 texels as `rampTexels` gives; `colorOf` tells the colour (`#rrggbb`) of texel i. */
export function colorTexels(colorOf: (i: number) => string): Uint8Array<ArrayBuffer> {
  const texels = new Uint8Array(rampSteps * 4);
  for (let i = 0; i < rampSteps; i += 1) {
    const value = Number.parseInt(colorOf(i).slice(1), 16);
    texels.set([value >> 16, (value >> 8) & 255, value & 255, 255], i * 4);
  }
  return texels;
}

/** The constellations' colours, over and over: texel i is the colour of constellation i. */
export function categoryTexels(theme: PaletteTheme): Uint8Array<ArrayBuffer> {
  const colors = categoryColors[theme];
  return colorTexels((i) => colors[i % colors.length]!);
}
