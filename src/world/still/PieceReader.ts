import { type PerspectiveCamera, type Scene, type WebGLRenderer, WebGLRenderTarget } from 'three';
import { FrameTarget } from '../../render/core/FrameTarget';
import type { PixelBox } from './pieces';

type Rgb = readonly [red: number, green: number, blue: number];

/** Lays premultiplied rows, the lowest first, over a ground, the highest first. */
function laidOver(pixels: Uint8Array, width: number, height: number, ground: Rgb): ImageData {
  const image = new ImageData(width, height);
  const { data } = image;
  const row = 4 * width;
  for (let y = 0; y < height; y++) {
    const from = (height - 1 - y) * row;
    const to = y * row;
    for (let i = 0; i < row; i += 4) {
      const left = 1 - (pixels[from + i + 3] as number) / 255;
      for (let k = 0; k < 3; k++)
        data[to + i + k] = (pixels[from + i + k] as number) + left * (ground[k] as number);
      data[to + i + 3] = 255;
    }
  }
  return image;
}

/** Draws a scene beside the canvas, which keeps what it shows, and reads what was drawn without stopping the page. */
export class PieceReader {
  readonly #renderer: WebGLRenderer;
  readonly #target: FrameTarget;
  readonly #picture = new WebGLRenderTarget(1, 1, { depthBuffer: false });
  readonly #size: Pick<PixelBox, 'width' | 'height'>;

  /** Of one size, pixels; `smooth` as FrameTarget has it. */
  constructor(renderer: WebGLRenderer, smooth: boolean, size: Pick<PixelBox, 'width' | 'height'>) {
    this.#renderer = renderer;
    this.#size = size;
    this.#target = new FrameTarget(renderer, smooth, size);
  }

  draw(scene: Scene, camera: PerspectiveCamera): void {
    this.#target.draw(scene, camera, this.#picture);
  }

  /** What was drawn last, on a ground. */
  async read(ground: Rgb): Promise<ImageData> {
    const { width, height } = this.#size;
    const pixels = new Uint8Array(4 * width * height);
    await this.#renderer.readRenderTargetPixelsAsync(this.#picture, 0, 0, width, height, pixels);
    return laidOver(pixels, width, height, ground);
  }

  /** The same, and the page waits for it. */
  readAtOnce(ground: Rgb): ImageData {
    const { width, height } = this.#size;
    const pixels = new Uint8Array(4 * width * height);
    this.#renderer.readRenderTargetPixels(this.#picture, 0, 0, width, height, pixels);
    return laidOver(pixels, width, height, ground);
  }

  dispose(): void {
    this.#target.dispose();
    this.#picture.dispose();
  }
}
