import { pieceBalls } from '../earth/linePieces';
import type { GroundLineData } from './GroundData';

/** Numbers a point of `GroundLineData`. */
export const POINT = 4;
/** Quarters of a zoom that are told apart. */
export const ZOOMS = 64;
/** The segment from a point with this look to the next is none: a line ends there. */
const END = -1;

/** A line as its file has it. */
interface PackedLine {
  kind: number;
  /** Quarters of a zoom from which it shows. */
  zoom: number;
  /** Quarters of a pixel. */
  width: number;
  /** Steps from the origin, two a point. */
  steps: readonly number[];
  /** Runs through its points without corners. */
  isCurve?: boolean;
}

/** Kind, zoom and width as one number that single precision holds: eight kinds, 64 quarters of a zoom, and widths. */
const lookOf = ({ kind, zoom, width }: PackedLine): number => kind + 8 * (zoom + ZOOMS * width);

/** Pieces that a curve has between two points of the source. */
const CURVE_PIECES = 4;

/** The line as a curve through its points (Catmull and Rom), as water and rails run; its ends stay. */
function curve(steps: readonly number[]): number[] {
  const count = steps.length / 2;
  if (count < 3) return [...steps];
  const out = [steps[0]!, steps[1]!];
  const at = (i: number, k: number) => steps[2 * Math.max(0, Math.min(count - 1, i)) + k]!;
  for (let i = 0; i + 1 < count; i++) {
    for (let piece = 1; piece <= CURVE_PIECES; piece++) {
      const t = piece / CURVE_PIECES;
      for (let k = 0; k < 2; k++) {
        const [p, a, b, q] = [at(i - 1, k), at(i, k), at(i + 1, k), at(i + 2, k)];
        out.push(a + 0.5 * t * (b - p + t * (2 * p - 5 * a + 4 * b - q + t * (3 * (a - b) + q - p))));
      }
    }
  }
  return out;
}

/** Lines in the order in which they show, as points one after the other with an end behind each line, and one before the first. */
export class PointsOfLines {
  readonly #lines: PackedLine[] = [];
  readonly #longestSteps: number;

  /** Segments longer than this, in steps of degrees, are cut: a long chord sinks below the ground and leaves its parallel. */
  constructor(longestSteps: number) {
    this.#longestSteps = longestSteps;
  }

  add(line: PackedLine): void {
    this.#lines.push(line);
  }

  placed(place: (out: Float32Array, at: number, stepX: number, stepY: number) => void): GroundLineData {
    const lines = this.#lines.map((line) => ({
      ...line,
      steps: this.#dense(line.isCurve ? curve(line.steps) : line.steps),
    }));
    lines.sort((a, b) => a.zoom - b.zoom);
    const count = lines.reduce((sum, { steps }) => sum + steps.length / 2, 1);
    const points = new Float32Array(POINT * count);
    const untilZoom = new Uint32Array(ZOOMS);
    points[3] = END;
    let at = 1;
    for (const line of lines) {
      const { steps, zoom } = line;
      for (let k = 0; k < steps.length; k += 2, at++) {
        place(points, POINT * at, steps[k]!, steps[k + 1]!);
        points[POINT * at + 3] = k + 2 < steps.length ? lookOf(line) : END;
      }
      untilZoom[zoom] = at;
    }
    if (count > 1) points.copyWithin(0, POINT, POINT + 3);
    for (let zoom = 1; zoom < ZOOMS; zoom++)
      untilZoom[zoom] = Math.max(untilZoom[zoom]!, untilZoom[zoom - 1]!);
    // A segment at the end of a piece reaches into the next one.
    return { points, balls: pieceBalls(points, POINT, 1), untilZoom };
  }

  #dense(steps: readonly number[]): readonly number[] {
    const dense: number[] = [steps[0]!, steps[1]!];
    for (let k = 2; k < steps.length; k += 2) {
      const [x, y] = [steps[k - 2]!, steps[k - 1]!];
      const [dx, dy] = [steps[k]! - x, steps[k + 1]! - y];
      const pieces = Math.max(1, Math.ceil(Math.max(Math.abs(dx), Math.abs(dy)) / this.#longestSteps));
      for (let i = 1; i <= pieces; i++) dense.push(x + (dx * i) / pieces, y + (dy * i) / pieces);
    }
    return dense;
  }
}
