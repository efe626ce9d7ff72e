import {
  DataTexture,
  FloatType,
  Mesh,
  type Object3D,
  RedIntegerFormat,
  RGBAFormat,
  UnsignedShortType,
  Vector3,
} from 'three';
import { clamp } from '../../shared/vectors';
import { createMaterial, drawAlways, renderOrder } from '../core/createMaterial';
import { eyeUniforms, setEye } from '../core/eye';
import type { Palette } from '../core/palette';
import { isColumnHidden } from './columnHidden';
import { columnTemplate } from './columnTemplate';
import fragmentShader from './SiteColumns.frag.glsl?raw';
import vertexShader from './SiteColumns.vert.glsl?raw';

/** Form of a column, readable without its colour. */
export const columnStyle = { solid: 0, hollow: 1, dashed: 2, hatched: 3 } as const;

/** One entry an array for each column (three for positions and colours). */
export interface ColumnArrays {
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
  /** How much of it has come, 0 to 1; without them all of it. */
  presences?: ArrayLike<number>;
  /** How much a column stands for several, 0 to 1: then it has a second ring about its foot. */
  several?: ArrayLike<number>;
}

/** More columns than this are left out. */
const maxColumns = 512;

/** Thinner than this, CSS pixels, a column would not be seen from afar. */
const smallestRadiusPx = 4.2;

/** Texels a column: foot and style; height, radius, ring and filled share; tint and selected; presence and how much for several. */
const texels = 4;

/** Rows of the smallest table: it is uploaded whole whenever the eye moves. */
const fewestRows = 64;

const tableOf = (rows: number): DataTexture =>
  new DataTexture(new Float32Array(rows * texels * 4), texels, rows, RGBAFormat, FloatType);

/** The columns' numbers in the order in which they are drawn. */
function drawOrder(): DataTexture {
  const texture = new DataTexture(
    new Uint16Array(maxColumns),
    maxColumns,
    1,
    RedIntegerFormat,
    UnsignedShortType,
  );
  texture.internalFormat = 'R16UI';
  return texture;
}

/**
 * Columns on the ground, all in one draw, the farthest first. `object.userData.opacity` (0 to 1, else 1) is read at each
 * draw: what takes their place may be placed after them.
 */
export class SiteColumns {
  readonly object: Object3D;
  readonly #template = columnTemplate();
  readonly #geometry = this.#template.geometry;
  #texture = tableOf(fewestRows);
  readonly #order = drawOrder();
  #count = 0;
  readonly #material = createMaterial({
    name: 'SiteColumns',
    vertexShader,
    fragmentShader,
    transparent: true,
    depthWrite: false,
    uniforms: {
      ...eyeUniforms(),
      columns: { value: this.#texture },
      order: { value: this.#order },
      pixelRatio: { value: 1 },
      minRadiusPx: { value: smallestRadiusPx },
      highlight: { value: new Vector3(1, 1, 1) },
      casing: { value: new Vector3() },
      opacity: { value: 1 },
    },
  });

  #sorted = false;
  #hasRings = false;
  /** Radius of the largest column or ring as the eye sees it, radians. */
  #largestRad = 0;
  readonly #sortedFor = new Vector3();

