import { type Rgb, rgb } from '../../render/core/palette';

/** Colours of the comparison of sizes. Lights are linear, the rest display-referred. */
export interface SizesPalette {
  background: Rgb;
  ground: Rgb;
  grid: Rgb;
  line: Rgb;
  grass: Rgb;
  mark: Rgb;
  sunLight: Rgb;
  skyLight: Rgb;
  bounceLight: Rgb;
  /** Share of the sun in the light on the ground, 0 to 1. */
  sunShare: number;
}

export const sizesPalettes: Record<'night' | 'paper', SizesPalette> = {
  night: {
    background: rgb('#0b1016'),
    ground: rgb('#222c36'),
    grid: rgb('#415363'),
    line: rgb('#9db4c4'),
    grass: rgb('#2c5546'),
    mark: rgb('#c9d6d2'),
    sunLight: [1.5, 1.42, 1.3],
    skyLight: [0.15, 0.19, 0.24],
    bounceLight: [0.03, 0.036, 0.044],
    sunShare: 0.74,
  },
  paper: {
    background: rgb('#f7f5ef'),
    ground: rgb('#efebe1'),
    grid: rgb('#c9c2b2'),
    line: rgb('#4c5963'),
    grass: rgb('#8fb088'),
    mark: rgb('#fbfbf8'),
    sunLight: [3.3, 3.18, 3.0],
    skyLight: [0.72, 0.76, 0.8],
    bounceLight: [0.42, 0.4, 0.36],
    sunShare: 0.5,
  },
};
