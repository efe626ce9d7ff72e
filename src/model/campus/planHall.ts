import { boundsOf, headingOf, type Point, rotatePlane } from './outline';
import { rackKindOf } from './rackKinds';
import { rules } from './rules';

/** All racks known are this deep, m. */
export const DEPTH_M = 1.2;
/** Tries from the widest spacing to the densest. */
const STEPS = 10;

/** Places for runs of racks in a hall, all in the hall's own axes (x along the rows). */
export interface Plan {
  headingRad: number;
  /** From column to column and from row to row, m. */
  pitchXM: number;
  pitchYM: number;
  /** By column: rows at which a run fits, in rising order. */
  columns: number[][];
  /** Lower left corner of the run at column 0, row 0. */
  cornerM: Point;
  runs: number;
}

/** Racks of an accelerator in one run; 0 where its rack is not known. */
export function racksPerRun(accelerator: string): number {
  const kind = rackKindOf(accelerator);
  return kind ? Math.floor(rules.runLengthM / kind.sizeM[0] + 1e-9) : 0;
}

/** A stretch of x, from and to. */
type Span = readonly [number, number];

/** The stretches of x over which edges of a ring pass through the open strip of y. */
function edgesInStrip(ring: readonly Point[], low: number, high: number): Span[] {
  const spans: Span[] = [];
  for (let k = 0; k < ring.length; k++) {
    const [ax, ay] = ring[k] as Point;
    const [bx, by] = ring[(k + 1) % ring.length] as Point;
    if (Math.max(ay, by) <= low || Math.min(ay, by) >= high) continue;
    const at = (y: number): number => (ay === by ? ax : ax + ((y - ay) / (by - ay)) * (bx - ax));
    const clamp = (y: number): number => Math.min(high, Math.max(low, y));
    const [x0, x1] = ay === by ? [ax, bx] : [at(clamp(ay)), at(clamp(by))];
    spans.push([Math.min(x0, x1), Math.max(x0, x1)]);
  }
  return spans;
}

/** Where a ring crosses a height, in rising order: inside between the first and the second, and so on. */
function crossings(ring: readonly Point[], y: number): number[] {
  const found: number[] = [];
  for (let k = 0; k < ring.length; k++) {
    const [ax, ay] = ring[k] as Point;
    const [bx, by] = ring[(k + 1) % ring.length] as Point;
    if (ay > y !== by > y) found.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
  }
  return found.sort((a, b) => a - b);
}

function insideAt(crossed: readonly number[], x: number): boolean {
  let count = 0;
  while (count < crossed.length && (crossed[count] as number) < x) count += 1;
  return count % 2 === 1;
}

/** Which stretches of a strip are free: inside the hall, outside all obstacles, and crossed by no edge of either. */
function freeInStrip(
  hall: readonly Point[],
  obstacles: readonly (readonly Point[])[],
  low: number,
  high: number,
): (from: number, to: number) => boolean {
  const middle = (low + high) / 2;
  const spans = [hall, ...obstacles].flatMap((ring) => edgesInStrip(ring, low, high));
  const walls = crossings(hall, middle);
  const blocks = obstacles.map((ring) => crossings(ring, middle)).filter(({ length }) => length > 0);
  return (from, to) => {
    const x = (from + to) / 2;
    return (
      insideAt(walls, x) &&
      !blocks.some((crossed) => insideAt(crossed, x)) &&
      !spans.some(([a, b]) => b > from && a < to)
    );
  };
}

/** A hall and what stands in it, turned to its own axes. */
interface Turned {
  headingRad: number;
  ring: Point[];
  obstacles: Point[][];
}

function turn(hall: readonly Point[], obstacles: readonly (readonly Point[])[]): Turned {
  const headingRad = headingOf(hall);
  const back = (ring: readonly Point[]): Point[] => ring.map((point) => rotatePlane(point, -headingRad));
  const ring = back(hall);
  const own = boundsOf(ring);
  const near = obstacles.map(back).filter((each) => {
    const other = boundsOf(each);
    return other.maxX > own.minX && other.minX < own.maxX && other.maxY > own.minY && other.minY < own.maxY;
  });
  return { headingRad, ring, obstacles: near };
}