  constructor() {
    this.#geometry.instanceCount = 0;
    const mesh = new Mesh(this.#geometry, this.#material);
    mesh.name = 'SiteColumns';
    drawAlways(mesh);
    mesh.renderOrder = renderOrder.siteColumns;
    mesh.onBeforeRender = (renderer, _scene, camera) => {
      setEye(this.#material.uniforms, renderer, camera, mesh);
      this.#material.uniforms.opacity.value = mesh.userData.opacity ?? 1;
      this.#sort(this.#material.uniforms.eyeM.value, this.#material.uniforms.eyeMargin.value);
      this.#setRange();
      this.#material.uniformsNeedUpdate = true;
    };
    this.object = mesh;
  }

  /** Sets all columns anew. Copies what it is given. */
  setColumns(columns: ColumnArrays): void {
    this.#count = Math.min(maxColumns, columns.styles.length);
    this.#makeRoom();
    const data = this.#data;
    for (let i = 0; i < this.#count; i++) {
      const style = columns.styles[i] ?? columnStyle.hatched;
      const fraction =
        style === columnStyle.solid ? 1 : style === columnStyle.hollow ? (columns.fractions[i] ?? 0) : 0;
      const foot = [0, 1, 2].map((c) => columns.positionsM[3 * i + c] ?? 0);
      const size = [columns.heightsM[i] ?? 0, columns.radiiM[i] ?? 0, columns.ringRadiiM[i] ?? 0];
      const tint = [0, 1, 2].map((c) => columns.colors[3 * i + c] ?? 1);
      const share = clamp(fraction, 0, 1);
      const numbers = [...foot, style, ...size, share, ...tint, columns.selected[i] ?? 0];
      data.set([...numbers, columns.presences?.[i] ?? 1, columns.several?.[i] ?? 0], 4 * texels * i);
    }
    this.#texture.needsUpdate = true;
    this.#hasRings = Array.from({ length: this.#count }, (_, i) => columns.ringRadiiM[i] ?? 0).some(
      (m) => m > 0,
    );
    this.#sorted = false;
    // What of them shows is told at each draw.
    this.#geometry.instanceCount = this.#count;
  }

  update({ palette, pixelRatio }: { palette: Palette; pixelRatio: number }): void {
    const u = this.#material.uniforms;
    u.highlight.value.set(...palette.highlight);
    u.casing.value.set(...palette.background);
    u.pixelRatio.value = pixelRatio;
    u.minRadiusPx.value = smallestRadiusPx * pixelRatio;
  }

  dispose(): void {
    this.#geometry.dispose();
    this.#texture.dispose();
    this.#order.dispose();
    this.#material.dispose();
  }

  get #data(): Float32Array {
    return this.#texture.image.data as Float32Array;
  }

  /** Makes the table larger where it must be, as large as it ever was. */
  #makeRoom(): void {
    let rows = this.#texture.image.height;
    if (rows >= this.#count) return;
    while (rows < this.#count) rows *= 2;
    this.#texture.dispose();
    this.#texture = tableOf(rows);
    this.#material.uniforms.columns.value = this.#texture;
  }

  #setRange(): void {
    const { pixelsPerRadian, minRadiusPx } = this.#material.uniforms;
    const largestPx = Math.max(this.#largestRad * pixelsPerRadian.value, minRadiusPx.value);
    const { start, count } = this.#template.rangeFor(largestPx, this.#hasRings);
    this.#geometry.setDrawRange(start, count);
  }

  /** Farthest first, without those that the Earth hides. A texture, since buffers are uploaded before the camera of a draw is known. */
  #sort(eyeM: Vector3, eyeMargin: number): void {
    if (this.#sorted && eyeM.equals(this.#sortedFor)) return;
    this.#sorted = true;
    this.#sortedFor.copy(eyeM);
    const data = this.#data;
    this.#largestRad = 0;
    const order: number[] = [];
    const distancesM: number[] = [];
    for (let i = 0; i < this.#count; i++) {
      const at = 4 * texels * i;
      const [x, y, z] = [data[at]!, data[at + 1]!, data[at + 2]!];
      const distanceM = Math.hypot(x - eyeM.x, y - eyeM.y, z - eyeM.z);
      distancesM.push(distanceM);
      if (isColumnHidden([x, y, z], data[at + 4]!, eyeM, eyeMargin)) continue;
      order.push(i);
      const reachM = Math.max(data[at + 5]!, data[at + 6]!);
      this.#largestRad = Math.max(this.#largestRad, reachM / Math.max(distanceM, 1));
    }
    order.sort((a, b) => distancesM[b]! - distancesM[a]! || a - b);
    (this.#order.image.data as Uint16Array).set(order);
    this.#order.needsUpdate = true;
    this.#geometry.instanceCount = order.length;
  }
}
