import type { CampusPrism } from '../campusForms';
import { type GroundPoint, longestEdgeRad } from '../campusPolygon';

/** A rectangle along the axes of the land about a campus, metres from the campus's origin. */
export interface LandBox {
  west: number;
  east: number;
  south: number;
  north: number;
}

/** Axes of the land: those of the fence, along which all that is laid by rule is laid. */
export interface LandAxes {
  turnRad: number;
  /** From the campus's axes into those of the land, and back. */
  into(point: GroundPoint): GroundPoint;
  from(point: GroundPoint): GroundPoint;
}

/** The axes of a campus's land: along its first fence, else along its largest side. */
export function landAxes(prisms: readonly CampusPrism[]): LandAxes {
  const along = prisms.find(({ kind }) => kind === 'fence') ?? prisms.find(({ kind }) => kind === 'hall');
  const ring = along?.outlineM ?? [];
  const turnRad = ring.length > 2 ? longestEdgeRad(ring) : 0;
  const [c, s] = [Math.cos(turnRad), Math.sin(turnRad)];
  return {
    turnRad,
    into: ([x, y]) => [x * c + y * s, y * c - x * s],
    from: ([u, v]) => [u * c - v * s, u * s + v * c],
  };
}

/** The smallest rectangle that holds a ring. */
export function boxOf(axes: LandAxes, ring: readonly GroundPoint[]): LandBox {
  const turned = ring.map(axes.into);
  const [us, vs] = [turned.map(([u]) => u), turned.map(([, v]) => v)];
  return { west: Math.min(...us), east: Math.max(...us), south: Math.min(...vs), north: Math.max(...vs) };
}

export const grownBox = ({ west, east, south, north }: LandBox, byM: number): LandBox => ({
  west: west - byM,
  east: east + byM,
  south: south - byM,
  north: north + byM,
});

export const boxesMeet = (a: LandBox, b: LandBox): boolean =>
  a.west < b.east && b.west < a.east && a.south < b.north && b.south < a.north;

export const boxHolds = (outer: LandBox, inner: LandBox): boolean =>
  outer.west <= inner.west &&
  outer.east >= inner.east &&
  outer.south <= inner.south &&
  outer.north >= inner.north;

/** Corners of a rectangle in the campus's own axes, counter-clockwise. */
export const boxCorners = ({ from }: LandAxes, { west, east, south, north }: LandBox): GroundPoint[] => [
  from([west, south]),
  from([east, south]),
  from([east, north]),
  from([west, north]),
];

/** Distance of a place from a rectangle, metres; 0 inside. */
export const fromBox = ({ west, east, south, north }: LandBox, [u, v]: GroundPoint): number =>
  Math.hypot(Math.max(west - u, 0, u - east), Math.max(south - v, 0, v - north));
