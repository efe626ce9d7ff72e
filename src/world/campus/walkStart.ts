import { acceleratorAt } from '../../model/campus/acceleratorAt';
import { rackAt } from '../../model/campus/moment';
import { ecefToGeodetic } from '../../model/orbit/geodesy';
import { alongAxes, fromCampusFrame } from '../../render/campus/campusFrame';
import { parsePath } from '../../scene/schema/path';
import type { Camera } from '../../scene/types';
import { add, scale, subtract, type Vec3 } from '../../shared/vectors';
import { setView } from '../../store/actions/clock';
import { climb, descend } from '../../store/actions/descent';
import { tellRefusal } from '../../store/actions/moment';
import { liveStore } from '../../store/live';
import { poseOf, rayThrough } from '../camera/cameraPose';
import { setWalker } from '../camera/walkers';
import { addPicker, type Hit, type Picker } from '../pick/pickers';
import { pickRack, type RackHit } from '../pick/pickRack';
import type { Stage } from '../Stage';
import type { CampusDrawing } from './CampusDrawing';
import type { CampusField } from './CampusField';
import { AHEAD_M, asked, isWalking, isWalkKey, stepInHall, turnHead, type Walk } from './walk';

/** A drag across the picture turns the head about as far as what is under the finger, degrees a pixel. */
const LOOK_DEG_PER_PX = 0.12;
/** Longest step of a frame, seconds: a tab that slept does not leap. */
const LONGEST_S = 0.25;
/** From farther than this a rack is a speck: halls and sites are picked then, metres. */
const PICKS_WITHIN_M = 2500;

/** A hall's place in paths, from 0; its sign counts from 1. */
function placeOf({ campus }: CampusDrawing, hall: string): number | null {
  const number = campus.volumes.find(({ id }) => id === hall)?.number ?? null;
  return number === null ? null : number - 1;
}

const localOf = ({ frame }: CampusDrawing, pointM: Vec3): [number, number, number] =>
  alongAxes(frame, subtract(pointM, [...frame.originM]));

interface Walking {
  walk: Walk;
  drawing: CampusDrawing;
}

/** Steps by the camera that was set for them: read back from it, each would sink a little with the bend of the Earth. */
const puts = new WeakMap<Camera, Walking>();

/** Who walks now, and in which campus; null where the eye is elsewhere. */
function walkNow(field: CampusField): Walking | null {
  const drawing = field.nearest;
  const { view, flight } = liveStore.getState();
  if (!drawing || flight) return null;
  const kept = puts.get(view);
  if (kept?.drawing === drawing) return kept;
  const eyeM = localOf(drawing, poseOf(view).eyeM);
  if (!isWalking(drawing.campus, view, eyeM)) return null;
  return { walk: { eyeM, headingDeg: view.headingDeg, tiltDeg: view.tiltDeg }, drawing };
}

/** The camera of somebody in a hall: it turns about a point just ahead. */
function cameraOf({ eyeM, headingDeg, tiltDeg }: Walk, { frame }: CampusDrawing): Camera {
  const [heading, tilt] = [(headingDeg * Math.PI) / 180, (tiltDeg * Math.PI) / 180];
  const ahead = AHEAD_M * Math.sin(tilt);
  const at = fromCampusFrame(frame, [
    eyeM[0] + ahead * Math.sin(heading),
    eyeM[1] + ahead * Math.cos(heading),
    eyeM[2] - AHEAD_M * Math.cos(tilt),
  ]);
  const { longitudeDeg, latitudeDeg, altitudeM: heightM } = ecefToGeodetic(at);
  return { longitudeDeg, latitudeDeg, heightM, altitudeM: AHEAD_M, headingDeg, tiltDeg, follow: null };
}

const pathOf = (drawing: CampusDrawing, { block, index }: RackHit): string =>
  `site:${drawing.campus.siteId}/hall:${placeOf(drawing, block.hall)}/rack:${block.firstRack + index}`;

