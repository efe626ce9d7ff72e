import {
  BufferGeometry,
  DataTexture,
  type Object3D,
  Points,
  RGBAFormat,
  type Texture,
  Vector2,
  Vector3,
} from 'three';
import { chunks } from '../core/chunks';
import { createMaterial, drawAlways, renderOrder, setDefine } from '../core/createMaterial';
import { drawOtherRanges, hasMultiDraw, type Ranges, setFirstRange } from '../core/drawRanges';
import { eyeUniforms, setEye } from '../core/eye';
import { typeMaskOf, typeMaskUniform } from '../core/noType';
import type { Palette } from '../core/palette';
import fragmentShader from './Field.frag.glsl?raw';
import vertexShader from './Field.vert.glsl?raw';
import type { NodeTable } from './NodeTable';
import type { Placement } from './Placement';

/** What colours an instance: the Sun on it, or a metric through the palette texture. In the order of COLOR_BY in the shader. */
const colorBys = ['sunlight', 'constellation', 'altitude', 'age', 'status', 'load'] as const;
export type ColorBy = (typeof colorBys)[number];
export type Light = 'all' | 'sunlit' | 'shadow';
const lightCodes: Record<Light, number> = { all: 0, sunlit: 1, shadow: 2 };

export interface FieldLook {
  /** Unit vector from the Earth's centre to the Sun, Earth-fixed. */
  sunDirection: readonly [number, number, number];
  palette: Palette;
  /** Diameter of the mark, metres, within the limits below, and of the thing itself: the mark goes as that grows. */
  markM: number;
  trueM: number;
  /** Smallest and largest diameter of the mark, CSS pixels. */
  minPx: number;
  maxPx: number;
  pixelRatio: number;
  colorBy?: ColorBy;
  /** Heights at the ends of the palette when colour is by altitude, metres. */
  metricRange?: readonly [number, number];
  /** Of an instance whose metric is not known, sRGB 0 to 1. */
  unknownColor?: readonly [number, number, number];
  light?: Light;
  /** Heights shown, metres above the equatorial radius; null shows all. */
  heightRangeM?: readonly [number, number] | null;
  /** Strength of the smallest marks, 0 to 1, and of the halo about each: less where many lie over one another. 1 where left out. */
  strength?: number;
  halo?: number;
  /** Strength of those in high orbits, where there is room; as `strength` where left out. */
  highStrength?: number;
  /** Flash of panels that mirror the Sun, 0 to 1. */
  glint?: number;
  /** Marks stand on a corner instead of being round. */
  diamond?: boolean;
  /** Strength of all marks but those that stand out, 0 to 1; 1 where left out. */
  presence?: number;
  /** Of something that is not there yet: marks are rings. */
  hollow?: boolean;
  /** Every how-manieth instance is drawn; 1 is all. */
  oneIn?: number;
}

const everyHeightM = [-1e9, 1e12] as const;

/**
 * Instances as points, in at most two draws: all that a placement puts somewhere, coloured, filtered and hidden on the
 * GPU. Main-thread time does not depend on their number.
 */
export class Field {
  readonly object: Object3D;
  readonly placement: Placement;
  readonly #geometry = new BufferGeometry();
  readonly #material;
  readonly #palette = new DataTexture(new Uint8Array(1024).fill(255), 256, 1, RGBAFormat);
  readonly #drawn: Ranges;
  readonly #nodes: NodeTable | null;
  #oneIn = 1;

