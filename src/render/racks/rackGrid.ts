import type { Vec3 } from '../../shared/vectors';

/** Racks of one kind in pairs of rows that face each other, to be drawn. Campus frame, metres. */
export interface RackGrid {
  /** Middle of the first rack's foot. */
  cornerM: Vec3;
  /** To the next along the row, to the row that faces it, to the next pair. */
  stepsM: readonly [Vec3, Vec3, Vec3];
  counts: readonly [number, number, number];
  /** Direction of the width of racks in even rows, counter-clockwise from east; their fronts are to its left. Absent: along the steps. */
  headingRad?: number;
  /** Width along the row, depth, height. */
  sizeM: Vec3;
  /** Racks there are; the grid may have a few places more at its end. */
  racks: number;
  acceleratorsPerRack: number;
  /** Accelerators in the last rack. */
  lastRackAccelerators: number;
  trays: number;
  acceleratorsPerTray: number;
  /** Racks side by side that make one unit, with the trays of a level one after the other; 1 where absent. */
  columns?: number;
}

/** Accelerators of a grid. */
export const acceleratorsOf = ({ racks, acceleratorsPerRack, lastRackAccelerators }: RackGrid): number =>
  racks === 0 ? 0 : (racks - 1) * acceleratorsPerRack + lastRackAccelerators;

/** Places of a grid. */
export const placesOf = ({ counts }: RackGrid): number => counts[0] * counts[1] * counts[2];

/** A vector at its unit length; the fallback where it has none. */
export function unit(v: Vec3, fallback: Vec3): [number, number, number] {
  const length = Math.hypot(...v);
  const [x, y, z] = length > 1e-9 ? v : fallback;
  const by = length > 1e-9 ? length : 1;
  return [x / by, y / by, z / by];
}

/**
 * Places of a grid within a distance of a point (campus frame), as numbers from its first rack. The steps are taken as square
 * to one another. Stops at `most`.
 */
export function placesNear(grid: RackGrid, [x, y]: Vec3, withinM: number, most: number): number[] {
  const { cornerM, stepsM, counts, racks } = grid;
  const [dx, dy] = [x - cornerM[0], y - cornerM[1]];
  const range = (axis: 0 | 1 | 2): [number, number] => {
    const [sx, sy] = stepsM[axis];
    const square = sx * sx + sy * sy;
    if (square < 1e-9) return [0, counts[axis] - 1];
    const at = (dx * sx + dy * sy) / square;
    const reach = withinM / Math.sqrt(square);
    return [Math.max(0, Math.ceil(at - reach)), Math.min(counts[axis] - 1, Math.floor(at + reach))];
  };
  const [[a0, a1], [b0, b1], [c0, c1]] = [range(0), range(1), range(2)];
  const found: number[] = [];
  for (let c = c0; c <= c1; c++)
    for (let b = b0; b <= b1; b++)
      for (let a = a0; a <= a1; a++) {
        const place = (c * counts[1] + b) * counts[0] + a;
        if (place < racks && found.length < most) found.push(place);
      }
  return found;
}