/** Picks racks in open halls: the one that a ray through the pixel meets first. */
function rackPicker(stage: Stage, field: CampusField): Picker {
  return {
    pick(x, y): Hit | null {
      const { pose, lens } = stage;
      const drawing = field.nearest;
      const shown = drawing?.racks?.shown ?? [];
      if (!pose || !drawing || shown.length === 0) return null;
      const toward = alongAxes(drawing.frame, rayThrough(pose, lens, x, y));
      const fromM = localOf(drawing, pose.eyeM);
      const hit = pickRack(drawing.campus, shown, { fromM, toward });
      if (!hit || hit.distanceM > PICKS_WITHIN_M || placeOf(drawing, hit.block.hall) === null) return null;
      const met = add(fromM, scale(toward, hit.distanceM));
      const one = acceleratorAt(hit.block, hit.index, met);
      return { path: pathOf(drawing, hit), kind: 'rack', x, y, distancePx: 0, ...one };
    },
    place(path) {
      const drawing = field.nearest;
      const named = parsePath(path);
      if (!drawing || named?.kind !== 'site' || named.id !== drawing.campus.siteId) return null;
      const { hall, rack } = named;
      const found = hall === null || rack === null ? null : rackAt(drawing.campus, hall + 1, rack);
      if (!found) return null;
      const [x, y, z] = found.placeM;
      return fromCampusFrame(drawing.frame, [x, y, z + found.block.sizeM[2] / 2]);
    },
  };
}

/** Keys that are held on the globe while somebody walks. */
function holdKeys(
  stage: Stage,
  walks: () => boolean,
): { held: Set<string>; runs: () => boolean; stop: () => void } {
  const held = new Set<string>();
  const stop = new AbortController();
  let shift = false;
  const release = () => held.clear();
  const down = (event: KeyboardEvent) => {
    shift = event.shiftKey;
    // Arrows in a list of choices are its own.
    if (event.target instanceof HTMLSelectElement) return;
    if (event.altKey || event.metaKey || event.ctrlKey || !isWalkKey(event.code) || !walks()) return;
    held.add(event.code);
    event.preventDefault();
    event.stopImmediatePropagation();
    stage.invalidate();
  };
  const up = (event: KeyboardEvent) => {
    shift = event.shiftKey;
    held.delete(event.code);
  };
  stage.root.addEventListener('keydown', down, { capture: true, signal: stop.signal });
  window.addEventListener('keyup', up, { signal: stop.signal });
  window.addEventListener('blur', release, { signal: stop.signal });
  stage.root.addEventListener('blur', release, { signal: stop.signal });
  return { held, runs: () => shift, stop: () => stop.abort() };
}

/** Lets one pick racks and walk in the halls of the campuses. Returns the way to stop. */
export function startWalking(stage: Stage, field: CampusField): () => void {
  const removePicker = addPicker(stage, rackPicker(stage, field));
  const keys = holdKeys(stage, () => walkNow(field) !== null);
  let lastMs = Number.NaN;
  const put = (change: (walk: Walk, drawing: CampusDrawing) => Walk): boolean => {
    const now = walkNow(field);
    if (!now) return false;
    const walk = change(now.walk, now.drawing);
    if (walk === now.walk) return true;
    const camera = cameraOf(walk, now.drawing);
    puts.set(camera, { walk, drawing: now.drawing });
    setView(camera, 'moved');
    return true;
  };
  const step = (walk: Walk, drawing: CampusDrawing, ahead: number, aside: number): Walk =>
    stepInHall(walk, ahead, aside, drawing.campus, drawing.racks?.shown ?? []);
  const stopStep = stage.step('walk', () => {
    const nowMs = performance.now();
    const seconds = Number.isNaN(lastMs) ? 0 : Math.min(LONGEST_S, (nowMs - lastMs) / 1000);
    lastMs = keys.held.size > 0 ? nowMs : Number.NaN;
    if (keys.held.size === 0) return;
    const { ahead, aside, turnDeg } = asked(keys.held, keys.runs());
    if (seconds > 0)
      put((walk, drawing) =>
        step(
          turnDeg === 0 ? walk : turnHead(walk, turnDeg * seconds, 0),
          drawing,
          ahead * seconds,
          aside * seconds,
        ),
      );
    stage.invalidate();
  });
  setWalker(stage, {
    move: (dxPx, dyPx, aheadM) =>
      put((walk, drawing) => {
        const turned = turnHead(walk, -dxPx * LOOK_DEG_PER_PX, dyPx * LOOK_DEG_PER_PX);
        return aheadM === 0 ? turned : step(turned, drawing, aheadM, 0);
      }),
    climb,
    descend: (path) => void descend(path).then(tellRefusal),
  });
  return () => {
    removePicker();
    keys.stop();
    stopStep();
    setWalker(stage, null);
  };
}
