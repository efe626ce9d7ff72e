import { BufferGeometry, LineSegments, type Object3D, Vector3 } from 'three';
import { createMaterial, renderOrder } from './createMaterial';
import type { PlaneTexture } from './PlaneTexture';
import type { Palette } from './palette';
import fragmentShader from './shaders/OrbitPaths.frag.glsl?raw';
import vertexShader from './shaders/OrbitPaths.vert.glsl?raw';

const segments = 256;

/** The path of each plane as a thin line, in one draw without any vertex data. Shares the field's plane table. */
export class OrbitPaths {
  readonly object: Object3D;
  readonly #geometry = new BufferGeometry();
  readonly #material;
  readonly #planeCount: number;

  constructor(planes: PlaneTexture) {
    this.#planeCount = planes.planeCount;
    this.#geometry.setDrawRange(0, planes.planeCount * segments * 2);
    this.#material = createMaterial({
      name: 'OrbitPaths',
      vertexShader,
      fragmentShader,
      transparent: true,
      depthWrite: false,
      uniforms: {
        planeTable: { value: planes.texture },
        segments: { value: segments },
        sunDirection: { value: new Vector3(1, 0, 0) },
        color: { value: new Vector3() },
        opacity: { value: 0.2 },
      },
    });
    const lines = new LineSegments(this.#geometry, this.#material);
    lines.name = 'OrbitPaths';
    lines.frustumCulled = false;
    lines.renderOrder = renderOrder.orbitPaths;
    this.object = lines;
  }

  /** Lines get fainter as planes get more, so that many do not become a sheet. `sunDirection`: unit, Earth-fixed. */
  update({
    sunDirection,
    palette,
  }: {
    sunDirection: readonly [number, number, number];
    palette: Palette;
  }): void {
    const u = this.#material.uniforms;
    u.sunDirection.value.set(...sunDirection);
    u.color.value.set(...palette.orbitPath);
    u.opacity.value = palette.orbitPathOpacity * Math.min(1, 4 / Math.sqrt(this.#planeCount));
  }

  dispose(): void {
    this.#geometry.dispose();
    this.#material.dispose();
  }
}
