import type { Camera, Vector3 } from 'three';
import { SPACE } from '../core/halfSpaces';
import type { VisibleSpaces } from '../earth/linePieces';

/** Writes the way from the eye to a place, Earth-fixed metres, worked out in double precision. */
export function placeFromEye(
  out: Vector3,
  [x, y, z]: readonly [number, number, number],
  camera: Camera,
): void {
  const { elements } = camera.matrixWorld;
  out.set(x - elements[12]!, y - elements[13]!, z - elements[14]!);
}

/** The half-spaces for places counted from an origin, into `out`. */
export function localSpaces(
  { spaces, count }: VisibleSpaces,
  [x, y, z]: readonly [number, number, number],
  out: Float64Array,
): Float64Array {
  for (let i = 0; i < SPACE * count; i += SPACE) {
    const [a, b, c] = [spaces[i]!, spaces[i + 1]!, spaces[i + 2]!];
    out[i] = a;
    out[i + 1] = b;
    out[i + 2] = c;
    out[i + 3] = spaces[i + 3]! + a * x + b * y + c * z;
  }
  return out;
}
