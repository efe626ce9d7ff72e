import {
  BufferGeometry,
  DoubleSide,
  Group,
  type IUniform,
  Mesh,
  type Object3D,
  Points,
  Vector2,
  Vector3,
} from 'three';
import type { CampusSetting } from '../campus/CampusSetting';
import { campusChunks } from '../campus/campusFrame';
import type { CampusLook } from '../campus/campusLook';
import { campusPaletteOf } from '../campus/campusPalette';
import { createMaterial } from '../core/createMaterial';
import marksFragment from './CampusMarks.frag.glsl?raw';
import marksVertex from './CampusMarks.vert.glsl?raw';
import racksFragment from './CampusRacks.frag.glsl?raw';
import racksVertex from './CampusRacks.vert.glsl?raw';
import rackBlocks from './RackBlocks.glsl?raw';
import type { RackTable } from './rackTable';

/** Vertices a rack: three faces of a box. */
const RACK_VERTICES = 18;
/** Before any model is there nothing takes over from the boxes. */
const never = [-2, -1] as const;

/** Pieces of shader for whatever stands at the racks' places. */
export const rackChunks = (table: RackTable) => ({
  ...campusChunks,
  placement: table.placement.glsl,
  rackBlocks,
});

/** Grids in use, from the first to the last: both counted from 0; null draws none. */
export type GridRange = readonly [first: number, last: number] | null;

/** All racks of a campus as boxes pulled by their number, and all accelerators as marks on their trays: two draws. */
export class CampusRacks {
  readonly object: Object3D = new Group();
  readonly table: RackTable;
  readonly #setting: CampusSetting;
  readonly #boxes = new BufferGeometry();
  readonly #marks = new BufferGeometry();
  readonly #own = {
    fadeM: { value: new Vector2(...never) },
    markColor: { value: new Vector3() },
    unknownColor: { value: new Vector3() },
    firstBlock: { value: 0 },
    blockCount: { value: 1 },
  };
  readonly #materials;
  readonly #drawn: { boxes: Mesh; marks: Points };

  constructor(setting: CampusSetting, table: RackTable) {
    this.table = table;
    this.#setting = setting;
    const uniforms: Record<string, IUniform> = { ...setting.uniforms, ...table.uniforms, ...this.#own };
    const make = (name: string, vertexShader: string, fragmentShader: string, transparent: boolean) =>
      createMaterial(
        {
          name,
          vertexShader,
          fragmentShader,
          // Faces are chosen by where the eye is, whichever way their corners run.
          side: DoubleSide,
          depthWrite: !transparent,
          defines: { ...table.placement.defines },
          uniforms,
        },
        rackChunks(table),
      );
    this.#materials = {
      boxes: make('CampusRacks', racksVertex, racksFragment, false),
      marks: make('CampusMarks', marksVertex, marksFragment, true),
    };
    const boxes = new Mesh(this.#boxes, this.#materials.boxes);
    const marks = new Points(this.#marks, this.#materials.marks);
    boxes.name = 'Campus, racks';
    marks.name = 'Campus, accelerators';
    boxes.renderOrder = 4;
    marks.renderOrder = 4.5;
    for (const mesh of [boxes, marks]) {
      setting.follow(mesh as unknown as Mesh);
      this.object.add(mesh);
    }
    this.#drawn = { boxes, marks };
    this.setRange(null, false);
  }

  /** Which grids are drawn, and whether their accelerators are: near enough to show. */
  setRange(range: GridRange, withAccelerators: boolean): void {
    const { firstPlaces, firstAccelerators, placement, accelerators } = this.table;
    this.object.visible = range !== null;
    if (!range) return;
    const [first, last] = range;
    const end = firstPlaces[last + 1] ?? placement.count;
    this.#boxes.setDrawRange(
      RACK_VERTICES * firstPlaces[first]!,
      RACK_VERTICES * (end - firstPlaces[first]!),
    );
    const from = firstAccelerators[first]!;
    this.#marks.setDrawRange(from, (firstAccelerators[last + 1] ?? accelerators) - from);
    this.#drawn.marks.visible = withAccelerators;
    this.#own.firstBlock.value = first;
    this.#own.blockCount.value = last - first + 1;
  }

  /** Instances given to the GPU as things are: racks with the spare places of their grids, and accelerators. */
  get submitted(): { racks: number; accelerators: number } {
    const { boxes, marks } = this.#drawn;
    const shown = this.object.visible;
    return {
      racks: shown && boxes.visible ? this.#boxes.drawRange.count / RACK_VERTICES : 0,
      accelerators: shown && marks.visible ? this.#marks.drawRange.count : 0,
    };
  }

  /** Distances between which models take over from boxes and marks, metres; null: they never do. */
  setModels(fadeM: readonly [number, number] | null): void {
    this.#own.fadeM.value.set(...(fadeM ?? never));
  }

  update(look: CampusLook): void {
    this.#setting.light(look);
    const colors = campusPaletteOf(look.palette);
    this.#own.markColor.value.set(...colors.mark);
    this.#own.unknownColor.value.set(...colors.unknownRack);
  }

  dispose(): void {
    this.#boxes.dispose();
    this.#marks.dispose();
    this.#materials.boxes.dispose();
    this.#materials.marks.dispose();
    this.table.dispose();
  }
}
