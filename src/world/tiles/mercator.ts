import { geodeticToEcef } from '../../model/orbit/geodesy';
import { DEG, type Vec3 } from '../../shared/vectors';

/** Point of the ellipsoid at a place of the Web Mercator square: x from 180° W, y from the north, 0 to 1. Metres. */
export function groundAt(x: number, y: number): Vec3 {
  return geodeticToEcef(latitudeDegAt(y), x * 360 - 180, 0);
}

/** Geodetic latitude of a row of the square, degrees. */
export const latitudeDegAt = (y: number): number => Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) / DEG;

/** Row of the square at a latitude, degrees; beyond the square it is outside of 0 to 1. */
export const rowAt = (latitudeDeg: number): number =>
  (1 - Math.asinh(Math.tan(latitudeDeg * DEG)) / Math.PI) / 2;
