import { type Camera, type Object3D, type Scene, type WebGLRenderer, WebGLRenderTarget } from 'three';

/** Samples a pixel: what a canvas of its own accord has in most browsers, and every WebGL 2 device can. */
const SAMPLES = 4;
/** Bytes of colour a sample, and of depth. */
const COLOR_BYTES = 4;
const DEPTH_BYTES = 4;

type Gl = WebGL2RenderingContext;

/** In pixels. */
interface Size {
  width: number;
  height: number;
}

/** What three has, for headsets, and its types leave out. */
interface OwnFramebuffers {
  setRenderTargetFramebuffer(target: WebGLRenderTarget, framebuffer: WebGLFramebuffer): void;
}

/** What three keeps of a target that it made itself. */
interface OwnFramebuffer {
  __webglFramebuffer: WebGLFramebuffer;
}

/** The most samples up to four that all formats have. */
function samplesFor(gl: Gl, formats: readonly GLenum[]): number {
  const most = formats.map((format) => {
    const counts = gl.getInternalformatParameter(gl.RENDERBUFFER, format, gl.SAMPLES) as Int32Array | null;
    return Math.max(0, ...(counts ?? []));
  });
  return Math.min(SAMPLES, ...most);
}

/** Whether the GPU found fault with anything since last asked. Waits until it has read all that it was told. */
function hasError(gl: Gl): boolean {
  return gl.getError() !== gl.NO_ERROR;
}

/**
 * What a picture is drawn into before it is shown: colour of eight bits, and depth in floats, which a canvas never has.
 * Draws a scene there and resolves its samples straight to the canvas. Follows the canvas's size, and makes everything anew after a
 * loss of the context. Where the device cannot hold or resolve several samples of that size it goes on with one.
 */
export class FrameTarget {
  readonly #renderer: WebGLRenderer;
  readonly #gl: Gl;
  /** Without buffers of three's: it draws into the framebuffer that it is given. */
  readonly #target = new WebGLRenderTarget(1, 1);
  /** Of colour and of depth. */
  readonly #formats: readonly [color: GLenum, depth: GLenum];
  readonly #samplesMost: number;
  #samplesMax: number;
  readonly #depth: GLenum[];
  #framebuffer: WebGLFramebuffer | null = null;
  #buffers: (WebGLRenderbuffer | null)[] = [];
  #samples = 0;
  /** The canvas's size that the buffers were made for; theirs is that of what the browser gave it. */
  #canvasWidth = 0;
  #canvasHeight = 0;
  /** Pixels up to which the device is known to hold and resolve all samples. */
  #provenPixels = 0;

  /** A size of its own, whatever the canvas's; null follows the canvas. */
  readonly #ownSize: Size | null;

