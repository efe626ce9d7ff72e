import { Float32BufferAttribute, InstancedBufferGeometry } from 'three';

/** What a vertex of the template belongs to; the vertex shader places each part. */
const columnPart = { uncertainty: 0, foot: 1, side: 2, level: 3, top: 4 } as const;

const sides = 64;
/** Each how-manieth corner is taken where columns are small, and up to which radius, pixels: a twentieth of a pixel is lost. */
const COARSE = 2;
const COARSE_UP_TO_PX = 12;

/** Part of the index that draws columns whole, or without their rings of uncertainty; finely or coarsely. */
interface ColumnRange {
  start: number;
  count: number;
}

/** The template that every column is an instance of, and which part of its index is drawn for columns of a size. */
interface ColumnTemplate {
  /** Corners as (cos · r, sin · r, share of the height, part). */
  geometry: InstancedBufferGeometry;
  /** `largestPx`: radius of the largest column or ring, pixels. */
  rangeFor(largestPx: number, rings: boolean): ColumnRange;
}

export function columnTemplate(): ColumnTemplate {
  const fine = partsOf(1, 0);
  const coarse = partsOf(COARSE, fine.index.length);
  const geometry = new InstancedBufferGeometry();
  geometry.setAttribute('corner', new Float32BufferAttribute(fine.corners, 4));
  geometry.setIndex([...fine.index, ...coarse.index]);
  const rangeFor = (largestPx: number, rings: boolean): ColumnRange => {
    const { all, bare } = largestPx > COARSE_UP_TO_PX ? fine : coarse;
    return rings ? all : bare;
  };
  return { geometry, rangeFor };
}

/** Corners and index of all parts, the rings of uncertainty first; every `step`th corner in use. `at`: where the index will stand. */
function partsOf(step: number, at: number) {
  const corners: number[] = [];
  const index: number[] = [];
  const grid = (part: number, levels: readonly (readonly [radius: number, height: number])[]) => {
    const first = corners.length / 4;
    for (const [radius, height] of levels) {
      for (let i = 0; i <= sides; i++) {
        const angle = (2 * Math.PI * (i % sides)) / sides;
        corners.push(Math.cos(angle) * radius, Math.sin(angle) * radius, height, part);
      }
    }
    for (let level = 0; level + 1 < levels.length; level++) {
      for (let i = 0; i < sides; i += step) {
        const a = first + level * (sides + 1) + i;
        const b = a + sides + 1;
        index.push(a, a + step, b);
        // At the middle of a disc its corners are one.
        if (levels[level + 1]?.[0] !== 0) index.push(b, a + step, b + step);
      }
    }
  };
  // Discs run from the rim inwards and sides upwards, so that the outside is the front.
  grid(
    columnPart.uncertainty,
    [1.08, 0.75, 0.5, 0.25, 0].map((radius) => [radius, 0] as const),
  );
  const rings = index.length;
  grid(
    columnPart.foot,
    [1, 0].map((radius) => [radius, 0] as const),
  );
  grid(
    columnPart.side,
    [0, 1].map((height) => [1, height] as const),
  );
  grid(
    columnPart.level,
    [1, 0].map((radius) => [radius, 1] as const),
  );
  grid(
    columnPart.top,
    [1.25, 0].map((radius) => [radius, 1] as const),
  );
  const all = { start: at, count: index.length };
  return { corners, index, all, bare: { start: at + rings, count: index.length - rings } };
}
