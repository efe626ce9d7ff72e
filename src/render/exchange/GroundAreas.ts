import { BufferAttribute, InstancedBufferGeometry, Mesh, type Object3D, Vector3, Vector4 } from 'three';
import { createMaterial } from '../core/createMaterial';
import { eyeUniforms, followEye } from '../core/eye';
import type { Rgb } from '../core/palette';
import fragmentShader from './GroundAreas.frag.glsl?raw';
import vertexShader from './GroundAreas.vert.glsl?raw';

/** A rectangle of equal squares on the ground. */
export interface GroundArea {
  kind: 'array' | 'radiator';
  /** Its middle from the eye, Earth-fixed axes, metres; taken in double precision so that it does not tremble. */
  fromEyeM: readonly [number, number, number];
  /** Unit vectors along its sides. */
  east: readonly [number, number, number];
  north: readonly [number, number, number];
  /** To the east and to the north, metres. */
  widthM: number;
  depthM: number;
  /** Squares in a row. */
  columns: number;
  /** All squares from the south-west on, row by row; what is beyond them of the last row stays empty. */
  count: number;
  /** The first ones, drawn in full; the others are hatched. */
  full: number;
}

/** Colours of what is laid out; display-referred. */
export interface GroundAreasLook {
  /** The rim, and the lines between squares. */
  rim: Rgb;
  line: Rgb;
  array: Rgb;
  radiator: Rgb;
  pixelRatio: number;
}

/** In the order of the shader's numbers. */
const kinds: readonly GroundArea['kind'][] = ['array', 'radiator'];

/** More areas than this are left out. */
const areasMost = 2;

/** After the ground of campuses, before what stands on it. */
const ORDER = 1.5;

/**
 * Rectangles of arrays and of radiators that lie on the ground at their true size. They
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
      middleFromEyeM: { value: [new Vector3(), new Vector3()] },
      halfM: { value: [new Vector3(), new Vector3()] },
      squares: { value: [new Vector4(), new Vector4()] },
      eastOf: { value: [new Vector3(1, 0, 0), new Vector3(1, 0, 0)] },
      northOf: { value: [new Vector3(0, 1, 0), new Vector3(0, 1, 0)] },
      rimColor: { value: new Vector3(1, 1, 1) },
      lineColor: { value: new Vector3(1, 1, 1) },
      fills: { value: [new Vector3(1, 1, 1), new Vector3(1, 1, 1)] },
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
    mesh.renderOrder = ORDER;
    followEye(mesh, this.#material);
    this.object = mesh;
  }

  /** Sets all areas for the next draw; those without a side are not drawn. */
  update(areas: readonly GroundArea[], { rim, line, array, radiator, pixelRatio }: GroundAreasLook): void {
    const u = this.#material.uniforms;
    const count = Math.min(areasMost, areas.length);
    for (let i = 0; i < count; i++) {
      const area = areas[i]!;
      u.middleFromEyeM.value[i]!.set(...area.fromEyeM);
      u.halfM.value[i]!.set(area.widthM / 2, area.depthM / 2, kinds.indexOf(area.kind));
      u.squares.value[i]!.set(area.columns, area.count, area.full, area.widthM / area.columns);
      u.eastOf.value[i]!.set(...area.east);
      u.northOf.value[i]!.set(...area.north);
    }
    u.rimColor.value.set(...rim);
    u.lineColor.value.set(...line);
    u.fills.value[0]!.set(...array);
    u.fills.value[1]!.set(...radiator);
    u.pixelRatio.value = pixelRatio;
    this.#geometry.instanceCount = count;
    this.object.visible = count > 0;
  }

  dispose(): void {
    this.#geometry.dispose();
    this.#material.dispose();
  }
}
