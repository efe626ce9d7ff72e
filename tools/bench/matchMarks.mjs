import { flyNodes } from './contenders.mjs';
import { camera, size } from './fleet.mjs';

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
 * Brings the resting points of the app's own page to the look of its marks at the same count, diameter and strength: like is
 * compared with like. For that the page flies the fleet for once.
 */
export async function matchMarks(page, nodes) {
  await flyNodes(page, nodes);
  const marks = await page.evaluate(async () => {
    window.bench.redraw();
    for (let k = 0; k < 2; k += 1) await new Promise((done) => requestAnimationFrame(done));
    return window.bench.marksFlown();
  });
  await flyNodes(page, 0);
  await page.evaluate((value) => window.bench.setMarks(value), marks);
}
