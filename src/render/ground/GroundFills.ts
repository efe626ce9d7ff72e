import { BufferAttribute, BufferGeometry, DoubleSide, Mesh, type Object3D, Vector3, Vector4 } from 'three';
import { chunks } from '../core/chunks';
import { createMaterial, renderOrder } from '../core/createMaterial';
import { eyeUniforms, followEye } from '../core/eye';
import type { Palette } from '../core/palette';
import { type GroundAreaData, type GroundData, groundKinds } from './GroundData';
import fragmentShader from './GroundFills.frag.glsl?raw';
import vertexShader from './GroundFills.vert.glsl?raw';
import type { GroundLooks } from './groundLook';
import groundShare from './groundShare.glsl?raw';
import { placeFromEye } from './placeFromEye';

const FIRST_AREA = groundKinds.indexOf('lake');
const areaKinds = groundKinds.slice(FIRST_AREA);

/** What areas of the ground are drawn by. */
export interface GroundFillsUpdate {
  looks: GroundLooks;
  /** Zoom of the picture, as web maps count. */
  zoom: number;
  palette: Palette;
  /** Unit vector from the Earth's centre to the Sun, Earth-fixed. */
  sunDirection: readonly [number, number, number];
}

/** Lakes and built-up land as flat tones over the land, shaded as it is. */
export class GroundFills {
  readonly object: Object3D;
  readonly #geometry = new BufferGeometry();
  readonly #material = createMaterial(
    {
      name: 'GroundFills',
      vertexShader,
      fragmentShader,
      side: DoubleSide,
      depthTest: false,
      depthWrite: false,
      uniforms: {
        ...eyeUniforms(),
        originM: { value: new Vector3() },
        fromEyeM: { value: new Vector3() },
        zoom: { value: 0 },
        colors: { value: areaKinds.map(() => new Vector4()) },
        sunDirection: { value: new Vector3(1, 0, 0) },
        nightShade: { value: new Vector3(1, 1, 1) },
        dayShade: { value: new Vector3(1, 1, 1) },
      },
    },
    { ...chunks, groundShare },
  );

  readonly #areas: GroundAreaData;

  constructor({ areas, originM }: GroundData) {
    this.#areas = areas;
    this.#geometry.setAttribute('position', new BufferAttribute(areas.positions, 3));
    this.#geometry.setAttribute('look', new BufferAttribute(areas.looks, 2));
    this.#geometry.setIndex(new BufferAttribute(areas.index, 1));
    const mesh = new Mesh(this.#geometry, this.#material);
    mesh.name = 'GroundFills';
    // Over the land, under pictures of the ground.
    mesh.renderOrder = renderOrder.land + 1;
    followEye(mesh, this.#material);
    const setEye = mesh.onBeforeRender;
    const { uniforms } = this.#material;
    uniforms.originM.value.set(...originM);
    mesh.onBeforeRender = (renderer, scene, camera, ...rest) => {
      placeFromEye(uniforms.fromEyeM.value, originM, camera);
      setEye.call(mesh, renderer, scene, camera, ...rest);
    };
    this.object = mesh;
  }

  update({ looks, zoom, palette, sunDirection }: GroundFillsUpdate): void {
    const u = this.#material.uniforms;
    u.zoom.value = zoom;
    u.sunDirection.value.set(...sunDirection);
    u.nightShade.value.set(...palette.nightShade);
    u.dayShade.value.set(...palette.dayShade);
    areaKinds.forEach((kind, i) => {
      const { color, opacity } = looks[kind];
      u.colors.value[i]!.set(...color, opacity);
    });
    this.object.visible = areaKinds.some((kind) => looks[kind].opacity > 0);
  }

  /** Corners by kind that are drawn by the last update, of those that `isSeen`: metres from the origin. */
  count(isSeen: (x: number, y: number, z: number) => boolean): number[] {
    const counts = areaKinds.map(() => 0);
    if (!this.object.visible) return counts;
    const u = this.#material.uniforms;
    const { positions, looks } = this.#areas;
    for (let i = 0; 2 * i < looks.length; i++) {
      const kind = looks[2 * i]! - FIRST_AREA;
      if (u.colors.value[kind]!.w <= 0 || looks[2 * i + 1]! > 4 * u.zoom.value) continue;
      if (isSeen(positions[3 * i]!, positions[3 * i + 1]!, positions[3 * i + 2]!)) counts[kind]! += 1;
    }
    return counts;
  }

  dispose(): void {
    this.#geometry.dispose();
    this.#material.dispose();
  }
}
