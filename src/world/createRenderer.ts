import { NoToneMapping, WebGLRenderer } from 'three';

/**
 * The renderer of a world. The canvas has neither depth nor samples of its own: pictures are drawn into a FrameTarget. Depth is
 * reversed where the browser lets clip space run from 0 to 1, as depth.glsl tells.
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
    reversedDepthBuffer: Boolean(context?.getExtension('EXT_clip_control')),
  });
  renderer.toneMapping = NoToneMapping;
  // A frame may take several draws of three's: the frame itself begins the count.
  renderer.info.autoReset = false;
  // Reading a program's log waits for its compilation; the tests, which run unbuilt, read it.
  renderer.debug.checkShaderErrors = import.meta.env.DEV;
  return renderer;
}
