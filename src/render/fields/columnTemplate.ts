import { Float32BufferAttribute, InstancedBufferGeometry } from 'three';

/** What a vertex of the template belongs to; the vertex shader places each part. */
const columnPart = { uncertainty: 0, foot: 1, side: 2, level: 3, top: 4 } as const;

const sides = 64;

/** The template that every column is an instance of: corners as (cos · r, sin · r, share of the height, part). */
export function columnGeometry(): InstancedBufferGeometry {
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
      for (let i = 0; i < sides; i++) {
        const a = first + level * (sides + 1) + i;
        const b = a + sides + 1;
        index.push(a, a + 1, b, b, a + 1, b + 1);
      }
    }
  };
  // Discs run from the rim inwards and sides upwards, so that the outside is the front.
  grid(
    columnPart.uncertainty,
    [1.08, 0.75, 0.5, 0.25, 0].map((radius) => [radius, 0] as const),
  );
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
  const geometry = new InstancedBufferGeometry();
  geometry.setAttribute('corner', new Float32BufferAttribute(corners, 4));
  geometry.setIndex(index);
  return geometry;
}
