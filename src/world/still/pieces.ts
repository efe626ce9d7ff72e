/** A piece of a picture, pixels from its left upper corner: what of it is kept, and the larger part that is drawn for it. */
export interface PicturePiece {
  kept: PixelBox;
  drawn: PixelBox;
}

export interface PixelBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Pieces begin at multiples of this from the lower left corner: patterns that thin things out repeat in it. */
const STEP_PX = 64;
/** Round points are dropped whole where their middle is off the drawn part: so much more is drawn than is kept, pixels. */
const MARGIN_PX = 64;

/** Stretches of a side: where each begins, how long it is, and what is drawn for it. */
function stretches(
  lengthPx: number,
  mostPx: number,
): { from: number; to: number; low: number; high: number }[] {
  if (lengthPx <= mostPx) return [{ from: 0, to: lengthPx, low: 0, high: lengthPx }];
  const step = Math.max(STEP_PX, Math.floor((mostPx - 2 * MARGIN_PX) / STEP_PX) * STEP_PX);
  return Array.from({ length: Math.ceil(lengthPx / step) }, (_, i) => {
    const [from, to] = [i * step, Math.min(lengthPx, (i + 1) * step)];
    return { from, to, low: Math.max(0, from - MARGIN_PX), high: Math.min(lengthPx, to + MARGIN_PX) };
  });
}

/**
 * The pieces of a picture of whole pixels, none of which is drawn larger than `mostPx` a side (at least 192): the lowest row
 * first, as the GPU counts.
 */
export function piecesOf(width: number, height: number, mostPx: number): PicturePiece[] {
  return stretches(height, mostPx).flatMap((row) =>
    stretches(width, mostPx).map((column) => ({
      kept: {
        x: column.from,
        y: height - row.to,
        width: column.to - column.from,
        height: row.to - row.from,
      },
      drawn: {
        x: column.low,
        y: height - row.high,
        width: column.high - column.low,
        height: row.high - row.low,
      },
    })),
  );
}
