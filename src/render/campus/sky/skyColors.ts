import { mix, smoothstep } from '../../../shared/vectors';
import { type Palette, type Rgb, rgb } from '../../core/palette';

/** Colours of a sky; display-referred. */
interface SkyPalette {
  dayZenith: Rgb;
  dayHorizon: Rgb;
  nightZenith: Rgb;
  nightHorizon: Rgb;
  /** Added about a low Sun. */
  dusk: Rgb;
  /** Added over a town by night. */
  town: Rgb;
  /** How much of the stars shows by night. */
  clearNight: number;
}

const nightTheme: SkyPalette = {
  dayZenith: rgb('#1a3b5c'),
  dayHorizon: rgb('#64869d'),
  nightZenith: rgb('#0a1119'),
  nightHorizon: rgb('#1a2836'),
  dusk: [0.62, 0.3, 0.12],
  town: [0.42, 0.27, 0.12],
  clearNight: 0.75,
};

const paperTheme: SkyPalette = {
  dayZenith: rgb('#d3e2ea'),
  dayHorizon: rgb('#f2f1ea'),
  nightZenith: rgb('#b4c1cc'),
  nightHorizon: rgb('#d3d8da'),
  dusk: [0.14, 0.05, -0.06],
  town: [0.1, 0.07, 0.0],
  clearNight: 0,
};

export interface SkyColors {
  zenith: Rgb;
  horizon: Rgb;
  /** Added about the Sun. */
  glow: Rgb;
  townLight: Rgb;
  /** How much of what is beyond the air shows through overhead. */
  clear: number;
}

const between = (a: Rgb, b: Rgb, t: number): Rgb => [
  mix(a[0], b[0], t),
  mix(a[1], b[1], t),
  mix(a[2], b[2], t),
];
const times = ([r, g, b]: Rgb, k: number): Rgb => [r * k, g * k, b * k];

/** The sky's colours for the height of the Sun, as the sine of its angle above the horizon. Glows are for dark grounds only. */
export function skyColors({ nodeGlow }: Palette, sunHeight: number): SkyColors {
  const sky = nodeGlow > 0 ? nightTheme : paperTheme;
  const day = smoothstep(-0.14, 0.22, sunHeight);
  const low = Math.exp(-((sunHeight / 0.13) ** 2));
  return {
    zenith: between(sky.nightZenith, sky.dayZenith, day),
    horizon: between(sky.nightHorizon, sky.dayHorizon, day),
    glow: times(sky.dusk, low),
    townLight: times(sky.town, 1 - day),
    clear: sky.clearNight * (1 - day),
  };
}
