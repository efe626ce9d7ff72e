import { msg } from '../../locales/i18n';
import { inputRange } from '../../model/inputs/inputRanges';
import { defaultConstellation } from '../../model/inputs/scenario';
import type { Camera } from '../../scene/types';
import { done, type Result } from '../../shared/result';
import { clamp } from '../../shared/vectors';
import { loadCampus } from '../campus/campus';
import { documentStore } from '../document';
import { campusBounds, exchangeCamera, laidExchange } from '../exchange/exchangeLayout';
import { loadModel } from '../readings/report';
import { siteOf } from '../sites/importedSites';
import { type SiteReading, siteReadings } from '../sites/siteReadings';
import { stateNow } from '../stateNow';
import { bring } from './bring';
import { flyTo, setView } from './clock';
import { asOneStep, matchNodes } from './matching';
import { focus, setInput, setScene } from './scene';

/** IT power of a site by the row in force, else by its last; W, null where it has none. */
export const powerToMatchW = ({ itPowerW, finalItPowerW }: SiteReading): number | null =>
  itPowerW || finalItPowerW;

/** Design of the nodes where the scene has none. */
const USUAL_DESIGN = 'ai1-claimed';

/** Looks into a site, asks for its IT power in orbit and lays that beside it, as one step of undo. */
function lay(siteId: string): Result {
  return asOneStep(() => {
    const result = focus(`site:${siteId}`);
    if (!result.ok) return result;
    const { constellations, sites, id } = documentStore.getState().scene;
    setScene({
      layers: { exchange: true },
      panel: 'scenario',
      // The scene of one site is then that of another.
      ...(id === 'here-and-there' || (sites && !sites.includes(siteId)) ? { sites: [siteId] } : {}),
      ...(constellations.length > 0 ? {} : { constellations: [defaultConstellation(USUAL_DESIGN)] }),
    });
    const reading = siteReadings(stateNow()).find((each) => each.id === siteId);
    const powerW = reading ? powerToMatchW(reading) : null;
    const range = inputRange('exchange.targetItPowerW');
    if (powerW && range) setInput(range.id, clamp(powerW, range.min, range.max));
    matchNodes();
    return done;
  });
}

/** A camera on a site's campus and what is laid beside it; null where nothing is laid. `again`: tried where its code did not come. */
async function cameraOnExchange(siteId: string, again: () => void): Promise<Camera | null> {
  const site = siteOf(stateNow(), siteId);
  if (!site) return null;
  const campus = await bring(msg('Campus'), () => loadCampus(site), again);
  const laid = laidExchange(stateNow(), campusBounds(campus));
  return laid && exchangeCamera(campus ?? { origin: site.coordinates }, laid);
}

/** Flies to where a campus and what is laid beside it are seen whole. */
export async function showExchange(siteId: string): Promise<void> {
  setScene({ layers: { exchange: true } });
  const camera = await cameraOnExchange(siteId, () => void showExchange(siteId));
  if (camera) flyTo(camera);
}

/**
 * The same megawatts here and there: a site's campus, and beside it to true scale what its IT power would take in orbit. The eye flies
 * there, or is there at once (`cut`). Refuses a site that is not known.
 */
export async function showHereAndThere(siteId: string, cut = false): Promise<Result> {
  await loadModel();
  const result = lay(siteId);
  if (!result.ok) return result;
  const camera = await cameraOnExchange(siteId, () => void showHereAndThere(siteId, cut));
  if (camera) (cut ? setView : flyTo)(camera);
  return done;
}
