import { Box3, Vector3 } from 'three';
import type { Thing } from '../things';

type Id = Thing['id'];

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

const wideM = (box: Box3): number => box.max.x - box.min.x;
const deepM = (box: Box3): number => box.max.y - box.min.y;

/** The box around boxes; empty for none. */
export const around = (boxes: Iterable<Box3>): Box3 =>
  [...boxes].reduce((all, box) => all.union(box), new Box3());

/** A box moved by a place on the ground. */
export const movedTo = (box: Box3, [x, y]: readonly [number, number]): Box3 =>
  box.clone().translate(new Vector3(x, y, 0));

/**
 * Where each thing's origin stands on the ground, metres, x along and y away from the viewer: small ones before large ones, rows about the middle, none
 * within the gap of another. A hall no wider than the space station comes out from behind it: to its left, or before it.
 */
export function standThings(
  extents: ReadonlyMap<Id, Box3>,
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
    const depthM = Math.max(...here.map(({ extent }) => deepM(extent)));
    let left = -wholeM / 2;
    for (const { id, extent } of here) {
      const y = front + (depthM - deepM(extent)) / 2 - extent.min.y;
      places.set(id, [left - extent.min.x, y]);
      left += wideM(extent) + GAP_M;
    }
    front += depthM + GAP_M;
  }
  const [hallAt, stationAt] = [places.get('hall'), places.get('iss')];
  if (!narrow && isSmallHall && hallAt && stationAt)
    places.set('hall', [stationAt[0] + station.min.x - GAP_M - hall.max.x, hallAt[1]]);
  return places;
}
