/** Cartesian triple in double precision. */
export type Vec3 = readonly [number, number, number];

export const DEG = Math.PI / 180;

export const add = (a: Vec3, b: Vec3): Vec3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const subtract = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: Vec3, k: number): Vec3 => [a[0] * k, a[1] * k, a[2] * k];
export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const length = (a: Vec3): number => Math.hypot(a[0], a[1], a[2]);
export const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

/** `a` at length 1; the zero vector stays zero. */
export function normalize(a: Vec3): Vec3 {
  const n = length(a);
  return n === 0 ? [0, 0, 0] : scale(a, 1 / n);
}

/** `v` turned about the unit `axis` by `angleRad`, right-handed (Rodrigues). */
export function rotate(v: Vec3, axis: Vec3, angleRad: number): Vec3 {
  const c = Math.cos(angleRad);
  const k = dot(axis, v) * (1 - c);
  return add(add(scale(v, c), scale(cross(axis, v), Math.sin(angleRad))), scale(axis, k));
}

/** Angle between two directions, radians; exact for tiny and straight angles. */
export function angleBetween(a: Vec3, b: Vec3): number {
  return Math.atan2(length(cross(a, b)), dot(a, b));
}

export const clamp = (x: number, low: number, high: number): number => Math.min(high, Math.max(low, x));

/** `a` at `share` 0, `b` at 1; beyond them on the same line. */
export const mix = (a: number, b: number, share: number): number => a + (b - a) * share;

/** 0 at or before `from`, 1 at or beyond `to`, without a corner at either; `from` may be the greater. */
export function smoothstep(from: number, to: number, x: number): number {
  const share = clamp((x - from) / (to - from), 0, 1);
  return share * share * (3 - 2 * share);
}

/** Degrees brought into [-180, 180). */
export const wrapDegrees = (x: number): number => ((((x + 180) % 360) + 360) % 360) - 180;
