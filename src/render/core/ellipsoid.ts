import type { Vector3 } from 'three';
import { equatorialRadiusM, polarRadiusM } from '../../shared/earth';

/** `isHidden` of ellipsoid.glsl in script: whether the Earth hides a point outside it from an eye; metres, `eyeMargin` as in eye.ts. */
export function isHidden(x: number, y: number, z: number, eyeM: Vector3, eyeMargin: number): boolean {
  const [eyeX, eyeY, eyeZ] = [eyeM.x / equatorialRadiusM, eyeM.y / equatorialRadiusM, eyeM.z / polarRadiusM];
  const rayX = x / equatorialRadiusM - eyeX;
  const rayY = y / equatorialRadiusM - eyeY;
  const rayZ = z / polarRadiusM - eyeZ;
  const depth = -(rayX * eyeX + rayY * eyeY + rayZ * eyeZ);
  return depth > eyeMargin && depth * depth > eyeMargin * (rayX * rayX + rayY * rayY + rayZ * rayZ);
}
