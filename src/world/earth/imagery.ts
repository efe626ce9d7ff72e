import { Texture, TextureLoader } from 'three';
import { equatorialRadiusM as radiusM } from '../../shared/earth';
import { loadTwice } from '../../shared/loadTwice';
import { clamp } from '../../shared/vectors';

/** Widths of the bundled pictures, pixels. */
export const imageryWidths = [1024, 2048, 4096] as const;
export type ImageryWidth = (typeof imageryWidths)[number];

/** From nearer than this the map takes over from the imagery, and no larger picture is worth its bytes, metres. */
const SHARPEST_FROM_M = 4_000_000;

/** The globe's diameter in device pixels that pictures are chosen for; `focalPx` in device pixels. */
export function imageryDiameterPx(distanceM: number, focalPx: number): number {
  const farM = Math.max(SHARPEST_FROM_M, distanceM);
  return Math.min(4096, 2 * focalPx * Math.tan(Math.asin(radiusM / (farM + radiusM))));
}

/**
 * Width that shows the globe sharply: its visible half spans half a picture.
 * @param diameterPx the globe's diameter in device pixels; @param mostPx the largest side of a picture that the GPU takes.
 */
export function imageryWidthFor(diameterPx: number, mostPx = 4096): ImageryWidth {
  const wanted = imageryWidths.find((width) => width >= diameterPx * 2) ?? 4096;
  return imageryWidths.findLast((width) => width <= Math.min(wanted, mostPx)) ?? imageryWidths[0];
}

/**
 * Finest level of detail to be read of a picture, 0 the whole: a larger one begins as soft as the smaller one was, and is
 * itself when the globe is a quarter larger; so none is seen to come.
 * @param width of the picture that is there, pixels; @param diameterPx the globe's diameter in device pixels.
 */
export function finestLevel(width: ImageryWidth, diameterPx: number): number {
  const wanted = imageryWidthFor(diameterPx);
  const grown = Math.log2((4 * diameterPx) / wanted);
  const soft = wanted === imageryWidths[0] ? 0 : clamp(1 - 3 * grown, 0, 1);
  return Math.max(0, Math.log2(width / wanted) + soft);
}

/** How a picture is decoded: the pixels of its file, the lowest row first as WebGL has them. */
const asInFile = {
  imageOrientation: 'flipY',
  premultiplyAlpha: 'none',
  colorSpaceConversion: 'none',
} as const;

/** A picture decoded beside the page: as an image element it would be decoded when it is drawn, a tenth of a second long. */
async function decoded(file: Blob): Promise<Texture> {
  const texture = new Texture(await createImageBitmap(file, asInFile));
  texture.flipY = false;
  texture.needsUpdate = true;
  texture.addEventListener('dispose', () => (texture.image as ImageBitmap).close());
  return texture;
}

/** A picture that is there whole. What may not fetch, or cannot decode so, has image elements. */
async function loadPicture(address: string): Promise<Texture> {
  const asElement = () => new TextureLoader().loadAsync(address);
  const answer = await fetch(address).catch(() => null);
  if (!answer) return asElement();
  if (!answer.ok) throw new Error(`${answer.status}`);
  return decoded(await answer.blob()).catch(asElement);
}

/** The pictures of day and of city lights. Rejects with the address of the one that is missing. */
export async function loadImagery(width: ImageryWidth): Promise<{ day: Texture; night: Texture }> {
  const load = (name: string) => {
    const path = `textures/earth-${name}-${width}.webp`;
    return loadTwice(() => loadPicture(new URL(path, document.baseURI).href)).catch(() => {
      throw new Error(path);
    });
  };
  const [day, night] = await Promise.all([load('day'), load('night')]);
  return { day, night };
}
