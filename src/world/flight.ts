import type { Camera } from '../scene/types';
import { meanRadiusM } from '../shared/earth';
import {
  angleBetween,
  clamp,
  cross,
  DEG,
  normalize,
  rotate,
  type Vec3,
  wrapDegrees,
} from '../shared/vectors';
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
  at(progress: number): Camera;
}

const ease = (x: number): number => x * x * (3 - 2 * x);
const mix = (a: number, b: number, x: number): number => a + (b - a) * x;

function axisBetween(from: Vec3, to: Vec3): Vec3 {
  const axis = cross(from, to);
  // Opposite or equal points have no single great circle: any axis across `from` will do.
  const spare = Math.abs(from[2]) < 0.9 ? cross(from, [0, 0, 1]) : cross(from, [1, 0, 0]);
  return normalize(Math.hypot(...axis) < 1e-9 ? spare : axis);
}

/**
 * Flight along the great circle, rising and falling by van Wijk and Nuij's optimal path.
 * @param durationS null lets the length of the path decide.
 */
export function planFlight(from: Camera, to: Camera, durationS: number | null): Flight {
  const a = localFrame(from.longitudeDeg, from.latitudeDeg).up;
  const b = localFrame(to.longitudeDeg, to.latitudeDeg).up;
  const angleRad = angleBetween(a, b);
  const axis = axisBetween(a, b);
  // The ground path as flat metres; the eye's distance as the width in view.
  const path = zoomPath(angleRad * meanRadiusM, from.altitudeM, to.altitudeM, RHO);
  const turnDeg = wrapDegrees(to.headingDeg - from.headingDeg);
  return {
    durationS: durationS ?? clamp(path.length / SPEED, SHORTEST_S, LONGEST_S),
    at(progress) {
      if (progress >= 1) return to;
      const x = ease(clamp(progress, 0, 1));
      const { alongM, widthM: altitudeM } = path.at(x);
      const up = rotate(a, axis, alongM / meanRadiusM);
      return {
        longitudeDeg: wrapDegrees(Math.atan2(up[1], up[0]) / DEG),
        latitudeDeg: Math.asin(clamp(up[2], -1, 1)) / DEG,
        altitudeM,
        headingDeg: wrapDegrees(from.headingDeg + turnDeg * x),
        tiltDeg: mix(from.tiltDeg, to.tiltDeg, x),
      };
    },
  };
}
