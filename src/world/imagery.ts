import { type Texture, TextureLoader } from 'three';

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

/** The pictures of day and of city lights. Rejects with the address of the one that is missing. */
export async function loadImagery(width: ImageryWidth): Promise<{ day: Texture; night: Texture }> {
  const loader = new TextureLoader();
  const load = (name: string) => {
    const path = `textures/earth-${name}-${width}.webp`;
    return loader.loadAsync(new URL(path, document.baseURI).href).catch(() => {
      throw new Error(path);
    });
  };
  const [day, night] = await Promise.all([load('day'), load('night')]);
  return { day, night };
}
