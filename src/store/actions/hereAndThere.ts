import { msg } from '../../locales/i18n';
import { inputRange } from '../../model/inputs/inputRanges';
import { defaultConstellation } from '../../model/inputs/scenario';
import type { Camera } from '../../scene/types';
import { done, type Result } from '../../shared/result';
import { clamp } from '../../shared/vectors';
import { documentStore } from '../document';
import { loadExchangeGround } from '../exchange/exchangeGround';
import { exchangeCamera, laidExchange } from '../exchange/exchangeLayout';
import { currentScene } from '../readings/currentScene';
import { loadModel } from '../readings/report';
import { type SiteReading, siteReadings } from '../sites/siteReadings';
import { stateNow } from '../stateNow';
import { bring } from './bring';
import { flyTo, setView } from './clock';
import { asOneStep } from './history';
import { matchNodes } from './matching';
import { focus, replaceScene, setInput, setScene } from './scene';

/** IT power of a site that stands by the last report; where none stands, what comes last. W, null where it has none. */
export const powerToMatchW = ({ itStandsW, finalItPowerW }: SiteReading): number | null =>
  itStandsW || finalItPowerW;

/** Design of the nodes where the scene has none. */
const USUAL_DESIGN = 'ai1-claimed';

/** Looks into a site, asks for its IT power in orbit and lays that beside it, as one step of undo. */
function lay(siteId: string): Result {
  return asOneStep(() => {
    const before = documentStore.getState().scene.focus;
    const result = focus(`site:${siteId}`);
    if (!result.ok) return result;
    const { constellations, sites, id } = documentStore.getState().scene;
    setScene({
      layers: { exchange: true },
      panel: 'scenario',
      // The scene of one site is then that of another: what it tells of the one is not said of the other.
      ...(id === 'here-and-there' && before !== `site:${siteId}` ? { finding: { en: '' }, story: [] } : {}),
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
  const ground = await bring(msg('Campus'), () => loadExchangeGround(siteId), again);
  const laid = ground && laidExchange(stateNow(), ground);
  return laid && exchangeCamera(ground, laid);
}

/** Counts the times that a site was asked for: where another was asked for meanwhile, the eye goes there. */
let asked = 0;

/** Flies to where a campus and what is laid beside it are seen whole. */
export async function showExchange(siteId: string): Promise<void> {
  const number = ++asked;
  setScene({ layers: { exchange: true } });
  const camera = await cameraOnExchange(siteId, () => void showExchange(siteId));
  if (camera && number === asked) flyTo(camera);
}

/** From here the shell is seen with the site below it, metres, and tilted so that its planes stand open. */
const SHELL_M = 9_000_000;
const SHELL_TILT_DEG = 38;

/** Flies up from beside a site to where the nodes are seen on their orbits over it. */
export function flyUpToNodes(): void {
  const { view } = stateNow();
  flyTo({ ...view, altitudeM: SHELL_M, tiltDeg: SHELL_TILT_DEG, heightM: 0, follow: null, spanM: 0 });
}

/**
 * The same megawatts here and there: a site's campus, and beside it to true scale what its IT power would take in orbit. The eye flies
 * there, or is there at once (`cut`). Of two calls the later counts. Refuses a site that is not known.
 */
export async function showHereAndThere(siteId: string, cut = false): Promise<Result> {
  const number = ++asked;
  await loadModel();
  if (number !== asked) return done;
  const result = lay(siteId);
  if (!result.ok) return result;
  const camera = await cameraOnExchange(siteId, () => void showHereAndThere(siteId, cut));
  if (camera && number === asked) (cut ? setView : flyTo)(camera);
  return done;
}

/** The same megawatts here and there as a page opens with them: no step to take back, and a story stays at its shot. */
export async function openHereAndThere(siteId: string): Promise<Result> {
  const result = await showHereAndThere(siteId, true);
  const state = stateNow();
  const { drawn, shot, base } = state;
  if (!drawn) replaceScene(currentScene(state), { shot, base });
  return result;
}
