import {
  BufferGeometry,
  IntType,
  type Object3D,
  Points,
  Uint16BufferAttribute,
  Uint32BufferAttribute,
  Vector3,
} from 'three';
import { createMaterial, renderOrder } from './createMaterial';
import { eyeUniforms, followEye } from './eye';
import { PlaneTexture } from './PlaneTexture';
import type { Palette } from './palette';
import fragmentShader from './shaders/OrbitField.frag.glsl?raw';
import vertexShader from './shaders/OrbitField.vert.glsl?raw';

export interface OrbitFieldLayout {
  planeCount: number;
  /** Number of the first node of each plane. */
  firstNode: Uint32Array;
  nodesPerPlane: Uint32Array;
}

export interface OrbitFieldUpdate {
  /** Unit vector from the Earth's centre to the Sun, Earth-fixed. */
  sunDirection: readonly [number, number, number];
  palette: Palette;
  /** Diameter drawn, metres, within the limits below. */
  sizeM: number;
  /** Smallest and largest diameter, CSS pixels. */
  minPx: number;
  maxPx: number;
  pixelRatio: number;
}

/** What a node never changes: plane and flags (uint16 each), phase in 2^-32 turns. Eight bytes. */
export function nodeGeometry({ planeCount, firstNode, nodesPerPlane }: OrbitFieldLayout): BufferGeometry {
  let count = 0;
  for (let plane = 0; plane < planeCount; plane++)
    count = Math.max(count, firstNode[plane]! + nodesPerPlane[plane]!);
  const keys = new Uint16Array(2 * count);
  const phases = new Uint32Array(count);
  for (let plane = 0; plane < planeCount; plane++) {
    const first = firstNode[plane]!;
    const nodes = nodesPerPlane[plane]!;
    for (let k = 0; k < nodes; k++) {
      keys[2 * (first + k)] = plane;
      phases[first + k] = Math.round((k / nodes) * 2 ** 32);
    }
  }
  const geometry = new BufferGeometry();
  const key = new Uint16BufferAttribute(keys, 2);
  key.gpuType = IntType;
  const phase = new Uint32BufferAttribute(phases, 1);
  phase.gpuType = IntType;
  geometry.setAttribute('nodeKey', key);
  geometry.setAttribute('nodePhase', phase);
  geometry.setDrawRange(0, count);
  return geometry;
}

/**
 * Every node of a constellation, in one draw. Positions come from the plane table in the vertex shader, so a frame
 * uploads the table alone. At most 65,536 planes. Positions are within some metres; see the test beside it.
 */
export class OrbitField {
  readonly object: Object3D;
  readonly planes: PlaneTexture;
  readonly #geometry: BufferGeometry;
  readonly #material;

  constructor(layout: OrbitFieldLayout) {
    this.planes = new PlaneTexture(layout.planeCount);
    this.#geometry = nodeGeometry(layout);
    this.#material = fieldMaterial(this.planes);
    const points = new Points(this.#geometry, this.#material);
    points.name = 'OrbitField';
    points.renderOrder = renderOrder.orbitField;
    followEye(points, this.#material);
    this.object = points;
  }

  /** The planes now, as `PlaneTexture.set` takes them. */
  setPlanes(rows: Float32Array): void {
    this.planes.set(rows);
  }

  /** Marks one node, by its number; -1 marks none. */
  setHighlight(index: number): void {
    this.#material.uniforms.highlight.value = index;
  }

  update(update: OrbitFieldUpdate): void {
    const { sunDirection, palette, sizeM, minPx, maxPx, pixelRatio } = update;
    const u = this.#material.uniforms;
    u.sunDirection.value.set(...sunDirection);
    u.sizeM.value = sizeM;
    u.minPx.value = minPx * pixelRatio;
    u.maxPx.value = maxPx * pixelRatio;
    u.glow.value = palette.nodeGlow;
    u.nodeDarkOpacity.value = palette.nodeDarkOpacity;
    u.nodeLit.value.set(...palette.nodeLit);
    u.nodeDark.value.set(...palette.nodeDark);
    u.highlightColor.value.set(...palette.highlight);
  }

  dispose(): void {
    this.#geometry.dispose();
    this.#material.dispose();
    this.planes.dispose();
  }
}

const fieldMaterial = (planes: PlaneTexture) =>
  createMaterial({
    name: 'OrbitField',
    vertexShader,
    fragmentShader,
    transparent: true,
    depthWrite: false,
    uniforms: {
      ...eyeUniforms(),
      planeTable: { value: planes.texture },
      sunDirection: { value: new Vector3(1, 0, 0) },
      sizeM: { value: 1 },
      minPx: { value: 2 },
      maxPx: { value: 8 },
      highlight: { value: -1 },
      glow: { value: 1 },
      nodeLit: { value: new Vector3() },
      nodeDark: { value: new Vector3() },
      nodeDarkOpacity: { value: 1 },
      highlightColor: { value: new Vector3(1, 1, 1) },
    },
  });
