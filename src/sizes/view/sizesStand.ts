import type { Vec3 } from '../../shared/vectors';

/** One thing of the comparison, as the panels know it. Lengths in metres. */
export interface StandingThing {
  id: 'person' | 'node' | 'starlink' | 'iss' | 'starship' | 'pitch' | 'hall';
  name: string;
  /** Its lengths in the reader's units. */
  words: string;
  lengthM: number;
  widthM: number;
  /** Id of the design whose model stands for it, and the areas that it is stretched to, m². */
  form?: string | undefined;
  arrayAreaM2?: number | null;
  radiatorAreaM2?: number | null;
  /** A hall's outline and the height that its walls are given. */
  ringM?: readonly (readonly [number, number])[] | undefined;
  heightM?: number | undefined;
  /** What explains its length; null where nothing does. */
  explains: string | null;
}

/** A box along the axes, metres: x along, y away from the viewer, z up. */
export interface Extent {
  min: Vec3;
  max: Vec3;
}

/** Who stands beside whom, from the front to the back, each row from the left. */
const rows: readonly (readonly StandingThing['id'][])[] = [
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

/** The box around points, three numbers each. */
export function extentOf(positionsM: ArrayLike<number>): Extent {
  const min: [number, number, number] = [Infinity, Infinity, Infinity];
  const max: [number, number, number] = [-Infinity, -Infinity, -Infinity];
  for (let i = 0; i < positionsM.length; i++) {
    const c = i % 3;
    min[c] = Math.min(min[c]!, positionsM[i]!);
    max[c] = Math.max(max[c]!, positionsM[i]!);
  }
  return { min, max };
}

/** The box around points that are turned about the upright, radians. */
export function turnedExtent(positionsM: ArrayLike<number>, turnRad: number): Extent {
  if (turnRad === 0) return extentOf(positionsM);
  const [c, s] = [Math.cos(turnRad), Math.sin(turnRad)];
  const turned = Float32Array.from(positionsM);
  for (let i = 0; i < turned.length; i += 3) {
    const [x, y] = [turned[i]!, turned[i + 1]!];
    turned[i] = c * x - s * y;
    turned[i + 1] = s * x + c * y;
  }
  return extentOf(turned);
}

/** The box around boxes; null for none. */
export function around(extents: readonly Extent[]): Extent | null {
  if (extents.length === 0) return null;
  return extentOf(extents.flatMap(({ min, max }) => [...min, ...max]));
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
  extents: ReadonlyMap<StandingThing['id'], Extent>,
  narrow = false,
): Map<StandingThing['id'], readonly [number, number]> {
  const places = new Map<StandingThing['id'], readonly [number, number]>();
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
