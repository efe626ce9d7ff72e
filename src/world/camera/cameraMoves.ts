import { ecefToGeodetic, geodeticToEcef } from '../../model/orbit/geodesy';
import type { Camera } from '../../scene/types';
import { meanRadiusM } from '../../shared/earth';
import {
  add,
  angleBetween,
  clamp,
  cross,
  DEG,
  dot,
  length,
  normalize,
  rotate,
  scale,
  type Vec3,
  wrapDegrees,
} from '../../shared/vectors';
import { hitEllipsoid, type Lens, localFrame, poseOf, rayThrough } from './cameraPose';

/** Nearest and farthest eye, metres from a looked-at point of the ground. */
export const NEAREST_M = 20;
export const FARTHEST_M = 400_000_000;
/** Nearest eye to what it follows, or to a point above the ground as in a hall, metres. */
const NEAREST_FOLLOWED_M = 2;
/** Steepest about a point of the ground, degrees. */
const TILT_MAX_DEG = 85;
/** How far the surface may depart from the sphere about a point of it, metres a metre. */
const FLATTENING = 0.004;
/** A drag about what is followed, degrees a pixel. */
export const DEG_PER_PX = 0.25;
/** Nearer the pole than this, the heading follows the turn of the globe, or the picture would spin. */
const POLAR_LATITUDE_DEG = 60;

/** Nearest that the eye comes to the looked-at point, metres. */
export function nearestM({ follow, heightM, tiltDeg }: Camera): number {
  if (follow !== null || heightM > 0) return NEAREST_FOLLOWED_M;
  return NEAREST_M + Math.max(0, -heightM) / Math.cos(Math.min(TILT_MAX_DEG, tiltDeg) * DEG);
}

/**
 * Steepest tilt that keeps the eye out of the Earth and the Earth out of its way to the looked-at point, degrees: 85 on
 * the ground, up to 180 (straight up at it) about a point in space. About a low point, as in a hall, the eye may come lower.
 */
export function steepestTiltDeg({ latitudeDeg, longitudeDeg, heightM, altitudeM }: Camera): number {
  const groundM = length(geodeticToEcef(latitudeDeg, longitudeDeg, 0));
  const targetM = groundM + heightM;
  const clearM = Math.min(NEAREST_M, Math.max(0, heightM) / 3);
  const leastM = Math.min(targetM, groundM + clearM + FLATTENING * Math.min(altitudeM, heightM));
  const distanceM = Math.min(altitudeM, Math.sqrt(targetM * targetM - leastM * leastM));
  if (!(distanceM > 0)) return TILT_MAX_DEG;
  const cosine = (leastM * leastM - targetM * targetM - distanceM * distanceM) / (2 * targetM * distanceM);
  return Math.max(TILT_MAX_DEG, cosine <= -1 ? 180 : Math.acos(Math.min(1, cosine)) / DEG);
}

/** The camera at most as steep as its place allows. */
export function aboveGround(camera: Camera): Camera {
  const highestDeg = steepestTiltDeg(camera);
  return camera.tiltDeg <= highestDeg ? camera : { ...camera, tiltDeg: highestDeg };
}

function directionOf(camera: Camera): Vec3 {
  return localFrame(camera.longitudeDeg, camera.latitudeDeg).up;
}

/** Longitude and latitude of a direction, degrees; on the axis the longitude stays. */
export function placeUnder(up: Vec3, longitudeDeg: number): { longitudeDeg: number; latitudeDeg: number } {
  const across = Math.hypot(up[0], up[1]);
  return {
    longitudeDeg: across < 1e-12 ? longitudeDeg : wrapDegrees(Math.atan2(up[1], up[0]) / DEG),
    latitudeDeg: Math.atan2(up[2], across) / DEG,
  };
}

/** Heading at another place that keeps the view's direction, as the globe turns about `axis` to bring it there; degrees. */
export function headingAt(
  camera: Camera,
  to: { longitudeDeg: number; latitudeDeg: number },
  axis: Vec3,
  angleRad: number,
): number {
  const frame = localFrame(camera.longitudeDeg, camera.latitudeDeg);
  const heading = camera.headingDeg * DEG;
  const ahead = add(scale(frame.north, Math.cos(heading)), scale(frame.east, Math.sin(heading)));
  const next = localFrame(to.longitudeDeg, to.latitudeDeg);
  const turnedAhead = rotate(ahead, axis, angleRad);
  return wrapDegrees(Math.atan2(dot(turnedAhead, next.east), dot(turnedAhead, next.north)) / DEG);
}

/** The camera with its looked-at point turned with the globe about `axis`. */
function turned(camera: Camera, axis: Vec3, angleRad: number): Camera {
  const to = placeUnder(rotate(directionOf(camera), axis, angleRad), camera.longitudeDeg);
  const polar = Math.max(Math.abs(to.latitudeDeg), Math.abs(camera.latitudeDeg)) > POLAR_LATITUDE_DEG;
  const headingDeg = polar ? headingAt(camera, to, axis, angleRad) : wrapDegrees(camera.headingDeg);
  return { ...camera, ...to, headingDeg };
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

/** Turns the globe so that the ground at `from` lies under `to` (CSS pixels); turns about what is followed. */
export function drag(camera: Camera, lens: Lens, from: [number, number], to: [number, number]): Camera {
  if (camera.follow !== null) return pan(camera, lens, to[0] - from[0], to[1] - from[1]);
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

/**
 * Moves the looked-at point by pixels at the middle of the picture; works beside the globe too. What is followed stays in
 * the middle, and the eye turns about it.
 */
export function pan(camera: Camera, lens: Lens, dxPx: number, dyPx: number): Camera {
  if (camera.follow !== null) return orbit(camera, dxPx * DEG_PER_PX, -dyPx * DEG_PER_PX);
  const radiusM = meanRadiusM + camera.heightM;
  const radPerPx = Math.min(camera.altitudeM / lens.focalPx / radiusM, 1 / lens.focalPx);
  const frame = localFrame(camera.longitudeDeg, camera.latitudeDeg);
  const h = camera.headingDeg * DEG;
  const ahead = add(scale(frame.north, Math.cos(h)), scale(frame.east, Math.sin(h)));
  const right = cross(ahead, frame.up);
  const move = add(scale(right, -dxPx * radPerPx), scale(ahead, dyPx * radPerPx));
  const angleRad = Math.hypot(dxPx, dyPx) * radPerPx;
  return angleRad === 0 ? camera : turned(camera, normalize(cross(directionOf(camera), move)), angleRad);
}

/** Brings the eye nearer (`factor` < 1) or farther, keeping the ground under the pixel, or what is followed, where it is. */
export function zoomAt(camera: Camera, lens: Lens, factor: number, x: number, y: number): Camera {
  const altitudeM = clamp(camera.altitudeM * factor, nearestM(camera), FARTHEST_M);
  const zoomed = aboveGround({ ...camera, altitudeM });
  if (camera.follow !== null) return zoomed;
  const before = groundUnder(camera, lens, x, y);
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
    tiltDeg: clamp(camera.tiltDeg + tiltByDeg, 0, steepestTiltDeg(camera)),
  };
}
