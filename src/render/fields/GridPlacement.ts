import { DataTexture, FloatType, type IUniform, RGBAFormat } from 'three';
import type { Vec3 } from '../../shared/vectors';
import { NodeTable } from './NodeTable';
import type { Placement } from './Placement';
import { nodeTableWidth } from './packNodes';
import glsl from './placeOnGrid.glsl?raw';

/** Instances in rows, columns and layers, as racks of a hall: a corner, three steps, how many along each (at most 65,536). */
export interface GridBlock {
  /** Place of the first instance, Earth-fixed metres. */
  cornerM: Vec3;
  /** From one instance to the next along each axis, metres. */
  stepsM: readonly [Vec3, Vec3, Vec3];
  counts: readonly [number, number, number];
  /** Ordinal of what the block belongs to. */
  group: number;
}

const texels = 4;
const sizeOf = ({ counts }: GridBlock): number => counts[0] * counts[1] * counts[2];

/** What an instance never changes: block and steps, eight bytes. The first axis runs fastest. */
function packGrid(blocks: readonly GridBlock[]): Uint32Array<ArrayBuffer> {
  const count = blocks.reduce((sum, block) => sum + sizeOf(block), 0);
  const words = new Uint32Array(2 * nodeTableWidth * Math.max(1, Math.ceil(count / nodeTableWidth)));
  let at = 0;
  blocks.forEach(({ counts: [columns, rows, layers] }, block) => {
    for (let k = 0; k < layers; k++)
      for (let j = 0; j < rows; j++)
        for (let i = 0; i < columns; i++) {
          words[at++] = (i << 16) | block;
          words[at++] = (k << 16) | j;
        }
  });
  return words;
}

/** Instances on grids. A frame uploads 64 bytes a block, and only when the eye has moved. At most 65,536 blocks. */
export class GridPlacement implements Placement {
  readonly glsl = glsl;
  readonly nodes: NodeTable;
  readonly uniforms: Record<string, IUniform>;
  readonly defines: Record<string, string | number> = { NODE_TABLE_WIDTH: nodeTableWidth };
  readonly count: number;
  readonly #blocks: readonly GridBlock[];
  readonly #shown: boolean[];
  /** Of the last `setEye`. */
  readonly #eyeM: [number, number, number] = [Number.NaN, Number.NaN, Number.NaN];
  readonly #data: Float32Array<ArrayBuffer>;
  readonly #texture: DataTexture;

  /** `words` as `packGrid` gives them, where a worker made them. */
  constructor(blocks: readonly GridBlock[], words: Uint32Array<ArrayBuffer> = packGrid(blocks)) {
    this.#blocks = blocks;
    this.#shown = blocks.map(() => true);
    this.count = blocks.reduce((sum, block) => sum + sizeOf(block), 0);
    this.nodes = new NodeTable(this.count, words);
    this.#data = new Float32Array(4 * texels * Math.max(1, blocks.length));
    this.#texture = new DataTexture(this.#data, texels, Math.max(1, blocks.length), RGBAFormat, FloatType);
    blocks.forEach(({ stepsM }, block) => {
      stepsM.forEach((step, axis) => {
        this.#data.set(step, 4 * (texels * block + 1 + axis));
      });
    });
    this.uniforms = { nodeTable: { value: this.nodes.constants }, blocks: { value: this.#texture } };
  }

  get bytesPerNode(): number {
    return this.nodes.bytesPerNode;
  }

  /** Shows or hides a block; takes effect with the next `setEye`. */
  setShown(block: number, shown: boolean): void {
    if (this.#shown[block] === shown) return;
    this.#shown[block] = shown;
    this.#eyeM[0] = Number.NaN;
  }

  /** Where the eye is, Earth-fixed metres. Corners are taken from it in double precision: what is near does not tremble. */
  setEye(eyeM: Vec3): void {
    const at = this.#eyeM;
    if (eyeM[0] === at[0] && eyeM[1] === at[1] && eyeM[2] === at[2]) return;
    at[0] = eyeM[0];
    at[1] = eyeM[1];
    at[2] = eyeM[2];
    this.#blocks.forEach(({ cornerM, group }, block) => {
      const first = 4 * texels * block;
      for (let i = 0; i < 3; i++) this.#data[first + i] = cornerM[i]! - eyeM[i]!;
      this.#data[first + 3] = this.#shown[block] ? group + 1 : -group - 1;
    });
    this.#texture.needsUpdate = true;
  }

  dispose(): void {
    this.nodes.dispose();
    this.#texture.dispose();
  }
}
