import type { IUniform } from 'three';

/**
 * Where the instances of a field are: computed on the GPU from constants and a small table. A new kind of field is a
 * new placement: its shader chunk and, beside it, the uniforms that the chunk reads.
 */
export interface Placement {
  /** GLSL that defines `Placed place(uint id)`, see placed.glsl. May include chunks. */
  readonly glsl: string;
  readonly uniforms: Record<string, IUniform>;
  /** Compile-time values of the chunk; may change until the first draw, or with `Field.recompile`. */
  readonly defines: Record<string, string | number>;
  /** Instances in all. */
  readonly count: number;
  /** Bytes an instance takes on the GPU. */
  readonly bytesPerNode: number;
  dispose(): void;
}
