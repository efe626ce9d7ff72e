import {
  BoxGeometry,
  BufferGeometry,
  Color,
  CylinderGeometry,
  ExtrudeGeometry,
  Float32BufferAttribute,
  Quaternion,
  Shape,
  ShapeGeometry,
  Vector2,
  Vector3,
} from 'three';
import { mergeGeometries } from 'three/addons/utils/BufferGeometryUtils.js';
import type { Vec3 } from '../../shared/vectors';
import type { Surface } from './surfaces';

/** Triangles of one surface. Metres from the point of the ground below a thing's middle: x along, y away, z up. */
export interface Solid {
  geometry: BufferGeometry;
  surface: Surface;
}

/** One ring of a loft: middle and half axes, metres. */
export type Ring = readonly [x: number, y: number, z: number, radiusX: number, radiusY?: number];

/** What is drawn on a place of a surface, metres along and across. */
type Unwrap = (x: number, y: number, z: number) => readonly [u: number, v: number];

/** A surface and its colour as on the screen, 0 to 255. */
type Paint = [surface: Surface, color: Vec3];

/** Collects the parts of one thing. */
export class Solids {
  readonly #parts = new Map<Surface, BufferGeometry[]>();
  #paint: Paint = ['plain', [200, 200, 200]];

  /** Gives what comes next its surface and color. */
  paint(...paint: Paint): void {
    this.#paint = paint;
  }

  /** Takes a geometry as it stands. `unwrap`: what is drawn where on it; else as the geometry itself says. */
  add(geometry: BufferGeometry, unwrap?: Unwrap): void {
    const flat = geometry.index ? geometry.toNonIndexed() : geometry;
    const { position, uv } = flat.attributes;
    const count = position!.count;
    const [surface, [r, g, b]] = this.#paint;
    const color = new Color().setRGB(r / 255, g / 255, b / 255, 'srgb').toArray();
    flat.setAttribute('color', new Float32BufferAttribute(Array(count).fill(color).flat(), 3));
    if (unwrap)
      for (let i = 0; i < count; i++)
        uv!.setXY(i, ...unwrap(position!.getX(i), position!.getY(i), position!.getZ(i)));
    this.#parts.set(surface, [...(this.#parts.get(surface) ?? []), flat]);
  }

  /** A box by its middle and its size. */
  box([x, y, z]: Vec3, size: Vec3): void {
    this.add(new BoxGeometry(...size).translate(x, y, z));
  }

  /** A straight round bar between two points. */
  bar(from: Vec3, to: Vec3, radiusM: number, corners = 6): void {
    const [a, b] = [new Vector3(...from), new Vector3(...to)];
    const along = b.clone().sub(a);
    const bar = new CylinderGeometry(radiusM, radiusM, along.length(), corners);
    bar.applyQuaternion(new Quaternion().setFromUnitVectors(new Vector3(0, 1, 0), along.normalize()));
    this.add(bar.translate(...a.add(b).multiplyScalar(0.5).toArray()));
  }

  /** A plate of an outline that stands upright across the view. */
  plate(outline: readonly (readonly [xM: number, zM: number])[], thickM: number): void {
    const shape = new Shape(outline.map(([x, z]) => new Vector2(x, z)));
    const plate = new ExtrudeGeometry(shape, { depth: thickM, bevelEnabled: false });
    this.add(plate.rotateX(Math.PI / 2).translate(0, thickM / 2, 0));
  }

  /** An upright prism over an outline; its upper face is painted otherwise. Its sides are unwrapped from 0 to 1 upwards. */
  prism(outline: Shape, lowM: number, highM: number, top: Paint): void {
    const highFromM = highM - lowM;
    const prism = new ExtrudeGeometry(outline, { depth: highFromM, bevelEnabled: false });
    const [faces, sides] = prism.translate(0, 0, lowM).groups.map(({ start, count }) => {
      const part = new BufferGeometry();
      for (const [name, { array, itemSize }] of Object.entries(prism.attributes)) {
        const numbers = array.slice(start * itemSize, (start + count) * itemSize);
        part.setAttribute(name, new Float32BufferAttribute(numbers, itemSize));
      }
      return part;
    });
    const { uv } = sides!.attributes;
    for (let i = 0; i < uv!.count; i++) uv!.setY(i, (1 - uv!.getY(i)) / highFromM);
    this.add(sides!);
    this.paint(...top);
    this.add(faces!);
  }

  /**
   * A smooth skin over level rings from below to above, `from` and `until` turns about the upright, closed above and below where it goes
   * all the way round. Unwrapped by the way around, radians, and the height.
   */
  loft(rings: readonly Ring[], corners = 24, from = 0, until = 2 * Math.PI): void {
    const places: number[] = [];
    const normals: number[] = [];
    const unwrapped: number[] = [];
    const place = ([x, y, z, rx, ry = rx]: Ring, angle: number) =>
      new Vector3(x + rx * Math.cos(angle), y + ry * Math.sin(angle), z);
    rings.forEach((ring, k) => {
      const [below, above] = [rings[Math.max(0, k - 1)]!, rings[Math.min(rings.length - 1, k + 1)]!];
      const flatness = (ring[4] ?? ring[3]) / (ring[3] || 1);
      for (let i = 0; i <= corners; i++) {
        const angle = from + ((until - from) * i) / corners;
        const around = new Vector3(-Math.sin(angle), Math.cos(angle) * flatness, 0);
        places.push(...place(ring, angle).toArray());
        normals.push(
          ...around
            .cross(place(above, angle).sub(place(below, angle)))
            .normalize()
            .toArray(),
        );
        unwrapped.push(angle, ring[2]);
      }
    });
    const indices: number[] = [];
    for (let k = 0; k + 1 < rings.length; k++)
      for (let i = 0; i < corners; i++) {
        const [a, b] = [k * (corners + 1) + i, (k + 1) * (corners + 1) + i];
        indices.push(a, a + 1, b + 1, a, b + 1, b);
      }
    const skin = new BufferGeometry();
    skin.setAttribute('position', new Float32BufferAttribute(places, 3));
    skin.setAttribute('normal', new Float32BufferAttribute(normals, 3));
    skin.setAttribute('uv', new Float32BufferAttribute(unwrapped, 2));
    skin.setIndex(indices);
    this.add(skin);
    if (until - from < 2 * Math.PI) return;
    for (const [ring, side] of [
      [rings[0]!, -1],
      [rings.at(-1)!, 1],
    ] as const) {
      if (ring[3] < 1e-6) continue;
      const cap = new ShapeGeometry(
        new Shape().absellipse(0, 0, ring[3], ring[4] ?? ring[3], 0, 2 * Math.PI),
        corners,
      );
      if (side < 0) cap.rotateX(Math.PI);
      this.add(cap.translate(ring[0], ring[1], ring[2]));
    }
  }

  finish(): Solid[] {
    return [...this.#parts].map(([surface, parts]) => ({ surface, geometry: mergeGeometries(parts)! }));
  }
}
