import {
  BufferGeometry,
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
import { chunks } from '../../src/render/core/chunks';
import { createMaterial } from '../../src/render/core/createMaterial';
import type { Placement } from '../../src/render/fields/Placement';
import type { FleetLayout } from '../../src/render/fields/packNodes';
import { OrbitPlacement } from '../../src/render/orbits/OrbitPlacement';
import type { Vec3 } from '../../src/shared/vectors';
import fragmentShader from './readback.frag.glsl?raw';
import vertexShader from './readback.vert.glsl?raw';

/**
 * What the GPU makes of each instance of a placement: x, y, z from the eye in metres and its share of the Sun, −1 where
 * it is not there; four numbers each. Runs the field's own chunks. Needs EXT_color_buffer_float.
 */
export function readPlacement(
  renderer: WebGLRenderer,
  placement: Placement,
  eyeM: Vec3,
  sunDirection: Vec3,
): Float32Array {
  const geometry = new BufferGeometry();
  geometry.setDrawRange(0, placement.count);
  const width = 256;
  const height = Math.ceil(placement.count / width);
  const material = createMaterial(
    {
      name: 'readback',
      vertexShader,
      fragmentShader,
      blending: NoBlending,
      depthTest: false,
      defines: { ...placement.defines },
      uniforms: {
        ...placement.uniforms,
        eyeM: { value: new Vector3(...eyeM) },
        sunDirection: { value: new Vector3(...sunDirection) },
        targetSize: { value: new Vector2(width, height) },
      },
    },
    { ...chunks, placement: placement.glsl },
  );
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
  for (const used of [geometry, material, target]) used.dispose();
  return answer.subarray(0, 4 * placement.count);
}

/** Nodes of a layout at one time as `readPlacement` gives them, with absolute Earth-fixed places, metres. */
export function readNodes(
  renderer: WebGLRenderer,
  layout: FleetLayout,
  rows: Float64Array,
  sunDirection: Vec3,
  eyeM: Vec3 = [0, 0, 0],
): Float64Array {
  const placement = new OrbitPlacement(layout);
  placement.setPlanes(rows, eyeM);
  const answer = Float64Array.from(readPlacement(renderer, placement, eyeM, sunDirection));
  placement.dispose();
  for (let i = 0; i < answer.length; i++) if (i % 4 < 3) answer[i]! += eyeM[i % 4]!;
  return answer;
}
