import {
  BufferGeometry,
  DataTexture,
  DoubleSide,
  FloatType,
  Mesh,
  NearestFilter,
  type Object3D,
  RGBAFormat,
  Vector2,
  Vector3,
  Vector4,
} from 'three';
import { chunks } from '../core/chunks';
import { createMaterial, drawAlways, renderOrder } from '../core/createMaterial';
import { drawOtherRanges, hasMultiDraw, type Ranges, setFirstRange } from '../core/drawRanges';
import { ballReaches } from '../core/halfSpaces';
import { addRange, PIECE_VERTICES, type VisibleSpaces } from '../earth/linePieces';
import { type GroundData, groundKinds } from './GroundData';
import fragmentShader from './GroundLines.frag.glsl?raw';
import vertexShader from './GroundLines.vert.glsl?raw';
import type { GroundLooks } from './groundLook';
import groundShare from './groundShare.glsl?raw';
import { POINT, ZOOMS } from './PointsOfLines';
import { localSpaces, placeFromEye } from './placeFromEye';

/** Points a row of the texture. */
const COLUMNS = 1024;
/** Corners a segment: two triangles. */
const CORNERS = 6;
/** Kinds that are lines come first. */
export const lineKinds = groundKinds.slice(0, groundKinds.indexOf('lake'));
/** Parts of a zoom that are told apart; a line comes in from one before its own on. */
const ZOOM_STEPS = 4;
const BEFORE_STEPS = 1;

/** What lines of the ground are drawn by. */
export interface GroundLinesUpdate {
  looks: GroundLooks;
  /** Zoom of the picture, as web maps count. */
  zoom: number;
  /** What the widths of rivers are multiplied by. */
  riversWider: number;
  /** Canvas pixels a CSS pixel. */
  pixelRatio: number;
  /** What is outside of it for certain is left out. */
  sight: VisibleSpaces;
}

function textureOf(points: Float32Array): DataTexture {
  const rows = Math.ceil(points.length / (POINT * COLUMNS) + 1e-3);
  const texels = new Float32Array(POINT * COLUMNS * rows);
  texels.set(points);
  const texture = new DataTexture(texels, COLUMNS, rows, RGBAFormat, FloatType);
  texture.minFilter = NearestFilter;
  texture.magFilter = NearestFilter;
  texture.needsUpdate = true;
  return texture;
}

/**
 * Rivers, shores, railways, borders of counties and states, some pixels wide with soft edges at any height: two triangles a segment, made
 * from a texture of points. One draw, and one more for what is in sight in several runs.
 */
export class GroundLines {
  readonly object: Object3D;
  readonly #geometry = new BufferGeometry();
  readonly #data: GroundData;
  readonly #drawn: Ranges;
  readonly #spaces = new Float64Array(32);
  readonly #texture: DataTexture;
  #foundFor: readonly [sight: VisibleSpaces, points: number] | null = null;
  readonly #material = createMaterial(
    {
      name: 'GroundLines',
      vertexShader,
      fragmentShader,
      side: DoubleSide,
      depthTest: false,
      depthWrite: false,
      uniforms: {
        points: { value: null as DataTexture | null },
        originM: { value: new Vector3() },
        fromEyeM: { value: new Vector3() },
        viewportPx: { value: new Vector2() },
        pixelRatio: { value: 1 },
        zoom: { value: 0 },
        colors: { value: lineKinds.map(() => new Vector4()) },
        widths: { value: lineKinds.map(() => 1) },
      },
    },
    { ...chunks, groundShare },
  );

  constructor(data: GroundData) {
    this.#data = data;
    this.#texture = textureOf(data.lines.points);
    const { uniforms } = this.#material;
    uniforms.points.value = this.#texture;
    uniforms.originM.value.set(...data.originM);
    const most = data.lines.balls.length / 4 + 2;
    this.#drawn = { starts: new Int32Array(most), counts: new Int32Array(most), length: 0 };
    const mesh = new Mesh(this.#geometry, this.#material);
    mesh.name = 'GroundLines';
    // Under borders and coasts.
    mesh.renderOrder = renderOrder.lines - 1;
    drawAlways(mesh);
    const viewport = new Vector4();
    mesh.onBeforeRender = (renderer, _scene, camera) => {
      renderer.getCurrentViewport(viewport);
      uniforms.viewportPx.value.set(viewport.z, viewport.w);
      placeFromEye(uniforms.fromEyeM.value, data.originM, camera);
      this.#material.uniformsNeedUpdate = true;
      setFirstRange(this.#geometry, this.#drawn, hasMultiDraw(renderer));
    };
    drawOtherRanges(mesh, this.#drawn, 'TRIANGLES');
    this.object = mesh;
  }

  update({ looks, zoom, riversWider, pixelRatio, sight }: GroundLinesUpdate): void {
    const u = this.#material.uniforms;
    u.zoom.value = zoom;
    u.pixelRatio.value = pixelRatio;
    u.widths.value[0] = riversWider;
    lineKinds.forEach((kind, i) => {
      const { color, opacity } = looks[kind];
      u.colors.value[i]!.set(...color, opacity);
    });
    const isOn = lineKinds.some((kind) => looks[kind].opacity > 0);
    const step = Math.max(0, Math.min(ZOOMS - 1, Math.floor(ZOOM_STEPS * zoom) + BEFORE_STEPS));
    this.#find(sight, isOn ? this.#data.lines.untilZoom[step]! : 0);
    this.object.visible = this.#drawn.length > 0;
  }

  /** Finds the pieces in sight among the first points: lines stand in the order in which they come. */
  #find(sight: VisibleSpaces, points: number): void {
    const found = this.#foundFor;
    if (found && found[0] === sight && found[1] === points) return;
    this.#foundFor = [sight, points];
    this.#drawn.length = 0;
    const spaces = localSpaces(sight, this.#data.originM, this.#spaces);
    const { balls } = this.#data.lines;
    for (let piece = 0; piece * PIECE_VERTICES < points; piece++) {
      const at = 4 * piece;
      if (!ballReaches(spaces, sight.count, [balls[at]!, balls[at + 1]!, balls[at + 2]!], balls[at + 3]!))
        continue;
      const from = piece * PIECE_VERTICES;
      const count = Math.min(PIECE_VERTICES, points - from);
      addRange(this.#drawn, CORNERS * from, CORNERS * count);
    }
  }

  /** Points by kind that are drawn by the last update, of those that `isSeen`: metres from the origin. */
  count(isSeen: (x: number, y: number, z: number) => boolean): number[] {
    const counts = lineKinds.map(() => 0);
    if (!this.object.visible) return counts;
    const { points } = this.#data.lines;
    const u = this.#material.uniforms;
    for (let range = 0; range < this.#drawn.length; range++) {
      const first = this.#drawn.starts[range]! / CORNERS;
      for (let i = first; i < first + this.#drawn.counts[range]! / CORNERS; i++) {
        const [x, y, z, look] = points.subarray(POINT * i, POINT * i + POINT) as unknown as [
          number,
          number,
          number,
          number,
        ];
        const kind = look & 7;
        const isOn =
          look >= 0 && u.colors.value[kind]!.w > 0 && ((look >> 3) & 63) <= ZOOM_STEPS * u.zoom.value;
        if (isOn && isSeen(x, y, z)) counts[kind]! += 1;
      }
    }
    return counts;
  }

  dispose(): void {
    this.#geometry.dispose();
    this.#material.dispose();
    this.#texture.dispose();
  }
}
