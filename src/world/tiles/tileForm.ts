import { tilePoints, tileStations } from '../../render/tiles/tileGrid';
import type { Vec3 } from '../../shared/vectors';
import { groundAt } from './mercator';

/**
 * Points of a tile from its middle, Earth-fixed axes, metres: three numbers each, row by row from the north-west. In double
 * precision until the difference is taken, so that they hold to a ten-millionth of the tile. Written anew by the next call.
 */
export function tileForm({ z, x, y }: { z: number; x: number; y: number }, middleM: Vec3): Float64Array {
  const n = 2 ** z;
  const turns = tileStations.map((u) => ((x + u) / n - 0.5) * 2 * Math.PI);
  tileStations.forEach((v, row) => {
    const [outM, , upM] = groundAt(0.5, (y + v) / n);
    turns.forEach((turn, column) => {
      const at = 3 * (row * tilePoints + column);
      form[at] = outM * Math.cos(turn) - middleM[0];
      form[at + 1] = outM * Math.sin(turn) - middleM[1];
      form[at + 2] = upM - middleM[2];
    });
  });
  return form;
}

const form = new Float64Array(3 * tilePoints * tilePoints);
