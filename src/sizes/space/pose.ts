import type { Box3 } from 'three';
import { add, dot, scale, type Vec3 } from '../../shared/vectors';

/** From where the eye looks at things: an azimuth (0 before them, to the right positive) and a height. */
interface Direction {
  azimuthRad: number;
  elevationRad: number;
}

/** Height of the picture as an angle: a long lens, which keeps near and far alike. */
export const fovRad = (15 * Math.PI) / 180;
export const firstPose = { azimuthRad: -0.3, elevationRad: 0.3 } as const;
/** In a picture taller than wide. */
export const narrowPose = { azimuthRad: -0.3, elevationRad: 0.56 } as const;
/** Nothing is looked at from nearer, metres. */
export const EYE_NEAREST_M = 1.5;

/** Unit vectors of a direction: to the right, up in the picture, and from the eye to the target. */
export function axesOf({ azimuthRad, elevationRad }: Direction) {
  const [ca, sa, ce, se] = [
    Math.cos(azimuthRad),
    Math.sin(azimuthRad),
    Math.cos(elevationRad),
    Math.sin(elevationRad),
  ];
  const right: Vec3 = [ca, sa, 0];
  const forward: Vec3 = [-sa * ce, ca * ce, -se];
  const up: Vec3 = [-sa * se, ca * se, ce];
  return { right, up, forward };
}

/** Shares of the picture that are kept free, for labels above and for the scale below. */
interface Margins {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Room around the whole, and around one thing. */
const wholeMargins: Margins = { left: 0.04, right: 0.04, top: 0.12, bottom: 0.08 };
const oneMargins: Margins = { left: 0.14, right: 0.14, top: 0.2, bottom: 0.16 };
/** Beside a key; over what stands, for a number and its leader; under a picture that is tall, for its scale. CSS pixels. */
const BESIDE_KEY_PX = 24;
const NUMBER_PX = 46;
const SCALE_PX = 70;
/** A key takes at most this share of the picture from what stands. */
const KEY_SHARE = 0.45;

/** What a key takes at the left edge and at the upper one, CSS pixels. */
export type KeyPx = readonly [left: number, top: number];

/** Margins around one thing or the whole that leave room for a key at the left or at the upper edge. CSS pixels, 0: no key. */
export function marginsFor(
  one: boolean,
  [leftPx, topPx]: KeyPx,
  [widthPx, heightPx]: readonly [number, number],
): Margins {
  const least = one ? oneMargins : wholeMargins;
  const keyed = leftPx > 0 || topPx > 0;
  const share = (ofPx: number, wholePx: number) => (keyed ? Math.min(KEY_SHARE, ofPx / wholePx) : 0);
  return {
    left: Math.max(least.left, leftPx === 0 ? 0 : share(leftPx + BESIDE_KEY_PX, widthPx)),
    right: least.right,
    top: Math.max(least.top, share(topPx + NUMBER_PX, heightPx)),
    bottom: Math.max(least.bottom, topPx === 0 ? 0 : Math.min(0.2, SCALE_PX / heightPx)),
  };
}

/** Where the eye stands that just holds all of the boxes in the picture from a direction, and what it looks at, metres. */
export function eyePoseOf(
  boxes: readonly Box3[],
  direction: Direction,
  aspect: number,
  margins: Margins,
): { eyeM: Vec3; targetM: Vec3 } {
  const { right, up, forward } = axesOf(direction);
  const tall = Math.tan(fovRad / 2);
  const wide = tall * aspect;
  const corners = boxes.flatMap(({ min, max }) =>
    [0, 1, 2, 3, 4, 5, 6, 7].map(
      (k): Vec3 => [(k & 1 ? max : min).x, (k & 2 ? max : min).y, (k & 4 ? max : min).z],
    ),
  );
  const seen = corners.map((c) => [dot(c, right), dot(c, up), dot(c, forward)] as const);
  // Each edge of the picture is a plane; the eye is where the planes of opposite edges meet, or farther back.
  const edge = (axis: 0 | 1, half: number, low: number, high: number) => {
    const lowSlope = half * (1 - 2 * low);
    const highSlope = half * (1 - 2 * high);
    const most = Math.max(...seen.map((p) => p[axis] - highSlope * p[2]));
    const least = Math.min(...seen.map((p) => p[axis] + lowSlope * p[2]));
    const behind = -(most - least) / (lowSlope + highSlope);
    return { behind, at: (back: number) => (most + highSlope * back + least - lowSlope * back) / 2 };
  };
  const [x, y] = [edge(0, wide, margins.left, margins.right), edge(1, tall, margins.bottom, margins.top)];
  const back = Math.min(x.behind, y.behind);
  const atDepth = (depthM: number): Vec3 =>
    add(add(scale(right, x.at(back)), scale(up, y.at(back))), scale(forward, depthM));
  // The target: where the middle of the picture meets the depth of the boxes' middle.
  const deep = seen.reduce((sum, p) => sum + p[2], 0) / seen.length;
  return { eyeM: atDepth(Math.min(back, deep - EYE_NEAREST_M)), targetM: atDepth(deep) };
}
