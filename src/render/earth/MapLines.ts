import { BufferAttribute, BufferGeometry, LineSegments, type Object3D, Vector4 } from 'three';
import { createMaterial, renderOrder } from '../core/createMaterial';
import { drawOtherRanges, hasMultiDraw, type Ranges, setFirstRange } from '../core/drawRanges';
import { eyeUniforms, followEye } from '../core/eye';
import type { Rgb } from '../core/palette';
import { type GeoLines, writeSurfacePoint } from './decodeGeo';
import { addPiecesInSight, addRange, PIECE_VERTICES, pieceBalls, type VisibleSpaces } from './linePieces';
import fragmentShader from './MapLines.frag.glsl?raw';
import vertexShader from './MapLines.vert.glsl?raw';

/** How one set of lines looks. */
interface LinesLook {
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
  readonly #firstBalls: Float32Array;
  readonly #secondBalls: Float32Array | null;
  readonly #firstCount: number;
  readonly #count: number;
  readonly #drawn: Ranges;
  /** What the ranges were found for. */
  #foundFor: readonly [firstOn: boolean, secondOn: boolean, sight: VisibleSpaces | null] | null = null;
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

  /** `order` puts lines over other lines, 0 to 9. */
  constructor(first: GeoLines, second: GeoLines | null = null, order = 0) {
    const positions = joined(first.positions, second?.positions ?? null);
    this.#geometry.setAttribute('position', new BufferAttribute(positions, 3));
    this.#firstBalls = first.balls;
    this.#secondBalls = second?.balls ?? null;
    this.#firstCount = first.positions.length / 3;
    this.#count = positions.length / 3;
    const most = Math.ceil(this.#count / PIECE_VERTICES) + 2;
    this.#drawn = { starts: new Int32Array(most), counts: new Int32Array(most), length: 0 };
    this.#material.uniforms.secondFrom.value = this.#firstCount;
    const lines = new LineSegments(this.#geometry, this.#material);
    lines.name = 'MapLines';
    lines.renderOrder = renderOrder.lines + order;
    followEye(lines, this.#material);
    const setEye = lines.onBeforeRender;
    lines.onBeforeRender = (renderer, ...rest) => {
      setEye.call(lines, renderer, ...rest);
      setFirstRange(this.#geometry, this.#drawn, hasMultiDraw(renderer));
    };
    drawOtherRanges(lines, this.#drawn, 'LINES');
    this.object = lines;
  }

  /** `sight`: pieces for certain outside of it are left out, which takes one more draw; null draws all. */
  update(first: LinesLook, second: LinesLook | null = null, sight: VisibleSpaces | null = null): void {
    const { firstColor, secondColor } = this.#material.uniforms;
    firstColor.value.set(...first.color, first.opacity);
    if (second) secondColor.value.set(...second.color, second.opacity);
    this.#find(first.opacity > 0, second !== null && second.opacity > 0, sight);
    this.object.visible = this.#drawn.length > 0;
  }

  #find(firstOn: boolean, secondOn: boolean, sight: VisibleSpaces | null): void {
    const found = this.#foundFor;
    if (found && found[0] === firstOn && found[1] === secondOn && found[2] === sight) return;
    this.#foundFor = [firstOn, secondOn, sight];
    this.#drawn.length = 0;
    const add = (balls: Float32Array, from: number, count: number) => {
      if (sight) addPiecesInSight(balls, count, from, sight, this.#drawn);
      else if (count > 0) addRange(this.#drawn, from, count);
    };
    if (firstOn) add(this.#firstBalls, 0, this.#firstCount);
    if (secondOn && this.#secondBalls)
      add(this.#secondBalls, this.#firstCount, this.#count - this.#firstCount);
  }

  dispose(): void {
    this.#geometry.dispose();
    this.#material.dispose();
  }
}

/** Segments of the graticule every `stepDeg` degrees; meridians between `±capDeg` save each fourth, which meet. */
export function graticule(stepDeg = 15, capDeg = 75): GeoLines {
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
  return { positions, balls: pieceBalls(positions) };
}
