import type { Campus, CampusVolume } from '../../model/campus/types';
import { type GroundPoint, isInside } from '../../render/campus/campusPolygon';
import type { Camera } from '../../scene/types';
import { clamp, wrapDegrees } from '../../shared/vectors';
import { standsRack } from '../pick/pickRack';

/** Speeds, metres a second: a walk, and with Shift a run. */
export const WALK_M_PER_S = 1.4;
export const RUN_M_PER_S = 4;
/** An eye below this stands in a hall, metres above the ground. */
export const STANDS_BELOW_M = 3;
/** Kept clear about the eye, metres: what is nearer than half a metre is not drawn. */
const BODY_M = 0.56;
/** A step is tried in pieces of at most this, metres, so that none leaps over a rack. */
const PIECE_M = 0.25;
/** Tilts that a neck allows, degrees from straight down. */
const TILT_DEG = [35, 105] as const;
/** Looked at from the eye while one walks, metres: short of any rack, and what the camera turns about. */
export const AHEAD_M = 1.2;

/** Somebody in a hall: the eye in the campus frame, metres, and where it looks, degrees. */
export interface Walk {
  eyeM: readonly [number, number, number];
  headingDeg: number;
  tiltDeg: number;
}

/** The hall that holds a place of the floor; null for none. */
export const hallAt = ({ volumes }: Campus, at: GroundPoint): CampusVolume | null =>
  volumes.find(({ kind, outlineM }) => kind === 'hall' && isInside(outlineM, at)) ?? null;

/** Whether somebody can stand there: in the hall, clear of its walls and of racks. */
function isFree(campus: Campus, hall: CampusVolume, shown: readonly number[], x: number, y: number): boolean {
  const clear = [
    [BODY_M, 0],
    [-BODY_M, 0],
    [0, BODY_M],
    [0, -BODY_M],
  ].every(([dx = 0, dy = 0]) => isInside(hall.outlineM, [x + dx, y + dy]));
  return clear && !standsRack(campus, shown, x, y, BODY_M);
}

/** Directions in which a step that is barred may slide, as turns from its own, radians. */
const slides = [0, 0.35, -0.35, 0.8, -0.8, 1.25, -1.25];

/**
 * A step ahead and aside (metres, in the direction of the view) along the floor. What stands in the way is slid along, never
 * passed; who stands in something already, as where a rack came to stand, may leave it.
 */
export function stepInHall(
  walk: Walk,
  aheadM: number,
  asideM: number,
  campus: Campus,
  shown: readonly number[],
): Walk {
  const hall = hallAt(campus, [walk.eyeM[0], walk.eyeM[1]]);
  const wayM = Math.hypot(aheadM, asideM);
  if (!hall || wayM === 0 || !Number.isFinite(wayM)) return walk;
  const heading = (walk.headingDeg * Math.PI) / 180 + Math.atan2(asideM, aheadM);
  const pieces = Math.ceil(wayM / PIECE_M);
  const pieceM = wayM / pieces;
  let [x, y] = [walk.eyeM[0], walk.eyeM[1]];
  for (let piece = 0; piece < pieces; piece++) {
    const free = isFree(campus, hall, shown, x, y);
    const next = slides
      .map((turn) => {
        const m = pieceM * Math.cos(turn);
        return [x + m * Math.sin(heading + turn), y + m * Math.cos(heading + turn)] as const;
      })
      .find(([nx, ny]) => (free ? isFree(campus, hall, shown, nx, ny) : isInside(hall.outlineM, [nx, ny])));
    if (!next) break;
    [x, y] = next;
  }
  return { ...walk, eyeM: [x, y, walk.eyeM[2]] };
}

/** The head turned, degrees; up and down as far as a neck goes. */
export function turnHead(walk: Walk, headingByDeg: number, tiltByDeg: number): Walk {
  return {
    ...walk,
    headingDeg: wrapDegrees(walk.headingDeg + headingByDeg),
    tiltDeg: clamp(walk.tiltDeg + tiltByDeg, TILT_DEG[0], TILT_DEG[1]),
  };
}

/** Whether a camera and its eye, in the campus frame, are those of somebody in a hall. */
export function isWalking(
  campus: Campus,
  { follow, altitudeM }: Camera,
  eyeM: readonly [number, number, number],
): boolean {
  const [x, y, z] = eyeM;
  return follow === null && altitudeM < 10 && z < STANDS_BELOW_M && z > 0 && hallAt(campus, [x, y]) !== null;
}

/** Keys that walk, by code and by name: ahead and aside. */
const keys: Record<string, readonly [ahead: number, aside: number]> = {
  KeyW: [1, 0],
  ArrowUp: [1, 0],
  KeyS: [-1, 0],
  ArrowDown: [-1, 0],
  KeyA: [0, -1],
  KeyD: [0, 1],
};
/** Keys that turn the head, degrees a second. */
const turns: Record<string, number> = { ArrowLeft: -75, ArrowRight: 75 };

export const isWalkKey = (code: string): boolean => code in keys || code in turns;

/** What held keys ask of one second: metres ahead and aside, and degrees to the right. */
export function asked(
  held: ReadonlySet<string>,
  runs: boolean,
): { ahead: number; aside: number; turnDeg: number } {
  let [ahead, aside, turnDeg] = [0, 0, 0];
  for (const code of held) {
    ahead += keys[code]?.[0] ?? 0;
    aside += keys[code]?.[1] ?? 0;
    turnDeg += turns[code] ?? 0;
  }
  const long = Math.hypot(clamp(ahead, -1, 1), clamp(aside, -1, 1));
  const speed = long === 0 ? 0 : (runs ? RUN_M_PER_S : WALK_M_PER_S) / long;
  return { ahead: clamp(ahead, -1, 1) * speed, aside: clamp(aside, -1, 1) * speed, turnDeg };
}
