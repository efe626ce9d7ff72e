import { msg } from '../../locales/i18n';
import { documentStore } from '../document';
import { satelliteCamera } from '../satellites/satellites';
import { stateNow } from '../stateNow';
import { bring } from './bring';
import { flyTo } from './clock';

/**
 * Flies to where a satellite of the imports is now, as soon as that is known. Nothing where the imports do not have it, or
 * the focus has meanwhile gone elsewhere. Where its code cannot be loaded the reader is told.
 */
export async function flyToSatellite(catalogueNumber: number): Promise<void> {
  const { scene, clockMs, view } = stateNow();
  const camera = await bring(
    msg('Real satellite'),
    () => satelliteCamera(catalogueNumber, clockMs, scene.imports, view),
    () => void flyToSatellite(catalogueNumber),
  );
  if (camera && documentStore.getState().scene.focus === `satellite:${catalogueNumber}`) flyTo(camera);
}
