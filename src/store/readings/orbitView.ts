import { planesAt } from '../../model/orbit/orbit';
import type { Constellation } from '../../scene/types';
import { P, PLANE_ROW, Q } from '../../shared/planeRow';
import { add, cross, DEG, dot, length, normalize, scale, type Vec3 } from '../../shared/vectors';

/** Planes whose normals add up to at least this share lie together as one ring; others are all about the Earth. */
const RING = 0.8;
/** From so far off its axis a ring is seen as an open ellipse, degrees; nearer to its edge or its axis it is turned to that. */
const OPEN_DEG = { least: 35, best: 55, most: 68 };

/** Mean normal of the planes, or of one of them, Earth-fixed; null where they lie about the whole Earth. */
function axisOf(constellation: Constellation, timeMs: number, plane: number | null): Vec3 | null {
  const { rows, count } = planesAt(constellation, timeMs);
  let sum: Vec3 = [0, 0, 0];
  for (let i = plane ?? 0; i < (plane === null ? count : plane + 1); i++) {
    const at = (part: number): Vec3 => {
      const k = i * PLANE_ROW + part;
      return [rows[k] ?? 0, rows[k + 1] ?? 0, rows[k + 2] ?? 0];
    };
    sum = add(sum, cross(at(P), at(Q)));
  }
  const planes = plane === null ? count : 1;
  return length(sum) >= RING * planes && planes > 0 ? normalize(sum) : null;
}

/**
 * Where to stand to see a constellation, or one plane of it, as an open ring: the direction from the middle of the Earth nearest to
 * `from` (both Earth-fixed, of length 1). `from` itself where its planes lie about the whole Earth.
 */
export function orbitView(
  constellation: Constellation,
  timeMs: number,
  plane: number | null,
  from: Vec3,
): Vec3 {
  const axis = axisOf(constellation, timeMs, plane);
  if (!axis) return from;
  const near = dot(axis, from) < 0 ? scale(axis, -1) : axis;
  const offDeg = Math.acos(Math.min(1, dot(near, from))) / DEG;
  const aside = add(from, scale(near, -dot(near, from)));
  if ((offDeg >= OPEN_DEG.least && offDeg <= OPEN_DEG.most) || length(aside) < 1e-9) return from;
  const [c, s] = [Math.cos(OPEN_DEG.best * DEG), Math.sin(OPEN_DEG.best * DEG)];
  return add(scale(near, c), scale(normalize(aside), s));
}
