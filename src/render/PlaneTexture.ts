import { DataTexture, FloatType, NearestFilter, RGBAFormat } from 'three';

/** Texels a row of the texture; a multiple of four, so that no plane is split. */
const widthTexels = 256;
const floatsAPlane = 16;

/** The table of orbital planes on the GPU: 16 floats a plane, rewritten each frame and nothing else. */
export class PlaneTexture {
  readonly texture: DataTexture;
  readonly planeCount: number;
  readonly #data: Float32Array;

  constructor(planeCount: number) {
    this.planeCount = planeCount;
    const height = Math.max(1, Math.ceil((planeCount * 4) / widthTexels));
    this.#data = new Float32Array(widthTexels * height * 4);
    this.texture = new DataTexture(this.#data, widthTexels, height, RGBAFormat, FloatType);
    this.texture.minFilter = NearestFilter;
    this.texture.magFilter = NearestFilter;
    this.texture.generateMipmaps = false;
    this.texture.needsUpdate = true;
  }

  /**
   * Sixteen floats a plane, Earth-fixed, metres and turns: P xyz, mean anomaly [0, 1); Q xyz, semi-major axis;
   * eccentricity, semi-minor axis, six reserved. Rows beyond the table are left out.
   */
  set(rows: Float32Array): void {
    this.#data.set(rows.subarray(0, this.planeCount * floatsAPlane));
    this.texture.needsUpdate = true;
  }

  dispose(): void {
    this.texture.dispose();
  }
}
