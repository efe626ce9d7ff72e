import type { Campus } from '../../model/campus/types';
import { parsePath } from '../../scene/schema/path';
import { campusBounds } from '../../store/exchange/campusBounds';
import { siteOf } from '../../store/sites/importedSites';
import type { State } from '../../store/types';

/** Where squares are laid out from, and how far a campus reaches to the east of it, metres; null where none stands there. */
export interface PlaceOfAreas {
  longitudeDeg: number;
  latitudeDeg: number;
  campusEastM: number | null;
}

/**
 * The site in focus, whose campus has the room of a usual one until it is there; else where the scene looks.
 * @param campus the one in sight.
 */
export function placeOfAreas(
  state: Pick<State, 'scene' | 'siteFilesRead'>,
  campus: Campus | null,
): PlaceOfAreas {
  const { focus, camera } = state.scene;
  const named = focus === null ? null : parsePath(focus);
  const site = named?.kind === 'site' ? siteOf(state, named.id) : null;
  if (!site) return { longitudeDeg: camera.longitudeDeg, latitudeDeg: camera.latitudeDeg, campusEastM: null };
  const own = campus?.siteId === site.id ? campus : null;
  const { longitudeDeg, latitudeDeg } = own?.origin ?? site.coordinates;
  return { longitudeDeg, latitudeDeg, campusEastM: campusBounds(own).east };
}
