import { BufferAttribute, BufferGeometry, DynamicDrawUsage, Line, type Object3D, Vector3 } from 'three';
import { createMaterial, renderOrder } from '../core/createMaterial';
import { eyeUniforms, followEye } from '../core/eye';
import type { Rgb } from '../core/palette';
import fragmentShader from './TrackLine.frag.glsl?raw';
import vertexShader from './TrackLine.vert.glsl?raw';

/** One thin line through given places, strongest in its middle; hidden by the Earth. */
export class TrackLine {
  readonly object: Object3D;
  readonly #geometry = new BufferGeometry();
  readonly #places: BufferAttribute;
  readonly #material = createMaterial({
    name: 'TrackLine',
    vertexShader,
    fragmentShader,
    transparent: true,
    depthWrite: false,
    uniforms: {
      ...eyeUniforms(),
      sunDirection: { value: new Vector3(1, 0, 0) },
      color: { value: new Vector3() },
      opacity: { value: 0.5 },
    },
  });

  /** `count`: places of the line. */
  constructor(count: number) {
    this.#places = new BufferAttribute(new Float32Array(3 * count), 3).setUsage(DynamicDrawUsage);
    const along = Float32Array.from({ length: count }, (_, k) => 1 - Math.abs((2 * k) / (count - 1) - 1));
    this.#geometry.setAttribute('position', this.#places);
    this.#geometry.setAttribute('along', new BufferAttribute(along, 1));
    const line = new Line(this.#geometry, this.#material);
    line.name = 'TrackLine';
    line.renderOrder = renderOrder.orbitPaths + 2;
    followEye(line, this.#material);
    this.object = line;
  }

  /** Writes the places from the eye, metres, Earth-fixed axes, three numbers each: `fill` gets the array to write. */
  place(fill: (fromEyeM: Float32Array) => void): void {
    fill(this.#places.array as Float32Array);
    this.#places.needsUpdate = true;
  }

  /** `sunDirection`: Earth-fixed unit vector. */
  update(look: { sunDirection: readonly [number, number, number]; color: Rgb; opacity: number }): void {
    const u = this.#material.uniforms;
    u.sunDirection.value.set(...look.sunDirection);
    u.color.value.set(...look.color);
    u.opacity.value = look.opacity;
  }

  dispose(): void {
    this.#geometry.dispose();
    this.#material.dispose();
  }
}