  /**
   * With `smooth` several samples a pixel, else one. The renderer's canvas must have no samples of its own, and needs no depth.
   * With `ownSize` it only draws into other targets.
   */
  constructor(renderer: WebGLRenderer, smooth: boolean, ownSize: Size | null = null) {
    this.#renderer = renderer;
    this.#ownSize = ownSize;
    this.#gl = renderer.getContext() as Gl;
    const { RGBA8, DEPTH_COMPONENT32F, DEPTH_COMPONENT24 } = this.#gl;
    // By the logarithm depth needs no floats, which not every device draws into.
    const { reversedDepthBuffer } = renderer.capabilities;
    this.#formats = [RGBA8, reversedDepthBuffer ? DEPTH_COMPONENT32F : DEPTH_COMPONENT24];
    this.#samplesMost = samplesFor(this.#gl, this.#formats);
    this.#samplesMax = smooth ? this.#samplesMost : 0;
    this.#depth = [this.#gl.DEPTH_ATTACHMENT];
    renderer.domElement.addEventListener('webglcontextlost', this.#forget);
  }

  /** Several samples a pixel from the next picture on, or one: the buffers are then made anew. */
  set smooth(smooth: boolean) {
    const samples = smooth ? this.#samplesMost : 0;
    if (samples === this.#samplesMax) return;
    this.#samplesMax = samples;
    this.#canvasWidth = 0;
  }

  /** GPU memory of its buffers, bytes; 0 before the first picture. */
  get bytes(): number {
    const { width, height } = this.#target;
    if (!this.#framebuffer) return 0;
    return width * height * Math.max(1, this.#samples) * (COLOR_BYTES + DEPTH_BYTES);
  }

  /**
   * Draws the scene and shows it on the canvas, or resolves it into another target, which takes this one's size. Without a
   * context it does nothing.
   */
  draw(scene: Object3D, camera: Camera, into: WebGLRenderTarget | null = null): void {
    const { width, height } = this.#ownSize ?? this.#renderer.domElement;
    if (width !== this.#canvasWidth || height !== this.#canvasHeight) this.#fit(width, height);
    if (!this.#framebuffer) return;
    if (into) {
      into.setSize(this.#target.width, this.#target.height);
      this.#renderer.initRenderTarget(into);
    }
    this.#renderer.setRenderTarget(this.#target);
    this.#renderer.render(scene as Scene, camera);
    this.#show(into);
    this.#renderer.setRenderTarget(null);
  }

  dispose(): void {
    this.#renderer.domElement.removeEventListener('webglcontextlost', this.#forget);
    this.#release();
  }

  /** The samples of the framebuffer that is bound, resolved to the canvas. Depth is not kept, which saves a tiled GPU its writing. */
  #show(into: WebGLRenderTarget | null = null): void {
    const gl = this.#gl;
    const { width, height } = this.#target;
    gl.invalidateFramebuffer(gl.FRAMEBUFFER, this.#depth);
    const shown = into && (this.#renderer.properties.get(into) as OwnFramebuffer).__webglFramebuffer;
    this.#renderer.state.bindFramebuffer(gl.DRAW_FRAMEBUFFER, shown);
    gl.blitFramebuffer(0, 0, width, height, 0, 0, width, height, gl.COLOR_BUFFER_BIT, gl.NEAREST);
    // Past three, which takes no note that binding for drawing also binds for reading.
    gl.bindFramebuffer(gl.READ_FRAMEBUFFER, null);
  }

  #fit(canvasWidth: number, canvasHeight: number): void {
    const gl = this.#gl;
    this.#release();
    if (gl.isContextLost()) return;
    const { width, height } = this.#ownSize ?? {
      width: gl.drawingBufferWidth,
      height: gl.drawingBufferHeight,
    };
    this.#allocate(width, height, this.#samplesMax);
    if (!this.#ownSize && this.#samples > 0 && width * height > this.#provenPixels) {
      if (this.#works()) this.#provenPixels = width * height;
      else this.#allocate(width, height, 0);
    }
    this.#canvasWidth = canvasWidth;
    this.#canvasHeight = canvasHeight;
  }

  #allocate(width: number, height: number, samples: number): void {
    const gl = this.#gl;
    const { state } = this.#renderer;
    this.#release();
    this.#framebuffer = gl.createFramebuffer();
    if (!this.#framebuffer) return;
    this.#samples = samples;
    this.#target.setSize(width, height);
    (this.#renderer as unknown as OwnFramebuffers).setRenderTargetFramebuffer(
      this.#target,
      this.#framebuffer,
    );
    state.bindFramebuffer(gl.FRAMEBUFFER, this.#framebuffer);
    this.#buffers = this.#formats.map((format, i) => {
      const buffer = gl.createRenderbuffer();
      gl.bindRenderbuffer(gl.RENDERBUFFER, buffer);
      gl.renderbufferStorageMultisample(gl.RENDERBUFFER, samples, format, width, height);
      gl.framebufferRenderbuffer(
        gl.FRAMEBUFFER,
        i === 0 ? gl.COLOR_ATTACHMENT0 : gl.DEPTH_ATTACHMENT,
        gl.RENDERBUFFER,
        buffer,
      );
      return buffer;
    });
    gl.bindRenderbuffer(gl.RENDERBUFFER, null);
    state.bindFramebuffer(gl.FRAMEBUFFER, null);
  }

  /** Whether the buffers are whole and the canvas takes what is resolved to it: their formats must be alike to the driver. */
  #works(): boolean {
    const gl = this.#gl;
    // Faults of others, from before.
    hasError(gl);
    this.#renderer.setRenderTarget(this.#target);
    const whole = gl.checkFramebufferStatus(gl.FRAMEBUFFER) === gl.FRAMEBUFFER_COMPLETE;
    this.#show();
    this.#renderer.setRenderTarget(null);
    return whole && !hasError(gl);
  }

  #release(): void {
    const gl = this.#gl;
    gl.deleteFramebuffer(this.#framebuffer);
    for (const buffer of this.#buffers) gl.deleteRenderbuffer(buffer);
    this.#forget();
  }

  #forget = (): void => {
    this.#framebuffer = null;
    this.#buffers = [];
    this.#canvasWidth = 0;
    this.#canvasHeight = 0;
  };
}
