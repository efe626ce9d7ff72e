import { ecefToGeodetic } from '../../model/orbit/geodesy';
import { type PlaneTable, planesAt } from '../../model/orbit/orbit';
import { parsePath } from '../../scene/schema/path';
import type { Camera, Constellation } from '../../scene/types';
import { angleBetween, clamp, cross, normalize, type Vec3 } from '../../shared/vectors';
import { setView } from '../../store/actions/clock';
import { liveStore } from '../../store/live';
import { constellations } from '../../store/nodes/orbitReadings';
import { stateOfPath } from '../../store/readings/split';
import { stateNow } from '../../store/stateNow';
import { placeInPlane, planeOf } from '../fleet/nodePosition';
import { pointOfPath } from '../pick/pointOfPath';
import type { Stage } from '../Stage';
import { aboveGround, headingAt } from './cameraMoves';
import { localFrame } from './cameraPose';

/** Farther in one step, the heading counts from north again: time has jumped. */
const JUMP_RAD = 0.5;
/** Heights that a scene's camera may have, metres. */
const LOWEST_M = -500;
const HIGHEST_M = 1e9;
/** Steps of a turn in which the field holds a node's phase. */
const PHASES = 2 ** 32;

const tables = new WeakMap<Constellation, PlaneTable>();

/**
 * Earth-fixed place of a node as the field draws it, metres, at a time: its phase rounded as on the GPU, which moves it by
 * some millimetres. Null where there is no such node.
 */
export function drawnNodePlace(constellation: Constellation, index: number, clockMs: number): Vec3 | null {
  // All planes at once, as for the field: one alone would round otherwise, by millimetres that differ each frame.
  const table = planesAt(constellation, clockMs, tables.get(constellation));
  tables.set(constellation, table);
  const plane = planeOf(table, index);
  if (plane < 0) return null;
  const step = PHASES / table.nodesPerPlane[plane]!;
  const point: [number, number, number] = [0, 0, 0];
  placeInPlane(table, plane, Math.round((index - table.firstNode[plane]!) * step) / step, point);
  return point;
}

/** Earth-fixed place now of what a camera follows, metres; null where it is not known, as before its file is read. */
function placeOfFollowed(path: string, stage: Stage): Vec3 | null {
  const named = parsePath(path);
  if (named?.kind !== 'node') return pointOfPath(path, stage);
  const state = stateOfPath(stateNow(), path);
  const constellation = state && constellations(state).find(({ id }) => id === named.constellation);
  return constellation ? drawnNodePlace(constellation, named.index, state.clockMs) : null;
}

/**
 * The camera with its looked-at point at a place. `carried` keeps the direction of the view as the place moves, rather
 * than the angle to north: over a pole the picture would spin.
 */
export function rideTo(camera: Camera, placeM: Vec3, carried: boolean): Camera {
  const { longitudeDeg, latitudeDeg, altitudeM } = ecefToGeodetic(placeM);
  const heightM = clamp(altitudeM, LOWEST_M, HIGHEST_M);
  const same = longitudeDeg === camera.longitudeDeg && latitudeDeg === camera.latitudeDeg;
  if (same && heightM === camera.heightM) return camera;
  const from = localFrame(camera.longitudeDeg, camera.latitudeDeg).up;
  const to = localFrame(longitudeDeg, latitudeDeg).up;
  const angleRad = angleBetween(from, to);
  const turns = carried && angleRad > 0 && angleRad < JUMP_RAD;
  const headingDeg = turns
    ? headingAt(camera, { longitudeDeg, latitudeDeg }, normalize(cross(from, to)), angleRad)
    : camera.headingDeg;
  return aboveGround({ ...camera, longitudeDeg, latitudeDeg, heightM, headingDeg });
}

/** A camera brought to where what it follows is now; as it is where it follows nothing, or nothing whose place is known. */
export function ridden(camera: Camera, carried: boolean, stage: Stage): Camera {
  const placeM = camera.follow === null ? null : placeOfFollowed(camera.follow, stage);
  return placeM ? rideTo(camera, placeM, carried) : camera;
}

/** False for a camera that is to follow something whose place is not known yet. */
export const isPlaceKnown = ({ follow }: Camera, stage: Stage): boolean =>
  follow === null || placeOfFollowed(follow, stage) !== null;

/** Brings the camera along with what it follows; a step of the frame, after clock and flight. */
export function rideAlong(stage: Stage): void {
  const { view } = liveStore.getState();
  if (view.follow === null) {
    stage.rode = null;
    return;
  }
  const { rode } = stage;
  // A camera that was set by someone else has its heading as it was set.
  const carried = rode?.longitudeDeg === view.longitudeDeg && rode.latitudeDeg === view.latitudeDeg;
  const next = ridden(view, carried, stage);
  stage.rode = next;
  // Not by hand, and so the end of no flight.
  if (next !== view) setView(next, 'flying');
}
