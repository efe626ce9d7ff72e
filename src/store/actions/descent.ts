import { msg, t } from '../../locales/i18n';
import { hallsOf } from '../../model/campus/moment';
import { highestOrbitM } from '../../scene/heights';
import { parsePath } from '../../scene/schema/path';
import type { Camera } from '../../scene/types';
import { equatorialRadiusM } from '../../shared/earth';
import { done, type Result, refused } from '../../shared/result';
import { DEG, type Vec3 } from '../../shared/vectors';
import { loadCampus } from '../campus/campus';
import { aisleCamera, campusCamera, loadedCampus } from '../campus/campusCameras';
import { documentStore } from '../document';
import { liveStore } from '../live';
import { constellations } from '../nodes/orbitReadings';
import { cameraOn } from '../readings/cameraOn';
import { orbitView } from '../readings/orbitView';
import { stateOfPath } from '../readings/split';
import { siteOf } from '../sites/importedSites';
import { stateNow } from '../stateNow';
import type { State } from '../types';
import { bring } from './bring';
import { flyTo } from './clock';
import { follow } from './follow';
import { beginGesture, endGesture } from './history';
import { flyToSatellite } from './satellite';
import { focus, setPanel } from './scene';
import { readImportedSites } from './siteReader';

/** From here the whole Earth is in view, metres. */
const EARTH_VIEW_M = 24_000_000;
/** From here a town and its country around it are in view, metres. */
const PLACE_VIEW_M = 60_000;
/** An eye that looks at something this near and low stands in an aisle, metres. */
const STANDS_M = 6;

const isStanding = ({ heightM, altitudeM, follow: rides }: Camera): boolean =>
  rides === null && heightM !== 0 && altitudeM < STANDS_M && heightM < STANDS_M;

/** Whether the eye stands in an aisle now, or is on its way there. */
export const standsInAisle = (): boolean =>
  isStanding(liveStore.getState().flight?.to ?? liveStore.getState().view);

function focusOn(path: string | null): Result {
  beginGesture();
  const result = focus(path);
  if (result.ok && path?.startsWith('site:')) setPanel('site');
  endGesture();
  return result;
}

let asked = 0;

/** The rack of a path in it. */
const rackOf = (path: string | null): string | undefined => path?.replace(/\/accelerator:\d+$/, '');

/**
 * Looks into a site, hall or rack and flies there, its campus loaded first: `site:ID` shows the whole campus, a rack that is
 * looked into already is seen from its aisle. Refuses a path that leads nowhere; of two calls the later wins.
 * @param nearer false: shows the rack from above even where it is looked into already.
 * @param wanted asked once the campus is there: false leaves all as it is.
 */
export async function descend(
  path: string,
  nearer = true,
  wanted: (now: State) => boolean = () => true,
): Promise<Result> {
  asked += 1;
  const mine = asked;
  const parsed = parsePath(path);
  if (parsed?.kind !== 'site') return focusOn(path);
  const site = siteOf(stateNow(), parsed.id);
  const again = () => void descend(path, nearer, wanted);
  liveStore.setState({ boundFor: path });
  const campus = site && (await bring(msg('Campus'), () => loadCampus(site), again));
  if (mine !== asked) return done;
  liveStore.setState({ boundFor: null });
  const before = stateNow();
  if (!wanted(before)) return done;
  const repeated = nearer && parsed.rack !== null && rackOf(before.scene.focus) === rackOf(path);
  const result = focusOn(path);
  if (!result.ok) return result;
  const { hall, rack } = parsed;
  const near = repeated || (nearer && isStanding(before.view));
  const aisle = campus && near && hall !== null && rack !== null ? aisleCamera(campus, hall, rack) : null;
  const whole = campus && hall === null ? campusCamera(campus, before.view.headingDeg) : null;
  const camera = aisle ?? whole ?? cameraOn(stateNow(), path);
  if (camera) flyTo(camera);
  return done;
}

