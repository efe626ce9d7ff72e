import { DataTexture, RedFormat, type Texture } from 'three';

/** The mask of a picture without words: see TypeMask.ts. */
const noType = new DataTexture(new Uint8Array([255]), 1, 1, RedFormat);
noType.needsUpdate = true;

/** The uniform of `typeMask.glsl`. */
export const typeMaskUniform = (): { value: Texture } => ({ value: noType });

/** A mask for that uniform; without one nothing is written. */
export const typeMaskOf = (mask: Texture | null): Texture => mask ?? noType;
