import { ecefToGeodetic } from '../../model/orbit/geodesy';
import { equatorialRadiusM } from '../../shared/earth';
import { fetchBytes } from '../../shared/loadTwice';
import type { Vec3 } from '../../shared/vectors';

/** Edge of a cell, degrees, and how many there are; also in tools/geo/plain.mjs. */
const CELL_DEG = 2.5;
const COLUMNS = 360 / CELL_DEG;
const ROWS = 180 / CELL_DEG;
/** Beyond the horizon, degrees: it is reckoned for a ball. */
const MARGIN_DEG = 0.3;
const DEG = Math.PI / 180;

/**
 * Whether all that can be seen of the ground from a place is plain: no coast and no border of any fineness runs through it, so that
 * the coarsest outlines show the same as the finest.
 * @param cells a bit a cell, the lowest first, set where it is plain; a cell's number is column · rows + row, from 180° W and 90° S.
 * @param eyeM Earth-fixed metres.
 */
export function isPlainAround(cells: Uint8Array, eyeM: Vec3): boolean {
  const { longitudeDeg, latitudeDeg, altitudeM } = ecefToGeodetic(eyeM);
  const horizonDeg = Math.acos(Math.min(1, equatorialRadiusM / (equatorialRadiusM + altitudeM))) / DEG;
  const northDeg = horizonDeg + MARGIN_DEG;
  const farthestDeg = Math.abs(latitudeDeg) + northDeg;
  // About a pole all meridians are in sight.
  if (farthestDeg >= 80) return false;
  const eastDeg = northDeg / Math.cos(farthestDeg * DEG);
  const cellOf = (deg: number): number => Math.floor(deg / CELL_DEG);
  const top = cellOf(latitudeDeg + northDeg + 90);
  const right = cellOf(longitudeDeg + eastDeg + 180);
  for (let column = cellOf(longitudeDeg - eastDeg + 180); column <= right; column++) {
    for (let row = cellOf(latitudeDeg - northDeg + 90); row <= top; row++) {
      const cell = ((column + COLUMNS) % COLUMNS) * ROWS + row;
      if (!((cells[cell >> 3] ?? 0) & (1 << (cell & 7)))) return false;
    }
  }
  return true;
}

/** Loads which ground is plain. Where that cannot be had none is: more is drawn than is needed, and nothing is missing. */
export async function loadPlainGround(): Promise<(eyeM: Vec3) => boolean> {
  const cells = await fetchBytes('geo/plain.bin').then(
    (bytes) => new Uint8Array(bytes),
    () => new Uint8Array(),
  );
  return (eyeM) => isPlainAround(cells, eyeM);
}
