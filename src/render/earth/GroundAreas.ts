import { BufferAttribute, InstancedBufferGeometry, Mesh, type Object3D, Vector3, Vector4 } from 'three';
import { createMaterial, renderOrder } from '../core/createMaterial';
import { eyeUniforms, followEye } from '../core/eye';
import type { Rgb } from '../core/palette';
import fragmentShader from './GroundAreas.frag.glsl?raw';
import vertexShader from './GroundAreas.vert.glsl?raw';

/** One square on the ground. */
interface GroundArea {
  /** Its middle from the eye, Earth-fixed axes, metres; taken in double precision so that it does not tremble. */
  fromEyeM: readonly [number, number, number];
  /** Unit vectors along its sides. */
  east: readonly [number, number, number];
  north: readonly [number, number, number];
  sideM: number;
}

/** More squares than this are left out. */
const areasMost = 2;

/**
 * Squares that lie on the ground at their true size: the first with the cells of an array, the second with stripes. They
 * need no depth test: the ground is under them, and beyond the horizon they are left out. Flat to 1 m up to 7 km.
 */
export class GroundAreas {
  readonly object: Object3D;
  readonly #geometry = new InstancedBufferGeometry();
  readonly #material = createMaterial({
    name: 'GroundAreas',
    vertexShader,
    fragmentShader,
    depthTest: false,
    depthWrite: false,
    uniforms: {
      ...eyeUniforms(),
      middleFromEyeM: { value: [new Vector4(), new Vector4()] },
      eastOf: { value: [new Vector3(1, 0, 0), new Vector3(1, 0, 0)] },
      northOf: { value: [new Vector3(0, 1, 0), new Vector3(0, 1, 0)] },
      color: { value: new Vector3(1, 1, 1) },
      pixelRatio: { value: 1 },
    },
  });

  constructor() {
    const corners = new Float32Array([-1, -1, 1, -1, 1, 1, -1, 1]);
    this.#geometry.setAttribute('corner', new BufferAttribute(corners, 2));
    this.#geometry.setIndex([0, 1, 2, 0, 2, 3]);
    this.#geometry.instanceCount = 0;
    const mesh = new Mesh(this.#geometry, this.#material);
    mesh.name = 'GroundAreas';
    mesh.renderOrder = renderOrder.lines + 9;
    followEye(mesh, this.#material);
    this.object = mesh;
  }

  /** Sets all squares for the next draw; those without a side are not drawn. */
  update(areas: readonly GroundArea[], look: { color: Rgb; pixelRatio: number }): void {
    const u = this.#material.uniforms;
    const count = Math.min(areasMost, areas.length);
    for (let i = 0; i < count; i++) {
      const area = areas[i]!;
      u.middleFromEyeM.value[i]?.set(...area.fromEyeM, area.sideM / 2);
      u.eastOf.value[i]?.set(...area.east);
      u.northOf.value[i]?.set(...area.north);
    }
    u.color.value.set(...look.color);
    u.pixelRatio.value = look.pixelRatio;
    this.#geometry.instanceCount = count;
    this.object.visible = count > 0;
  }

  dispose(): void {
    this.#geometry.dispose();
    this.#material.dispose();
  }
}