/** Places at a spacing: `share` 0 is the densest that the rules allow, 1 the widest. */
function planAt({ headingRad, ring, obstacles }: Turned, share: number): Plan {
  const between = (low: number, high: number): number => low + share * (high - low);
  const galleryM = between(rules.galleryMinM, rules.galleryMaxM);
  const aisleM = between(rules.aisleMinM, rules.aisleMaxM);
  const { minX, minY, maxX, maxY } = boundsOf(ring);
  const clear = rules.wallClearanceM;
  const [pitchXM, pitchYM] = [rules.runLengthM + galleryM, DEPTH_M + aisleM];
  const columnCount = Math.max(0, Math.floor((maxX - minX - 2 * clear + galleryM) / pitchXM));
  const rowCount = Math.max(0, Math.floor((maxY - minY - 2 * clear + aisleM) / pitchYM));
  const x0 = (minX + maxX - columnCount * pitchXM + galleryM) / 2;
  const y0 = (minY + maxY - rowCount * pitchYM + aisleM) / 2;
  const columns: number[][] = Array.from({ length: columnCount }, () => []);
  let runs = 0;
  for (let row = 0; row < rowCount; row++) {
    const y = y0 + row * pitchYM;
    const free = freeInStrip(ring, obstacles, y - clear, y + DEPTH_M + clear);
    for (let column = 0; column < columnCount; column++) {
      const x = x0 + column * pitchXM;
      if (!free(x - clear, x + rules.runLengthM + clear)) continue;
      columns[column]?.push(row);
      runs += 1;
    }
  }
  return { headingRad, pitchXM, pitchYM, columns, cornerM: [x0, y0], runs };
}

/** Runs that a hall holds at the densest that the rules allow. */
export const mostRuns = (hall: readonly Point[], obstacles: readonly (readonly Point[])[]): number =>
  planAt(turn(hall, obstacles), 0).runs;

/** The band of rows, as narrow as it can be, in which the columns hold so many runs; null where all rows do not. */
function bandFor(
  columns: readonly (readonly number[])[],
  runs: number,
): readonly [from: number, to: number] | null {
  const perRow: number[] = [];
  for (const rows of columns) for (const row of rows) perRow[row] = (perRow[row] ?? 0) + 1;
  const upTo = [0];
  for (let row = 0; row < perRow.length; row++) upTo.push((upTo[row] ?? 0) + (perRow[row] ?? 0));
  const rowCount = perRow.length;
  if ((upTo[rowCount] ?? 0) < runs) return null;
  for (let height = 1; height <= rowCount; height++) {
    let best: readonly [number, number] | null = null;
    let bestOff = Infinity;
    for (let from = 0; from + height <= rowCount; from++) {
      if ((upTo[from + height] ?? 0) - (upTo[from] ?? 0) < runs) continue;
      const off = Math.abs(from + height / 2 - rowCount / 2);
      if (off < bestOff) [best, bestOff] = [[from, from + height], off];
    }
    if (best) return best;
  }
  return null;
}

/**
 * Takes so many of the places, spread over the hall in groups of columns with as much room between them, in one band of rows.
 * What is left serves power and cooling.
 */
function thin(plan: Plan, runs: number): Plan {
  const widest = Math.max(1, Math.floor(Math.sqrt(plan.runs / Math.max(1, runs))));
  for (let stride = widest; stride >= 1; stride--) {
    const period = rules.groupColumns * stride;
    const gap = period - rules.groupColumns;
    const groups = Math.floor((plan.columns.length + gap) / period);
    const first = stride === 1 ? 0 : Math.floor((plan.columns.length - (groups * period - gap)) / 2);
    const isPicked = (column: number): boolean =>
      stride === 1 ||
      (column >= first && column < first + groups * period && (column - first) % period < rules.groupColumns);
    const picked = plan.columns.map((rows, k) => (isPicked(k) ? rows : []));
    const band = bandFor(picked, runs);
    if (!band) continue;
    const columns = picked.map((rows) => rows.filter((row) => row >= band[0] && row < band[1]));
    return { ...plan, columns, runs: columns.reduce((sum, rows) => sum + rows.length, 0) };
  }
  return plan;
}

/** The places of a hall for so many runs, as wide apart as they fit; the densest where they do not fit. */
export function planHall(
  hall: readonly Point[],
  obstacles: readonly (readonly Point[])[],
  runs: number,
): Plan {
  const turned = turn(hall, obstacles);
  for (let step = STEPS; step > 0; step--) {
    const plan = planAt(turned, step / STEPS);
    if (plan.runs >= runs) return thin(plan, runs);
  }
  const densest = planAt(turned, 0);
  return densest.runs >= runs ? thin(densest, runs) : densest;
}
