import { ecefToGeodetic } from '../../model/orbit/geodesy';
import type { Camera } from '../../scene/types';
import { add, length, scale, subtract, type Vec3 } from '../../shared/vectors';
import { seenFrom } from '../camera/seenFrom';
import type { Stage } from '../Stage';
import { FAN_M, siteMarks } from './siteMarks';

/** Distance of the eye for each metre between the middle of the sites and the farthest: they fill the middle of the picture. */
const DISTANCE_PER_M = 4.5;
/** The eye comes nearer by this much at least. */
const NEARER = 0.6;
const TILT_MAX_DEG = 30;

/** A camera from which the sites that a mark stands for lie apart, or fan out; null where it stands for one. */
export function cameraApart(stage: Stage, path: string): Camera | null {
  const { tree, leaders } = siteMarks(stage);
  const leader = tree.ranks.get(path.replace('site:', ''));
  const feetM = tree.feetM.filter((_, rank) => leaders[rank] === leader);
  if (feetM.length < 2) return null;
  const middleM = scale(
    feetM.reduce<Vec3>((sum, footM) => add(sum, footM), [0, 0, 0]),
    1 / feetM.length,
  );
  const farthestM = Math.max(...feetM.map((footM) => length(subtract(footM, middleM))));
  const view = seenFrom(stage);
  const altitudeM = Math.min(NEARER * view.altitudeM, Math.max(0.8 * FAN_M[0], DISTANCE_PER_M * farthestM));
  const { longitudeDeg, latitudeDeg } = ecefToGeodetic(middleM);
  const tiltDeg = Math.min(view.tiltDeg, TILT_MAX_DEG);
  return { ...view, longitudeDeg, latitudeDeg, altitudeM, tiltDeg, heightM: 0, follow: null, spanM: 0 };
}
