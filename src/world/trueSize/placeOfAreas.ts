import type { Campus } from '../../model/campus/types';
import { geodeticToEcef } from '../../model/orbit/geodesy';
import { parsePath } from '../../scene/schema/path';
import type { Camera } from '../../scene/types';
import { subtract } from '../../shared/vectors';
import { campusBounds } from '../../store/exchange/campusBounds';
import { siteOf } from '../../store/sites/importedSites';
import type { State } from '../../store/types';

/** Where squares are laid out from, and how far a campus reaches to the east of it, metres; null where none stands there. */
export interface PlaceOfAreas {
  longitudeDeg: number;
  latitudeDeg: number;
  campusEastM: number | null;
}

/** A site this far from where the scene looks is beside it at any height, metres. */
const BESIDE_M = 5_000;

/** Whether a scene looks at a place: no farther off than the eye is. */
function looksAt({ longitudeDeg, latitudeDeg, altitudeM }: Camera, place: Campus['origin']): boolean {
  const there = geodeticToEcef(place.latitudeDeg, place.longitudeDeg, 0);
  const offM = Math.hypot(...subtract(geodeticToEcef(latitudeDeg, longitudeDeg, 0), there));
  return offM < Math.max(BESIDE_M, altitudeM);
}

/**
 * The site in focus where the scene looks at it, whose campus has the room of a usual one until it is there; else where the scene looks.
 * @param campus the one in sight.
 */
export function placeOfAreas(
  state: Pick<State, 'scene' | 'siteFilesRead'>,
  campus: Campus | null,
): PlaceOfAreas {
  const { focus, camera } = state.scene;
  const named = focus === null ? null : parsePath(focus);
  const site = named?.kind === 'site' ? siteOf(state, named.id) : null;
  if (!site || !looksAt(camera, site.coordinates))
    return { longitudeDeg: camera.longitudeDeg, latitudeDeg: camera.latitudeDeg, campusEastM: null };
  const own = campus?.siteId === site.id ? campus : null;
  const { longitudeDeg, latitudeDeg } = own?.origin ?? site.coordinates;
  return { longitudeDeg, latitudeDeg, campusEastM: campusBounds(own).east };
}
