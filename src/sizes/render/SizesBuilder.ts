type Vec3 = readonly [number, number, number];

/**
 * Kinds of surface, as `surfaceKinds.glsl` tells them apart: the first seven are those of the models of nodes
 * (`ModelLevel.kinds`), the rest belong to the comparison of sizes.
 */
export const sizesSurface = {
  cells: 0,
  back: 1,
  radiator: 2,
  foil: 3,
  structure: 4,
  dark: 5,
  glass: 6,
  /** Welded rings of stainless steel, one every 1.83 m. */
  steel: 7,
  tiles: 8,
  wall: 9,
  roof: 10,
  plain: 11,
  grass: 12,
  /** Rims and ribs of a node's wing: structure that gives way to the cells from afar. */
  rim: 13,
} as const;

/** A thing as triangles. Metres from the point of the ground below its middle: x along, y away from the viewer, z up. */
export interface SizesMesh {
  positionsM: Float32Array;
  normals: Float32Array;
  /** Red, green, blue (display-referred, 0 to 255), kind of surface. */
  surfaces: Uint8Array;
  /** Metres within the part, for what is drawn on it. */
  localsM: Float32Array;
  indices: Uint32Array;
}

/** One ring of a loft: middle and half axes, metres. */
export type Ring = readonly [x: number, y: number, z: number, radiusX: number, radiusY?: number];

/** Collects the triangles of one thing. `surface` and `color` hold for what comes next. */
export class SizesBuilder {
  readonly #positions: number[] = [];
  readonly #normals: number[] = [];
  readonly #surfaces: number[] = [];
  readonly #locals: number[] = [];
  readonly #indices: number[] = [];
  surface: number = sizesSurface.plain;
  color: Vec3 = [200, 200, 200];

  vertex(at: Vec3, normal: Vec3, local: Vec3 = at): number {
    const length = Math.hypot(...normal) || 1;
    this.#positions.push(...at);
    this.#normals.push(normal[0] / length, normal[1] / length, normal[2] / length);
    this.#surfaces.push(...this.color, this.surface);
    this.#locals.push(...local);
    return this.#positions.length / 3 - 1;
  }

  triangle(a: number, b: number, c: number): void {
    this.#indices.push(a, b, c);
  }

  /** A flat face with corners counter-clockwise as seen from its front. `locals`: what is drawn on it, by corner. */
  face(corners: readonly Vec3[], locals: readonly Vec3[] = corners): void {
    const normal = cross(minus(corners[1]!, corners[0]!), minus(corners[2]!, corners[0]!));
    const at = corners.map((corner, i) => this.vertex(corner, normal, locals[i]!));
    for (let i = 2; i < at.length; i++) this.triangle(at[0]!, at[i - 1]!, at[i]!);
  }

  /** A box by its middle and its size. */
  box([x, y, z]: Vec3, [along, across, high]: Vec3): void {
    const at = (u: number, v: number, w: number): Vec3 => [
      x + (u * along) / 2,
      y + (v * across) / 2,
      z + (w * high) / 2,
    ];
    const sides: [Vec3, Vec3, Vec3, Vec3][] = [
      [at(-1, -1, -1), at(1, -1, -1), at(1, -1, 1), at(-1, -1, 1)],
      [at(1, 1, -1), at(-1, 1, -1), at(-1, 1, 1), at(1, 1, 1)],
      [at(1, -1, -1), at(1, 1, -1), at(1, 1, 1), at(1, -1, 1)],
      [at(-1, 1, -1), at(-1, -1, -1), at(-1, -1, 1), at(-1, 1, 1)],
      [at(-1, -1, 1), at(1, -1, 1), at(1, 1, 1), at(-1, 1, 1)],
      [at(-1, 1, -1), at(1, 1, -1), at(1, -1, -1), at(-1, -1, -1)],
    ];
    for (const side of sides) this.face(side);
  }

