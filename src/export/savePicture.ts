import { saveFile } from '../kit/saveFile';
import { t } from '../locales/i18n';
import { documentStore } from '../store/document';
import { liveStore } from '../store/live';
import type { WorldHandle } from '../world/handle';
import { mountedWorld } from '../world/mountedWorld';

/** Sizes that a picture is offered in, pixels: a slide, a large screen, a poster, and a square. */
export const pictureSizes = [
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
  { width: 7680, height: 4320 },
  { width: 2160, height: 2160 },
] as const;

/** The world that is drawn. Throws a sentence where there is none. */
export function drawnWorld(): WorldHandle {
  const world = mountedWorld();
  if (!world) throw new Error(t('The globe is not drawn in this browser.'));
  return world;
}

/** Name of a file of the scene, with the shot or the day that it shows. */
export function fileName(ending: string): string {
  const { scene, shot } = documentStore.getState();
  const day = new Date(liveStore.getState().clockMs).toISOString().slice(0, 10);
  return `${scene.id}-${shot >= 0 ? `${shot + 1}-` : ''}${day}.${ending}`;
}

/**
 * Takes the globe's picture and hands it to the browser as a download. Rejects with a sentence, also where another shot or scene is
 * shown before it is done: its words would not be those of the picture.
 */
export async function savePicture({ width, height }: { width: number; height: number }): Promise<void> {
  const { shot, scene } = documentStore.getState();
  let name = '';
  // Last asked while the clock stands still for the picture: the name has its day.
  const isWanted = () => {
    name = fileName('png');
    const now = documentStore.getState();
    return now.shot === shot && now.scene.id === scene.id;
  };
  const picture = await drawnWorld().snapshot({ width, height, isWanted });
  saveFile(name, picture);
}
