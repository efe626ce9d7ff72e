import type { Campus, RackBlock } from '../../model/campus/types';
import type { CampusRow } from '../../render/campus/hallRows';

/** Rows of one grid: `b` from row to row, `c` from one column of rows to the next. */
function rowsOfBlock(block: RackBlock, volume: number): CampusRow[] {
  const { cornerM, stepsM, counts, sizeM, headingRad, racks } = block;
  const [alongM, nextM, columnM] = stepsM;
  const pitchM = Math.hypot(alongM[0], alongM[1]);
  const rows: CampusRow[] = [];
  for (let c = 0; c < counts[2]; c++)
    for (let b = 0; b < counts[1]; b++) {
      const count = Math.min(counts[0], racks - (c * counts[1] + b) * counts[0]);
      if (count <= 0) return rows;
      const middle = (count - 1) / 2;
      const at = [0, 1].map((i) => cornerM[i]! + b * nextM[i]! + c * columnM[i]! + middle * alongM[i]!);
      // Racks of even rows face 90° counter-clockwise of the heading, those of odd rows the other way.
      const front = b % 2 === 0 ? 1 : -1;
      const towards = nextM[0] * -Math.sin(headingRad) + nextM[1] * Math.cos(headingRad);
      const apart = towards === 0 ? sizeM[1] + 1.2 : Math.abs(towards);
      rows.push({
        volume,
        at: [at[0]!, at[1]!],
        headingRad,
        lengthM: (count - 1) * pitchM + sizeM[0],
        depthM: sizeM[1],
        topM: cornerM[2] + sizeM[2],
        // Two rows that face each other share an aisle: the first of them has it.
        aisle:
          front * towards < 0 && b > 0
            ? null
            : [(-Math.sin(headingRad) * front * apart) / 2, (Math.cos(headingRad) * front * apart) / 2],
      });
    }
  return rows;
}

/** Every row of racks of a campus, for what hangs over it. */
export const rowsOfRacks = ({ blocks, volumes }: Campus): CampusRow[] =>
  blocks.flatMap((block) => {
    const volume = volumes.findIndex(({ id }) => id === block.hall);
    return volume < 0 ? [] : rowsOfBlock(block, volume);
  });
