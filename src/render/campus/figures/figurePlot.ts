import type { GroundPoint } from '../campusPolygon';
import { boxCorners, type LandAxes, type LandBox } from '../land/landBoxes';

/** True sizes of what stands beside a campus for scale, metres. */
export interface FigureSizes {
  personM: number;
  truckM: readonly [length: number, width: number, height: number];
  pitchM: readonly [length: number, width: number];
}

/** A piece of ground beside a campus: `place` takes metres outwards from the campus and along its side, from the plot's middle. */
export interface FigurePlot {
  /** Of the way outwards, from the east to the north. */
  turnRad: number;
  place(at: GroundPoint): GroundPoint;
}

/** Room for a pitch, a truck and people, outwards and along, metres; and between it and the campus. */
const PLOT_M = [96, 112] as const;
const GAP_M = 20;

/** Sides of a campus along its axes by quarters of a turn from the east, in the order that they are tried; places along a side, as shares. */
const SIDES = [0, 3, 1, 2] as const;
const SHARES = [0, 0.2, -0.2, 0.4, -0.4] as const;
/** Farther out where there is no room beside the fence: a road may pass there, metres. */
const OUTWARDS_M = [0, 60] as const;

/** The plot of one side, as a rectangle along the axes of the land. */
function plotBox({ west, east, south, north }: LandBox, side: number, share: number, gapM: number): LandBox {
  const [out, along] = PLOT_M;
  const [u, v] = [(west + east) / 2 + share * (east - west), (south + north) / 2 + share * (north - south)];
  const across = { west: u - along / 2, east: u + along / 2 };
  const up = { south: v - along / 2, north: v + along / 2 };
  if (side === 0) return { west: east + gapM, east: east + gapM + out, ...up };
  if (side === 1) return { ...across, south: north + gapM, north: north + gapM + out };
  if (side === 2) return { west: west - gapM - out, east: west - gapM, ...up };
  return { ...across, south: south - gapM - out, north: south - gapM };
}

/** Whether two convex rings meet: no edge of either has all of the other on its far side. */
function ringsMeet(a: readonly GroundPoint[], b: readonly GroundPoint[]): boolean {
  const parts = (ring: readonly GroundPoint[], other: readonly GroundPoint[]) =>
    ring.some(([x, y], i) => {
      const [nextX, nextY] = ring[(i + 1) % ring.length]!;
      const outward = ([px, py]: GroundPoint) => (px - x) * (nextY - y) - (py - y) * (nextX - x);
      return other.every((point) => outward(point) > 0);
    });
  return !parts(a, b) && !parts(b, a);
}

/**
 * The plot beside a campus that is clear of what is `taken`, convex rings that turn counter-clockwise, metres from the campus's
 * origin: by its eastern side along its axes, else by the southern, northern or western one; where none is clear, by the eastern.
 */
export function figurePlot(
  axes: LandAxes,
  campus: LandBox,
  taken: readonly (readonly GroundPoint[])[],
): FigurePlot {
  const plots = OUTWARDS_M.flatMap((outM) =>
    SIDES.flatMap((side) =>
      SHARES.map((share) => ({ side, box: plotBox(campus, side, share, GAP_M + outM) })),
    ),
  );
  const isClear = ({ box }: { box: LandBox }) => {
    const ring = boxCorners(axes, box);
    return !taken.some((other) => ringsMeet(ring, other));
  };
  const { side, box } = plots.find(isClear) ?? plots[0]!;
  const turnRad = axes.turnRad + (side * Math.PI) / 2;
  const [x, y] = axes.from([(box.west + box.east) / 2, (box.south + box.north) / 2]);
  const [c, s] = [Math.cos(turnRad), Math.sin(turnRad)];
  return { turnRad, place: ([out, along]) => [x + out * c - along * s, y + out * s + along * c] };
}
