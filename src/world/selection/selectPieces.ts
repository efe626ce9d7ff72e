/** Point of the canvas, CSS pixels. */
export type ScreenPoint = readonly [number, number];

/** A convex piece between two heights of the picture: its left and right ends at the top and at the bottom, CSS pixels. */
export interface Piece {
  top: number;
  bottom: number;
  topLeft: number;
  topRight: number;
  bottomLeft: number;
  bottomRight: number;
}

interface Edge {
  /** The upper end is the first. */
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  /** 1 where the line goes down, -1 where it goes up. */
  down: 1 | -1;
}

/** Corners that a lasso is brought down to at most. */
const CORNERS_MAX = 96;
/** First allowance for leaving out a corner, pixels. */
const SLACK_PX = 0.75;
/** Lower or narrower strips than this hold no middle of any node, pixels. */
const THIN_PX = 1e-7;

function distanceToLine([x, y]: ScreenPoint, [ax, ay]: ScreenPoint, [bx, by]: ScreenPoint): number {
  const span = Math.hypot(bx - ax, by - ay);
  if (span === 0) return Math.hypot(x - ax, y - ay);
  return Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / span;
}

/** The corners of a line that matter by more than `slackPx` (Douglas and Peucker 1973). */
function simplify(points: readonly ScreenPoint[], slackPx: number): ScreenPoint[] {
  const kept = new Set([0, points.length - 1]);
  const open: [number, number][] = [[0, points.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [first, last] = span;
    let farthest = -1;
    let most = slackPx;
    for (let i = first + 1; i < last; i++) {
      const away = distanceToLine(points[i]!, points[first]!, points[last]!);
      if (away > most) [farthest, most] = [i, away];
    }
    if (farthest < 0) continue;
    kept.add(farthest);
    open.push([first, farthest], [farthest, last]);
  }
  return points.filter((_, i) => kept.has(i));
}

/** The lasso with no more corners than can be counted quickly. */
export function lassoCorners(points: readonly ScreenPoint[]): ScreenPoint[] {
  let slackPx = SLACK_PX;
  let corners = simplify(points, slackPx);
  while (corners.length > CORNERS_MAX) {
    slackPx *= 1.5;
    corners = simplify(points, slackPx);
  }
  return corners;
}

function edgesOf(corners: readonly ScreenPoint[]): Edge[] {
  return corners.flatMap(([x0, y0], i) => {
    const [x1, y1] = corners[(i + 1) % corners.length]!;
    if (y0 === y1) return [];
    return y0 < y1
      ? { x0, y0, x1, y1, down: 1 as const }
      : { x0: x1, y0: y1, x1: x0, y1: y0, down: -1 as const };
  });
}

const xAt = ({ x0, y0, x1, y1 }: Edge, y: number): number => x0 + ((x1 - x0) * (y - y0)) / (y1 - y0);

/** Height at which two edges cross, within both; null where they do not. */
function crossing(a: Edge, b: Edge): number | null {
  const top = Math.max(a.y0, b.y0);
  const bottom = Math.min(a.y1, b.y1);
  if (top >= bottom) return null;
  const before = xAt(a, top) - xAt(b, top);
  const after = xAt(a, bottom) - xAt(b, bottom);
  return before * after < 0 ? top + ((bottom - top) * before) / (before - after) : null;
}

function heights(edges: readonly Edge[]): number[] {
  const all = edges.flatMap(({ y0, y1 }) => [y0, y1]);
  for (let i = 0; i < edges.length; i++) {
    for (let j = 0; j < i; j++) {
      const y = crossing(edges[i]!, edges[j]!);
      if (y !== null) all.push(y);
    }
  }
  return all.sort((a, b) => a - b);
}

/**
 * Cuts a closed polygon into convex pieces that do not overlap: strips between the heights of its corners and crossings,
 * joined where the same two sides bound them. Whatever the line goes round is inside, however often, so that a lasso
 * drawn over itself holds what it seems to hold.
 */
export function convexPieces(corners: readonly ScreenPoint[]): Piece[] {
  const edges = edgesOf(corners);
  const levels = heights(edges);
  const pieces: Piece[] = [];
  let open = new Map<number, Piece>();
  for (let i = 1; i < levels.length; i++) {
    const top = levels[i - 1]!;
    const bottom = levels[i]!;
    if (bottom - top < THIN_PX) continue;
    const middle = (top + bottom) / 2;
    const across = edges
      .map((edge, number) => ({
        edge,
        number,
        x: edge.y0 < middle && edge.y1 > middle ? xAt(edge, middle) : null,
      }))
      .filter((one): one is { edge: Edge; number: number; x: number } => one.x !== null)
      .sort((a, b) => a.x - b.x);
    const still = new Map<number, Piece>();
    let turns = 0;
    let left: (typeof across)[number] | null = null;
    for (const one of across) {
      turns += one.edge.down;
      left ??= one;
      if (turns !== 0) continue;
      const key = left.number * edges.length + one.number;
      const bottomLeft = xAt(left.edge, bottom);
      const bottomRight = xAt(one.edge, bottom);
      const above = open.get(key);
      const piece = above
        ? Object.assign(above, { bottom, bottomLeft, bottomRight })
        : {
            top,
            bottom,
            topLeft: xAt(left.edge, top),
            topRight: xAt(one.edge, top),
            bottomLeft,
            bottomRight,
          };
      if (!above) pieces.push(piece);
      still.set(key, piece);
      left = null;
    }
    open = still;
  }
  return pieces.filter(
    ({ topLeft, topRight, bottomLeft, bottomRight }) =>
      Math.max(topRight - topLeft, bottomRight - bottomLeft) > THIN_PX,
  );
}
