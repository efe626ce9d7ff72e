const METRES_PER_FOOT = 0.3048;
const METRES_PER_MILE = 1609.344;
/** From here on US lengths are told in miles, metres. */
const MILES_FROM_M = 0.4 * METRES_PER_MILE;

/** The longest of 1, 2 and 5 times a power of ten that is at most a number. */
function roundDown(x: number): number {
  const power = 10 ** Math.floor(Math.log10(x) + 1e-9);
  const digit = x / power;
  return (digit >= 5 ? 5 : digit >= 2 ? 2 : 1) * power;
}

/** The round length, metres, that a scale bar of at most so many metres shows: round in the units that it is told in. */
export function scaleLengthM(mostM: number, units: 'metric' | 'us'): number {
  if (!(mostM > 0) || !Number.isFinite(mostM)) return 0;
  if (units === 'metric') return roundDown(mostM);
  const unitM = mostM >= MILES_FROM_M ? METRES_PER_MILE : METRES_PER_FOOT;
  // Half a mile and less than a mile is told in feet again by the number format.
  const lengthM = roundDown(mostM / unitM) * unitM;
  return lengthM < METRES_PER_MILE ? roundDown(mostM / METRES_PER_FOOT) * METRES_PER_FOOT : lengthM;
}
