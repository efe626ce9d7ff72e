import { BufferAttribute, BufferGeometry, LineSegments, type Object3D, Vector4 } from 'three';
import { createMaterial, renderOrder } from './createMaterial';
import { writeSurfacePoint } from './decodeGeo';
import { eyeUniforms, followEye } from './eye';
import type { Rgb } from './palette';
import fragmentShader from './shaders/MapLines.frag.glsl?raw';
import vertexShader from './shaders/MapLines.vert.glsl?raw';

/** How one set of lines looks. */
export interface LinesLook {
  color: Rgb;
  /** 0 to 1; at 0 they cost next to nothing. */
  opacity: number;
}

function joined(first: Float32Array, second: Float32Array | null): Float32Array {
  if (!second) return first;
  const both = new Float32Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/**
 * Hairlines on the ellipsoid, one set or two, the second over the first, in one draw. They need no depth test: what is
 * beyond the horizon is left out by its slope.
 */
export class MapLines {
  readonly object: Object3D;
  readonly #geometry = new BufferGeometry();
  readonly #firstCount: number;
  readonly #count: number;
  readonly #material = createMaterial({
    name: 'MapLines',
    vertexShader,
    fragmentShader,
    depthTest: false,
    depthWrite: false,
    uniforms: {
      ...eyeUniforms(),
      secondFrom: { value: 0 },
      firstColor: { value: new Vector4() },
      secondColor: { value: new Vector4() },
    },
  });

  /** Positions as `GeoLines` has them. `order` puts lines over other lines, 0 to 9. */
  constructor(first: Float32Array, second: Float32Array | null = null, order = 0) {
    this.#geometry.setAttribute('position', new BufferAttribute(joined(first, second), 3));
    this.#firstCount = first.length / 3;
    this.#count = this.#firstCount + (second?.length ?? 0) / 3;
    this.#material.uniforms.secondFrom.value = this.#firstCount;
    const lines = new LineSegments(this.#geometry, this.#material);
    lines.name = 'MapLines';
    lines.renderOrder = renderOrder.lines + order;
    followEye(lines, this.#material);
    this.object = lines;
  }

  update(first: LinesLook, second: LinesLook | null = null): void {
    const { firstColor, secondColor } = this.#material.uniforms;
    firstColor.value.set(...first.color, first.opacity);
    if (second) secondColor.value.set(...second.color, second.opacity);
    const from = first.opacity > 0 ? 0 : this.#firstCount;
    const to = second && second.opacity > 0 ? this.#count : this.#firstCount;
    this.object.visible = to > from;
    this.#geometry.setDrawRange(from, to - from);
  }

  dispose(): void {
    this.#geometry.dispose();
    this.#material.dispose();
  }
}

/** Segments of the graticule every `stepDeg` degrees; meridians between `±capDeg` save each fourth, which meet. */
export function graticulePositions(stepDeg = 15, capDeg = 75): Float32Array {
  const points: number[] = [];
  const pieceDeg = 1.5;
  for (let lon = -180; lon < 180; lon += stepDeg) {
    const top = Math.round(lon / stepDeg) % Math.round(90 / stepDeg) === 0 ? 90 : capDeg;
    for (let lat = -top; lat < top; lat += pieceDeg) points.push(lon, lat, lon, lat + pieceDeg);
  }
  for (let lat = -90 + stepDeg; lat < 90; lat += stepDeg) {
    for (let lon = -180; lon < 180; lon += pieceDeg) points.push(lon, lat, lon + pieceDeg, lat);
  }
  const positions = new Float32Array((points.length / 2) * 3);
  for (let i = 0; i < points.length / 2; i++) {
    writeSurfacePoint(positions, 3 * i, points[2 * i]!, points[2 * i + 1]!);
  }
  return positions;
}
