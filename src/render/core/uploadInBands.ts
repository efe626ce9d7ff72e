import type { Texture, WebGLRenderer } from 'three';
import { gpuIdle } from './gpuIdle';

/** Bytes sent at a time: some 10 ms where the GPU is software. */
const BAND_BYTES = 2 ** 21;

/**
 * Brings a picture to the GPU a band at a time, each when the last one is there, so that a large one stops nothing.
 * Pictures other than bitmaps go whole. Ends early where `isGone` says that nobody wants it any more, or the context is lost;
 * three uploads the whole with the next draw that needs it.
 */
export async function uploadInBands(
  texture: Texture,
  renderer: WebGLRenderer,
  isGone: () => boolean,
): Promise<void> {
  const { image, source } = texture;
  const banded = typeof ImageBitmap !== 'undefined' && image instanceof ImageBitmap;
  source.dataReady = !banded;
  renderer.initTexture(texture);
  source.dataReady = true;
  const gl = renderer.getContext() as WebGL2RenderingContext;
  if (!banded) return gpuIdle(gl);
  const bind = (): boolean => {
    if (isGone() || gl.isContextLost()) return false;
    const known = renderer.properties.get(texture) as { __webglTexture?: WebGLTexture };
    if (!known.__webglTexture) return false;
    renderer.state.activeTexture(gl.TEXTURE0);
    renderer.state.bindTexture(gl.TEXTURE_2D, known.__webglTexture);
    return true;
  };
  const { width, height } = image;
  const bandRows = Math.max(1, Math.floor(BAND_BYTES / (4 * width)));
  for (let row = 0; row < height; row += bandRows) {
    await gpuIdle(gl);
    if (!bind()) return;
    renderer.state.pixelStorei(gl.UNPACK_SKIP_ROWS, row);
    const rows = Math.min(bandRows, height - row);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, row, width, rows, gl.RGBA, gl.UNSIGNED_BYTE, image);
    renderer.state.pixelStorei(gl.UNPACK_SKIP_ROWS, 0);
  }
  await gpuIdle(gl);
  if (!texture.generateMipmaps || !bind()) return;
  gl.generateMipmap(gl.TEXTURE_2D);
  await gpuIdle(gl);
}
