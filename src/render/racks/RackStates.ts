import { DataTexture, RGBAIntegerFormat, UnsignedByteType } from 'three';
import type { NodeTable } from '../fields/NodeTable';
import { acceleratorsOf, type RackGrid } from './rackGrid';

/** Texels in a row; the shaders have the same number. */
const wide = 2048;
/** Accelerators a texel, a byte each: ranges of a texture can only be of four channels. */
const each = 4;

/** Which accelerators are failed: a byte each, and how many of each rack. What changes, and no more, is uploaded with the next draw. */
export class RackStates {
  readonly uniforms: { acceleratorStates: { value: DataTexture }; rackStates: { value: DataTexture } };
  readonly #grids: readonly RackGrid[];
  readonly #firstPlaces: readonly number[];
  readonly #firstAccelerators: readonly number[];
  readonly #racks: NodeTable;
  #failed: ReadonlySet<number> = new Set();
  #inRack = new Map<number, number>();
  #bytes: Uint8Array<ArrayBuffer> | null = null;
  readonly #count: number;

  constructor(
    grids: readonly RackGrid[],
    firstPlaces: readonly number[],
    firstAccelerators: readonly number[],
    racks: NodeTable,
  ) {
    this.#grids = grids;
    this.#firstPlaces = firstPlaces;
    this.#firstAccelerators = firstAccelerators;
    this.#racks = racks;
    this.#count = grids.reduce((sum, grid) => sum + acceleratorsOf(grid), 0);
    this.uniforms = {
      acceleratorStates: { value: stateTexture(new Uint8Array(each * wide), 1) },
      rackStates: { value: racks.state },
    };
  }

  /** Place of the rack that an accelerator is in, among all places. */
  placeOf(accelerator: number): number {
    let [low, high] = [0, this.#grids.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#firstAccelerators[middle]! <= accelerator) low = middle;
      else high = middle - 1;
    }
    const within = accelerator - this.#firstAccelerators[low]!;
    return this.#firstPlaces[low]! + Math.floor(within / this.#grids[low]!.acceleratorsPerRack);
  }

  /** Failed accelerators of a rack, by its place. */
  failedIn(place: number): number {
    return this.#inRack.get(place) ?? 0;
  }

  /** Takes these for failed, by their numbers on the campus, and all others for whole. @throws RangeError beyond the last. */
  setFailed(failed: ReadonlySet<number>): void {
    const before = this.#failed;
    for (const id of failed) if (!before.has(id)) this.#put(id, 1);
    for (const id of before) if (!failed.has(id)) this.#put(id, 0);
    this.#failed = new Set(failed);
  }

  #put(id: number, state: 0 | 1): void {
    if (!(id >= 0 && id < this.#count)) throw new RangeError(`accelerator ${id} of ${this.#count}`);
    const bytes = this.#bytes ?? this.#makeBytes();
    bytes[id] = state;
    const texture = this.uniforms.acceleratorStates.value;
    texture.addUpdateRange(each * Math.floor(id / each), each);
    texture.needsUpdate = true;
    const place = this.placeOf(id);
    const count = Math.max(0, this.failedIn(place) + (state === 1 ? 1 : -1));
    this.#inRack.set(place, count);
    this.#racks.setState(place, new Uint8Array([Math.min(255, count), 0, 0, 0]));
    this.uniforms.rackStates.value = this.#racks.state;
  }

  /** A byte each only once the first has failed: a campus that nobody asks about costs nothing. */
  #makeBytes(): Uint8Array<ArrayBuffer> {
    const rows = Math.max(1, Math.ceil(this.#count / (each * wide)));
    this.#bytes = new Uint8Array(each * wide * rows);
    this.uniforms.acceleratorStates.value.dispose();
    this.uniforms.acceleratorStates.value = stateTexture(this.#bytes, rows);
    return this.#bytes;
  }

  /** Bytes on the GPU, of accelerators and racks. */
  get bytes(): number {
    const ofRacks = (this.#racks.state.image.data as Uint8Array).byteLength;
    return (this.#bytes?.byteLength ?? each * wide) + ofRacks;
  }

  dispose(): void {
    this.uniforms.acceleratorStates.value.dispose();
  }
}

function stateTexture(bytes: Uint8Array<ArrayBuffer>, rows: number): DataTexture {
  const texture = new DataTexture(bytes, wide, rows, RGBAIntegerFormat, UnsignedByteType);
  texture.unpackAlignment = 1;
  texture.needsUpdate = true;
  return texture;
}
