import { tilePictureLevels, tilePicturePx } from '../../render/tiles/TilePictures';

/** A picture that takes longer is given up, milliseconds. */
const PATIENCE_MS = 20_000;
/** A picture of more than this is none of a tile, bytes. */
const LARGEST_BYTES = 4 * 2 ** 20;

/** Why a picture is not there: `unreachable` also where other origins are not allowed, which a page cannot tell apart. */
export type TileFault = { kind: 'unreachable' | 'slow' | 'notPicture' } | { kind: 'status'; status: number };

export class TileError extends Error {
  constructor(readonly fault: TileFault) {
    super(fault.kind);
  }
}

/** The picture's own pixels from the north down, as bytes that are blended premultiplied. */
const asDrawn = (px: number): ImageBitmapOptions => ({
  premultiplyAlpha: 'premultiply',
  colorSpaceConversion: 'none',
  resizeWidth: px,
  resizeHeight: px,
  resizeQuality: 'medium',
});

async function levelsOf(picture: Blob): Promise<ImageBitmap[]> {
  const whole = await createImageBitmap(picture, asDrawn(tilePicturePx));
  const smaller = Array.from({ length: tilePictureLevels - 1 }, (_, i) =>
    createImageBitmap(whole, asDrawn(tilePicturePx / 2 ** (i + 1))),
  );
  return [whole, ...(await Promise.all(smaller))];
}

/**
 * One picture with its smaller levels, decoded beside the page. No cookies are sent. @param namesOrigin tells the server the
 * page's origin even where the page's own policy would not: some require it.
 * @throws TileError with the reason; the signal's own error where it was aborted.
 */
export async function fetchTile(
  address: string,
  signal: AbortSignal,
  namesOrigin = false,
): Promise<ImageBitmap[]> {
  const late = AbortSignal.timeout(PATIENCE_MS);
  let picture: Blob;
  try {
    const answer = await fetch(address, {
      mode: 'cors',
      credentials: 'omit',
      referrerPolicy: namesOrigin ? 'strict-origin' : '',
      signal: AbortSignal.any([signal, late]),
    });
    if (!answer.ok || answer.status === 204) throw new TileError({ kind: 'status', status: answer.status });
    picture = await answer.blob();
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof TileError) throw error;
    throw new TileError({ kind: late.aborted ? 'slow' : 'unreachable' });
  }
  if (picture.size > LARGEST_BYTES) throw new TileError({ kind: 'notPicture' });
  try {
    return await levelsOf(picture);
  } catch {
    throw new TileError({ kind: 'notPicture' });
  }
}
