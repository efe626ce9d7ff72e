import {
  BufferGeometry,
  LinearFilter,
  LinearMipmapLinearFilter,
  Mesh,
  NoColorSpace,
  type Object3D,
  RepeatWrapping,
  type Texture,
  Vector3,
} from 'three';
import { createMaterial, limbDiscVertices, renderOrder, setDefine } from '../core/createMaterial';
import { eyeUniforms, followEye } from '../core/eye';
import type { Palette, Rgb } from '../core/palette';
import fragmentShader from './Earth.frag.glsl?raw';
import vertexShader from './limbDisc.vert.glsl?raw';

interface EarthUpdate {
  /** Unit vector from the Earth's centre to the Sun, Earth-fixed. */
  sunDirection: readonly [number, number, number];
  /** Imagery over the diagram's flat sea, 0 to 1; without imagery there is only the diagram. */
  imageryOpacity: number;
  /** Finest level of detail that is read of the imagery, 0 or left out: its own pixels. */
  imageryLevel?: number;
  palette: Palette;
  /** Light of towns by night, 0 to 1. */
  cityLightsOpacity: number;
}

const color = (value: Rgb) => ({ value: new Vector3(...value) });

/** Gives a picture of the whole Earth its colour space, wrap and filters, and wants it on the GPU. */
export function asImagery(texture: Texture): Texture {
  texture.colorSpace = NoColorSpace;
  texture.generateMipmaps = true;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.magFilter = LinearFilter;
  texture.wrapS = RepeatWrapping;
  texture.needsUpdate = true;
  return texture;
}

/**
 * The WGS 84 ellipsoid, found by a ray for each pixel: exact at any distance, smooth at the limb, with its true
 * depth. Needs a perspective camera. Until imagery is there it shows the sea's colour; land comes from LandFill.
 */
export class Earth {
  readonly object: Object3D;
  readonly #geometry = new BufferGeometry();
  readonly #material = createMaterial({
    name: 'Earth',
    vertexShader,
    fragmentShader,
    uniforms: {
      ...eyeUniforms(),
      sunDirection: { value: new Vector3(1, 0, 0) },
      shell: { value: 1 },
      dayMap: { value: null as Texture | null },
      nightMap: { value: null as Texture | null },
      sea: color([0, 0, 0]),
      nightShade: color([1, 1, 1]),
      dayShade: color([1, 1, 1]),
      imageLandDay: color([1, 1, 1]),
      imageLandNight: color([1, 1, 1]),
      imageSeaDay: color([0, 0, 0]),
      imageSeaNight: color([0, 0, 0]),
      imageSaturation: { value: 1 },
      imageLift: { value: 0 },
      imageryOpacity: { value: 1 },
      imageryLevel: { value: 0 },
      cityLights: color([1, 1, 1]),
      cityLightsOpacity: { value: 1 },
      glint: { value: 0 },
    },
  });

  constructor() {
    this.#geometry.setDrawRange(0, limbDiscVertices);
    const mesh = new Mesh(this.#geometry, this.#material);
    mesh.name = 'Earth';
    mesh.renderOrder = renderOrder.earth;
    followEye(mesh, this.#material);
    this.object = mesh;
  }

  /** True once day imagery is set: what imagery covers needs no land fill then. */
  get hasImagery(): boolean {
    return this.#material.uniforms.dayMap.value !== null;
  }

  /**
   * Plate carrée pictures of day and of city lights, from `public/textures`, each `asImagery`; null takes one away.
   * Larger ones may follow smaller ones. The caller owns and disposes of them.
   */
  setImagery(day: Texture | null, night: Texture | null): void {
    this.#material.uniforms.dayMap.value = day;
    this.#material.uniforms.nightMap.value = night;
  }

  /** Sets what the next draw shows. */
  update({ sunDirection, imageryOpacity, imageryLevel = 0, palette, cityLightsOpacity }: EarthUpdate): void {
    const u = this.#material.uniforms;
    u.sunDirection.value.set(...sunDirection);
    setDefine(this.#material, 'IMAGERY', imageryOpacity > 0 && u.dayMap.value !== null);
    setDefine(this.#material, 'CITY_LIGHTS', cityLightsOpacity > 0 && u.nightMap.value !== null);
    u.imageryOpacity.value = imageryOpacity;
    u.imageryLevel.value = imageryLevel;
    u.cityLightsOpacity.value = cityLightsOpacity;
    u.imageSaturation.value = palette.imageSaturation;
    u.imageLift.value = palette.imageLift;
    u.glint.value = palette.glint;
    u.sea.value.set(...palette.sea);
    u.nightShade.value.set(...palette.nightShade);
    u.dayShade.value.set(...palette.dayShade);
    u.imageLandDay.value.set(...palette.imageLandDay);
    u.imageLandNight.value.set(...palette.imageLandNight);
    u.imageSeaDay.value.set(...palette.imageSeaDay);
    u.imageSeaNight.value.set(...palette.imageSeaNight);
    u.cityLights.value.set(...palette.cityLights);
  }

  dispose(): void {
    this.#geometry.dispose();
    this.#material.dispose();
  }
}
