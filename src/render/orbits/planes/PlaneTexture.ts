import {
  DataTexture,
  FloatType,
  type IUniform,
  RGBAIntegerFormat,
  RGFormat,
  UnsignedIntType,
  Vector3,
  type WebGLRenderer,
} from 'three';
import { ECCENTRICITY, PLANE_ROW, SEMI_MAJOR } from '../../../shared/planeRow';
import { clamp } from '../../../shared/vectors';
import { uploadAgain } from '../../core/uploadAgain';
import { type FleetLayout, planeBirths } from '../../fields/packNodes';
import { longestTurnS, NEAR_M, planeRows, planeWords } from './planeRows';

/** Planes in a row of the texture: three texels each. */
const planesInRow = 64;
const factsInRow = 256;
/** Share of its distance from the nearest ring that the eye may move until planes are set anew: marks stay near to it. */
const EYE_MOVES = 0.25;
const TURN = 2 * Math.PI;

function integers(words: Uint32Array<ArrayBuffer>, width: number): DataTexture {
  const texture = new DataTexture(words, width, words.length / 4 / width, RGBAIntegerFormat, UnsignedIntType);
  texture.internalFormat = 'RGBA32UI';
  texture.needsUpdate = true;
  return texture;
}

/** The rates of the planes, turns a second: two floats a plane. */
function rates({ planeCount, ratesOfPlane }: FleetLayout): DataTexture {
  const inRow = Math.max(1, Math.min(planeCount, factsInRow));
  const floats = new Float32Array(2 * inRow * Math.max(1, Math.ceil(planeCount / inRow)));
  if (ratesOfPlane) floats.set(ratesOfPlane);
  const texture = new DataTexture(floats, inRow, floats.length / 2 / inRow, RGFormat, FloatType);
  texture.needsUpdate = true;
  return texture;
}

/**
 * Orbital planes on the GPU: 48 bytes each as they were at some time, seen from some eye, and 24 that never change. While
 * no ring is near, the GPU turns them from that time to the frame's; near rings are written every frame, in full precision.
 */
export class PlaneTexture {
  readonly now: DataTexture;
  readonly facts: DataTexture;
  readonly planeCount: number;
  /** True where any ring is not a circle; set by the first rows. */
  elliptic = false;
  /** What the shader needs besides to bring the planes from when they were set to the frame. */
  readonly uniforms: Record<string, IUniform>;
  readonly #words: Uint32Array<ArrayBuffer>;
  readonly #facts: Uint32Array<ArrayBuffer>;
  readonly #groupLaunched: Uint32Array;
  #factsWritten = false;
  /** Written anew with the next frame, whatever the time. */
  #stale = true;
  #setMs = Number.NaN;
  readonly #setEyeM = new Float64Array(3);
  /** How far the eye may go until a ring may be near; below 0 where one is. */
  #freeM = Number.NEGATIVE_INFINITY;
  /** Fastest turn of any plane about the axis, radians a second; NaN where rates are not known. */
  readonly #fastestRadps: number;
  readonly #sinceS = { value: 0 };
  readonly #eyeThenM = { value: new Vector3() };
  readonly #eyeShiftM = { value: new Vector3() };

