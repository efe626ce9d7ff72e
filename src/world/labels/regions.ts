import type { Box } from '../../shared/Box';
import { DEG } from '../../shared/vectors';
import { hitEllipsoid, type Lens, type Pose, rayThrough } from '../camera/cameraPose';

/** Degrees a cell; states of the US have numbers from this one on, the sea has 0. */
const CELL_DEG = 0.5;
const FIRST_STATE = 300;

/** Rows from the South Pole: numbers of regions and lengths of their runs from 180° west, in turn. */
let rows: readonly number[][] = [];

/** Takes `geo/regions.json`, without which all is sea. */
export function readRegions(bytes: ArrayBuffer): void {
  const grid: string[] = JSON.parse(new TextDecoder().decode(bytes));
  rows = grid.map((runs) => runs.split(' ').map(Number));
}

/** Number of the region at a place: a country, a state of the US, or 0 at sea; good to a quarter of a degree. */
export function regionAt(latitudeDeg: number, longitudeDeg: number): number {
  const row = Math.min(rows.length - 1, Math.max(0, Math.floor((latitudeDeg + 90) / CELL_DEG)));
  let left = Math.floor((((longitudeDeg + 180) % 360) + 360) / CELL_DEG) % (360 / CELL_DEG);
  const runs = rows[row] ?? [];
  for (let k = 0; k < runs.length; k += 2) {
    if (left < (runs[k + 1] as number)) return runs[k] as number;
    left -= runs[k + 1] as number;
  }
  return 0;
}

/** The region that a site lies in; on a coast, where the cell's middle is in the sea, that of a cell beside it. */
export function homeOf({ latitudeDeg, longitudeDeg }: { latitudeDeg: number; longitudeDeg: number }): number {
  const own = regionAt(latitudeDeg, longitudeDeg);
  if (own !== 0) return own;
  for (const [north, east] of [
    [0, 1],
    [0, -1],
    [1, 0],
    [-1, 0],
  ] as const) {
    const beside = regionAt(latitudeDeg + north * CELL_DEG, longitudeDeg + east * CELL_DEG);
    if (beside !== 0) return beside;
  }
  return 0;
}

/** What a label costs by the ground that it lies on. Words in the sea read as a place in the sea, those abroad as one abroad. */
const OVER = { home: 0, country: 0.12, sky: 0.3, sea: 0.55, abroad: 0.8 };

function costOver(home: number, there: number | null): number {
  if (there === null) return OVER.sky;
  if (there === home) return OVER.home;
  if (there === 0) return OVER.sea;
  return there >= FIRST_STATE && home >= FIRST_STATE ? OVER.country : OVER.abroad;
}

/** Where along a label the ground is asked for, shares of its width. */
const SAMPLES = [0.08, 0.36, 0.64, 0.92];

/** What it costs to put words of a region's site into a box of the picture, CSS pixels: 0 over that region alone, at most 0.8. */
export function costOfGround(pose: Pose, lens: Lens, home: number, box: Box): number {
  let sum = 0;
  for (const share of SAMPLES) {
    const x = box.left + share * (box.right - box.left);
    const direction = rayThrough(pose, lens, x, (box.top + box.bottom) / 2);
    const away = hitEllipsoid(pose.eyeM, direction);
    if (away === null) {
      sum += costOver(home, null);
      continue;
    }
    const [ex, ey, ez] = pose.eyeM.map((part, i) => part + away * (direction[i] as number)) as [
      number,
      number,
      number,
    ];
    // Latitude about the Earth's middle: a fifth of a degree is less than a cell.
    sum += costOver(home, regionAt(Math.atan2(ez, Math.hypot(ex, ey)) / DEG, Math.atan2(ey, ex) / DEG));
  }
  return sum / SAMPLES.length;
}
