import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type GridBlock, GridPlacement } from '../../../src/render/fields/GridPlacement';
import { OrbitPlacement } from '../../../src/render/orbits/OrbitPlacement';
import { readPlacement } from '../readback';
import { smallRenderer } from '../scene';

type Vec3 = [number, number, number];
let renderer: ReturnType<typeof smallRenderer>;
beforeAll(() => {
  renderer = smallRenderer(16);
});
afterAll(() => renderer.dispose());

const from = (answer: Float32Array, i: number): number[] => [...answer.subarray(4 * i, 4 * i + 3)];
/** Memphis, about, and an eye ten metres off: numbers that a float32 holds to half a metre only. */
const memphisM: Vec3 = [-3_284.123_456 * 1000 + 1e6, -5_206_789.012_3, 3_640_123.456_7];
const nearM: Vec3 = [memphisM[0] + 6, memphisM[1] - 8, memphisM[2]];

describe('a grid', () => {
  const blocks: GridBlock[] = [
    {
      cornerM: memphisM,
      stepsM: [
        [0.6, 0, 0],
        [0, 1.2, 0],
        [0, 0, 2.3],
      ],
      counts: [40, 25, 2],
      group: 3,
    },
    {
      cornerM: [memphisM[0], memphisM[1], memphisM[2] + 100],
      stepsM: [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
      counts: [3, 1, 1],
      group: 7,
    },
  ];

  test('puts each instance on its step, the first axis fastest, within 0.1 mm beside the eye', () => {
    const placement = new GridPlacement(blocks);
    expect(placement.count).toBe(40 * 25 * 2 + 3);
    placement.setEye(nearM);
    const answer = readPlacement(renderer, placement, nearM, [1, 0, 0]);
    for (const [id, step] of [
      [0, [0, 0, 0]],
      [39, [39, 0, 0]],
      [40, [0, 1, 0]],
      [1041, [1, 1, 1]],
      [1999, [39, 24, 1]],
    ] as [number, Vec3][]) {
      const expected = [-6 + 0.6 * step[0], 8 + 1.2 * step[1], 2.3 * step[2]];
      from(answer, id).forEach((x, c) => {
        expect(Math.abs(x - expected[c]!), `instance ${id}`).toBeLessThan(1e-4);
      });
    }
    from(answer, 2002).forEach((x, c) => {
      expect(Math.abs(x - [-4, 8, 100][c]!)).toBeLessThan(1e-4);
    });
    placement.dispose();
  });

  test('a block that is not shown is not there, the other is', () => {
    const placement = new GridPlacement(blocks);
    placement.setShown(0, false);
    placement.setEye(nearM);
    const answer = readPlacement(renderer, placement, nearM, [1, 0, 0]);
    expect(answer[3]).toBe(-1);
    expect(answer[4 * 2000 + 3]).toBeGreaterThanOrEqual(0);
    expect(placement.bytesPerNode).toBe(8);
    placement.dispose();
  });
});

test('a ring about any centre: the orbits’ placement, with the eye taken from that centre', () => {
  const placement = new OrbitPlacement({
    planeCount: 1,
    firstNode: Uint32Array.of(0),
    nodesPerPlane: Uint32Array.of(12),
  });
  placement.setPlanes(Float64Array.of(1, 0, 0, 0, 0, 1, 0, 150, 0, 150, 0, 0, 0, 0, 0, 0), [0, 0, 40]);
  const answer = readPlacement(renderer, placement, nearM, [1, 0, 0]);
  for (let k = 0; k < 12; k++) {
    const angle = (Math.PI * k) / 6;
    const expected = [150 * Math.cos(angle), 150 * Math.sin(angle), -40];
    from(answer, k).forEach((x, c) => {
      expect(Math.abs(x - expected[c]!)).toBeLessThan(1e-4);
    });
  }
  placement.dispose();
});
