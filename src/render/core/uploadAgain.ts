import type { DataTexture, WebGLRenderer } from 'three';

/**
 * Sends the data of an RGBA32UI texture to the GPU again as it is. three does so too for `needsUpdate`, but sets all
 * parameters and looks up all formats besides, which costs a frame more than the data. Where the texture is not on the
 * GPU yet, as at first and after a loss of the context, three is asked.
 */
export function uploadAgain(texture: DataTexture, renderer: WebGLRenderer | null): void {
  const known = renderer?.properties.get(texture) as { __webglTexture?: WebGLTexture } | undefined;
  if (!renderer || !known?.__webglTexture) {
    texture.needsUpdate = true;
    return;
  }
  const gl = renderer.getContext() as WebGL2RenderingContext;
  const { state } = renderer;
  const { width, height, data } = texture.image as { width: number; height: number; data: Uint32Array };
  state.activeTexture(gl.TEXTURE0);
  state.bindTexture(gl.TEXTURE_2D, known.__webglTexture);
  state.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, texture.flipY);
  state.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, texture.premultiplyAlpha);
  state.pixelStorei(gl.UNPACK_ALIGNMENT, texture.unpackAlignment);
  gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, width, height, gl.RGBA_INTEGER, gl.UNSIGNED_INT, data);
}
