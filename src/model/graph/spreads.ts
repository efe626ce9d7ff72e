import type { Leaf } from './formula';
import { normalQuantile } from './random';

/**
 * How likely the values between low and high are. `triangular`: most likely at the central value, impossible beyond the ends.
 * `uniform`: all alike between the ends. `lognormal`: factors count; the central value is the median, the ends are the 10th and
 * the 90th percentile. `choice`: not uncertain but decided by the reader, so it stays as it is in a band.
 */
export type Spread = 'triangular' | 'uniform' | 'lognormal' | 'choice';

const spreads: Record<string, Spread> = {
  'orbit.altitudeM': 'uniform',
  'node.priceUsdPerW': 'lognormal',
  'node.massKg': 'lognormal',
  'node.radiatorTemperatureK': 'triangular',
  'node.restartHours': 'lognormal',
  'launch.priceUsdPerKg': 'lognormal',
  'launch.perYear': 'lognormal',
  'ground.waterLPerKwh': 'uniform',
  'ground.energyUsdPerKwh': 'lognormal',
  'ground.repairPriceShare': 'uniform',
  'given.arraySpecificPowerWPerKg': 'lognormal',
  'economics.years': 'choice',
  'economics.discountRate': 'choice',
};

/** Published powers of sites are said to be within a factor of 1.4 four times out of five: a lognormal by its ends. */
const sitePower = /^site\.[^.]+\.(itPowerW|facilityPowerW|operating\w+|itPowerWhenCountedW)$/;

/** How a given number spreads over its range. */
export const spreadOf = (id: string): Spread =>
  spreads[id] ?? (sitePower.test(id) ? 'lognormal' : 'triangular');

/** What numbers move together: all powers of one site are of one estimate. */
export const drawKey = (id: string): string => (sitePower.test(id) ? id.replace(/\.[^.]*$/, '.power') : id);

/** The value at a share `u` (0 … 1) of a triangle from low over mode to high. */
export function triangularQuantile(u: number, low: number, mode: number, high: number): number {
  const width = high - low;
  if (width <= 0) return mode;
  const rising = (mode - low) / width;
  return u < rising
    ? low + Math.sqrt(u * width * (mode - low))
    : high - Math.sqrt((1 - u) * width * (high - mode));
}

/** z of the 90th percentile. */
const z90 = 1.2815515655446004;
/** Draws stop at the 99.9th percentile: what lies beyond would be invented. */
const zMost = 3.09;

/** The value at a share `u` of a lognormal with a median and its 10th and 90th percentiles; each side has its own width. */
export function lognormalQuantile(u: number, low: number, median: number, high: number): number {
  if (low <= 0 || median <= 0) return triangularQuantile(u, low, median, high);
  const z = Math.max(-zMost, Math.min(zMost, normalQuantile(u)));
  return median * Math.exp((z / z90) * (z < 0 ? Math.log(median / low) : Math.log(high / median)));
}

/** Turns even draws (0 … 1) into values of a leaf; null where it has no range or is a choice. */
export function drawn(leaf: Leaf, even: Float64Array): Float64Array | null {
  const { value, low, high } = leaf.quantity;
  const spread = spreadOf(leaf.id);
  if (value === null || low === null || high === null || low === high || spread === 'choice') return null;
  const out = new Float64Array(even.length);
  for (let k = 0; k < out.length; k++) {
    const u = even[k] ?? 0.5;
    if (spread === 'uniform') out[k] = low + u * (high - low);
    else if (spread === 'lognormal') out[k] = lognormalQuantile(u, low, value, high);
    else out[k] = triangularQuantile(u, low, value, high);
  }
  return out;
}
