import { wgs84 } from '../../model/orbit/geodesy';
import type { PlaneTable } from '../../model/orbit/orbit';
import { equatorialRadiusM } from '../../shared/earth';
import { ECCENTRICITY, PLANE_ROW, SEMI_MAJOR } from '../../shared/planeRow';
import type { Vec3 } from '../../shared/vectors';
import { isShown, type NodeFilter } from '../fleet/nodeFilter';
import { placeInPlane } from '../fleet/nodePosition';

/** Says by how much a place is clear of a body's rim: below 0 it is hidden. Changes by no more than `slope` a unit of way. */
type Clearance = (x: number, y: number, z: number) => number;

/**
 * How far a place is clear of the Earth's limb as the eye sees it, in Earth radii along the sight; below 0 it is hidden, as
 * hiddenByEarth says. In a space where the ellipsoid is the unit sphere.
 */
export function earthClearance(eyeM: Vec3): Clearance {
  const { a: semiMajorM, b: semiMinorM } = wgs84;
  const [ex, ey, ez] = [eyeM[0] / semiMajorM, eyeM[1] / semiMajorM, eyeM[2] / semiMinorM];
  const far = Math.hypot(ex, ey, ez);
  const sine = Math.sqrt(Math.max(0, 1 - 1 / (far * far)));
  return (x, y, z) => {
    const px = x / semiMajorM;
    const py = y / semiMajorM;
    const pz = z / semiMinorM;
    const beyond = px * px + py * py + pz * pz - 1;
    return (px * ex + py * ey + pz * ez - 1) / far + sine * Math.sqrt(Math.max(0, beyond));
  };
}

/** The same of the Sun: below 0 the Earth hides its middle. */
export function sunClearance([sx, sy, sz]: Vec3): Clearance {
  const scale = 1 / equatorialRadiusM;
  return (x, y, z) => {
    const beyond = (x * x + y * y + z * z) * scale * scale - 1;
    return (x * sx + y * sy + z * sz) * scale + Math.sqrt(Math.max(0, beyond));
  };
}

/** What is counted. */
export interface Tally {
  nodes: number;
  sunlit: number;
}

/** Shorter stretches are asked node by node. */
const FEW = 3;
/** The polar radius is the smallest: so many equatorial radii of way are at most one of the ellipsoid's. */
const FLATTENED = wgs84.a / wgs84.b;

/** Most that a clearance changes while the mean anomaly runs one turn, Earth radii; infinite for an orbit at the ground. */
function steepest(rows: Float64Array, row: number): number {
  const radius = rows[row + SEMI_MAJOR]! / equatorialRadiusM;
  const e = rows[row + ECCENTRICITY]!;
  const perigee = radius * (1 - e);
  if (perigee <= 1) return Number.POSITIVE_INFINITY;
  const way = 2 * Math.PI * radius * Math.sqrt((1 + e) / (1 - e)) * FLATTENED;
  return way * (1 + perigee / Math.sqrt(perigee * perigee - 1));
}

const point: [number, number, number] = [0, 0, 0];

/**
 * Counts nodes [from, to) of one plane that the eye sees, and of them those in sunlight. A stretch whose middle is farther
 * from both rims than its ends can be is counted whole, else halved: some dozens of looks where a rim is crossed.
 */
export function countStretch(
  table: PlaneTable,
  plane: number,
  from: number,
  to: number,
  seen: Clearance,
  lit: Clearance,
  filter: NodeFilter,
  tally: Tally,
): void {
  const perNode = steepest(table.rows, plane * PLANE_ROW) / table.nodesPerPlane[plane]!;
  const settle = (first: number, end: number): void => {
    if (end - first <= FEW) {
      for (let k = first; k < end; k++) {
        placeInPlane(table, plane, k, point);
        if (!isShown(point, filter) || seen(point[0], point[1], point[2]) < 0) continue;
        tally.nodes++;
        if (lit(point[0], point[1], point[2]) >= 0) tally.sunlit++;
      }
      return;
    }
    const middle = (first + end) >> 1;
    placeInPlane(table, plane, middle, point);
    const change = perNode * (end - middle);
    const above = seen(point[0], point[1], point[2]);
    if (above < -change) return;
    const bright = lit(point[0], point[1], point[2]);
    if (above > change && Math.abs(bright) > change && !filter.heightRangeM) {
      const shown = filter.light === 'all' || (filter.light === 'sunlit') === bright > 0;
      if (shown) tally.nodes += end - first;
      if (shown && bright > 0) tally.sunlit += end - first;
      return;
    }
    settle(first, middle);
    settle(middle, end);
  };
  settle(from, to);
}
