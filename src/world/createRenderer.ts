import { NoToneMapping, WebGLRenderer } from 'three';

/** Whether the device draws into depth of floats, without which reversed depth would tell nothing far apart. */
function drawsFloatDepth(gl: WebGL2RenderingContext): boolean {
  const [framebuffer, buffer] = [gl.createFramebuffer(), gl.createRenderbuffer()];
  gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
  gl.bindRenderbuffer(gl.RENDERBUFFER, buffer);
  gl.renderbufferStorage(gl.RENDERBUFFER, gl.DEPTH_COMPONENT32F, 1, 1);
  gl.framebufferRenderbuffer(gl.FRAMEBUFFER, gl.DEPTH_ATTACHMENT, gl.RENDERBUFFER, buffer);
  const draws = gl.checkFramebufferStatus(gl.FRAMEBUFFER) === gl.FRAMEBUFFER_COMPLETE;
  gl.deleteFramebuffer(framebuffer);
  gl.deleteRenderbuffer(buffer);
  return draws;
}

/**
 * The renderer of a world. The canvas has neither depth nor samples of its own: pictures are drawn into a FrameTarget. Depth is
 * reversed where the browser lets clip space run from 0 to 1 and depth be floats, as depth.glsl tells.
 * @throws Error where there is no WebGL 2.
 */
export function createRenderer(canvas: HTMLCanvasElement): WebGLRenderer {
  const attributes = { alpha: true, antialias: false, depth: false, stencil: false } as const;
  const powerPreference = 'high-performance';
  const context = canvas.getContext('webgl2', { ...attributes, powerPreference });
  const renderer = new WebGLRenderer({
    canvas,
    // Without one three says why.
    ...(context ? { context } : {}),
    ...attributes,
    powerPreference,
    reversedDepthBuffer: Boolean(context?.getExtension('EXT_clip_control')) && drawsFloatDepth(context!),
  });
  renderer.toneMapping = NoToneMapping;
  // A frame may take several draws of three's: the frame itself begins the count.
  renderer.info.autoReset = false;
  // Reading a program's log waits for its compilation; the tests, which run unbuilt, read it.
  renderer.debug.checkShaderErrors = import.meta.env.DEV;
  return renderer;
}
