import {
  Float32BufferAttribute,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  Vector2,
  Vector3,
} from 'three';
import { createMaterial } from '../../render/core/createMaterial';
import type { Rgb } from '../../render/core/palette';
import fragmentShader from './SizesLines.frag.glsl?raw';
import vertexShader from './SizesLines.vert.glsl?raw';

type Vec3 = readonly [number, number, number];

/** Straight lines of one width on the screen: the measures beside the things. */
export class SizesLines {
  readonly object: Mesh<InstancedBufferGeometry, ReturnType<typeof linesMaterial>>;

  /** @param lines pairs of ends, metres. */
  constructor(lines: readonly (readonly [Vec3, Vec3])[]) {
    const geometry = new InstancedBufferGeometry();
    geometry.setAttribute('position', new Float32BufferAttribute([0, -1, 0, 1, -1, 0, 1, 1, 0, 0, 1, 0], 3));
    geometry.setAttribute(
      'fromM',
      new InstancedBufferAttribute(new Float32Array(lines.flatMap(([a]) => [...a])), 3),
    );
    geometry.setAttribute(
      'untilM',
      new InstancedBufferAttribute(new Float32Array(lines.flatMap(([, b]) => [...b])), 3),
    );
    geometry.setIndex([0, 1, 2, 0, 2, 3]);
    geometry.instanceCount = lines.length;
    this.object = new Mesh(geometry, linesMaterial());
    this.object.frustumCulled = false;
    this.object.renderOrder = 5;
  }

  update(color: Rgb, widthPx: number, viewPx: readonly [number, number], opacity: number): void {
    const u = this.object.material.uniforms;
    u.color.value.set(...color);
    u.widthPx.value = widthPx;
    u.viewPx.value.set(...viewPx);
    u.opacity.value = opacity;
  }

  dispose(): void {
    this.object.geometry.dispose();
    this.object.material.dispose();
  }
}

const linesMaterial = () =>
  createMaterial({
    name: 'SizesLines',
    vertexShader,
    fragmentShader,
    depthWrite: false,
    uniforms: {
      color: { value: new Vector3(1, 1, 1) },
      opacity: { value: 1 },
      widthPx: { value: 1 },
      viewPx: { value: new Vector2(1, 1) },
    },
  });
