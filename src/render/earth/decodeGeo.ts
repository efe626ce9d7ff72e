import { equatorialRadiusM, polarRadiusM } from '../../shared/earth';
import { pieceBalls } from './linePieces';

/** Segments for gl.LINES: six numbers a segment, Earth-fixed metres on the ellipsoid. */
export interface GeoLines {
  positions: Float32Array;
  /** As `pieceBalls` gives them: what of the lines is near what. */
  balls: Float32Array;
}

/** Triangles: three numbers a corner, Earth-fixed metres on the ellipsoid; anticlockwise order is not kept. */
export interface GeoLand {
  positions: Float32Array;
  index: Uint32Array;
}

const eccentricitySquared = 1 - (polarRadiusM / equatorialRadiusM) ** 2;
const radians = Math.PI / 180;

/** Writes the point of the ellipsoid at a geodetic longitude and latitude, Earth-fixed metres. */
export function writeSurfacePoint(
  out: Float32Array | Float64Array,
  at: number,
  longitudeDeg: number,
  latitudeDeg: number,
): void {
  const sine = Math.sin(latitudeDeg * radians);
  const cosine = Math.cos(latitudeDeg * radians);
  const normalM = equatorialRadiusM / Math.sqrt(1 - eccentricitySquared * sine * sine);
  out[at] = normalM * cosine * Math.cos(longitudeDeg * radians);
  out[at + 1] = normalM * cosine * Math.sin(longitudeDeg * radians);
  out[at + 2] = normalM * (1 - eccentricitySquared) * sine;
}

class Reader {
  readonly view: DataView;
  at = 0;
  constructor(buffer: ArrayBuffer, magic: string) {
    this.view = new DataView(buffer);
    const found = buffer.byteLength < 4 ? '' : String.fromCharCode(...new Uint8Array(buffer, 0, 4));
    if (found !== magic) throw new Error(`Map data must begin with "${magic}"; found "${found}".`);
    this.at = 4;
  }
  uint32(): number {
    this.at += 4;
    return this.view.getUint32(this.at - 4, true);
  }
  float64(): number {
    this.at += 8;
    return this.view.getFloat64(this.at - 8, true);
  }
  varint(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.view.getUint8(this.at++);
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  }
  signed(): number {
    const value = this.varint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }
}

/**
 * Coast or border lines of `public/geo`.
 *
 * Layout, little-endian: `GTL1`, uint32 lines, uint32 points, float64 degrees of longitude a step, float64 of
 * latitude; then for each line a varint count of points and for each point two signed varints: steps from the one
 * before (for the first: from 180° W, 90° S). A varint has seven bits a byte, lowest first; signed are zigzag.
 * @throws Error when the bytes are not that.
 */
export function decodeLines(buffer: ArrayBuffer): GeoLines {
  const reader = new Reader(buffer, 'GTL1');
  const lineCount = reader.uint32();
  const pointCount = reader.uint32();
  const lonStep = reader.float64();
  const latStep = reader.float64();
  const positions = new Float32Array((pointCount - lineCount) * 6);
  let at = 0;
  for (let line = 0; line < lineCount; line++) {
    const count = reader.varint();
    let x = 0;
    let y = 0;
    for (let i = 0; i < count; i++) {
      x += reader.signed();
      y += reader.signed();
      if (i > 1) {
        positions.copyWithin(at, at - 3, at);
        at += 3;
      }
      writeSurfacePoint(positions, at, x * lonStep - 180, y * latStep - 90);
      at += 3;
    }
  }
  return { positions, balls: pieceBalls(positions) };
}

/**
 * The land's surface of `public/geo`.
 *
 * Layout, little-endian: `GTA1`, uint32 whole cells, pieces, points, triangles, rows; float64 degrees of longitude
 * a step, of latitude a step, of a cell's edge. A cell's number is column · rows + row, from 180° W and 90° S. Then
 * the whole cells' numbers as varint differences; then for each piece: its cell as a varint difference, counts of
 * points and triangles as varints, the points as signed differences in steps from the cell's south-west corner, and
 * three signed differences of corner numbers a triangle.
 * @throws Error when the bytes are not that.
 */
export function decodeLand(buffer: ArrayBuffer): GeoLand {
  const reader = new Reader(buffer, 'GTA1');
  const [full, pieces, points, triangles, rows] = [0, 0, 0, 0, 0].map(() => reader.uint32()) as Five;
  const lonStep = reader.float64();
  const latStep = reader.float64();
  const cellDeg = reader.float64();
  const positions = new Float32Array((4 * full + points) * 3);
  const index = new Uint32Array((2 * full + triangles) * 3);
  let corner = 0;
  let next = 0;
  let cell = 0;
  for (let i = 0; i < full; i++) {
    cell += reader.varint();
    for (const [dx, dy] of cellCorners) {
      // On the grid of steps, as the pieces' corners are, or a crack would show between the two.
      const x = Math.round(((Math.floor(cell / rows) + dx) * cellDeg) / lonStep);
      const y = Math.round((((cell % rows) + dy) * cellDeg) / latStep);
      writeSurfacePoint(positions, 3 * (corner + dx + 2 * dy), x * lonStep - 180, y * latStep - 90);
    }
    index.set([corner, corner + 1, corner + 2, corner + 2, corner + 1, corner + 3], next);
    corner += 4;
    next += 6;
  }
  cell = 0;
  for (let i = 0; i < pieces; i++) {
    cell += reader.varint();
    const pointCount = reader.varint();
    const triangleCount = reader.varint();
    let x = Math.round((Math.floor(cell / rows) * cellDeg) / lonStep);
    let y = Math.round(((cell % rows) * cellDeg) / latStep);
    for (let k = 0; k < pointCount; k++) {
      x += reader.signed();
      y += reader.signed();
      writeSurfacePoint(positions, 3 * (corner + k), x * lonStep - 180, y * latStep - 90);
    }
    let last = 0;
    for (let k = 0; k < 3 * triangleCount; k++) {
      last += reader.signed();
      index[next++] = corner + last;
    }
    corner += pointCount;
  }
  return { positions, index };
}

/** A file of the map by what it holds; see `decodeLines` and `decodeLand`. */
export function decodeGeo(kind: 'lines' | 'land', buffer: ArrayBuffer): GeoLines | GeoLand {
  return kind === 'land' ? decodeLand(buffer) : decodeLines(buffer);
}

type Five = [number, number, number, number, number];
const cellCorners = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
] as const;