  /** At most 65,536 planes, of 32,768 constellations. */
  constructor(layout: FleetLayout) {
    const { planeCount, groupOfPlane } = layout;
    this.planeCount = planeCount;
    const inRow = Math.max(1, Math.min(planeCount, planesInRow));
    this.#words = new Uint32Array(planeWords * inRow * Math.max(1, Math.ceil(planeCount / inRow)));
    this.now = integers(this.#words, 3 * inRow);
    this.#facts = new Uint32Array(4 * factsInRow * Math.max(1, Math.ceil(planeCount / factsInRow)));
    const births = planeBirths(layout);
    for (let plane = 0; plane < planeCount; plane++) {
      this.#facts[4 * plane + 1] = layout.nodesPerPlane[plane]!;
      this.#facts[4 * plane + 2] = layout.firstNode[plane]!;
      this.#facts[4 * plane + 3] = births[plane]!;
    }
    this.facts = integers(this.#facts, factsInRow);
    this.uniforms = {
      planesNow: { value: this.now },
      planeFacts: { value: this.facts },
      planeRates: { value: rates(layout) },
      sinceS: this.#sinceS,
      eyeThenM: this.#eyeThenM,
      eyeShiftM: this.#eyeShiftM,
    };
    const { ratesOfPlane } = layout;
    let fastest = ratesOfPlane ? 0 : Number.NaN;
    for (let i = 1; i < 2 * planeCount; i += 2)
      fastest = Math.max(fastest, Math.abs(ratesOfPlane?.[i] ?? Number.NaN));
    this.#fastestRadps = TURN * fastest;
    this.#groupLaunched = Uint32Array.from(
      { length: planeCount },
      (_, plane) => ((groupOfPlane?.[plane] ?? 0) << 17) | 65535,
    );
  }

  /**
   * Share of a plane's constellation that is launched, 0 to 1; 0 hides the plane. `dated`: the launches have times, so
   * that a node has an age.
   */
  setLaunched(plane: number, share: number, dated: boolean): void {
    const group = (this.#groupLaunched[plane] ?? 0) & 0xfffe0000;
    const launched = Math.floor(clamp(share, 0, 1) * 65535);
    const word = (group | (dated ? 0x10000 : 0) | launched) >>> 0;
    if (word === this.#groupLaunched[plane]) return;
    this.#groupLaunched[plane] = word;
    this.#stale = true;
  }

  /**
   * Lets the GPU turn the planes on to a time and moves the eye, where that is exact enough: no ring near the eye, circles
   * alone, at most `longestTurnS` from when they were set. `exactly`: only where they were set for this time and eye. False
   * where they must be set anew.
   */
  turnTo(timeMs: number, eyeM: readonly [number, number, number], exactly = false): boolean {
    const sinceS = (timeMs - this.#setMs) / 1000;
    // Not so where either is not a number, too.
    if (this.#stale || (this.elliptic && !exactly) || !(Math.abs(sinceS) <= longestTurnS)) return false;
    const x = this.#setEyeM[0]! - eyeM[0];
    const y = this.#setEyeM[1]! - eyeM[1];
    const z = this.#setEyeM[2]! - eyeM[2];
    const movedM = Math.sqrt(x * x + y * y + z * z);
    if (exactly ? movedM > 0 || sinceS !== 0 : !(movedM <= this.#freeM)) return false;
    this.#sinceS.value = sinceS;
    this.#eyeShiftM.value.set(x, y, z);
    return true;
  }

  /** Whether the planes as last set could be turned: no ring was near, no orbit is an ellipse. */
  get turns(): boolean {
    return this.#freeM >= 0 && !this.elliptic;
  }

  /** The planes as they are at a time, seen from the eye; see `planeRows`. On the GPU with the next draw. */
  set(
    rows: Float64Array,
    eyeM: readonly [number, number, number],
    renderer: WebGLRenderer | null = null,
    timeMs = Number.NaN,
  ): void {
    if (!this.#factsWritten) this.#writeEccentricities(rows);
    const nearestM = planeRows(rows, this.planeCount, eyeM, this.#groupLaunched, this.#words);
    uploadAgain(this.now, renderer);
    let widestM = 0;
    for (let plane = 0; plane < this.planeCount; plane++)
      widestM = Math.max(widestM, rows[plane * PLANE_ROW + SEMI_MAJOR]!);
    const clearM = nearestM - longestTurnS * this.#fastestRadps * widestM;
    this.#freeM = Math.min(clearM - NEAR_M, EYE_MOVES * clearM);
    this.#setMs = timeMs;
    this.#setEyeM.set(eyeM);
    this.#eyeThenM.value.set(...eyeM);
    this.#eyeShiftM.value.set(0, 0, 0);
    this.#sinceS.value = 0;
    this.#stale = false;
  }

  #writeEccentricities(rows: Float64Array): void {
    const asFloat = new Float32Array(this.#facts.buffer);
    for (let plane = 0; plane < this.planeCount; plane++) {
      const e = rows[plane * PLANE_ROW + ECCENTRICITY]!;
      asFloat[4 * plane] = e;
      if (e > 0) this.elliptic = true;
    }
    this.facts.needsUpdate = true;
    this.#factsWritten = true;
  }

  dispose(): void {
    this.now.dispose();
    this.facts.dispose();
    (this.uniforms.planeRates!.value as DataTexture).dispose();
  }
}
