import type { Vec3 } from '../../shared/vectors';
import type { Thing } from '../things';

type Id = Thing['id'];

/** A box along the axes, metres: x along, y away from the viewer, z up. */
export interface Extent {
  min: Vec3;
  max: Vec3;
}

/** Who stands beside whom, from the front to the back, each row from the left. */
const rows: readonly (readonly Id[])[] = [
  ['person', 'starlink', 'node'],
  ['pitch', 'iss', 'starship'],
  ['hall'],
];
/** In a picture taller than wide. */
const narrowRows: typeof rows = [['person', 'starlink', 'node'], ['pitch'], ['iss', 'starship'], ['hall']];
/** The same with a hall that the station would hide: it is low, and hides nothing of what stands behind it. */
const smallHallRows: typeof rows = [['person', 'starlink', 'node'], ['pitch'], ['hall'], ['iss', 'starship']];
const GAP_M = 18;

const wideM = (extent: Extent): number => extent.max[0] - extent.min[0];

/** The box around boxes; null for none. */
export function around(extents: readonly Extent[]): Extent | null {
  if (extents.length === 0) return null;
  const of = (pick: (...numbers: number[]) => number, end: 'min' | 'max', c: 0 | 1 | 2) =>
    pick(...extents.map((extent) => extent[end][c]));
  return {
    min: [of(Math.min, 'min', 0), of(Math.min, 'min', 1), of(Math.min, 'min', 2)],
    max: [of(Math.max, 'max', 0), of(Math.max, 'max', 1), of(Math.max, 'max', 2)],
  };
}

/** An extent moved by a place on the ground. */
export const movedTo = ({ min, max }: Extent, [x, y]: readonly [number, number]): Extent => ({
  min: [min[0] + x, min[1] + y, min[2]],
  max: [max[0] + x, max[1] + y, max[2]],
});

/**
 * Where each thing's origin stands on the ground, metres: small ones before large ones, rows about the middle, none
 * within the gap of another. A hall no wider than the space station comes out from behind it: to its left, or before it.
 */
export function standThings(
  extents: ReadonlyMap<Id, Extent>,
  narrow = false,
): Map<Id, readonly [number, number]> {
  const places = new Map<Id, readonly [number, number]>();
  const [hall, station] = [extents.get('hall'), extents.get('iss')];
  const isSmallHall = hall && station && wideM(hall) <= wideM(station);
  let front = 0;
  for (const row of narrow ? (isSmallHall ? smallHallRows : narrowRows) : rows) {
    const here = row.flatMap((id) => {
      const extent = extents.get(id);
      return extent ? [{ id, extent }] : [];
    });
    if (here.length === 0) continue;
    const wholeM = here.reduce((sum, { extent }) => sum + wideM(extent) + GAP_M, -GAP_M);
    const depthM = Math.max(...here.map(({ extent }) => extent.max[1] - extent.min[1]));
    let left = -wholeM / 2;
    for (const { id, extent } of here) {
      const ownM = extent.max[1] - extent.min[1];
      const y = front + (depthM - ownM) / 2 - extent.min[1];
      places.set(id, [left - extent.min[0], y]);
      left += wideM(extent) + GAP_M;
    }
    front += depthM + GAP_M;
  }
  const [hallAt, stationAt] = [places.get('hall'), places.get('iss')];
  if (!narrow && isSmallHall && hallAt && stationAt)
    places.set('hall', [stationAt[0] + station.min[0] - GAP_M - hall.max[0], hallAt[1]]);
  return places;
}
