import {
  BufferAttribute,
  BufferGeometry,
  DoubleSide,
  Mesh,
  type Object3D,
  type Texture,
  Vector3,
} from 'three';
import { createMaterial, renderOrder, setDefine } from '../core/createMaterial';
import { eyeUniforms, followEye } from '../core/eye';
import type { Palette } from '../core/palette';
import type { GeoLand } from './decodeGeo';
import fragmentShader from './LandFill.frag.glsl?raw';
import vertexShader from './LandFill.vert.glsl?raw';

interface LandUpdate {
  /** Unit vector from the Earth's centre to the Sun, Earth-fixed. */
  sunDirection: readonly [number, number, number];
  palette: Palette;
  /** Land over what the Earth shows, 0 to 1. */
  opacity: number;
  /** Light of towns by night, 0 to 1. */
  cityLightsOpacity: number;
}

/** The land as a flat colour with a crisp coast, drawn over the Earth: the diagram look, the near map, and until imagery is there. */
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
      opacity: { value: 1 },
      nightMap: { value: null as Texture | null },
      cityLights: { value: new Vector3(1, 1, 1) },
      cityLightsOpacity: { value: 0 },
    },
  });

  constructor({ positions, index }: GeoLand) {
    this.#geometry.setAttribute('position', new BufferAttribute(positions, 3));
    this.#geometry.setIndex(new BufferAttribute(index, 1));
    const mesh = new Mesh(this.#geometry, this.#material);
    mesh.name = 'LandFill';
    mesh.renderOrder = renderOrder.land;
    followEye(mesh, this.#material);
    this.object = mesh;
  }

  /** The picture of city lights, as given to Earth; the caller owns it. Null takes it away. */
  setNightMap(night: Texture | null): void {
    this.#material.uniforms.nightMap.value = night;
  }

  /** Sets what the next draw shows. Nothing is drawn at opacity 0. */
  update({ sunDirection, palette, opacity, cityLightsOpacity }: LandUpdate): void {
    const u = this.#material.uniforms;
    u.sunDirection.value.set(...sunDirection);
    u.land.value.set(...palette.land);
    u.nightShade.value.set(...palette.nightShade);
    u.dayShade.value.set(...palette.dayShade);
    u.cityLights.value.set(...palette.cityLights);
    u.opacity.value = opacity;
    u.cityLightsOpacity.value = cityLightsOpacity;
    setDefine(this.#material, 'CITY_LIGHTS', cityLightsOpacity > 0 && u.nightMap.value !== null);
    this.object.visible = opacity > 0;
  }

  dispose(): void {
    this.#geometry.dispose();
    this.#material.dispose();
  }
}
