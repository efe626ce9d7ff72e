import { clamp, type Vec3 } from '../../shared/vectors';
import { type CampusMesh, campusWords, edgeNumbers } from './campusForms';
import type { GroundPoint } from './campusPolygon';

/** Buffer that grows by doubling. */
class Words {
  words = new Uint32Array(1 << 14);
  floats = new Float32Array(this.words.buffer);
  length = 0;

  reserve(more: number): void {
    if (this.length + more <= this.words.length) return;
    const wider = new Uint32Array(2 ** Math.ceil(Math.log2(this.length + more)));
    wider.set(this.words);
    this.words = wider;
    this.floats = new Float32Array(wider.buffer);
  }

  push(...words: number[]): void {
    this.reserve(words.length);
    for (const word of words) this.words[this.length++] = word;
  }

  pushFloats(...floats: number[]): void {
    this.reserve(floats.length);
    for (const float of floats) this.floats[this.length++] = float;
  }

  get taken(): Uint32Array<ArrayBuffer> {
    return this.words.slice(0, this.length);
  }
}

const byte = (x: number): number => Math.round(127 * clamp(x, -1, 1)) & 255;

/** Collects triangles, ground and edges of a campus. Metres from its origin: east, north, up. */
export class CampusBuilder {
  readonly #solids = new Words();
  readonly #ground = new Words();
  readonly #solidIndex = new Words();
  readonly #roofIndex = new Words();
  readonly #groundIndex = new Words();
  readonly #edges = new Words();
  volume = 0;
  kind = 0;
  part = 0;
  /** Height above the ground that all but paint is raised by, metres. */
  baseM = 0;

  #vertex(to: Words, [x, y, z]: Vec3, a: number, b: number, c: number, d: number): number {
    to.reserve(campusWords);
    const at = to.length;
    to.floats[at] = x;
    to.floats[at + 1] = y;
    to.floats[at + 2] = to === this.#ground ? 0 : z + this.baseM;
    to.words[at + 3] = (byte(a) | (byte(b) << 8) | (byte(c) << 16) | (d << 24)) >>> 0;
    to.words[at + 4] = (this.volume | (this.part << 16) | (this.kind << 24)) >>> 0;
    to.length += campusWords;
    return at / campusWords;
  }

  /** A convex face; its front is where the corners run counter-clockwise. `late`: with the roofs, after what is inside. */
  face(corners: readonly Vec3[], normal: Vec3, surface: number, late = false): void {
    const index = late ? this.#roofIndex : this.#solidIndex;
    const at = corners.map((corner) => this.#vertex(this.#solids, corner, ...normal, surface));
    for (let i = 2; i < at.length; i++) index.push(at[0]!, at[i - 1]!, at[i]!);
  }

  /** A level polygon with its front above. */
  level(
    ring: readonly GroundPoint[],
    triangles: readonly number[],
    upM: number,
    surface: number,
    late = false,
  ): void {
    const index = late ? this.#roofIndex : this.#solidIndex;
    const at = ring.map(([x, y]) => this.#vertex(this.#solids, [x, y, upM], 0, 0, 1, surface));
    for (const i of triangles) index.push(at[i]!);
  }

  /** A polygon on the ground. `strength`: 0 to 1 at each corner, or one for all. */
  paint(
    ring: readonly GroundPoint[],
    triangles: readonly number[],
    surface: number,
    strength: number | readonly number[] = 1,
    across: readonly GroundPoint[] = [],
  ): void {
    const at = ring.map(([x, y], i) => {
      const [u, v] = across[i] ?? [0, 0];
      return this.#vertex(
        this.#ground,
        [x, y, 0],
        u,
        v,
        typeof strength === 'number' ? strength : strength[i]!,
        surface,
      );
    });
    for (const i of triangles) this.#groundIndex.push(at[i]!);
  }

  /** A line; `widthPx` below 1 is as faint as it is thin. Negative: dashed. */
  edge(a: Vec3, b: Vec3, widthPx: number): void {
    const { baseM } = this;
    this.#edges.pushFloats(
      a[0],
      a[1],
      a[2] + baseM,
      this.volume + 65536 * this.part,
      b[0],
      b[1],
      b[2] + baseM,
      widthPx,
    );
  }

  /** An upright box with its foot at a place, turned by an angle. `edgePx`: 0 draws no edges. */
  box(
    [x, y, z]: Vec3,
    [along, across, high]: Vec3,
    turnRad: number,
    { surface, top, edgePx, late = false }: { surface: number; top: number; edgePx: number; late?: boolean },
  ): void {
    const [c, s] = [Math.cos(turnRad), Math.sin(turnRad)];
    const corner = (u: number, v: number, w: number): Vec3 => [
      x + (u * along * c - v * across * s) / 2,
      y + (u * along * s + v * across * c) / 2,
      z + w,
    ];
    const feet = [corner(-1, -1, 0), corner(1, -1, 0), corner(1, 1, 0), corner(-1, 1, 0)];
    const tops = [corner(-1, -1, high), corner(1, -1, high), corner(1, 1, high), corner(-1, 1, high)];
    const normals: Vec3[] = [
      [s, -c, 0],
      [c, s, 0],
      [-s, c, 0],
      [-c, -s, 0],
    ];
    for (let i = 0; i < 4; i++) {
      const j = (i + 1) % 4;
      this.face([feet[i]!, feet[j]!, tops[j]!, tops[i]!], normals[i]!, surface, late);
    }
    this.face(tops, [0, 0, 1], top, late);
    if (edgePx <= 0) return;
    for (let i = 0; i < 4; i++) {
      this.edge(tops[i]!, tops[(i + 1) % 4]!, edgePx);
      this.edge(feet[i]!, tops[i]!, edgePx);
    }
  }

  /** All of it as buffers. */
  finish(volumes: number): CampusMesh {
    const [below, roofs] = [this.#solidIndex.taken, this.#roofIndex.taken];
    const solidIndex = new Uint32Array(below.length + roofs.length);
    solidIndex.set(below);
    solidIndex.set(roofs, below.length);
    const edges =
      this.#edges.length === 0 ? new Float32Array(edgeNumbers) : new Float32Array(this.#edges.taken.buffer);
    return {
      solids: this.#solids.taken,
      solidIndex,
      beforeRoofs: below.length,
      ground: this.#ground.taken,
      groundIndex: this.#groundIndex.taken,
      edges,
      volumes,
    };
  }
}
