/**
 * Regions as half-spaces n·x + d ≥ 0, four doubles each, and horizons, seven each, for planeArcs. Earth-fixed metres.
 * Each function writes into an array that the caller keeps.
 */

import { equatorialRadiusM, polarRadiusM } from '../../shared/earth';

/** Doubles that a half-space takes: n, d. */
export const SPACE = 4;
/** Doubles that a horizon takes: direction, R²/D, √(1 − R²/D²), R², side. */
export const HORIZON = 7;

/** A sphere that lies inside the Earth for certain: its polar radius less 10 km. What it hides, the Earth hides. */
export const INNER_EARTH_M = 6_356_752.3 - 10_000;

const LOOSE = 0;
export const STRICT = 1;
export const BEHIND = 2;
/** Which side of a horizon: `loose` all that may be seen, `strict` only what is for certain, `behind` only what is hidden for certain. */
type HorizonSide = 'loose' | 'strict' | 'behind';

/**
 * Writes the horizon of a sphere about the Earth's centre, seen from `fromM` (metres; a direction where `atInfinity`), as
 * the seventh part of `out` from `offset`. A node at radius r is seen where its share along the sight is at least
 * R²/D − √(1 − R²/D²) √(r² − R²); on a circle that is a half-space, exact; on an ellipse the apogee or perigee stands for r.
 * false, and nothing written, where the eye is inside the sphere.
 */
export function horizon(
  fromM: ArrayLike<number>,
  radiusM: number,
  side: HorizonSide,
  atInfinity: boolean,
  out: Float64Array,
  offset: number,
): boolean {
  const x = fromM[0]!;
  const y = fromM[1]!;
  const z = fromM[2]!;
  const distanceM = Math.sqrt(x * x + y * y + z * z);
  if (!atInfinity && distanceM <= radiusM) return false;
  const cosine = atInfinity ? 0 : radiusM / distanceM;
  out[offset] = x / distanceM;
  out[offset + 1] = y / distanceM;
  out[offset + 2] = z / distanceM;
  out[offset + 3] = radiusM * cosine;
  out[offset + 4] = Math.sqrt(1 - cosine * cosine);
  out[offset + 5] = radiusM * radiusM;
  out[offset + 6] = side === 'loose' ? LOOSE : side === 'strict' ? STRICT : BEHIND;
  return true;
}

/** The camera as numbers: place in metres, unit directions. */
export interface CameraAxes {
  eyeM: ArrayLike<number>;
  right: ArrayLike<number>;
  up: ArrayLike<number>;
  forward: ArrayLike<number>;
}

/** Writes the half-space right·u + up·v + forward·w ≥ 0 of the camera's coordinates u, v, w as number `at` of `out`. */
function sightSpace(sight: CameraAxes, u: number, v: number, w: number, out: Float64Array, at: number): void {
  const { eyeM, right, up, forward } = sight;
  let d = 0;
  for (let i = 0; i < 3; i++) {
    const n = right[i]! * u + up[i]! * v + forward[i]! * w;
    out[SPACE * at + i] = n;
    d -= n * eyeM[i]!;
  }
  out[SPACE * at + 3] = d;
}

/**
 * The four half-spaces of a picture's edges, into `out` from number `at`. `left`, `right`, `top`, `bottom` are tangents to the
 * right and up of the middle (left and bottom mostly negative), `marginTan` is added all round: pixels over focal length.
 * Together they leave only what is before the eye.
 */
export function frustumHalfSpaces(
  sight: CameraAxes,
  tangents: { left: number; right: number; top: number; bottom: number },
  marginTan: number,
  out: Float64Array,
  at = 0,
): void {
  sightSpace(sight, 1, 0, marginTan - tangents.left, out, at);
  sightSpace(sight, -1, 0, tangents.right + marginTan, out, at + 1);
  sightSpace(sight, 0, 1, marginTan - tangents.bottom, out, at + 2);
  sightSpace(sight, 0, -1, tangents.top + marginTan, out, at + 3);
}

/**
 * The half-spaces of a convex cone through the eye, one for each edge of `polygon`: corners as tangents u, v (right, up),
 * counter-clockwise. Returns how many: an edge shorter than rounding bounds nothing and is left out.
 */
export function coneHalfSpaces(
  sight: CameraAxes,
  polygon: ArrayLike<number>,
  out: Float64Array,
  at = 0,
): number {
  const corners = polygon.length / 2;
  let written = 0;
  for (let i = 0; i < corners; i++) {
    const j = (i + 1) % corners;
    const u = polygon[2 * i]!;
    const v = polygon[2 * i + 1]!;
    const du = polygon[2 * j]! - u;
    const dv = polygon[2 * j + 1]! - v;
    const edge = Math.sqrt(du * du + dv * dv);
    if (edge < 1e-13) continue;
    sightSpace(sight, -dv / edge, du / edge, (dv * u - du * v) / edge, out, at + written++);
  }
  return written;
}

/** The half-space of all points of the ellipsoid that see the eye (Earth-fixed metres), into `out` as number `at`. */
export function horizonHalfSpace(eyeM: ArrayLike<number>, out: Float64Array, at: number): void {
  const squaredM2 = [equatorialRadiusM ** 2, equatorialRadiusM ** 2, polarRadiusM ** 2];
  for (let i = 0; i < 3; i++) out[SPACE * at + i] = eyeM[i]! / squaredM2[i]!;
  out[SPACE * at + 3] = -1;
}

/** Whether a ball may reach into all of the first `count` half-spaces; for certain not where this is false. */
export function ballReaches(
  spaces: Float64Array,
  count: number,
  [x, y, z]: readonly [number, number, number],
  radiusM: number,
): boolean {
  for (let i = 0; i < SPACE * count; i += SPACE) {
    const [a, b, c] = [spaces[i]!, spaces[i + 1]!, spaces[i + 2]!];
    if (a * x + b * y + c * z + spaces[i + 3]! < -radiusM * Math.sqrt(a * a + b * b + c * c)) return false;
  }
  return true;
}

/** The six half-spaces of the cube about a point that holds the ball of `radiusM`: for what is near. */
export function cubeHalfSpaces(pointM: ArrayLike<number>, radiusM: number, out: Float64Array, at = 0): void {
  for (let i = 0; i < 6; i++) {
    const axis = i >> 1;
    const sign = i % 2 === 0 ? 1 : -1;
    for (let j = 0; j < 3; j++) out[SPACE * (at + i) + j] = j === axis ? sign : 0;
    out[SPACE * (at + i) + 3] = radiusM - sign * pointM[axis]!;
  }
}
