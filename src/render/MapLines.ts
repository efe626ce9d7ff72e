import { BufferAttribute, BufferGeometry, LineSegments, type Object3D, Vector3 } from 'three';
import { createMaterial, renderOrder } from './createMaterial';
import { writeSurfacePoint } from './decodeGeo';
import { eyeUniforms, followEye } from './eye';
import type { Rgb } from './palette';
import fragmentShader from './shaders/MapLines.frag.glsl?raw';
import vertexShader from './shaders/MapLines.vert.glsl?raw';

/** Hairlines on the ellipsoid. They need no depth test: what is beyond the horizon is left out by its slope. */
export class MapLines {
  readonly object: Object3D;
  readonly #geometry = new BufferGeometry();
  readonly #material = createMaterial({
    name: 'MapLines',
    vertexShader,
    fragmentShader,
    depthTest: false,
    depthWrite: false,
    uniforms: { ...eyeUniforms(), color: { value: new Vector3() }, opacity: { value: 1 } },
  });

  /** `order` puts one set of lines over another, 0 to 9. */
  constructor(positions: Float32Array, order = 0) {
    this.#geometry.setAttribute('position', new BufferAttribute(positions, 3));
    const lines = new LineSegments(this.#geometry, this.#material);
    lines.name = 'MapLines';
    lines.renderOrder = renderOrder.lines + order;
    followEye(lines, this.#material);
    this.object = lines;
  }

  update({ color, opacity }: { color: Rgb; opacity: number }): void {
    this.#material.uniforms.color.value.set(...color);
    this.#material.uniforms.opacity.value = opacity;
    this.object.visible = opacity > 0;
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
