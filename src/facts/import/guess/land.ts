import grid from './landGrid.json';

/** Rows of one degree from the South Pole, each the lengths of its runs from 180° west, water first. */
const rows = grid.map((runs) => runs.split(' ').map(Number));

/**
 * Whether the cell of one degree about a place holds any land, by Natural Earth's coasts at 1:50 million; false beyond the range of
 * degrees.
 */
export function isOnLand(latitudeDeg: number, longitudeDeg: number): boolean {
  if (!(Math.abs(latitudeDeg) <= 90 && Math.abs(longitudeDeg) <= 180)) return false;
  let left = Math.min(359, Math.floor(longitudeDeg + 180));
  for (const [k, run] of (rows[Math.min(179, Math.floor(latitudeDeg + 90))] ?? []).entries()) {
    if (left < run) return k % 2 === 1;
    left -= run;
  }
  return false;
}
