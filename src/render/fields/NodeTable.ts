import {
  DataTexture,
  type PixelFormat,
  RGBAIntegerFormat,
  RGIntegerFormat,
  type TextureDataType,
  UnsignedByteType,
  UnsignedIntType,
} from 'three';
import { nodeTableWidth } from './packNodes';

/** Bytes a node takes on the GPU: eight for what it is, four more once any of them has a state. */
export const nodeBytes = { constants: 8, state: 4 } as const;

function table(
  data: Uint32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>,
  count: number,
  format: PixelFormat,
  type: TextureDataType,
): DataTexture {
  const height = Math.max(1, Math.ceil(count / nodeTableWidth));
  const texture = new DataTexture(data, nodeTableWidth, height, format, type);
  texture.needsUpdate = true;
  return texture;
}

/**
 * The instances of a field on the GPU, one texel each, found by number: eight bytes that never change and, once asked
 * for, four bytes of state. A row of the table holds 2,048; at most 16 million instances (8,192 rows).
 */
export class NodeTable {
  readonly count: number;
  readonly constants: DataTexture;
  #state: DataTexture | null = null;
  readonly #empty: DataTexture;

  /** `words`: two a node, whole rows, as `packNodes` gives them. */
  constructor(count: number, words: Uint32Array<ArrayBuffer>) {
    this.count = count;
    this.constants = table(words, count, RGIntegerFormat, UnsignedIntType);
    this.constants.internalFormat = 'RG32UI';
    this.#empty = table(new Uint8Array(4 * nodeTableWidth), 1, RGBAIntegerFormat, UnsignedByteType);
  }

  /** State of every instance: status, load in 1/255, flags, and one byte to spare. */
  get state(): DataTexture {
    return this.#state ?? this.#empty;
  }

  get hasState(): boolean {
    return this.#state !== null;
  }

  /**
   * Writes states from instance `first` on, four bytes each; what is written, and no more, is uploaded with the next
   * draw. @throws RangeError beyond the last instance.
   */
  setState(first: number, bytes: Uint8Array): void {
    const last = first + bytes.length / 4;
    if (first < 0 || last > this.count)
      throw new RangeError(`states ${first} to ${last - 1} of ${this.count} instances`);
    if (!this.#state) {
      const height = Math.ceil(this.count / nodeTableWidth);
      this.#state = table(
        new Uint8Array(4 * nodeTableWidth * height),
        this.count,
        RGBAIntegerFormat,
        UnsignedByteType,
      );
      (this.#state.image.data as Uint8Array).set(bytes, 4 * first);
      return;
    }
    (this.#state.image.data as Uint8Array).set(bytes, 4 * first);
    // A range that runs over the end of a row would upload the rectangle around it: one range a row.
    for (let from = first; from < last; ) {
      const to = Math.min(last, (Math.floor(from / nodeTableWidth) + 1) * nodeTableWidth);
      this.#state.addUpdateRange(4 * from, 4 * (to - from));
      from = to;
    }
    this.#state.needsUpdate = true;
  }

  /** Bytes that an instance takes on the GPU. */
  get bytesPerNode(): number {
    return nodeBytes.constants + (this.#state ? nodeBytes.state : 0);
  }

  dispose(): void {
    this.constants.dispose();
    this.#state?.dispose();
    this.#empty.dispose();
  }
}
