import { ecefToGeodetic, geodeticToEcef, wgs84 } from '../../model/orbit/geodesy';
import type { Camera } from '../../scene/types';
import { add, cross, DEG, dot, scale, subtract, type Vec3 } from '../../shared/vectors';

/** The camera in Earth-fixed metres: right-handed, `forward` towards the looked-at point. */
export interface Pose {
  eyeM: Vec3;
  targetM: Vec3;
  forward: Vec3;
  up: Vec3;
  right: Vec3;
  /** Height of the eye above the ellipsoid, metres. */
  eyeAltitudeM: number;
}

/** Unit vectors to east, north and up at a place; at the poles north is what it is just beside them. */
export function localFrame(longitudeDeg: number, latitudeDeg: number): { east: Vec3; north: Vec3; up: Vec3 } {
  const lon = longitudeDeg * DEG;
  const lat = latitudeDeg * DEG;
  const east: Vec3 = [-Math.sin(lon), Math.cos(lon), 0];
  const up: Vec3 = [Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)];
  return { east, north: cross(up, east), up };
}

/** What a pose is made of; without a height the looked-at point is on the ground. */
type Place = Omit<Camera, 'heightM' | 'follow'> & Partial<Camera>;

/**
 * Pose of the scene's camera. What it follows has brought its place already: see ride.ts. Metres are good to a few
 * nanometres, and the looked-at point is at the middle of the lens whatever their rounding.
 */
export function poseOf(camera: Place): Pose {
  const targetM = geodeticToEcef(camera.latitudeDeg, camera.longitudeDeg, camera.heightM ?? 0);
  const { east, north, up } = localFrame(camera.longitudeDeg, camera.latitudeDeg);
  const heading = camera.headingDeg * DEG;
  const tilt = camera.tiltDeg * DEG;
  const ahead = add(scale(north, Math.cos(heading)), scale(east, Math.sin(heading)));
  const forward = add(scale(up, -Math.cos(tilt)), scale(ahead, Math.sin(tilt)));
  const eyeM = subtract(targetM, scale(forward, camera.altitudeM));
  const cameraUp = add(scale(up, Math.sin(tilt)), scale(ahead, Math.cos(tilt)));
  return {
    eyeM,
    targetM,
    forward,
    up: cameraUp,
    right: cross(forward, cameraUp),
    eyeAltitudeM: ecefToGeodetic(eyeM).altitudeM,
  };
}

/** What of the canvas is free of panels, CSS pixels from each edge. */
export interface Insets {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The lens: how directions become pixels of a canvas. */
export interface Lens {
  widthPx: number;
  heightPx: number;
  /** Middle of the free part, where the looked-at point appears. */
  centreXPx: number;
  centreYPx: number;
  /** Pixels per unit of tangent. */
  focalPx: number;
  /** Width of the free part. */
  acrossPx: number;
}

/** Half of the angle that the shorter side of the free part spans. */
const HALF_FIELD_RAD = 17.5 * DEG;

/** The lens that shows the same subject in any format: the free part's shorter side always spans 35°. */
export function lensOf(widthPx: number, heightPx: number, insets: Insets): Lens {
  const freeWidth = Math.max(120, widthPx - insets.left - insets.right);
  const freeHeight = Math.max(120, heightPx - insets.top - insets.bottom);
  return {
    widthPx,
    heightPx,
    centreXPx: insets.left + (widthPx - insets.left - insets.right) / 2,
    centreYPx: insets.top + (heightPx - insets.top - insets.bottom) / 2,
    focalPx: Math.min(freeWidth, freeHeight) / 2 / Math.tan(HALF_FIELD_RAD),
    acrossPx: freeWidth,
  };
}

/** The camera so far back that what it says must be seen across is seen between the panels; it then asks for nothing more. */
export function stoodBack(camera: Camera, { focalPx, acrossPx }: Lens): Camera {
  const { spanM = 0, ...plain } = camera;
  if (spanM === 0) return camera;
  return { ...plain, altitudeM: Math.max(camera.altitudeM, (spanM * focalPx) / acrossPx) };
}

/** Tangents of the angles between the optical axis and the picture's edges. */
export const tangentsOf = ({ widthPx, heightPx, centreXPx, centreYPx, focalPx }: Lens) => ({
  left: -centreXPx / focalPx,
  right: (widthPx - centreXPx) / focalPx,
  top: centreYPx / focalPx,
  bottom: (centreYPx - heightPx) / focalPx,
});

/** Where a point appears, CSS pixels; `depthM` is negative behind the eye. */
export function projectPoint(pose: Pose, lens: Lens, pointM: Vec3): { x: number; y: number; depthM: number } {
  const d = subtract(pointM, pose.eyeM);
  const depthM = dot(d, pose.forward);
  const k = lens.focalPx / Math.max(1e-9, Math.abs(depthM));
  return { x: lens.centreXPx + dot(d, pose.right) * k, y: lens.centreYPx - dot(d, pose.up) * k, depthM };
}

/** Unit direction of the ray through a pixel. */
export function rayThrough(pose: Pose, lens: Lens, x: number, y: number): Vec3 {
  const u = (x - lens.centreXPx) / lens.focalPx;
  const v = (lens.centreYPx - y) / lens.focalPx;
  const d = add(pose.forward, add(scale(pose.right, u), scale(pose.up, v)));
  return scale(d, 1 / Math.sqrt(1 + u * u + v * v));
}

/** First meeting of a ray with the ellipsoid, as metres along the ray; null where it misses. */
export function hitEllipsoid(originM: Vec3, direction: Vec3): number | null {
  const { a, b } = wgs84;
  const o: Vec3 = [originM[0] / a, originM[1] / a, originM[2] / b];
  const d: Vec3 = [direction[0] / a, direction[1] / a, direction[2] / b];
  const dd = dot(d, d);
  const half = dot(o, d);
  const root = half * half - dd * (dot(o, o) - 1);
  if (root < 0) return null;
  const t = (-half - Math.sqrt(root)) / dd;
  return t > 0 ? t : null;
}

/** Farther than rounding takes a ray from the ground it is aimed at, metres, and far less than any horizon's depth. */
const GROUND_ROUNDING_M = 100;

/** True where the Earth stands between the eye and the point. */
export function hiddenByEarth(pose: Pose, pointM: Vec3): boolean {
  const d = subtract(pointM, pose.eyeM);
  const distanceM = Math.sqrt(dot(d, d));
  const t = hitEllipsoid(pose.eyeM, scale(d, 1 / distanceM));
  // A point on the ground is where its own ray meets the Earth, to within rounding.
  return t !== null && t < distanceM - GROUND_ROUNDING_M;
}
