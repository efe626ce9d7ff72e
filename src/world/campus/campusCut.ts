import type { CampusVolume } from '../../model/campus/types';
import { isInside } from '../../render/campus/campusPolygon';
import { smoothstep } from '../../shared/vectors';

/** Walls of a hall that is cut open stand this high, metres: as low as lets one look over them, as in a section. */
const CUT_M = 1.3;
/** Distances, in the hall's own size, between which it opens. */
const OPENS = [2.4, 1.25] as const;

interface Bounds {
  middle: readonly [number, number];
  half: readonly [number, number];
}

const known = new WeakMap<CampusVolume, Bounds>();

function boundsOf(volume: CampusVolume): Bounds {
  const found = known.get(volume);
  if (found) return found;
  const [xs, ys] = [volume.outlineM.map((p) => p[0]), volume.outlineM.map((p) => p[1])];
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const bounds: Bounds = { middle: [(x0 + x1) / 2, (y0 + y1) / 2], half: [(x1 - x0) / 2, (y1 - y0) / 2] };
  known.set(volume, bounds);
  return bounds;
}

/** Distance of the eye from a volume's upright bounding box, metres; 0 inside. */
export function distanceTo(volume: CampusVolume, [x, y, z]: readonly [number, number, number]): number {
  const { middle, half } = boundsOf(volume);
  const out = (d: number, h: number) => Math.max(0, Math.abs(d) - h);
  return Math.hypot(
    out(x - middle[0], half[0]),
    out(y - middle[1], half[1]),
    Math.max(0, z - volume.heightM),
  );
}

/**
 * How a hall opens to the eye (campus frame, metres): first its roof goes, then its walls come down to a low section. For an
 * eye inside, under the roof, the walls stand whole. Other volumes stay whole.
 */
export function cutOf(
  volume: CampusVolume,
  eye: readonly [number, number, number],
): { heightM: number; roof: number } {
  const { kind, heightM, outlineM } = volume;
  if (kind !== 'hall') return { heightM, roof: 1 };
  const { half } = boundsOf(volume);
  const sizeM = 2 * Math.hypot(half[0], half[1]);
  const open = smoothstep(OPENS[0], OPENS[1], distanceTo(volume, eye) / sizeM);
  if (open <= 0) return { heightM, roof: 1 };
  const indoors = isInside(outlineM, [eye[0], eye[1]])
    ? 1 - smoothstep(0.9 * heightM, 1.6 * heightM, eye[2])
    : 0;
  const lowered = smoothstep(0.35, 1, open) * (1 - indoors);
  return { heightM: heightM + (CUT_M - heightM) * lowered, roof: 1 - smoothstep(0, 0.7, open) };
}
