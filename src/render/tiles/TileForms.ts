import { DataTexture, FloatType, RGBAFormat, type WebGLRenderer } from 'three';
import { tilePoints } from './tileGrid';

/** Forms that are kept at once. */
export const tileFormsMost = 128;

const points = tilePoints * tilePoints;

/** The points of tiles from their middles, metres: a row a tile. Written once a tile, for they never change. */
export class TileForms {
  readonly texture: DataTexture;
  readonly #data = new Float32Array(4 * points * tileFormsMost);
  readonly #row = new Float32Array(4 * points);
  #renderer: WebGLRenderer | null = null;

  constructor() {
    this.texture = new DataTexture(this.#data, points, tileFormsMost, RGBAFormat, FloatType);
    this.texture.needsUpdate = true;
  }

  /** Allocates on the GPU, again after a loss of the context; true where that is done. */
  prepare(renderer: WebGLRenderer): boolean {
    if (!this.#handle(renderer)) renderer.initTexture(this.texture);
    this.#renderer = renderer;
    return this.#handle(renderer) !== undefined;
  }

  #handle(renderer: WebGLRenderer): WebGLTexture | undefined {
    return (renderer.properties.get(this.texture) as { __webglTexture?: WebGLTexture }).__webglTexture;
  }

  /**
   * Sets a row, 0 to 127. @param positionsM three numbers a point from the tile's middle, Earth-fixed axes, metres, row by
   * row from the north-west.
   */
  set(row: number, positionsM: ArrayLike<number>): void {
    for (let i = 0; i < points; i += 1)
      for (let axis = 0; axis < 3; axis += 1) this.#row[4 * i + axis] = positionsM[3 * i + axis]!;
    this.#data.set(this.#row, row * this.#row.length);
    const renderer = this.#renderer;
    const handle = renderer && this.#handle(renderer);
    // Not on the GPU yet: it goes there with all others.
    if (!renderer || !handle) return;
    const gl = renderer.getContext() as WebGL2RenderingContext;
    const { state } = renderer;
    state.activeTexture(gl.TEXTURE0);
    state.bindTexture(gl.TEXTURE_2D, handle);
    state.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
    state.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
    state.pixelStorei(gl.UNPACK_ALIGNMENT, 4);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, row, points, 1, gl.RGBA, gl.FLOAT, this.#row);
  }

  dispose(): void {
    this.texture.dispose();
  }
}
