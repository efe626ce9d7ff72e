import type { Camera } from '../../scene/types';
import { meanRadiusM } from '../../shared/earth';
import {
  angleBetween,
  clamp,
  cross,
  dot,
  mix,
  normalize,
  rotate,
  scale,
  smoothstep,
  type Vec3,
  wrapDegrees,
} from '../../shared/vectors';
import { aboveGround, placeUnder } from './cameraMoves';
import { localFrame } from './cameraPose';
import { zoomPath } from './zoomPath';

/** Longest flight, seconds; a briefer waits no longer. */
const LONGEST_S = 4;
const SHORTEST_S = 0.6;
/** Mean preference in the study of van Wijk and Nuij (2003), sec. 5. */
const RHO = 1.42;
/** Screens a second; theirs was 0.9 for a map, and the globe is calmer. */
const SPEED = 1.2;

/** A camera path: `at(0)` is the start, `at(1)` the end. */
export interface Flight {
  durationS: number;
  /**
   * The camera on the way. Ends that move are given as they are now; the path bends with them, so that a flight arrives
   * where its end has got to. Times are to be asked in order then.
   */
  at(progress: number, to?: Camera, from?: Camera): Camera;
}

const upOf = (camera: Camera): Vec3 => localFrame(camera.longitudeDeg, camera.latitudeDeg).up;

function axisBetween(from: Vec3, to: Vec3): Vec3 {
  const axis = cross(from, to);
  // Opposite or equal points have no single great circle: any axis across `from` will do.
  const spare = Math.abs(from[2]) < 0.9 ? cross(from, [0, 0, 1]) : cross(from, [1, 0, 0]);
  return normalize(Math.hypot(...axis) < 1e-9 ? spare : axis);
}

interface Arc {
  axis: Vec3;
  /** Beyond half a turn, or below zero, where the ends have moved so since the first. */
  angleRad: number;
}

/** The great circle between two directions, the way round that is nearest to `before`. */
function arcBetween(a: Vec3, b: Vec3, before: Arc | null): Arc {
  const axis = axisBetween(a, b);
  const angleRad = angleBetween(a, b);
  if (!before) return { axis, angleRad };
  const side = dot(axis, before.axis) < 0 ? -1 : 1;
  const turn = 2 * Math.PI;
  const near = side * angleRad;
  return { axis: scale(axis, side), angleRad: near + turn * Math.round((before.angleRad - near) / turn) };
}

/** The ground path and the climb as flat metres; the eye's distance as the width in view. */
function pathOver(angleRad: number, from: Camera, to: Camera) {
  const wayM = Math.hypot(angleRad * meanRadiusM, to.heightM - from.heightM);
  return { wayM, path: zoomPath(wayM, from.altitudeM, to.altitudeM, RHO) };
}

/**
 * Flight along the great circle, rising and falling by van Wijk and Nuij's optimal path; the looked-at point climbs to the
 * height of the end as it nears it. Between two cameras that follow the same, it is followed all the way.
 * @param durationS null lets the length of the path decide.
 */
export function planFlight(first: Camera, last: Camera, durationS: number | null): Flight {
  let arc = arcBetween(upOf(first), upOf(last), null);
  const { length } = pathOver(arc.angleRad, first, last).path;
  return {
    durationS: durationS ?? clamp(length / SPEED, SHORTEST_S, LONGEST_S),
    at(progress, to = last, from = first) {
      if (progress >= 1) return to;
      const x = smoothstep(0, 1, progress);
      const a = upOf(from);
      arc = arcBetween(a, upOf(to), arc);
      const { wayM, path } = pathOver(arc.angleRad, from, to);
      const { alongM, widthM: altitudeM } = path.at(x);
      const share = wayM > 0 ? clamp(alongM / wayM, 0, 1) : x;
      const rides = from.follow !== null && from.follow === to.follow;
      const place = rides ? to : placeUnder(rotate(a, arc.axis, arc.angleRad * share), from.longitudeDeg);
      return aboveGround({
        longitudeDeg: place.longitudeDeg,
        latitudeDeg: place.latitudeDeg,
        altitudeM,
        headingDeg: wrapDegrees(from.headingDeg + wrapDegrees(to.headingDeg - from.headingDeg) * x),
        tiltDeg: mix(from.tiltDeg, to.tiltDeg, x),
        heightM: rides ? to.heightM : mix(from.heightM, to.heightM, share),
        follow: rides ? to.follow : null,
      });
    },
  };
}
