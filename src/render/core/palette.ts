import { satelliteColors } from '../../shared/nodePalette';

/** A display-referred sRGB colour, each part 0 to 1. */
export type Rgb = readonly [number, number, number];

/** `#rrggbb` as numbers. */
export function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [((value >> 16) & 255) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

export interface Palette {
  /** What is behind everything; also what light glows are added to. */
  background: Rgb;
  sea: Rgb;
  land: Rgb;
  coast: Rgb;
  border: Rgb;
  graticule: Rgb;
  coastOpacity: number;
  borderOpacity: number;
  graticuleOpacity: number;
  /** What the diagram's colours are multiplied by where the Sun is down. */
  nightShade: Rgb;
  /** What the diagram's colours are multiplied by where the Sun is overhead. */
  dayShade: Rgb;
  /** Imagery: colour of land as bright as white, by day and by night. */
  imageLandDay: Rgb;
  imageLandNight: Rgb;
  imageSeaDay: Rgb;
  imageSeaNight: Rgb;
  /** Imagery: how much of the picture's own colour is kept, 0 grey to 1. */
  imageSaturation: number;
  /** Imagery: how far dark land and low sun are lifted towards light, 0 to 1. */
  imageLift: number;
  cityLights: Rgb;
  glint: number;
  /** Air at the limb: by day, where the Sun rises, and by night. */
  airDay: Rgb;
  airTwilight: Rgb;
  airNight: Rgb;
  airOpacity: number;
  /** 1 adds the air's light, 0 tints with it. */
  airGlow: number;
  nodeLit: Rgb;
  nodeDark: Rgb;
  nodeDarkOpacity: number;
  /** 1 surrounds lit nodes with a soft glow. */
  nodeGlow: number;
  /** Real satellites of imported files, apart from the nodes of scenarios: in sunlight and in shadow. */
  satelliteLit: Rgb;
  satelliteDark: Rgb;
  satelliteTrackOpacity: number;
  orbitPath: Rgb;
  orbitPathOpacity: number;
  trailOpacity: number;
  ground: Rgb;
  highlight: Rgb;
  starOpacity: number;
}

export const nightPalette: Palette = {
  background: rgb('#0a0e13'),
  sea: rgb('#0e1a26'),
  land: rgb('#22384a'),
  coast: rgb('#5d7f97'),
  border: rgb('#7f9aad'),
  graticule: rgb('#7fa3bf'),
  coastOpacity: 0.55,
  borderOpacity: 0.3,
  graticuleOpacity: 0.09,
  nightShade: [0.62, 0.66, 0.72],
  dayShade: [1.5, 1.44, 1.36],
  imageLandDay: [0.9, 0.95, 1.0],
  imageLandNight: [0.15, 0.2, 0.265],
  imageSeaDay: rgb('#183449'),
  imageSeaNight: rgb('#0b141e'),
  imageSaturation: 0.42,
  imageLift: 0,
  cityLights: [0.98, 0.75, 0.44],
  glint: 0.26,
  airDay: [0.38, 0.66, 0.98],
  airTwilight: [0.98, 0.56, 0.34],
  airNight: [0.05, 0.1, 0.17],
  airOpacity: 1,
  airGlow: 1,
  nodeLit: rgb('#56d4f5'),
  nodeDark: rgb('#2d5f86'),
  nodeDarkOpacity: 0.75,
  nodeGlow: 1,
  satelliteLit: rgb(satelliteColors.night.lit),
  satelliteDark: rgb(satelliteColors.night.shadow),
  satelliteTrackOpacity: 0.6,
  orbitPath: rgb('#56d4f5'),
  orbitPathOpacity: 0.13,
  trailOpacity: 0.5,
  ground: rgb('#f2b134'),
  highlight: rgb('#ffffff'),
  starOpacity: 0.7,
};

export const paperPalette: Palette = {
  background: rgb('#f4f1ea'),
  sea: rgb('#e6edf0'),
  land: rgb('#fbf9f3'),
  coast: rgb('#8fa1a8'),
  border: rgb('#a3aeb2'),
  graticule: rgb('#a9b9c0'),
  coastOpacity: 0.75,
  borderOpacity: 0.6,
  graticuleOpacity: 0.38,
  nightShade: [0.795, 0.845, 0.895],
  dayShade: [1, 1, 1],
  imageLandDay: [0.98, 0.97, 0.94],
  imageLandNight: [0.78, 0.82, 0.86],
  imageSeaDay: rgb('#cfdee5'),
  imageSeaNight: rgb('#aabdca'),
  imageSaturation: 0.2,
  imageLift: 0.55,
  cityLights: [0.98, 0.78, 0.4],
  glint: 0.12,
  airDay: rgb('#8fb6c6'),
  airTwilight: rgb('#b9aaa0'),
  airNight: rgb('#8596a3'),
  airOpacity: 0.5,
  airGlow: 0,
  nodeLit: rgb('#006d8f'),
  nodeDark: rgb('#6d8796'),
  nodeDarkOpacity: 0.85,
  nodeGlow: 0,
  satelliteLit: rgb(satelliteColors.paper.lit),
  satelliteDark: rgb(satelliteColors.paper.shadow),
  satelliteTrackOpacity: 0.75,
  orbitPath: rgb('#006d8f'),
  orbitPathOpacity: 0.2,
  trailOpacity: 0.55,
  ground: rgb('#b36b00'),
  highlight: rgb('#1b2530'),
  starOpacity: 0,
};
