import { DataTexture, FloatType, type IUniform, RGBAFormat, Vector2, Vector3 } from 'three';
import type { Placement } from '../fields/Placement';
import glsl from './placeOnKeyframes.glsl?raw';

/** Texels in a row of a keyframe's texture, two an object. */
const widthTexels = 1024;
const floatsARow = 4 * widthTexels;
/** The two of the picture, and one that comes next while those are in use. */
const ringSize = 3;

/** Two keyframes and where the picture is between them. */
interface KeyframePicture {
  /**
   * Eight floats an object, 512 objects a row, whole rows: x, y, z (m), vx, vy, vz (m/s) in TEME, fault (0: it has a
   * position), reserved. The same array is taken as the same keyframe and not uploaded again.
   */
  earlier: Float32Array<ArrayBuffer>;
  later: Float32Array<ArrayBuffer>;
  /** 0 … 1. */
  share: number;
  stepS: number;
  /** Greenwich sidereal time, radians. */
  siderealRad: number;
  /** Where the camera is, Earth-fixed metres. */
  eyeM: readonly [number, number, number];
}

/**
 * Objects between two keyframes of their positions and velocities, by cubic Hermite interpolation; not there where either
 * keyframe has no position. A frame uploads uniforms alone, a new keyframe 32 bytes an object. Within half a metre of the
 * keyframes in low orbits (3 m at 42,000 km), which is what a float holds of them; the eye adds nothing to that.
 */
export class KeyframePlacement implements Placement {
  readonly glsl = glsl;
  readonly uniforms;
  readonly defines: Record<string, string | number> = { KEYFRAME_WIDTH: widthTexels };
  readonly count: number;
  readonly bytesPerNode = 32 * ringSize;
  readonly #rows: number;
  readonly #ring: { texture: DataTexture; states: Float32Array | null; used: number }[];
  #clock = 0;

  /** `group`: ordinal that colours all objects of this field alike. */
  constructor(count: number, group = 0) {
    this.count = count;
    this.#rows = Math.max(1, Math.ceil((2 * count) / widthTexels));
    this.#ring = Array.from({ length: ringSize }, () => ({
      texture: new DataTexture(null, widthTexels, this.#rows, RGBAFormat, FloatType),
      states: null,
      used: 0,
    }));
    this.uniforms = keyframeUniforms(group, this.#ring[0]!.texture) satisfies Record<string, IUniform>;
  }

  /** What to draw from now on. @throws RangeError where a keyframe is not of this number of objects. */
  set(picture: KeyframePicture): void {
    const { eyeM, siderealRad } = picture;
    const u = this.uniforms;
    this.#clock += 1;
    u.earlierStates.value = this.#textureOf(picture.earlier);
    u.laterStates.value = this.#textureOf(picture.later);
    u.keyframeShare.value = picture.share;
    u.keyframeStepS.value = picture.stepS;
    const c = Math.cos(siderealRad);
    const s = Math.sin(siderealRad);
    u.sidereal.value.set(c, s);
    const eye = [c * eyeM[0] - s * eyeM[1], c * eyeM[1] + s * eyeM[0], eyeM[2]] as const;
    u.eyeInertialM.value.set(...(eye.map(Math.fround) as [number, number, number]));
    u.eyeInertialRestM.value.set(...(eye.map((x) => x - Math.fround(x)) as [number, number, number]));
  }

  /** Uploads a keyframe ahead of its use, so that the frame that needs it has it. */
  prepare(states: Float32Array<ArrayBuffer>): void {
    this.#textureOf(states);
  }

  #textureOf(states: Float32Array<ArrayBuffer>): DataTexture {
    if (states.length !== this.#rows * floatsARow)
      throw new RangeError(`a keyframe of ${states.length} floats, not of ${this.#rows * floatsARow}`);
    let entry = this.#ring.find((known) => known.states === states);
    if (!entry) {
      entry = this.#ring.reduce((oldest, other) => (other.used < oldest.used ? other : oldest));
      entry.states = states;
      entry.texture.image.data = states;
      entry.texture.needsUpdate = true;
    }
    entry.used = this.#clock;
    return entry.texture;
  }

  dispose(): void {
    for (const { texture } of this.#ring) texture.dispose();
  }
}

const keyframeUniforms = (group: number, texture: DataTexture) => ({
  earlierStates: { value: texture },
  laterStates: { value: texture },
  keyframeShare: { value: -1 },
  keyframeStepS: { value: 1 },
  eyeInertialM: { value: new Vector3() },
  eyeInertialRestM: { value: new Vector3() },
  sidereal: { value: new Vector2(1, 0) },
  objectGroup: { value: group },
});
