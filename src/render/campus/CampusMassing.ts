import {
  BufferAttribute,
  BufferGeometry,
  DataTexture,
  FloatType,
  Group,
  InterleavedBuffer,
  InterleavedBufferAttribute,
  Mesh,
  type Object3D,
  RGBAFormat,
} from 'three';
import type { Palette } from '../core/palette';
import type { CampusSetting } from './CampusSetting';
import { type CampusMesh, type CampusPrism, campusWords, edgeNumbers, outlineStyles } from './campusForms';
import type { CampusLook } from './campusLook';
import { campusMaterials, edgesTexture } from './campusMaterials';
import { campusPaletteOf } from './campusPalette';
import { landAxes } from './land/landBoxes';

/** How a volume stands now. */
export interface VolumeState {
  /** 0 absent to 1 there. */
  presence: number;
  /** Height its walls are cut at, metres; its own height or more where they are whole. */
  cutM: number;
  /** How much of its roof is there, 0 to 1. */
  roof: number;
  /** Share built where it is a building site; null where it is not. */
  progress: number | null;
  /** It stands, and what it goes about is a building site: its lamps are those of one. */
  works?: boolean;
}

/** In place of a share built, where a volume stands on a building site; CampusGround.vert.glsl reads it. */
const WORKS = -0.5;

/** Places among what is drawn on and above the ground. */
const order = { ground: 1, shadow: 2, solids: 3, edges: 6, roofs: 5 } as const;

/** Grounds, buildings, yards and their edges of one campus: five draws. */
export class CampusMassing {
  readonly object: Object3D = new Group();
  readonly #setting: CampusSetting;
  readonly #states: Float32Array<ArrayBuffer>;
  readonly #volumes: DataTexture;
  readonly #edges: DataTexture;
  readonly #materials;
  readonly #geometries: BufferGeometry[] = [];
  readonly #shadow: Mesh;
  readonly #prisms: readonly CampusPrism[];
  #palette: Palette | null = null;
  /** Bytes on the GPU. */
  readonly bytes: number;

  constructor(setting: CampusSetting, prisms: readonly CampusPrism[], mesh: CampusMesh) {
    this.object.name = 'CampusMassing';
    this.#setting = setting;
    this.#prisms = prisms;
    const rows = Math.max(1, prisms.length);
    this.#states = new Float32Array(8 * rows);
    this.#volumes = new DataTexture(this.#states, 2, rows, RGBAFormat, FloatType);
    this.#edges = edgesTexture(mesh.edges);
    const { turnRad } = landAxes(prisms);
    setting.uniforms.landAxes.value.set(Math.cos(turnRad), Math.sin(turnRad));
    this.#materials = campusMaterials(setting.uniforms, { value: this.#volumes }, this.#edges);
    const { ground, shadow, solids, edges } = this.#materials;
    const groundGeometry = this.#geometry(mesh.ground, mesh.groundIndex);
    const all = this.#geometry(mesh.solids, mesh.solidIndex);
    const [below, roofs] = [this.#share(all), this.#share(all)];
    below.setDrawRange(0, mesh.beforeRoofs);
    roofs.setDrawRange(mesh.beforeRoofs, mesh.solidIndex.length - mesh.beforeRoofs);
    const lines = new BufferGeometry();
    lines.setDrawRange(0, (6 * mesh.edges.length) / edgeNumbers);
    this.#geometries.push(lines);
    const add = (name: string, geometry: BufferGeometry, material: typeof ground, renderOrder: number) => {
      const drawn = new Mesh(geometry, material);
      drawn.name = `Campus, ${name}`;
      drawn.renderOrder = renderOrder;
      setting.follow(drawn);
      this.object.add(drawn);
      return drawn;
    };
    add('ground', groundGeometry, ground, order.ground);
    this.#shadow = add('shadow', all, shadow, order.shadow);
    add('solids', below, solids, order.solids);
    add('roofs', roofs, solids, order.roofs);
    add('edges', lines, edges, order.edges);
    this.bytes =
      mesh.solids.byteLength +
      mesh.solidIndex.byteLength +
      mesh.ground.byteLength +
      mesh.groundIndex.byteLength +
      (this.#edges.image.data as Float32Array).byteLength +
      this.#states.byteLength;
  }

  #geometry(words: Uint32Array<ArrayBuffer>, index: Uint32Array<ArrayBuffer>): BufferGeometry {
    const geometry = new BufferGeometry();
    const buffer = new InterleavedBuffer(words, campusWords);
    geometry.setAttribute('corner', new InterleavedBufferAttribute(buffer, 3, 0));
    geometry.setAttribute('form', new InterleavedBufferAttribute(buffer, 2, 3));
    geometry.setIndex(new BufferAttribute(index, 1));
    this.#geometries.push(geometry);
    return geometry;
  }

  #share(from: BufferGeometry): BufferGeometry {
    const geometry = new BufferGeometry();
    for (const name of ['corner', 'form']) geometry.setAttribute(name, from.getAttribute(name));
    geometry.setIndex(from.getIndex());
    this.#geometries.push(geometry);
    return geometry;
  }

  /** Sets how volumes stand, in their order. */
  setStates(states: readonly VolumeState[]): void {
    states.forEach(({ presence, cutM, roof, progress, works }, i) => {
      this.#states.set([presence, cutM, roof, progress ?? (works ? WORKS : -1)], 8 * i);
    });
    this.#volumes.needsUpdate = true;
  }

  update(look: CampusLook): void {
    if (this.#palette !== look.palette) this.#setTints(look.palette);
    this.#palette = look.palette;
    this.#setting.light(look);
    // Hardly above the horizon, the sine of its height, the Sun casts shadows without end.
    this.#shadow.visible = look.sun[2] > 0.01;
  }

  #setTints(palette: Palette): void {
    const { tints } = campusPaletteOf(palette);
    this.#prisms.forEach(({ kind, style }, i) => {
      this.#states.set([...tints[kind], outlineStyles.indexOf(style)], 8 * i + 4);
    });
    this.#volumes.needsUpdate = true;
  }

  dispose(): void {
    for (const geometry of this.#geometries) geometry.dispose();
    for (const material of Object.values(this.#materials)) material.dispose();
    this.#volumes.dispose();
    this.#edges.dispose();
  }
}
