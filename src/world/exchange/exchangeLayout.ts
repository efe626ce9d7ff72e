import { geodeticToEcef } from '../../model/orbit/geodesy';
import { add, scale, type Vec3 } from '../../shared/vectors';
import { report } from '../../store/readings/report';
import { siteOf } from '../../store/sites/importedSites';
import type { State } from '../../store/types';
import { localFrame } from '../camera/cameraPose';

/** A square laid beside a site: true to scale, Earth-fixed metres. */
export interface LaidArea {
  id: 'exchange.arrayAreaM2' | 'exchange.radiatorAreaM2';
  areaM2: number;
  sideM: number;
  middleM: Vec3;
  east: Vec3;
  north: Vec3;
  up: Vec3;
}

/** Room before each square: a share of its side. */
const GAP_SHARE = 0.12;
/** A campus has its ground about it, which fades out at some twice its radius. */
const CAMPUS_SHARE = 2;

/** Id of the site that the exchange is about; null while the exchange is not shown. */
export function exchangeSite({ scene }: Pick<State, 'scene'>): string | null {
  if (scene.panel !== 'scenario') return null;
  return /^site:([^/]+)/.exec(scene.focus ?? '')?.[1] ?? null;
}

/**
 * The array and radiator of the exchange as squares on the ground in a row west of its site, clear of its campus; none
 * while the exchange is not shown or nothing is known of them.
 * @param campusRadiusM from the site's coordinates, metres.
 */
export function laidAreas(state: State, campusRadiusM: number): LaidArea[] {
  const siteId = exchangeSite(state);
  const site = siteId === null ? null : siteOf(state, siteId);
  if (!site) return [];
  const { latitudeDeg, longitudeDeg } = site.coordinates;
  const foot = geodeticToEcef(latitudeDeg, longitudeDeg, 0);
  const { east, north, up } = localFrame(longitudeDeg, latitudeDeg);
  const { quantities } = report(state);
  let westM = CAMPUS_SHARE * campusRadiusM;
  return (['exchange.arrayAreaM2', 'exchange.radiatorAreaM2'] as const).flatMap((id) => {
    const areaM2 = quantities[id]?.value ?? null;
    if (areaM2 === null || !Number.isFinite(areaM2) || areaM2 <= 0) return [];
    const sideM = Math.sqrt(areaM2);
    westM += GAP_SHARE * sideM + sideM / 2;
    const middleM = add(foot, scale(east, -westM));
    westM += sideM / 2;
    return [{ id, areaM2, sideM, middleM, east, north, up }];
  });
}
