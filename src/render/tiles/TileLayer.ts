import {
  DynamicDrawUsage,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  Vector3,
  type WebGLRenderer,
} from 'three';
import { createMaterial, renderOrder } from '../core/createMaterial';
import { eyeUniforms, followEye } from '../core/eye';
import { TileForms } from './TileForms';
import fragmentShader from './TileLayer.frag.glsl?raw';
import vertexShader from './TileLayer.vert.glsl?raw';
import { TilePictures } from './TilePictures';
import { tileGrid } from './tileGrid';
import { type TileTone, tileTones } from './tileTones';

/** Most tiles that are drawn at once. */
export const tilesMost = 96;

export interface TileLayerLook {
  /** Unit vector from the Earth's centre to the Sun, Earth-fixed. */
  sunDirection: readonly [number, number, number];
  theme: keyof typeof tileTones;
  /** How bright the pictures are in their theme's tone, 0 to 1. */
  brightness: number;
  /** How much of the pictures stays over what is below by night, 0 to 1: what is left lets the lights of towns through. */
  nightOpacity: number;
  /** How near the eye is, 0 in space to 1 over a town: from near the night is not as dark, or nothing would be seen. */
  nearness: number;
}

/** A tile's picture: its layer, and where in that picture the tile lies: `v = place + share · (0 … 1)`, rows from the north. */
export interface TilePicture {
  layer: number;
  share: number;
  x: number;
  y: number;
}

/**
 * Pictures of the ground as squares on the ellipsoid: one draw for all. They are painted over the Earth in the order of
 * drawing, without a depth test: the ground is under them, and what lies beyond the horizon is left out.
 */
export class TileLayer {
  readonly object: Mesh;
  readonly forms = new TileForms();
  readonly pictures = new TilePictures();
  readonly #geometry = new InstancedBufferGeometry();
  readonly #place = new Float32Array(4 * tilesMost);
  readonly #own = new Float32Array(4 * tilesMost);
  readonly #before = new Float32Array(4 * tilesMost);
  readonly #shares = new Float32Array(2 * tilesMost);
  readonly #attributes: InstancedBufferAttribute[];
  readonly #material;
  #count = 0;

  constructor() {
    this.#geometry.setIndex(tileGrid());
    const attribute = (name: string, data: Float32Array, size: number) => {
      const made = new InstancedBufferAttribute(data, size).setUsage(DynamicDrawUsage);
      this.#geometry.setAttribute(name, made);
      return made;
    };
    this.#attributes = [
      attribute('place', this.#place, 4),
      attribute('own', this.#own, 4),
      attribute('before', this.#before, 4),
      attribute('shares', this.#shares, 2),
    ];
    this.#material = createMaterial({
      name: 'TileLayer',
      vertexShader,
      fragmentShader,
      depthTest: false,
      depthWrite: false,
      uniforms: {
        ...eyeUniforms(),
        sunDirection: { value: new Vector3(1, 0, 0) },
        forms: { value: this.forms.texture },
        pictures: { value: this.pictures.texture },
        saturation: { value: 1 },
        paper: { value: new Vector3(1, 1, 1) },
        lift: { value: 0 },
        dayTint: { value: new Vector3(1, 1, 1) },
        nightTint: { value: new Vector3(1, 1, 1) },
        nightOpacity: { value: 1 },
      },
    });
    this.object = new Mesh(this.#geometry, this.#material);
    this.object.name = 'TileLayer';
    this.object.renderOrder = renderOrder.land + 5;
    followEye(this.object, this.#material);
    this.clear();
  }

  /** Takes all tiles away before the next are put. */
  clear(): void {
    this.#count = 0;
  }

  /**
   * One more tile for the next draw; beyond `tilesMost` it is left out.
   * @param fromEyeM its middle from the eye, metres, taken in double precision. @param form its row of `forms`.
   * @param own its picture; @param before what stood in for it; @param share of its own over that, 0 to 1.
   * @param opacity of both over the ground, 0 to 1.
   */
  put(
    fromEyeM: readonly [number, number, number],
    form: number,
    own: TilePicture,
    before: TilePicture,
    share: number,
    opacity: number,
  ): void {
    if (this.#count === tilesMost) return;
    const i = this.#count;
    this.#count += 1;
    this.#place.set(fromEyeM, 4 * i);
    this.#place[4 * i + 3] = form;
    writePicture(this.#own, 4 * i, own);
    writePicture(this.#before, 4 * i, before);
    this.#shares[2 * i] = share;
    this.#shares[2 * i + 1] = opacity;
  }

  /** Sends what was put to the GPU with the next draw. */
  commit(): void {
    this.#geometry.instanceCount = this.#count;
    this.object.visible = this.#count > 0;
    for (const attribute of this.#attributes) {
      attribute.clearUpdateRanges();
      attribute.addUpdateRange(0, this.#count * attribute.itemSize);
      attribute.needsUpdate = true;
    }
  }

  /** Sets what the next draw shows. */
  update({ sunDirection, theme, brightness, nightOpacity, nearness }: TileLayerLook): void {
    const u = this.#material.uniforms;
    const tone: TileTone = tileTones[theme];
    u.sunDirection.value.set(...sunDirection);
    u.saturation.value = tone.saturation;
    u.paper.value.set(...tone.paper);
    u.lift.value = tone.lift;
    u.dayTint.value.set(...tone.day).multiplyScalar(brightness);
    u.nightTint.value.set(...tone.night).multiplyScalar(brightness * (1 + (tone.nightNear - 1) * nearness));
    u.nightOpacity.value = nightOpacity;
  }

  /** Whether pictures can be brought to this GPU now: allocates what they lie in. */
  prepare(renderer: WebGLRenderer): boolean {
    return this.pictures.prepare(renderer) && this.forms.prepare(renderer);
  }

  dispose(): void {
    this.#geometry.dispose();
    this.#material.dispose();
    this.forms.dispose();
    this.pictures.dispose();
  }
}

function writePicture(to: Float32Array, at: number, { x, y, share, layer }: TilePicture): void {
  to[at] = x;
  to[at + 1] = y;
  to[at + 2] = share;
  to[at + 3] = layer;
}
