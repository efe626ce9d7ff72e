import {
  DataArrayTexture,
  LinearFilter,
  LinearMipmapLinearFilter,
  NoColorSpace,
  type WebGLRenderer,
} from 'three';

/** Pictures that are kept at once, and their side in pixels. With their levels 45 MB. */
export const tilePicturesMost = 128;
export const tilePicturePx = 256;
/** Levels of detail of a picture: itself, a half, a quarter, an eighth. A tile is never drawn smaller than that. */
export const tilePictureLevels = 4;

/** Pictures of the ground, each in a layer of one texture. */
export class TilePictures {
  readonly texture: DataArrayTexture;
  #handle: WebGLTexture | null = null;

  constructor() {
    const texture = new DataArrayTexture(null, tilePicturePx, tilePicturePx, tilePicturesMost);
    texture.colorSpace = NoColorSpace;
    texture.magFilter = LinearFilter;
    texture.minFilter = LinearMipmapLinearFilter;
    // Tilted ground is drawn shorter than it is wide.
    texture.anisotropy = 4;
    // Their number alone counts: three makes room for so many levels.
    texture.mipmaps = Array.from({ length: tilePictureLevels }, () => ({}) as never);
    texture.needsUpdate = true;
    this.texture = texture;
  }

  /** Changes with each loss of the context: whatever was put before is gone then. */
  generation = 0;

  /** Makes room on the GPU, again after a loss of the context; true where there is. */
  prepare(renderer: WebGLRenderer): boolean {
    const { texture } = this;
    const known = renderer.properties.get(texture) as { __webglTexture?: WebGLTexture };
    if (!known.__webglTexture) {
      // There is nothing to send yet, and no array of nothing is made for it.
      texture.source.dataReady = false;
      renderer.initTexture(texture);
    }
    const handle = (renderer.properties.get(texture) as typeof known).__webglTexture ?? null;
    if (handle !== this.#handle) this.generation += 1;
    this.#handle = handle;
    return handle !== null;
  }

  /** Puts a picture, with its smaller levels, into a layer. @param levels squares of 256, 128, 64 and 32 pixels, premultiplied. */
  put(renderer: WebGLRenderer, layer: number, levels: readonly ImageBitmap[]): void {
    const gl = renderer.getContext() as WebGL2RenderingContext;
    const { state } = renderer;
    if (!this.#handle) return;
    state.activeTexture(gl.TEXTURE0);
    state.bindTexture(gl.TEXTURE_2D_ARRAY, this.#handle);
    // Of bitmaps these say nothing; of anything else that three sends later they would.
    state.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
    state.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
    levels.forEach((image, level) => {
      const { width, height } = image;
      gl.texSubImage3D(
        gl.TEXTURE_2D_ARRAY,
        level,
        0,
        0,
        layer,
        width,
        height,
        1,
        gl.RGBA,
        gl.UNSIGNED_BYTE,
        image,
      );
    });
  }

  dispose(): void {
    this.texture.dispose();
  }
}
