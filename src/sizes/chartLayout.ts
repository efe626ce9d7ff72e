import { scaleLengthM } from '../shared/scaleLength';

/** How much ground a thing takes, metres. */
export interface Ground {
  lengthM: number;
  /** Null: as its length. */
  widthM: number | null;
}

/** Where a thing's middle comes to lie, and the top of its words below, px from the upper left. */
export interface Place {
  xPx: number;
  yPx: number;
  wordsYPx: number;
}

export interface SizesLayout {
  pxPerM: number;
  places: Place[];
  heightPx: number;
  /** Where the squares of the ground end, above the words of the scale. */
  groundPx: number;
  /** Of the scale below: a round length that fits, metres. */
  scaleM: number;
}

const GAP_PX = 18;
/** Room for a name and a line of numbers. */
const WORDS_PX = 40;
const LEAST_CELL_PX = 146;
const SCALE_PX = 40;

const tallM = ({ lengthM, widthM }: Ground): number => widthM ?? lengthM;

/** Things in rows on one ground at one scale, in their order; those of a row stand on one line, their words below. */
export function layoutSizes(things: readonly Ground[], widthPx: number): SizesLayout {
  const roomPx = Math.max(200, widthPx - 2);
  const widestM = Math.max(1, ...things.map(({ lengthM }) => lengthM));
  // Room beside the widest: it is no wall, and the small ones stay readable in one row.
  const pxPerM = roomPx / (1.6 * widestM);
  const cells = things.map(({ lengthM }) => Math.min(roomPx, Math.max(LEAST_CELL_PX, lengthM * pxPerM)));
  const rows: number[][] = [];
  let usedPx = Number.POSITIVE_INFINITY;
  cells.forEach((cell, i) => {
    if (usedPx + cell > roomPx) {
      rows.push([]);
      usedPx = 0;
    }
    rows.at(-1)!.push(i);
    usedPx += cell + GAP_PX;
  });
  const places: Place[] = [];
  let top = GAP_PX;
  for (const row of rows) {
    const tallPx = Math.max(...row.map((i) => tallM(things[i]!) * pxPerM));
    let left = 1;
    for (const i of row) {
      places[i] = {
        xPx: left + cells[i]! / 2,
        yPx: top + tallPx - (tallM(things[i]!) * pxPerM) / 2,
        wordsYPx: top + tallPx + 16,
      };
      left += cells[i]! + GAP_PX;
    }
    top += tallPx + WORDS_PX + GAP_PX;
  }
  return {
    pxPerM,
    places,
    heightPx: top + SCALE_PX,
    groundPx: top + 8,
    scaleM: scaleLengthM((0.5 * roomPx) / pxPerM, 'metric'),
  };
}