/** Looks into a hall of a site, counted from 0, and flies there; to the campus where it has no such hall. */
export async function descendToHall(siteId: string, hall: number): Promise<Result> {
  asked += 1;
  const mine = asked;
  const site = siteOf(stateNow(), siteId);
  const campus = site && (await bring(msg('Campus'), () => loadCampus(site)));
  if (mine !== asked) return done;
  const has = campus && hallsOf(campus).some(({ number }) => number === hall + 1);
  return descend(has ? `site:${siteId}/hall:${hall}` : `site:${siteId}`);
}

/**
 * Goes to what an address names, once its campus, the satellite's elements or the imported file of the site are there; stays
 * where somebody has moved the view or looked elsewhere meanwhile.
 */
export async function arrive(path: string): Promise<Result> {
  const parsed = parsePath(path);
  if (parsed?.kind === 'satellite') {
    await flyToSatellite(parsed.number);
    return done;
  }
  const { view } = liveStore.getState();
  const stays = (now: State): boolean => now.view === view && now.scene.focus === path;
  if (parsed?.kind !== 'site' || parsed.hall !== null) return descend(path, true, stays);
  await readImportedSites();
  const camera = stays(stateNow()) ? cameraOn(stateNow(), path) : null;
  if (camera) flyTo(camera);
  return done;
}

/** Looks into nothing and flies out until the whole Earth is in view. */
export function showEarth(): void {
  asked += 1;
  const { longitudeDeg, latitudeDeg, headingDeg } = liveStore.getState().view;
  focusOn(null);
  flyTo({
    longitudeDeg,
    latitudeDeg,
    headingDeg,
    altitudeM: EARTH_VIEW_M,
    tiltDeg: 0,
    heightM: 0,
    follow: null,
  });
}

/** Looks into a site and flies to the country around it. */
export function showPlace(siteId: string): Result {
  asked += 1;
  const path = `site:${siteId}`;
  const result = focusOn(path);
  const camera = result.ok ? cameraOn(stateNow(), path) : null;
  if (camera) flyTo({ ...camera, altitudeM: PLACE_VIEW_M });
  return result;
}

/** Looks into a constellation, one of its planes or a node, and flies where it is seen. */
export function showOrbit(path: string): Result {
  asked += 1;
  const parsed = parsePath(path);
  if (parsed?.kind === 'node') return follow(path);
  if (parsed?.kind !== 'plane' && parsed?.kind !== 'constellation') {
    const message = t('must name a constellation, plane or node; found {found}', { found: path });
    return refused('focus', message);
  }
  const result = focusOn(path);
  if (!result.ok) return result;
  const id = parsed.kind === 'plane' ? parsed.constellation : parsed.id;
  const its = stateOfPath(stateNow(), path);
  const found = its && constellations(its).find((one) => one.id === id);
  const altitudeM = found ? highestOrbitM(found) : 0;
  const { view, clockMs } = stateNow();
  const [lon, lat] = [view.longitudeDeg * DEG, view.latitudeDeg * DEG];
  const from: Vec3 = [Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)];
  const [x, y, z] = found
    ? orbitView(found, clockMs, parsed.kind === 'plane' ? parsed.index : null, from)
    : from;
  flyTo({
    longitudeDeg: Math.atan2(y, x) / DEG,
    latitudeDeg: Math.asin(z) / DEG,
    headingDeg: view.headingDeg,
    altitudeM: Math.max(EARTH_VIEW_M, 3.4 * (equatorialRadiusM + altitudeM)),
    tiltDeg: 0,
    heightM: 0,
    follow: null,
  });
  return done;
}

/** One step out: from the aisle to the rack, from the rack to its hall, from the hall to the campus. False elsewhere. */
export function climb(): boolean {
  const { focus: path } = documentStore.getState().scene;
  const parsed = path === null ? null : parsePath(path);
  if (parsed?.kind !== 'site' || parsed.hall === null || !loadedCampus(parsed.id)) return false;
  const hall = `site:${parsed.id}/hall:${parsed.hall}`;
  if (path !== null && parsed.rack !== null && standsInAisle()) {
    const camera = cameraOn(stateNow(), path);
    if (camera) flyTo(camera);
    return camera !== null;
  }
  void descend(parsed.rack === null ? `site:${parsed.id}` : hall);
  return true;
}
