import { clamp, mix } from './vectors';

/** Temperatures that the colours span, kelvin: those that a radiator may be given. */
const HEAT_K = [250, 450] as const;

/** From cold to hot, sRGB bytes: lighter as it is hotter, told apart in all kinds of colour blindness. */
const stops = [
  [52, 16, 92],
  [124, 30, 112],
  [202, 62, 88],
  [246, 132, 60],
  [252, 222, 130],
] as const;

/** The false colour of a temperature, as cameras for the infrared show it, sRGB bytes. What is beyond `HEAT_K` has the colour of its end. */
export function heatColor(temperatureK: number): [number, number, number] {
  const share = clamp((temperatureK - HEAT_K[0]) / (HEAT_K[1] - HEAT_K[0]), 0, 1) * (stops.length - 1);
  const below = Math.min(stops.length - 2, Math.floor(share));
  return [0, 1, 2].map((k) => Math.round(mix(stops[below]![k]!, stops[below + 1]![k]!, share - below))) as [
    number,
    number,
    number,
  ];
}
