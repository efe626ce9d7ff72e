import { DataTexture, NearestFilter, RGBAIntegerFormat, UnsignedIntType, type WebGLRenderer } from 'three';
import { type FleetLayout, planeBirths } from './packNodes';
import { planeDoubles, planeRows, planeWords } from './planeRows';
import { uploadAgain } from './uploadAgain';

/** Planes in a row of the texture: three texels each. */
const planesInRow = 64;
const factsInRow = 256;

function integers(words: Uint32Array<ArrayBuffer>, width: number): DataTexture {
  const texture = new DataTexture(words, width, words.length / 4 / width, RGBAIntegerFormat, UnsignedIntType);
  texture.internalFormat = 'RGBA32UI';
  texture.minFilter = NearestFilter;
  texture.magFilter = NearestFilter;
  texture.generateMipmaps = false;
  texture.needsUpdate = true;
  return texture;
}

/** Orbital planes on the GPU: 48 bytes each that are rewritten every frame, and 16 that never change. */
export class PlaneTable {
  readonly now: DataTexture;
  readonly facts: DataTexture;
  readonly planeCount: number;
  /** True where any ring is not a circle; set by the first rows. */
  elliptic = false;
  readonly #words: Uint32Array<ArrayBuffer>;
  readonly #facts: Uint32Array<ArrayBuffer>;
  readonly #groupLaunched: Uint32Array;
  #factsWritten = false;

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
    const launched = Math.floor(Math.min(1, Math.max(0, share)) * 65535);
    this.#groupLaunched[plane] = group | (dated ? 0x10000 : 0) | launched;
  }

  /** The planes as they are now, seen from the eye; see `planeRows`. On the GPU with the next draw. */
  set(
    rows: Float64Array,
    eyeM: readonly [number, number, number],
    renderer: WebGLRenderer | null = null,
  ): void {
    if (!this.#factsWritten) this.#writeEccentricities(rows);
    planeRows(rows, this.planeCount, eyeM, this.#groupLaunched, this.#words);
    uploadAgain(this.now, renderer);
  }

  #writeEccentricities(rows: Float64Array): void {
    const asFloat = new Float32Array(this.#facts.buffer);
    for (let plane = 0; plane < this.planeCount; plane++) {
      const e = rows[plane * planeDoubles + 8]!;
      asFloat[4 * plane] = e;
      if (e > 0) this.elliptic = true;
    }
    this.facts.needsUpdate = true;
    this.#factsWritten = true;
  }

  dispose(): void {
    this.now.dispose();
    this.facts.dispose();
  }
}
