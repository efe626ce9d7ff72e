import { camera, size } from './fleet.mjs';
import { lit } from './measure.mjs';

/** At a million it begins twice as large as it ends. */
const STEPS = 12;
/** Coverage this near is taken as the same. */
const NEAR = 0.06;
const EARTH_M = 6_371_000;
const HIGHEST_M = 2_000_000;
const HALF_FIELD_RAD = (17.5 * Math.PI) / 180;

/** Pixels within the outline of the highest shell, cut off by the canvas; a little more for the dots' own width. */
function reachablePixels() {
  const focalPx = size.height / 2 / Math.tan(HALF_FIELD_RAD);
  const outline = Math.asin((EARTH_M + HIGHEST_M) / (EARTH_M + camera.altitudeM));
  const radius = focalPx * Math.tan(outline) + 2;
  const half = Math.min(radius, size.height / 2);
  const area = half * Math.sqrt(radius ** 2 - half ** 2) + radius ** 2 * Math.asin(half / radius);
  return 2.02 * area;
}

/**
 * Area of all dots, overlaps counted, in units of the area they can reach: of dots strewn at random a share e^(-c) of
 * the area stays dark.
 */
export function coverage(litPixels) {
  return -Math.log(1 - Math.min(0.995, litPixels / reachablePixels()));
}

/**
 * Sets the resting points' dot size so that they cover as much as Groundtrack's nodes do at the same count: like is
 * compared with like. Starts at `scale`; returns the factor found.
 */
export async function calibrateDots(page, contender, empty, wantedLit, scale) {
  const wanted = coverage(wantedLit);
  let found = scale;
  for (let step = 0; step < STEPS; step += 1) {
    await page.evaluate((value) => window.bench.setDotScale(value), found);
    const got = coverage(await lit(page, contender, empty));
    if (wanted === 0 || got === 0 || Math.abs(got / wanted - 1) < NEAR) break;
    // Area grows with the square of the diameter.
    found *= Math.min(2, Math.max(0.5, Math.sqrt(wanted / got)));
  }
  await page.evaluate((value) => window.bench.setDotScale(value), found);
  return found;
}
