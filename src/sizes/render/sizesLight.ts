import { DepthTexture, Matrix4, type Texture, UnsignedIntType, Vector2, Vector3, Vector4 } from 'three';
import lines from '../../render/core/lines.glsl?raw';
import surfaceKinds from '../../render/models/surfaceKinds.glsl?raw';
import sizesLight from './sizesLight.glsl?raw';
import sizesLines from './sizesLines.glsl?raw';
import type { SizesPalette } from './sizesPalette';

/** Pieces of the shaders of the comparison of sizes. */
export const sizesChunks = { lines, sizesLight, sizesLines, surfaceKinds };

/** Towards the sun: from the left, before the things, at 37°. */
export const sunDirection = new Vector3(-0.62, -0.5, 0.6).normalize();

/** What all materials of the comparison share. */
export function sizesUniforms() {
  return {
    sun: { value: sunDirection.clone() },
    sunLight: { value: new Vector3() },
    skyLight: { value: new Vector3() },
    bounceLight: { value: new Vector3() },
    shade: { value: null as Texture | null },
    skyShade: { value: null as Texture | null },
    shadeRect: { value: new Vector4(0, 0, 1, 1) },
    shadeScale: { value: new Vector2(0, 0) },
    sunDepth: { value: null as Texture | null },
    sunMatrix: { value: new Matrix4() },
    sunShare: { value: 0.5 },
    groundColor: { value: new Vector3() },
    grassColor: { value: new Vector3() },
    markColor: { value: new Vector3() },
    gridColor: { value: new Vector3() },
    background: { value: new Vector3() },
  };
}

export type SizesUniforms = ReturnType<typeof sizesUniforms>;

/** Takes a theme's colours to the uniforms. */
export function setSizesPalette(u: SizesUniforms, palette: SizesPalette): void {
  u.sunLight.value.set(...palette.sunLight);
  u.skyLight.value.set(...palette.skyLight);
  u.bounceLight.value.set(...palette.bounceLight);
  u.sunShare.value = palette.sunShare;
  u.groundColor.value.set(...palette.ground);
  u.grassColor.value.set(...palette.grass);
  u.markColor.value.set(...palette.mark);
  u.gridColor.value.set(...palette.grid);
  u.background.value.set(...palette.background);
}

/** A square map of depths. */
export function depthMap(sidePx: number): DepthTexture {
  return new DepthTexture(sidePx, sidePx, UnsignedIntType);
}
