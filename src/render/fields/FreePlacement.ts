import { DataTexture, FloatType, type IUniform, NearestFilter, RGBAFormat, Vector3 } from 'three';
import type { Placement } from './Placement';
import glsl from './placeFreely.glsl?raw';

const width = 2048;

type Vec3 = readonly [number, number, number];

/**
 * Instances each at a place of its own, as the members of a cluster or the parts of a yard. Sixteen bytes an instance:
 * an offset from one origin in float32, so within 1e-7 of the offset's length, and a group.
 */
export class FreePlacement implements Placement {
  readonly glsl = glsl;
  readonly uniforms: Record<string, IUniform>;
  readonly defines: Record<string, string | number> = { PLACES_WIDTH: width };
  readonly count: number;
  readonly bytesPerNode = 16;
  readonly #texture: DataTexture;
  readonly #originFromEyeM = new Vector3();

  /** `placesM`: three numbers an instance, Earth-fixed axes, from the origin; `groups` all 0 where left out. */
  constructor(placesM: ArrayLike<number>, groups?: ArrayLike<number>) {
    this.count = placesM.length / 3;
    const rows = Math.max(1, Math.ceil(this.count / width));
    const data = new Float32Array(4 * width * rows);
    for (let i = 0; i < this.count; i++) {
      for (let c = 0; c < 3; c++) data[4 * i + c] = placesM[3 * i + c]!;
      data[4 * i + 3] = groups?.[i] ?? 0;
    }
    this.#texture = new DataTexture(data, width, rows, RGBAFormat, FloatType);
    this.#texture.minFilter = NearestFilter;
    this.#texture.magFilter = NearestFilter;
    this.#texture.needsUpdate = true;
    this.uniforms = { places: { value: this.#texture }, originFromEyeM: { value: this.#originFromEyeM } };
  }

  /** Origin and eye, Earth-fixed metres. */
  setOrigin(originM: Vec3, eyeM: Vec3): void {
    this.#originFromEyeM.set(originM[0] - eyeM[0], originM[1] - eyeM[1], originM[2] - eyeM[2]);
  }

  dispose(): void {
    this.#texture.dispose();
  }
}