  /** A smooth skin over level rings from below to above, closed by flat ends. Its local x is the way around, radians. */
  loft(rings: readonly Ring[], corners = 24): void {
    const place = (ring: Ring, angle: number): Vec3 => [
      ring[0] + ring[3] * Math.cos(angle),
      ring[1] + (ring[4] ?? ring[3]) * Math.sin(angle),
      ring[2],
    ];
    const first = rings.map((ring, k) => {
      const below = rings[Math.max(0, k - 1)]!;
      const above = rings[Math.min(rings.length - 1, k + 1)]!;
      let at = 0;
      for (let i = 0; i <= corners; i++) {
        const angle = (2 * Math.PI * i) / corners;
        const around: Vec3 = [-Math.sin(angle), Math.cos(angle) * ((ring[4] ?? ring[3]) / (ring[3] || 1)), 0];
        const up = minus(place(above, angle), place(below, angle));
        const vertex = this.vertex(place(ring, angle), cross(around, up), [angle, 0, ring[2]]);
        if (i === 0) at = vertex;
      }
      return at;
    });
    for (let k = 0; k + 1 < rings.length; k++)
      for (let i = 0; i < corners; i++) {
        const [a, b] = [first[k]! + i, first[k + 1]! + i];
        this.triangle(a, a + 1, b + 1);
        this.triangle(a, b + 1, b);
      }
    this.#cap(rings[0]!, place, corners, -1);
    this.#cap(rings.at(-1)!, place, corners, 1);
  }

  #cap(ring: Ring, place: (ring: Ring, angle: number) => Vec3, corners: number, side: 1 | -1): void {
    if (ring[3] < 1e-6) return;
    const around = Array.from({ length: corners }, (_, i) => place(ring, (side * 2 * Math.PI * i) / corners));
    this.face(around);
  }

  /** A straight round bar between two points. */
  bar(from: Vec3, to: Vec3, radiusM: number, corners = 6): void {
    const along = minus(to, from);
    const across = cross(along, Math.abs(along[2]) > 0.9 * Math.hypot(...along) ? [1, 0, 0] : [0, 0, 1]);
    const u = scaled(across, radiusM / Math.hypot(...across));
    const over = cross(along, u);
    const v = scaled(over, radiusM / Math.hypot(...over));
    const length = Math.hypot(...along);
    const rings = [from, to].map((end, k) =>
      Array.from({ length: corners + 1 }, (_, i) => {
        const angle = (2 * Math.PI * i) / corners;
        const out: Vec3 = [0, 1, 2].map((c) => u[c]! * Math.cos(angle) + v[c]! * Math.sin(angle)) as never;
        return this.vertex(plus(end, out), out, [angle, 0, k * length]);
      }),
    );
    const [low, high] = rings as [number[], number[]];
    for (let i = 0; i < corners; i++) {
      this.triangle(low[i]!, low[i + 1]!, high[i + 1]!);
      this.triangle(low[i]!, high[i + 1]!, high[i]!);
    }
    for (const [end, side] of [
      [from, -1],
      [to, 1],
    ] as const)
      this.face(
        Array.from({ length: corners }, (_, i) => {
          const angle = (side * 2 * Math.PI * i) / corners;
          return [0, 1, 2].map(
            (c) => end[c]! + u[c]! * Math.cos(angle) + v[c]! * Math.sin(angle),
          ) as unknown as Vec3;
        }),
      );
  }

  finish(): SizesMesh {
    return {
      positionsM: new Float32Array(this.#positions),
      normals: new Float32Array(this.#normals),
      surfaces: new Uint8Array(this.#surfaces),
      localsM: new Float32Array(this.#locals),
      indices: new Uint32Array(this.#indices),
    };
  }
}

const minus = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const plus = (a: Vec3, b: Vec3): Vec3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
const scaled = (a: Vec3, by: number): Vec3 => [a[0] * by, a[1] * by, a[2] * by];
const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
