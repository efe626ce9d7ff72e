import { DEG } from '../../shared/vectors';
import { geodeticToEcef } from '../orbit/geodesy';

/** A point of the campus plane: east, north in m. */
export type Point = readonly [number, number];

/** Points of longitude and latitude in the plane of the origin: east and north in m. Exact on the ellipsoid. */
export function toPlane(
  ring: readonly (readonly [longitudeDeg: number, latitudeDeg: number])[],
  origin: { longitudeDeg: number; latitudeDeg: number },
): Point[] {
  const [sinL, cosL] = [Math.sin(origin.longitudeDeg * DEG), Math.cos(origin.longitudeDeg * DEG)];
  const [sinB, cosB] = [Math.sin(origin.latitudeDeg * DEG), Math.cos(origin.latitudeDeg * DEG)];
  const [x0, y0, z0] = geodeticToEcef(origin.latitudeDeg, origin.longitudeDeg, 0);
  return ring.map(([longitudeDeg, latitudeDeg]): Point => {
    const [x, y, z] = geodeticToEcef(latitudeDeg, longitudeDeg, 0);
    const [dx, dy, dz] = [x - x0, y - y0, z - z0];
    return [-sinL * dx + cosL * dy, -sinB * cosL * dx - sinB * sinL * dy + cosB * dz];
  });
}

/** Signed area in m²; positive for counter-clockwise. */
export function outlineAreaM2(ring: readonly Point[]): number {
  let twice = 0;
  for (let k = 0; k < ring.length; k++) {
    const [ax, ay] = ring[k] as Point;
    const [bx, by] = ring[(k + 1) % ring.length] as Point;
    twice += ax * by - bx * ay;
  }
  return twice / 2;
}

/** Centre of gravity of the area; the mean of the corners where the area is nil. */
export function centreOf(ring: readonly Point[]): Point {
  const area = outlineAreaM2(ring);
  const mean: Point = [
    ring.reduce((sum, [x]) => sum + x, 0) / ring.length,
    ring.reduce((sum, [, y]) => sum + y, 0) / ring.length,
  ];
  if (Math.abs(area) < 1e-6) return mean;
  let [cx, cy] = [0, 0];
  for (let k = 0; k < ring.length; k++) {
    const [ax, ay] = ring[k] as Point;
    const [bx, by] = ring[(k + 1) % ring.length] as Point;
    // Relative to the mean: far from the origin the products would eat the digits.
    const cross = (ax - mean[0]) * (by - mean[1]) - (bx - mean[0]) * (ay - mean[1]);
    cx += (ax + bx - 2 * mean[0]) * cross;
    cy += (ay + by - 2 * mean[1]) * cross;
  }
  return [mean[0] + cx / (6 * area), mean[1] + cy / (6 * area)];
}

/** Whether a point lies inside, by crossings; points on the edge count as either. */
export function contains(ring: readonly Point[], [px, py]: Point): boolean {
  let inside = false;
  for (let k = 0; k < ring.length; k++) {
    const [ax, ay] = ring[k] as Point;
    const [bx, by] = ring[(k + 1) % ring.length] as Point;
    if (ay > py !== by > py && px < ((bx - ax) * (py - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

export const rotatePlane = ([x, y]: Point, angleRad: number): Point => [
  x * Math.cos(angleRad) - y * Math.sin(angleRad),
  x * Math.sin(angleRad) + y * Math.cos(angleRad),
];

/** The direction along which most of the outline runs, -π/2 to π/2 from east: walls at right angles count as one. */
export function headingOf(ring: readonly Point[]): number {
  let [cos, sin] = [0, 0];
  let longest = 0;
  let along = 0;
  for (let k = 0; k < ring.length; k++) {
    const [ax, ay] = ring[k] as Point;
    const [bx, by] = ring[(k + 1) % ring.length] as Point;
    const length = Math.hypot(bx - ax, by - ay);
    const angle = Math.atan2(by - ay, bx - ax);
    cos += length * length * Math.cos(4 * angle);
    sin += length * length * Math.sin(4 * angle);
    if (length > longest) {
      longest = length;
      along = angle;
    }
  }
  const mean = Math.atan2(sin, cos) / 4;
  const turns = Math.round((along - mean) / (Math.PI / 2));
  const heading = mean + (turns * Math.PI) / 2;
  return heading - Math.PI * Math.round(heading / Math.PI);
}

/** Smallest and largest coordinates. */
export function boundsOf(ring: readonly Point[]): { minX: number; minY: number; maxX: number; maxY: number } {
  const bounds = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (const [x, y] of ring) {
    bounds.minX = Math.min(bounds.minX, x);
    bounds.maxX = Math.max(bounds.maxX, x);
    bounds.minY = Math.min(bounds.minY, y);
    bounds.maxY = Math.max(bounds.maxY, y);
  }
  return bounds;
}

/** Whether the segment a–b has a point inside the upright rectangle. */
function crosses(a: Point, b: Point, minX: number, minY: number, maxX: number, maxY: number): boolean {
  let [t0, t1] = [0, 1];
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  for (const [p, q] of [
    [-dx, a[0] - minX],
    [dx, maxX - a[0]],
    [-dy, a[1] - minY],
    [dy, maxY - a[1]],
  ] as const) {
    if (p === 0) {
      if (q <= 0) return false;
      continue;
    }
    const t = q / p;
    if (p < 0) t0 = Math.max(t0, t);
    else t1 = Math.min(t1, t);
    if (t0 >= t1) return false;
  }
  return true;
}

/** Whether no edge of the outline enters the open upright rectangle. */
export const clearOfEdges = (
  ring: readonly Point[],
  minX: number,
  minY: number,
  maxX: number,
  maxY: number,
): boolean => ring.every((a, k) => !crosses(a, ring[(k + 1) % ring.length] as Point, minX, minY, maxX, maxY));

/** Whether the upright rectangle lies wholly inside the outline. */
export const holdsRectangle = (
  ring: readonly Point[],
  minX: number,
  minY: number,
  maxX: number,
  maxY: number,
): boolean =>
  contains(ring, [(minX + maxX) / 2, (minY + maxY) / 2]) && clearOfEdges(ring, minX, minY, maxX, maxY);

/** Share of `inner` that lies in `outer`, 0 to 1, by a grid of points: good to some per cent. */
export function shareInside(inner: readonly Point[], outer: readonly Point[]): number {
  const { minX, minY, maxX, maxY } = boundsOf(inner);
  const other = boundsOf(outer);
  if (other.maxX < minX || other.minX > maxX || other.maxY < minY || other.minY > maxY) return 0;
  const steps = 16;
  let [all, inside] = [0, 0];
  for (let i = 0; i < steps; i++)
    for (let j = 0; j < steps; j++) {
      const point: Point = [
        minX + ((i + 0.5) / steps) * (maxX - minX),
        minY + ((j + 0.5) / steps) * (maxY - minY),
      ];
      if (!contains(inner, point)) continue;
      all += 1;
      if (contains(outer, point)) inside += 1;
    }
  return all === 0 ? 0 : inside / all;
}
