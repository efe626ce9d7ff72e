import { formatDate } from '../../locales/format';
import { language, msg, t } from '../../locales/i18n';
import { documentStore } from '../document';
import { satelliteCamera, satelliteReading } from '../satellites/satellites';
import { stateNow } from '../stateNow';
import { bring } from './bring';
import { flyTo } from './clock';
import { notify } from './moment';

/**
 * Flies to where a satellite of the imports is now, as soon as that is known. Nothing where the imports do not have it, or
 * the focus has meanwhile gone elsewhere; one that is no longer computable is told of. Where its code cannot be loaded the reader is told.
 */
export async function flyToSatellite(catalogueNumber: number): Promise<void> {
  const { scene, clockMs, view } = stateNow();
  const camera = await bring(
    msg('Real satellite'),
    () => satelliteCamera(catalogueNumber, clockMs, scene.imports, view),
    () => void flyToSatellite(catalogueNumber),
  );
  if (documentStore.getState().scene.focus !== `satellite:${catalogueNumber}`) return;
  if (camera) flyTo(camera);
  else await tellLost(catalogueNumber);
}

/** Says of a satellite that has no place now why that is; nothing of one that the imports do not have. */
async function tellLost(catalogueNumber: number): Promise<void> {
  const { scene, clockMs } = stateNow();
  const reading = await satelliteReading(catalogueNumber, clockMs, scene.imports).catch(() => null);
  if (!reading || reading.fault === null) return;
  const { name, epochMs } = reading;
  const date = formatDate(new Date(epochMs).toISOString().slice(0, 10), language());
  notify(
    'info',
    t('{name} is not drawn: at this time it is no longer computable from its elements of {date}.', {
      name,
      date,
    }),
  );
}
