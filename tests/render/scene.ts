import {
  type Object3D,
  type OrthographicCamera,
  PerspectiveCamera,
  Scene,
  Vector3,
  WebGLRenderer,
} from 'three';
import { FrameTarget } from '../../src/render/core/FrameTarget';

const targets = new WeakMap<WebGLRenderer, FrameTarget>();

/** How a picture's depth is kept: the canvas's own by the logarithm, or in floats, by the logarithm or reversed. */
export type DepthKind = 'canvas' | 'logarithm' | 'reversed';

/** A renderer on its own small canvas; colours are as the shaders write them. `smooth`: several samples a pixel. */
export function smallRenderer(size: number, depth: DepthKind = 'canvas', smooth = false): WebGLRenderer {
  const canvas = document.createElement('canvas');
  const own = depth === 'canvas';
  const renderer = new WebGLRenderer({
    canvas,
    antialias: own && smooth,
    depth: own,
    preserveDrawingBuffer: true,
    reversedDepthBuffer: depth === 'reversed',
  });
  if (!own) targets.set(renderer, new FrameTarget(renderer, smooth));
  renderer.setPixelRatio(1);
  renderer.setSize(size, size, false);
  renderer.setClearColor(0x000000, 1);
  return renderer;
}

/** A camera `distanceM` from the Earth's centre, over a longitude and latitude, looking at the centre. */
export function cameraOver(
  longitudeDeg: number,
  latitudeDeg: number,
  distanceM: number,
  fovDeg = 40,
): PerspectiveCamera {
  const [l, p] = [(longitudeDeg * Math.PI) / 180, (latitudeDeg * Math.PI) / 180];
  const camera = new PerspectiveCamera(fovDeg, 1, 1e5, 1e8);
  camera.position
    .set(Math.cos(p) * Math.cos(l), Math.cos(p) * Math.sin(l), Math.sin(p))
    .multiplyScalar(distanceM);
  camera.up.set(0, 0, 1);
  camera.lookAt(new Vector3());
  camera.updateMatrixWorld();
  return camera;
}

/** Draws the objects and gives the picture's bytes, RGBA, rows from the bottom. */
export function draw(
  renderer: WebGLRenderer,
  camera: PerspectiveCamera | OrthographicCamera,
  objects: Object3D[],
): Uint8Array {
  const scene = new Scene();
  scene.add(...objects);
  const target = targets.get(renderer);
  if (target) target.draw(scene, camera);
  else renderer.render(scene, camera);
  const gl = renderer.getContext();
  const { width, height } = renderer.domElement;
  const pixels = new Uint8Array(4 * width * height);
  gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
  return pixels;
}

/** Red, green, blue at a pixel counted from the left and from the bottom. */
export function pixelAt(pixels: Uint8Array, size: number, x: number, y: number): [number, number, number] {
  const i = 4 * (y * size + x);
  return [pixels[i]!, pixels[i + 1]!, pixels[i + 2]!];
}
