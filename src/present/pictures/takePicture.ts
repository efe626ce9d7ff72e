import { dataUrl } from '../../shared/dataUrl';
import { documentStore } from '../../store/document';
import { pictureKey } from './pictureKey';
import { keepShotPicture, shotPicture } from './shotPictures';

/** Size of a small picture, pixels: twice that of a row of the list, and too small for words. */
const WIDTH_PX = 320;
const HEIGHT_PX = 180;
export const pictureSize = { width: WIDTH_PX, height: HEIGHT_PX, bare: true } as const;

/** Which shots of the story have no picture in that theme yet. */
export function missingPictures(theme: string): number[] {
  const state = documentStore.getState();
  return state.scene.story.flatMap((_, i) => (shotPicture(pictureKey(state, i, theme)) === null ? [i] : []));
}

/** Keeps what a canvas shows as the picture of a shot. */
export async function keepCanvas(key: string, canvas: HTMLCanvasElement): Promise<void> {
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/webp', 0.8));
  if (blob) keepShotPicture(key, await dataUrl(blob));
}
