import { hashOf, randomStream } from '../../shared/random';

/**
 * One draw from each of `count` equal slices of [0, 1), in random order (Latin hypercube sampling, McKay et al. 1979). The same
 * for the same key and seed, and independent of all other keys: a further input changes no other's draws.
 */
export function stratified(count: number, key: string, seed: number): Float64Array {
  const random = randomStream(hashOf(key) ^ Math.imul(seed, 0x85ebca6b));
  const out = new Float64Array(count);
  for (let k = 0; k < count; k++) out[k] = (k + random()) / count;
  for (let k = count - 1; k > 0; k--) {
    const other = Math.floor(random() * (k + 1));
    const held = out[k] ?? 0;
    out[k] = out[other] ?? 0;
    out[other] = held;
  }
  return out;
}

/** Inverse of the standard normal distribution; |error| < 1.2e-9. See P. J. Acklam's rational approximation (2003). */
export function normalQuantile(p: number): number {
  const tail = (q: number): number => {
    const r = Math.sqrt(-2 * Math.log(q));
    return (
      (((((-7.784894002430293e-3 * r - 0.3223964580411365) * r - 2.400758277161838) * r - 2.549732539343734) *
        r +
        4.374664141464968) *
        r +
        2.938163982698783) /
      ((((7.784695709041462e-3 * r + 0.3224671290700398) * r + 2.445134137142996) * r + 3.754408661907416) *
        r +
        1)
    );
  };
  if (p < 0.02425) return tail(Math.max(p, 1e-300));
  if (p > 0.97575) return -tail(Math.max(1 - p, 1e-300));
  const q = p - 0.5;
  const r = q * q;
  return (
    ((((((-39.69683028665376 * r + 220.9460984245205) * r - 275.9285104469687) * r + 138.357751867269) * r -
      30.66479806614716) *
      r +
      2.506628277459239) *
      q) /
    (((((-54.47609879822406 * r + 161.5858368580409) * r - 155.6989798598866) * r + 66.80131188771972) * r -
      13.28068155288572) *
      r +
      1)
  );
}
