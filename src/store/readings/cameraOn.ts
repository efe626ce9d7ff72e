import type { Site } from '../../facts/types';
import { parsePath } from '../../scene/schema/path';
import type { Camera } from '../../scene/types';
import { equatorialRadiusM } from '../../shared/earth';
import { DEG, wrapDegrees } from '../../shared/vectors';
import { cameraInside } from '../campus/insideCamera';
import { nodeReading } from '../nodes/orbitReadings';
import { siteOf } from '../sites/importedSites';
import type { LiveState, State } from '../types';
import { stateOfPath } from './split';

/** Below this an eye that looks into a site is at its campus: the widest, Prometheus, is seen whole from 12.8 km, metres. */
export const CAMPUS_BELOW_M = 15_000;
/** A campus reaches no farther than this from the place of its site, metres. */
const CAMPUS_WITHIN_M = 15_000;

/** From here one site and its country around it are in view, metres. */
const SITE_VIEW_M = 1_500_000;
const NODE_VIEW_M = 6_000_000;

/** From here 60 metres, the size of the largest spacecraft planned, are a third of the 35° that the picture spans. */
const NEAR_VIEW_M = 285;
const NEAR_TILT_DEG = 70;
const ground = { heightM: 0, follow: null };

/**
 * A camera close to a node or satellite that rides with it, as the heading is now; null for any other path. Of a satellite
 * the place is not known here: the world brings it.
 */
export function cameraNear(state: State, path: string): Camera | null {
  const parsed = parsePath(path);
  const { view } = state;
  const near = { ...view, altitudeM: NEAR_VIEW_M, tiltDeg: NEAR_TILT_DEG, follow: path, spanM: 0 };
  if (parsed?.kind === 'satellite') return near;
  if (parsed?.kind !== 'node') return null;
  const its = stateOfPath(state, path);
  const node = its && nodeReading(its, parsed.constellation, parsed.index);
  if (!node) return null;
  const { longitudeDeg, latitudeDeg, altitudeM: heightM } = node;
  return { ...near, longitudeDeg, latitudeDeg, heightM };
}

/** Path that the camera follows now, or is on its way to follow; null for none. */
export const followed = ({ view, flight }: LiveState): string | null => (flight?.to ?? view).follow;

/** Whether the eye is at a site's campus, or will be: where its flight ends, or what it is bound for, decides. */
export function isAtCampus({ boundFor, flight, view }: LiveState, { id, coordinates }: Site): boolean {
  const ahead = boundFor === null ? null : parsePath(boundFor);
  if (ahead) return ahead.kind === 'site' && ahead.id === id;
  const { longitudeDeg, latitudeDeg, altitudeM } = flight?.to ?? view;
  const east = wrapDegrees(longitudeDeg - coordinates.longitudeDeg) * Math.cos(latitudeDeg * DEG);
  const awayM = Math.hypot(east, latitudeDeg - coordinates.latitudeDeg) * DEG * equatorialRadiusM;
  return altitudeM < CAMPUS_BELOW_M && awayM < CAMPUS_WITHIN_M;
}

/**
 * A camera that shows what a path names, from where the heading is now; null for a path that names no single place. Of a hall or
 * rack whose campus is not loaded it shows the site.
 */
export function cameraOn(state: State, path: string): Camera | null {
  const parsed = parsePath(path);
  const { headingDeg } = state.view;
  if (parsed?.kind === 'site') {
    const site = siteOf(state, parsed.id);
    if (!site) return null;
    const inside = cameraInside(parsed, headingDeg);
    if (inside) return inside;
    const { longitudeDeg, latitudeDeg } = site.coordinates;
    return { longitudeDeg, latitudeDeg, altitudeM: SITE_VIEW_M, headingDeg, tiltDeg: 30, ...ground };
  }
  if (parsed?.kind !== 'node') return null;
  const its = stateOfPath(state, path);
  const node = its && nodeReading(its, parsed.constellation, parsed.index);
  if (!node) return null;
  const { longitudeDeg, latitudeDeg } = node;
  return { longitudeDeg, latitudeDeg, altitudeM: NODE_VIEW_M, headingDeg, tiltDeg: 0, ...ground };
}