  /** `nodes`: where states come from, for placements that have a table. `mostRanges`: of `setVisible`. */
  constructor(placement: Placement, nodes: NodeTable | null = null, mostRanges = 4096) {
    this.placement = placement;
    this.#nodes = nodes;
    this.#drawn = { starts: new Int32Array(mostRanges), counts: new Int32Array(mostRanges), length: 1 };
    this.#drawn.counts[0] = placement.count;
    this.#palette.needsUpdate = true;
    this.#material = fieldMaterial(placement, this.#palette);
    const points = new Points(this.#geometry, this.#material);
    points.name = 'Field';
    points.renderOrder = renderOrder.field;
    drawAlways(points);
    points.onBeforeRender = (renderer, _scene, camera) => {
      setEye(this.#material.uniforms, renderer, camera, points);
      this.#material.uniformsNeedUpdate = true;
      setFirstRange(this.#geometry, this.#drawn, hasMultiDraw(renderer));
    };
    drawOtherRanges(points, this.#drawn, 'POINTS');
    this.object = points;
  }

  /** 256 colours, RGBA bytes, that metrics choose from. */
  setPalette(bytes: Uint8Array): void {
    (this.#palette.image.data as Uint8Array).set(bytes);
    this.#palette.needsUpdate = true;
  }

  /** Marks one instance by its number; -1 marks none. */
  setHighlight(index: number): void {
    this.#material.uniforms.highlight.value = index;
  }

  /** Lets marks fade where words stand: the texture of a `TypeMask`; null where nothing is written. */
  setTypeMask(mask: Texture | null): void {
    this.#material.uniforms.typeMask.value = typeMaskOf(mask);
  }

  /** The ranges of instances that may be in sight, in rising order; null is all. More than there is room for is all. */
  setVisible(ranges: Ranges | null): void {
    const { starts, counts } = this.#drawn;
    const n = this.#oneIn;
    if (!ranges || ranges.length > starts.length) {
      starts[0] = 0;
      counts[0] = Math.ceil(this.placement.count / n);
      this.#drawn.length = 1;
      return;
    }
    for (let i = 0; i < ranges.length; i++) {
      const first = Math.ceil(ranges.starts[i]! / n);
      starts[i] = first;
      counts[i] = Math.ceil((ranges.starts[i]! + ranges.counts[i]!) / n) - first;
    }
    this.#drawn.length = ranges.length;
  }

  /** Instances given to the GPU with the last `setVisible`. */
  get submitted(): number {
    let sum = 0;
    for (let i = 0; i < this.#drawn.length; i++) sum += this.#drawn.counts[i]!;
    return sum;
  }

  /** The look of the last `update` with the Sun elsewhere: the unit vector to it, Earth-fixed. Call before `setVisible`. */
  setSun(sunDirection: FieldLook['sunDirection']): void {
    this.#material.uniforms.sunDirection.value.set(...sunDirection);
    this.#followTables();
  }

  /** Call before `setVisible`. */
  update(look: FieldLook): void {
    const { palette, pixelRatio } = look;
    const u = this.#material.uniforms;
    this.setSun(look.sunDirection);
    this.#oneIn = look.oneIn ?? 1;
    u.oneIn.value = this.#oneIn;
    u.markM.value = look.markM;
    u.trueM.value = look.trueM;
    u.minPx.value = look.minPx * pixelRatio;
    u.maxPx.value = look.maxPx * pixelRatio;
    u.light.value = lightCodes[look.light ?? 'all'];
    u.heightRangeM.value.set(...(look.heightRangeM ?? everyHeightM));
    u.metricRange.value.set(...(look.metricRange ?? [0, 1]));
    u.unknownColor.value.set(...(look.unknownColor ?? palette.highlight));
    u.glint.value = look.glint ?? 0;
    u.hollow.value = look.hollow ? 1 : 0;
    u.presence.value = look.presence ?? 1;
    u.glow.value = palette.nodeGlow * (look.halo ?? 1);
    u.strength.value = look.strength ?? 1;
    u.highStrength.value = look.highStrength ?? u.strength.value;
    u.nodeDarkOpacity.value = palette.nodeDarkOpacity;
    u.nodeLit.value.set(...palette.nodeLit);
    u.nodeDark.value.set(...palette.nodeDark);
    u.highlightColor.value.set(...palette.highlight);
    this.#setCompiled(look);
  }

  #setCompiled(look: FieldLook): void {
    const { defines } = this.#material;
    const code = colorBys.indexOf(look.colorBy ?? 'sunlight');
    if (defines.COLOR_BY !== code) {
      defines.COLOR_BY = code;
      this.#material.needsUpdate = true;
    }
    setDefine(this.#material, 'DIAMOND', look.diamond ?? false);
  }

  /** Placement and states may want other code than before. */
  #followTables(): void {
    const { defines, uniforms } = this.#material;
    setDefine(this.#material, 'STATE', this.#nodes?.hasState ?? false);
    if (this.#nodes) uniforms.nodeState.value = this.#nodes.state;
    const own = this.placement.defines;
    for (const name in own) {
      if (defines[name] === own[name]) continue;
      defines[name] = own[name];
      this.#material.needsUpdate = true;
    }
  }

  dispose(): void {
    this.#geometry.dispose();
    this.#material.dispose();
    this.#palette.dispose();
  }
}

const fieldMaterial = (placement: Placement, nodePalette: DataTexture) =>
  createMaterial(
    {
      name: 'Field',
      vertexShader,
      fragmentShader,
      transparent: true,
      depthWrite: false,
      defines: { COLOR_BY: 0, ...placement.defines },
      uniforms: {
        ...eyeUniforms(),
        ...placement.uniforms,
        typeMask: typeMaskUniform(),
        nodePalette: { value: nodePalette },
        nodeState: { value: null as DataTexture | null },
        sunDirection: { value: new Vector3(1, 0, 0) },
        markM: { value: 1 },
        trueM: { value: 0 },
        minPx: { value: 2 },
        maxPx: { value: 8 },
        highlight: { value: -1 },
        glow: { value: 1 },
        strength: { value: 1 },
        highStrength: { value: 1 },
        glint: { value: 0 },
        hollow: { value: 0 },
        presence: { value: 1 },
        oneIn: { value: 1 },
        light: { value: 0 },
        heightRangeM: { value: new Vector2(...everyHeightM) },
        metricRange: { value: new Vector2(0, 1) },
        unknownColor: { value: new Vector3(1, 1, 1) },
        nodeLit: { value: new Vector3() },
        nodeDark: { value: new Vector3() },
        nodeDarkOpacity: { value: 1 },
        highlightColor: { value: new Vector3(1, 1, 1) },
      },
    },
    { ...chunks, placement: placement.glsl },
  );
