import type { Camera } from '../scene/types';
import { meanRadiusM } from '../shared/earth';
import {
  add,
  angleBetween,
  clamp,
  cross,
  DEG,
  dot,
  normalize,
  rotate,
  scale,
  type Vec3,
  wrapDegrees,
} from '../shared/vectors';
import { ecefToGeodetic } from '../store/select';
import { hitEllipsoid, type Lens, localFrame, poseOf, rayThrough } from './cameraPose';

/** Nearest and farthest eye, metres from the looked-at point. */
export const NEAREST_M = 400;
export const FARTHEST_M = 400_000_000;
const TILT_MAX_DEG = 85;
/** Nearer the pole than this, the heading follows the turn of the globe, or the picture would spin. */
const POLAR_LATITUDE_DEG = 60;

function directionOf(camera: Camera): Vec3 {
  return localFrame(camera.longitudeDeg, camera.latitudeDeg).up;
}

/** The camera with its looked-at point turned with the globe about `axis`. */
function turned(camera: Camera, axis: Vec3, angleRad: number): Camera {
  const frame = localFrame(camera.longitudeDeg, camera.latitudeDeg);
  const heading = camera.headingDeg * DEG;
  const ahead = add(scale(frame.north, Math.cos(heading)), scale(frame.east, Math.sin(heading)));
  const up = rotate(frame.up, axis, angleRad);
  const latitudeDeg = Math.asin(clamp(up[2], -1, 1)) / DEG;
  const atPole = Math.hypot(up[0], up[1]) < 1e-12;
  const longitudeDeg = atPole ? camera.longitudeDeg : Math.atan2(up[1], up[0]) / DEG;
  let headingDeg = camera.headingDeg;
  if (Math.max(Math.abs(latitudeDeg), Math.abs(camera.latitudeDeg)) > POLAR_LATITUDE_DEG) {
    const next = localFrame(longitudeDeg, latitudeDeg);
    const turnedAhead = rotate(ahead, axis, angleRad);
    headingDeg = Math.atan2(dot(turnedAhead, next.east), dot(turnedAhead, next.north)) / DEG;
  }
  return {
    ...camera,
    longitudeDeg: wrapDegrees(longitudeDeg),
    latitudeDeg,
    headingDeg: wrapDegrees(headingDeg),
  };
}

/** Direction from the Earth's centre of the ground under a pixel; null beside the globe. */
function groundUnder(camera: Camera, lens: Lens, x: number, y: number): Vec3 | null {
  const pose = poseOf(camera);
  const ray = rayThrough(pose, lens, x, y);
  const t = hitEllipsoid(pose.eyeM, ray);
  if (t === null) return null;
  const { longitudeDeg, latitudeDeg } = ecefToGeodetic(add(pose.eyeM, scale(ray, t)));
  return localFrame(longitudeDeg, latitudeDeg).up;
}

/** Turns the globe so that the ground at `from` lies under `to` (CSS pixels). */
export function drag(camera: Camera, lens: Lens, from: [number, number], to: [number, number]): Camera {
  const a = groundUnder(camera, lens, from[0], from[1]);
  const b = groundUnder(camera, lens, to[0], to[1]);
  const grazing = (v: Vec3) => dot(v, normalize(poseOf(camera).forward)) > -0.15;
  if (!a || !b || grazing(a) || grazing(b)) return pan(camera, lens, to[0] - from[0], to[1] - from[1]);
  return brought(camera, lens, a, to);
}

/** Turns to bring a piece of ground under a pixel: the heading stays, so one turn is not quite enough. */
function brought(camera: Camera, lens: Lens, ground: Vec3, [x, y]: [number, number]): Camera {
  let moved = camera;
  for (let step = 0; step < 3; step += 1) {
    const under = groundUnder(moved, lens, x, y);
    const angleRad = under ? angleBetween(under, ground) : 0;
    if (!under || angleRad < 1e-12) return moved;
    moved = turned(moved, normalize(cross(under, ground)), angleRad);
  }
  return moved;
}

/** Moves the looked-at point by pixels at the middle of the picture; works beside the globe too. */
export function pan(camera: Camera, lens: Lens, dxPx: number, dyPx: number): Camera {
  const radPerPx = Math.min(camera.altitudeM / lens.focalPx / meanRadiusM, 1 / lens.focalPx);
  const frame = localFrame(camera.longitudeDeg, camera.latitudeDeg);
  const h = camera.headingDeg * DEG;
  const ahead = add(scale(frame.north, Math.cos(h)), scale(frame.east, Math.sin(h)));
  const right = cross(ahead, frame.up);
  const move = add(scale(right, -dxPx * radPerPx), scale(ahead, dyPx * radPerPx));
  const angleRad = Math.hypot(dxPx, dyPx) * radPerPx;
  return angleRad === 0 ? camera : turned(camera, normalize(cross(directionOf(camera), move)), angleRad);
}

/** Brings the eye nearer (`factor` < 1) or farther, keeping the ground under the pixel where it is. */
export function zoomAt(camera: Camera, lens: Lens, factor: number, x: number, y: number): Camera {
  const altitudeM = clamp(camera.altitudeM * factor, NEAREST_M, FARTHEST_M);
  const before = groundUnder(camera, lens, x, y);
  const zoomed = { ...camera, altitudeM };
  if (!before) return zoomed;
  const after = groundUnder(zoomed, lens, x, y);
  if (!after) return zoomed;
  // Far out the pixel may cover half the globe: follow only as far as one would see.
  return angleBetween(after, before) > 0.5 ? zoomed : brought(zoomed, lens, before, [x, y]);
}

/** Turns and tilts the eye about the looked-at point. */
export function orbit(camera: Camera, headingByDeg: number, tiltByDeg: number): Camera {
  return {
    ...camera,
    headingDeg: wrapDegrees(camera.headingDeg + headingByDeg),
    tiltDeg: clamp(camera.tiltDeg + tiltByDeg, 0, TILT_MAX_DEG),
  };
}
