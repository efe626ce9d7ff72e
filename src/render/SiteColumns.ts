import { DynamicDrawUsage, InstancedBufferAttribute, Mesh, type Object3D, Vector3 } from 'three';
import { columnGeometry } from './columnGeometry';
import { createMaterial, renderOrder } from './createMaterial';
import { eyeUniforms, setEye } from './eye';
import type { Palette } from './palette';
import fragmentShader from './shaders/SiteColumns.frag.glsl?raw';
import vertexShader from './shaders/SiteColumns.vert.glsl?raw';

/** Form of a column, readable without its colour. */
export const columnStyle = { solid: 0, hollow: 1, dashed: 2, hatched: 3 } as const;

/** One entry an array for each column (three for positions and colours). */
export interface Columns {
  /** Feet on the ellipsoid, Earth-fixed metres. */
  positionsM: ArrayLike<number>;
  /** Whole height, metres. */
  heightsM: ArrayLike<number>;
  /** Share of the height that is filled, 0 to 1; read for the style `hollow` only. */
  fractions: ArrayLike<number>;
  /** Codes of `columnStyle`. */
  styles: ArrayLike<number>;
  radiiM: ArrayLike<number>;
  /** Radius of the dashed ring on the ground, metres; 0 for none. */
  ringRadiiM: ArrayLike<number>;
  /** Display-referred sRGB, 0 to 1. */
  colors: ArrayLike<number>;
  /** 1 where selected or hovered. */
  selected: ArrayLike<number>;
}

/** More columns than this are left out. */
export const maxColumns = 64;

const attributes = { foot: 3, size: 3, form: 3, tint: 3 } as const;
type AttributeName = keyof typeof attributes;

/** Columns on the ground, all in one draw, the farthest first. */
export class SiteColumns {
  readonly object: Object3D;
  readonly #geometry = columnGeometry();
  readonly #buffers: Record<AttributeName, InstancedBufferAttribute>;
  readonly #source = { foot: [], size: [], form: [], tint: [] } as Record<AttributeName, number[]>;
  #order: number[] = [];
  readonly #material = createMaterial({
    name: 'SiteColumns',
    vertexShader,
    fragmentShader,
    transparent: true,
    depthWrite: false,
    uniforms: {
      ...eyeUniforms(),
      pixelRatio: { value: 1 },
      minRadiusPx: { value: 3 },
      highlight: { value: new Vector3(1, 1, 1) },
    },
  });

  constructor() {
    const buffer = (name: AttributeName) => {
      const size = attributes[name];
      const attribute = new InstancedBufferAttribute(new Float32Array(maxColumns * size), size);
      attribute.setUsage(DynamicDrawUsage);
      this.#geometry.setAttribute(name, attribute);
      return attribute;
    };
    this.#buffers = { foot: buffer('foot'), size: buffer('size'), form: buffer('form'), tint: buffer('tint') };
    this.#geometry.instanceCount = 0;
    const mesh = new Mesh(this.#geometry, this.#material);
    mesh.name = 'SiteColumns';
    mesh.frustumCulled = false;
    mesh.renderOrder = renderOrder.siteColumns;
    mesh.onBeforeRender = (renderer, _scene, camera) => {
      setEye(this.#material.uniforms, renderer, camera, mesh);
      this.#material.uniformsNeedUpdate = true;
      this.#sort(this.#material.uniforms.eyeM.value);
    };
    this.object = mesh;
  }

  /** Sets all columns anew. Copies what it is given. */
  setColumns(columns: Columns): void {
    const count = Math.min(maxColumns, columns.heightsM.length);
    const { foot, size, form, tint } = this.#source;
    for (const list of [foot, size, form, tint]) list.length = 0;
    for (let i = 0; i < count; i++) {
      for (let c = 0; c < 3; c++) {
        foot.push(columns.positionsM[3 * i + c] ?? 0);
        tint.push(columns.colors[3 * i + c] ?? 1);
      }
      size.push(columns.heightsM[i] ?? 0, columns.radiiM[i] ?? 0, columns.ringRadiiM[i] ?? 0);
      const style = columns.styles[i] ?? columnStyle.hatched;
      const fraction = style === columnStyle.solid ? 1 : style === columnStyle.hollow ? (columns.fractions[i] ?? 0) : 0;
      form.push(style, Math.min(1, Math.max(0, fraction)), columns.selected[i] ?? 0);
    }
    this.#geometry.instanceCount = count;
    this.#write(Array.from({ length: count }, (_, i) => i));
  }

  update({ palette, pixelRatio, minRadiusPx = 3.5 }: { palette: Palette; pixelRatio: number; minRadiusPx?: number }): void {
    const u = this.#material.uniforms;
    u.highlight.value.set(...palette.highlight);
    u.pixelRatio.value = pixelRatio;
    u.minRadiusPx.value = minRadiusPx * pixelRatio;
  }

  dispose(): void {
    this.#geometry.dispose();
    this.#material.dispose();
  }

  #sort(eyeM: Vector3): void {
    const { foot } = this.#source;
    const distance = (i: number) =>
      Math.hypot(foot[3 * i]! - eyeM.x, foot[3 * i + 1]! - eyeM.y, foot[3 * i + 2]! - eyeM.z);
    const order = this.#order.toSorted((a, b) => distance(b) - distance(a) || a - b);
    if (order.some((column, i) => column !== this.#order[i])) this.#write(order);
  }

  #write(order: number[]): void {
    this.#order = order;
    for (const name of Object.keys(attributes) as AttributeName[]) {
      const buffer = this.#buffers[name];
      const source = this.#source[name];
      const size = attributes[name];
      order.forEach((column, i) => {
        for (let c = 0; c < size; c++) buffer.array[size * i + c] = source[size * column + c]!;
      });
      buffer.needsUpdate = true;
    }
  }
}
