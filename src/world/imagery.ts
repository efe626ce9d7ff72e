import { Texture, TextureLoader } from 'three';

/** Widths of the bundled pictures, pixels. */
export const imageryWidths = [1024, 2048, 4096] as const;
export type ImageryWidth = (typeof imageryWidths)[number];

/**
 * Width that shows the globe sharply: its visible half spans half a picture.
 * @param diameterPx the globe's diameter in device pixels.
 */
export function imageryWidthFor(diameterPx: number): ImageryWidth {
  return imageryWidths.find((width) => width >= diameterPx * 2) ?? 4096;
}

/** How a picture is decoded: the pixels of its file, the lowest row first as WebGL has them. */
const asInFile = {
  imageOrientation: 'flipY',
  premultiplyAlpha: 'none',
  colorSpaceConversion: 'none',
} as const;

/** A picture decoded beside the page: as an image element it would be decoded when it is drawn, a tenth of a second long. */
async function decoded(address: string): Promise<Texture> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status}`);
  const texture = new Texture(await createImageBitmap(await answer.blob(), asInFile));
  texture.flipY = false;
  texture.needsUpdate = true;
  texture.addEventListener('dispose', () => (texture.image as ImageBitmap).close());
  return texture;
}

/** The pictures of day and of city lights. Rejects with the address of the one that is missing. */
export async function loadImagery(width: ImageryWidth): Promise<{ day: Texture; night: Texture }> {
  const load = (name: string) => {
    const path = `textures/earth-${name}-${width}.webp`;
    const address = new URL(path, document.baseURI).href;
    // What cannot decode so, or may not fetch, still has image elements.
    return decoded(address)
      .catch(() => new TextureLoader().loadAsync(address))
      .catch(() => {
        throw new Error(path);
      });
  };
  const [day, night] = await Promise.all([load('day'), load('night')]);
  return { day, night };
}
