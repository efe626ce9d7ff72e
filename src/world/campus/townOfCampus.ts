import type { Campus } from '../../model/campus/types';
import type { GroundName } from '../../render/ground/GroundData';
import { areaKey, EARTH } from '../ground/groundAreas';
import { type TownNear, townNear } from '../places/townNear';

/** The town by which a campus is told, from the map of the whole Earth and of its own area: whatever else has come, the same one. */
export function townOfCampus(
  { origin }: Campus,
  names: ReadonlyMap<string, readonly GroundName[]>,
): TownNear | null {
  const area = areaKey(origin.longitudeDeg, origin.latitudeDeg);
  return townNear([names.get(EARTH) ?? [], names.get(area) ?? []], origin);
}
