import { BufferAttribute, BufferGeometry, DoubleSide, Mesh, type Object3D, Vector3 } from 'three';
import { createMaterial, renderOrder } from './createMaterial';
import type { GeoLand } from './decodeGeo';
import { eyeUniforms, followEye } from './eye';
import type { Palette } from './palette';
import fragmentShader from './shaders/LandFill.frag.glsl?raw';
import vertexShader from './shaders/LandFill.vert.glsl?raw';

/** The land as a flat colour with a crisp coast, drawn over the Earth. For the diagram look, and until imagery is there. */
export class LandFill {
  readonly object: Object3D;
  readonly #geometry = new BufferGeometry();
  readonly #material = createMaterial({
    name: 'LandFill',
    vertexShader,
    fragmentShader,
    side: DoubleSide,
    depthTest: false,
    depthWrite: false,
    uniforms: {
      ...eyeUniforms(),
      sunDirection: { value: new Vector3(1, 0, 0) },
      land: { value: new Vector3() },
      nightShade: { value: new Vector3(1, 1, 1) },
      dayShade: { value: new Vector3(1, 1, 1) },
    },
  });

  constructor(land: GeoLand) {
    this.setLand(land);
    const mesh = new Mesh(this.#geometry, this.#material);
    mesh.name = 'LandFill';
    mesh.renderOrder = renderOrder.land;
    followEye(mesh, this.#material);
    this.object = mesh;
  }

  /** Replaces the land, e.g. by a finer one. */
  setLand({ positions, index }: GeoLand): void {
    this.#geometry.dispose();
    this.#geometry.setAttribute('position', new BufferAttribute(positions, 3));
    this.#geometry.setIndex(new BufferAttribute(index, 1));
  }

  /** `sunDirection`: unit, Earth-fixed. */
  update({
    sunDirection,
    palette,
  }: {
    sunDirection: readonly [number, number, number];
    palette: Palette;
  }): void {
    const u = this.#material.uniforms;
    u.sunDirection.value.set(...sunDirection);
    u.land.value.set(...palette.land);
    u.nightShade.value.set(...palette.nightShade);
    u.dayShade.value.set(...palette.dayShade);
  }

  dispose(): void {
    this.#geometry.dispose();
    this.#material.dispose();
  }
}
