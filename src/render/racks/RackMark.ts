import { BufferAttribute, BufferGeometry, DoubleSide, Mesh, type Object3D, Vector2, Vector3 } from 'three';
import type { Vec3 } from '../../shared/vectors';
import type { CampusSetting } from '../campus/CampusSetting';
import { campusChunks } from '../campus/campusFrame';
import type { CampusLook } from '../campus/campusLook';
import { createMaterial } from '../core/createMaterial';
import fragmentShader from './RackMark.frag.glsl?raw';
import vertexShader from './RackMark.vert.glsl?raw';

/** Where a rack stands in its campus: middle of its foot, width, depth and height, metres; direction of its width, radians. */
export interface MarkedRack {
  footM: Vec3;
  sizeM: readonly [widthM: number, depthM: number, heightM: number];
  headingRad: number;
}

const signs = [-1, 1] as const;
/** Corners of a box, and its twelve triangles by their places here. */
const corners = signs.flatMap((x) => signs.flatMap((y) => signs.map((z): Vec3 => [x, y, z])));
const faces = [
  0, 1, 3, 0, 3, 2, 4, 6, 7, 4, 7, 5, 0, 4, 5, 0, 5, 1, 2, 3, 7, 2, 7, 6, 0, 2, 6, 0, 6, 4, 1, 5, 7, 1, 7, 3,
];

function barsGeometry(): BufferGeometry {
  const [ends, aways, index]: [number[], number[], number[]] = [[], [], []];
  for (let axis = 0; axis < 3; axis++)
    for (const s of signs)
      for (const t of signs) {
        const first = ends.length / 3;
        for (const corner of corners) {
          const end = [0, 0, 0];
          end[axis] = corner[axis]!;
          end[(axis + 1) % 3] = s;
          end[(axis + 2) % 3] = t;
          ends.push(...end);
          aways.push(...corner);
        }
        index.push(...faces.map((at) => first + at));
      }
  const geometry = new BufferGeometry();
  geometry.setAttribute('end', new BufferAttribute(new Int8Array(ends), 3));
  geometry.setAttribute('away', new BufferAttribute(new Int8Array(aways), 3));
  geometry.setIndex(index);
  return geometry;
}

/** A frame of bars about the rack that is looked into. */
export class RackMark {
  readonly object: Object3D;
  readonly #setting: CampusSetting;
  readonly #geometry = barsGeometry();
  readonly #own = {
    footM: { value: new Vector3() },
    sizeM: { value: new Vector3(1, 1, 1) },
    turn: { value: new Vector2(1, 0) },
    markColor: { value: new Vector3(1, 1, 1) },
  };
  readonly #material;

  constructor(setting: CampusSetting) {
    this.#setting = setting;
    this.#material = createMaterial(
      {
        name: 'RackMark',
        vertexShader,
        fragmentShader,
        side: DoubleSide,
        uniforms: { ...setting.uniforms, ...this.#own },
      },
      campusChunks,
    );
    const mesh = new Mesh(this.#geometry, this.#material);
    mesh.name = 'Campus, chosen rack';
    mesh.renderOrder = 4.6;
    mesh.visible = false;
    setting.follow(mesh);
    this.object = mesh;
  }

  /** Marks a rack; null marks none. */
  mark(rack: MarkedRack | null): void {
    this.object.visible = rack !== null;
    if (!rack) return;
    this.#own.footM.value.set(...rack.footM);
    this.#own.sizeM.value.set(...rack.sizeM);
    this.#own.turn.value.set(Math.cos(rack.headingRad), Math.sin(rack.headingRad));
  }

  update(look: CampusLook): void {
    this.#setting.light(look);
    this.#own.markColor.value.set(...look.palette.ground);
  }

  dispose(): void {
    this.#geometry.dispose();
    this.#material.dispose();
  }
}
