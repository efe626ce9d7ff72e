import type { Palette, Rgb } from '../core/palette';
import { rgb } from '../core/palette';
import { type VolumeForm, volumeKinds } from './campusForms';

/** Colours of a campus drawing; display-referred. */
interface CampusPalette {
  wall: Rgb;
  roof: Rgb;
  floor: Rgb;
  unit: Rgb;
  ink: Rgb;
  inkOpacity: number;
  /** In place of `ink`, and opaque, over pictures of the ground: those may be as dark or as pale as the plain ink. */
  inkOverPictures: Rgb;
  pad: Rgb;
  road: Rgb;
  gravel: Rgb;
  /** Land outside the fence: green, straw; trees from above, and their crowns; ground inside the fence. */
  fields: readonly [Rgb, Rgb];
  tree: Rgb;
  crown: Rgb;
  inside: Rgb;
  shadow: Rgb;
  shadowOpacity: number;
  lamp: Rgb;
  /** Light of the Sun overhead and of the sky by day; of the sky by night; share that the ground gives back. */
  sun: Rgb;
  sky: Rgb;
  nightSky: Rgb;
  bounce: number;
  lampsByNight: number;
  /** Racks' own colour, of an accelerator's mark, and of what is not told. */
  rack: Rgb;
  mark: Rgb;
  unknownRack: Rgb;
  /** Light of the aisles' lamps on racks seen from near. */
  indoorLight: number;
  /** Hue of each kind of volume, in the order of `volumeKinds`. */
  tints: Record<VolumeForm, Rgb>;
}

const tints = (...hex: string[]): Record<VolumeForm, Rgb> =>
  Object.fromEntries(volumeKinds.map((kind, i) => [kind, rgb(hex[i]!)])) as Record<VolumeForm, Rgb>;

/** An architect's drawing: white card on warm paper, ink lines. */
const paperCampus: CampusPalette = {
  wall: rgb('#f3efe6'),
  roof: rgb('#fbf9f4'),
  floor: rgb('#ece8de'),
  unit: rgb('#e9e6de'),
  ink: rgb('#39454d'),
  inkOpacity: 0.8,
  inkOverPictures: rgb('#11181d'),
  pad: rgb('#e7e3d8'),
  road: rgb('#c9c8c2'),
  gravel: rgb('#e0dcd0'),
  fields: [rgb('#dfe8d3'), rgb('#f0e6cd')],
  tree: rgb('#a7b898'),
  crown: rgb('#a7b898'),
  inside: rgb('#f0ebdf'),
  shadow: rgb('#5f6f7d'),
  shadowOpacity: 0.42,
  lamp: rgb('#ffd27a'),
  sun: [0.3, 0.285, 0.25],
  sky: [0.7, 0.715, 0.74],
  nightSky: [0.6, 0.64, 0.69],
  bounce: 0.86,
  lampsByNight: 0.55,
  rack: rgb('#b9bfc2'),
  mark: rgb('#fffdf6'),
  unknownRack: rgb('#c9c4b8'),
  indoorLight: 0.25,
  tints: tints(
    '#e9e0cc',
    '#9fc0cf',
    '#d9b36a',
    '#cf9f86',
    '#c98c72',
    '#a9c2a0',
    '#d8cdb8',
    '#cfcbc0',
    '#8a8f92',
    '#b9a9c4',
    '#c9ccce',
    '#d8dadb',
    '#c2602c',
  ),
};

/** Architecture by night: slate masses, pale lines, warm lamps. */
const nightCampus: CampusPalette = {
  wall: rgb('#5d7284'),
  roof: rgb('#6b8193'),
  floor: rgb('#3d4c5a'),
  unit: rgb('#73889a'),
  ink: rgb('#b4cfe2'),
  inkOpacity: 0.62,
  inkOverPictures: rgb('#e9f4fc'),
  pad: rgb('#37495a'),
  road: rgb('#223240'),
  gravel: rgb('#31475a'),
  fields: [rgb('#213a40'), rgb('#32424a')],
  tree: rgb('#1c3433'),
  crown: rgb('#3d655b'),
  inside: rgb('#41525f'),
  shadow: rgb('#04080d'),
  shadowOpacity: 0.55,
  lamp: rgb('#ffc06a'),
  sun: [0.92, 0.87, 0.78],
  sky: [0.5, 0.56, 0.64],
  nightSky: [0.4, 0.46, 0.55],
  bounce: 0.6,
  lampsByNight: 1,
  rack: rgb('#5b6873'),
  mark: rgb('#f3fbff'),
  unknownRack: rgb('#6b7680'),
  indoorLight: 0.62,
  tints: tints(
    '#7f97a8',
    '#5fb0c9',
    '#d9a441',
    '#c97f5b',
    '#c4694a',
    '#74b07f',
    '#a8a08a',
    '#4d5d6b',
    '#8aa0b0',
    '#9a86c0',
    '#b4bcc4',
    '#c3ccd4',
    '#f0a860',
  ),
};

/** The campus palette that goes with a palette of the globe: glows are for dark grounds only. */
export const campusPaletteOf = ({ nodeGlow }: Palette): CampusPalette =>
  nodeGlow > 0 ? nightCampus : paperCampus;
