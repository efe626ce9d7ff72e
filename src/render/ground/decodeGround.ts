import earcut from 'earcut';
import { writeSurfacePoint } from '../earth/decodeGeo';
import { type GroundAreaData, type GroundData, type GroundName, groundKinds } from './GroundData';
import { PointsOfLines } from './PointsOfLines';
import { roundedRing } from './roundedRing';

/** Bytes before the varints: the magic word, steps to the edge, three doubles. */
const HEAD = 32;
/** Longest segment, degrees: near the ground its middle sinks by 2.4 m, on the whole Earth by 60 m. */
const LONGEST_DEG = { area: 0.1, earth: 0.5 };

class GroundReader {
  readonly #bytes: Uint8Array;
  #at = HEAD;
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }
  varint(): number {
    for (let value = 0, scale = 1; ; scale *= 128) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new Error('Map data of the ground end too early.');
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }
  signed(): number {
    const value = this.varint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }
  text(length: number): string {
    const text = new TextDecoder().decode(this.#bytes.subarray(this.#at, this.#at + length));
    this.#at += length;
    return text;
  }
}

/** Reads points that follow each other in steps. */
function stepReader(reader: GroundReader): (count: number) => number[] {
  let [x, y] = [0, 0];
  return (count) => {
    const steps: number[] = [];
    for (let i = 0; i < count; i++) {
      x += reader.signed();
      y += reader.signed();
      steps.push(x, y);
    }
    return steps;
  };
}

interface Area {
  kind: number;
  zoom: number;
  rings: number[][];
}

function readAreas(reader: GroundReader): Area[] {
  const read = stepReader(reader);
  return Array.from({ length: reader.varint() }, () => {
    const [kind, zoom] = [reader.varint(), reader.varint()];
    const counts = Array.from({ length: reader.varint() }, () => reader.varint());
    return { kind, zoom, rings: counts.map(read) };
  });
}

/** Where points are, metres from the origin. */
type Placed = (out: Float32Array, at: number, stepX: number, stepY: number) => void;

function trianglesOf(areas: readonly Area[], place: Placed): GroundAreaData {
  const parts = areas.map(({ rings }) => {
    const holes = rings
      .slice(1)
      .map((_, i) => rings.slice(0, i + 1).reduce((sum, r) => sum + r.length / 2, 0));
    const steps = rings.flat();
    return { steps, index: earcut(steps, holes) };
  });
  const corners = parts.reduce((sum, { steps }) => sum + steps.length / 2, 0);
  const positions = new Float32Array(3 * corners);
  const looks = new Uint8Array(2 * corners);
  const index = new Uint32Array(parts.reduce((sum, part) => sum + part.index.length, 0));
  let [corner, next] = [0, 0];
  parts.forEach(({ steps, index: own }, i) => {
    for (const k of own) index[next++] = corner + k;
    for (let k = 0; k < steps.length; k += 2, corner++) {
      place(positions, 3 * corner, steps[k]!, steps[k + 1]!);
      looks[2 * corner] = areas[i]!.kind;
      looks[2 * corner + 1] = areas[i]!.zoom;
    }
  });
  return { positions, looks, index };
}

/** Runs of a ring that are shore: an area's edge that cuts a lake is none. Closed where nothing is cut. */
function shoresOf(ring: readonly number[], edgeSteps: number): number[][] {
  const count = ring.length / 2;
  const isCut = (i: number) => {
    if (edgeSteps === 0) return false;
    const j = (i + 1) % count;
    return [0, 1].some((k) => {
      const value = ring[2 * i + k]!;
      return Math.abs(value) === edgeSteps && ring[2 * j + k] === value;
    });
  };
  const runs: number[][] = [];
  const first = Array.from({ length: count }, (_, i) => i).find(isCut);
  let run: number[] = [];
  for (let step = 0; step <= count; step++) {
    const i = ((first ?? -1) + 1 + step) % count;
    run.push(ring[2 * i]!, ring[2 * i + 1]!);
    if (step < count && !isCut(i)) continue;
    if (run.length > 2) runs.push(run);
    run = [];
  }
  return runs;
}

/**
 * A file of `public/geo/ground/2`; another layout gets another number, in its path and in its first word, since files are cached.
 *
 * Layout, little-endian: `GTG2`, uint32 steps from the origin to the edges of the area, 0 for the whole Earth; float64 degrees of
 * the origin's longitude and latitude, and of a step. Then varints (seven bits a byte, lowest first; signed are zigzag): bytes of the names
 * and they, JSON of `GroundName`s in UTF-8; lines, and for each its kind, quarters of a zoom from which it shows, quarters of a
 * pixel of its width, its points, and these as signed steps from the one before, the first from the origin; areas, and for each kind,
 * quarters of a zoom, rings, points of each ring, and the points in the same way. The first ring is the outer one.
 * @throws Error when the bytes are not that.
 */
export function decodeGround(buffer: ArrayBuffer): GroundData {
  const view = new DataView(buffer);
  const found = buffer.byteLength < HEAD ? '' : String.fromCharCode(...new Uint8Array(buffer, 0, 4));
  if (found !== 'GTG2') throw new Error(`Map data of the ground must begin with "GTG2"; found "${found}".`);
  const edgeSteps = view.getUint32(4, true);
  const [west, south, stepDeg] = [8, 16, 24].map((at) => view.getFloat64(at, true)) as [
    number,
    number,
    number,
  ];
  const originM = new Float64Array(3);
  if (edgeSteps > 0) writeSurfacePoint(originM, 0, west, south);
  const placeM = new Float64Array(3);
  const place: Placed = (out, at, stepX, stepY) => {
    writeSurfacePoint(placeM, 0, west + stepX * stepDeg, south + stepY * stepDeg);
    for (let k = 0; k < 3; k++) out[at + k] = placeM[k]! - originM[k]!;
  };
  const reader = new GroundReader(new Uint8Array(buffer));
  const names = JSON.parse(reader.text(reader.varint())) as GroundName[];
  const lines = new PointsOfLines((edgeSteps > 0 ? LONGEST_DEG.area : LONGEST_DEG.earth) / stepDeg);
  const curved = [groundKinds.indexOf('river'), groundKinds.indexOf('railway')];
  const read = stepReader(reader);
  for (let left = reader.varint(); left > 0; left--) {
    const [kind, zoom, width] = [reader.varint(), reader.varint(), reader.varint()];
    const isCurve = edgeSteps > 0 && curved.includes(kind);
    lines.add({ kind, zoom, width, isCurve, steps: read(reader.varint()) });
  }
  const [lake, shore, builtUp] = [
    groundKinds.indexOf('lake'),
    groundKinds.indexOf('shore'),
    groundKinds.indexOf('builtUp'),
  ];
  // Built-up land comes from a source for small maps: from near its straight edges would look like blocks.
  const areas = readAreas(reader).map((area) =>
    area.kind === builtUp && edgeSteps > 0
      ? { ...area, rings: area.rings.map((ring) => roundedRing(ring, edgeSteps)) }
      : area,
  );
  for (const { kind, zoom, rings } of areas) {
    if (kind !== lake) continue;
    for (const ring of rings)
      for (const steps of shoresOf(ring, edgeSteps)) lines.add({ kind: shore, zoom, width: 4, steps });
  }
  // Water over what is built up.
  areas.sort((a, b) => b.kind - a.kind);
  return {
    originM: [originM[0]!, originM[1]!, originM[2]!],
    lines: lines.placed(place),
    areas: trianglesOf(areas, place),
    names,
  };
}
