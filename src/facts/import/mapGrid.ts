import { t } from '../../locales/i18n';

/** Beyond this size a coordinate is none in degrees, however wrong. */
const LEAST_M = 1000;

/** Whether two numbers are no degrees but may be metres east and north on a map grid. */
export const couldBeGrid = (x: number, y: number): boolean =>
  Math.max(Math.abs(x), Math.abs(y)) >= LEAST_M && Math.max(Math.abs(x), Math.abs(y)) < 1e8;

/** Says of two such numbers what they probably are, and the way out. Eastings of UTM lie between 100 and 900 km. */
export function saidOfGrid(x: number, y: number): string {
  const isUtm = x >= 100_000 && x <= 900_000 && y >= 0 && y <= 10_000_000;
  return isUtm
    ? t(
        'looks like metres of a UTM zone or a national grid, not degrees; save the list in WGS 84 (EPSG:4326)',
      )
    : t(
        'looks like metres of a map grid (Web Mercator or a national one), not degrees; save the list in WGS 84 (EPSG:4326)',
      );
}
