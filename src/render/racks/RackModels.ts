import {
  Group,
  InstancedBufferAttribute,
  type InstancedBufferGeometry,
  Mesh,
  type Object3D,
  Vector3,
  Vector4,
} from 'three';
import type { CampusSetting } from '../campus/CampusSetting';
import type { CampusLook } from '../campus/campusLook';
import { campusPaletteOf } from '../campus/campusPalette';
import { createMaterial, type TypedMaterial } from '../core/createMaterial';
import { type ModelLevel, modelGeometry } from '../models/modelGeometry';
import { rackChunks } from './CampusRacks';
import fragmentShader from './RackModels.frag.glsl?raw';
import vertexShader from './RackModels.vert.glsl?raw';
import type { RackTable } from './rackTable';

/** More instances of one level than this are left out. */
const mostRackModels = 512;

/** Stands for the rack itself where a tray's number would be. */
export const wholeRack = 255;

/** A rack and its tray, each by levels of detail, the finest first. */
export interface RackDesign {
  rack: readonly ModelLevel[];
  tray: readonly ModelLevel[];
  /** Size of the rack that the models were made for: across, up, out of the front; height and depth of the tray, metres. */
  sizeM: readonly [number, number, number];
  trayHeightM: number;
  trayDepthM: number;
}

/** Distances at which one form gives way to the next, metres: each pair fades pixel by pixel. */
export const rackFadesM = { model: [12, 15], open: [4.6, 6], fine: [2, 2.7] } as const;

/** What is drawn of a design: racks as a whole and open ones, trays from some way off and from near. */
const rackForms = ['rack', 'openRack', 'tray', 'fineTray'] as const;
export type RackForm = (typeof rackForms)[number];

/** One instance: place of the rack among all, tray (or `wholeRack`), how far it is drawn out, metres. */
export type RackInstance = readonly [place: number, tray: number, slideM: number];

interface Drawn {
  mesh: Mesh;
  geometry: InstancedBufferGeometry;
  material: TypedMaterial<ReturnType<typeof formUniforms>>;
}

const formUniforms = (design: RackDesign, fades: readonly [number, number, number, number]) => ({
  modelM: { value: new Vector3(...design.sizeM) },
  modelTrayM: { value: design.trayHeightM },
  modelTrayDeepM: { value: design.trayDepthM },
  fadeM: { value: new Vector4(...fades) },
  unknownColor: { value: new Vector3() },
});

/** Racks near enough to have a form, of one design, at true size, and their trays with what is in them: four draws at most. */
export class RackModels {
  readonly object: Object3D = new Group();
  readonly #setting: CampusSetting;
  readonly #drawn: Record<RackForm, Drawn>;

  constructor(design: RackDesign, table: RackTable, setting: CampusSetting) {
    this.#setting = setting;
    const { model, open, fine } = rackFadesM;
    const make = (
      form: RackForm,
      level: ModelLevel,
      fades: readonly [number, number, number, number],
    ): Drawn => {
      const geometry = modelGeometry(level, mostRackModels);
      geometry.setAttribute('slideM', new InstancedBufferAttribute(new Float32Array(mostRackModels), 1));
      const material = createMaterial(
        {
          name: 'RackModels',
          vertexShader,
          fragmentShader,
          defines: { ...table.placement.defines },
          uniforms: { ...setting.uniforms, ...table.uniforms, ...formUniforms(design, fades) },
        },
        rackChunks(table),
      );
      const mesh = new Mesh(geometry, material);
      mesh.name = `Rack models, ${form}`;
      mesh.renderOrder = 4;
      mesh.visible = false;
      setting.follow(mesh);
      this.object.add(mesh);
      return { mesh, geometry, material };
    };
    this.object.name = 'RackModels';
    this.#drawn = {
      rack: make('rack', design.rack[1]!, [...model, ...open]),
      openRack: make('openRack', design.rack[0]!, [...open, -2, -1]),
      tray: make('tray', design.tray[1]!, [...open, ...fine]),
      fineTray: make('fineTray', design.tray[0]!, [...fine, -2, -1]),
    };
  }

  /** Instances drawn now, by form. */
  get drawn(): Record<RackForm, number> {
    return Object.fromEntries(
      rackForms.map((form) => [form, this.#drawn[form].geometry.instanceCount]),
    ) as Record<RackForm, number>;
  }

  /** Sets what is drawn; of more than `mostRackModels` of a form the last are left out. */
  setInstances(instances: Record<RackForm, readonly RackInstance[]>): void {
    for (const form of rackForms) {
      const { mesh, geometry } = this.#drawn[form];
      const wanted = instances[form];
      const count = Math.min(mostRackModels, wanted.length);
      const [node, slide] = [geometry.getAttribute('node'), geometry.getAttribute('slideM')];
      for (let i = 0; i < count; i++) {
        const [place, tray, slideM] = wanted[i]!;
        node.setX(i, ((tray << 24) | place) >>> 0);
        slide.setX(i, slideM);
      }
      node.needsUpdate = count > 0;
      slide.needsUpdate = count > 0;
      geometry.instanceCount = count;
      mesh.visible = count > 0;
    }
  }

  update(look: CampusLook): void {
    const colors = campusPaletteOf(look.palette);
    this.#setting.light(look);
    for (const { material } of Object.values(this.#drawn)) {
      material.uniforms.unknownColor.value.set(...colors.unknownRack);
    }
  }

  dispose(): void {
    for (const { geometry, material } of Object.values(this.#drawn)) {
      geometry.dispose();
      material.dispose();
    }
  }
}
