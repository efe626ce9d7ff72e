import {
  FloatType,
  NearestFilter,
  NoBlending,
  OrthographicCamera,
  Points,
  Scene,
  Vector2,
  Vector3,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three';
import { createMaterial } from './createMaterial';
import { nodeGeometry, type OrbitFieldLayout } from './OrbitField';
import { PlaneTexture } from './PlaneTexture';
import fragmentShader from './shaders/readback.frag.glsl?raw';
import vertexShader from './shaders/readback.vert.glsl?raw';

/**
 * What the GPU makes of each node: x, y, z in Earth-fixed metres and its share of the Sun, four numbers a node.
 * Runs the field's own vertex chunks; slow, for tests. Needs EXT_color_buffer_float.
 */
export function readNodes(
  renderer: WebGLRenderer,
  layout: OrbitFieldLayout,
  rows: Float32Array,
  sunDirection: readonly [number, number, number],
): Float32Array {
  const planes = new PlaneTexture(layout.planeCount);
  planes.set(rows);
  const geometry = nodeGeometry(layout);
  const { count } = geometry.drawRange;
  const width = 256;
  const height = Math.ceil(count / width);
  const material = createMaterial({
    name: 'readback',
    vertexShader,
    fragmentShader,
    blending: NoBlending,
    depthTest: false,
    uniforms: {
      planeTable: { value: planes.texture },
      sunDirection: { value: new Vector3(...sunDirection) },
      targetSize: { value: new Vector2(width, height) },
    },
  });
  const points = new Points(geometry, material);
  points.frustumCulled = false;
  const scene = new Scene();
  scene.add(points);
  const target = new WebGLRenderTarget(width, height, {
    type: FloatType,
    minFilter: NearestFilter,
    magFilter: NearestFilter,
    depthBuffer: false,
  });
  const answer = new Float32Array(4 * width * height);
  renderer.setRenderTarget(target);
  renderer.render(scene, new OrthographicCamera());
  renderer.readRenderTargetPixels(target, 0, 0, width, height, answer);
  renderer.setRenderTarget(null);
  for (const used of [planes, geometry, material, target]) used.dispose();
  return answer.subarray(0, 4 * count);
}
