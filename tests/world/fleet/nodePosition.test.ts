import { expect, it } from 'vitest';
import { planeOf as findPlane, nodePosition, positionInPlane } from '../../../src/world/fleet/nodePosition';

/** One plane in the x–y plane, its perigee on x, with a semi-major axis of 1 and so many nodes. */
function planeOf(eccentricity: number, nodes: number, phaseTurns = 0) {
  const minor = Math.sqrt(1 - eccentricity ** 2);
  return {
    count: 1,
    firstNode: Uint32Array.of(0),
    nodesPerPlane: Uint32Array.of(nodes),
    rows: Float64Array.of(1, 0, 0, phaseTurns, 0, 1, 0, 1, eccentricity, minor, 0, 0, 0, 0, 0, 0),
  };
}

/** Kepler's equation by bisection: nothing is shared with the code. */
function byBisection(e: number, turns: number): [number, number] {
  const m = 2 * Math.PI * (turns % 1);
  let [low, high] = [0, 2 * Math.PI];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (middle - e * Math.sin(middle) < m) low = middle;
    else high = middle;
  }
  return [Math.cos(low) - e, Math.sqrt(1 - e * e) * Math.sin(low)];
}

it.each([0, 0.001, 0.3, 0.74, 0.9])('nodes stand by Kepler’s equation, e = %d', (eccentricity) => {
  for (const phase of [0, 0.375, 0.9375]) {
    const table = planeOf(eccentricity, 1000, phase);
    let worst = 0;
    for (let k = 0; k < 1000; k += 1) {
      const [x, y, z] = positionInPlane(table, 0, k);
      const [rightX, rightY] = byBisection(eccentricity, phase + k / 1000);
      worst = Math.max(worst, Math.hypot(x - rightX, y - rightY, z));
    }
    expect(worst).toBeLessThan(1e-7);
  }
});

it('numbers nodes plane by plane, and knows no node beyond the last', () => {
  const one = planeOf(0, 4);
  const rows = new Float64Array(32);
  rows.set(one.rows);
  rows.set([0, 0, 1, 0, 1, 0, 0, 2, 0, 2], 16);
  const two = { count: 2, firstNode: Uint32Array.of(0, 4), nodesPerPlane: Uint32Array.of(4, 2), rows };
  expect(nodePosition(two, 1)).toEqual([expect.closeTo(0, 9), expect.closeTo(1, 9), 0]);
  expect(nodePosition(two, 4)).toEqual([0, 0, 2]);
  expect(nodePosition(two, 5)).toEqual([expect.closeTo(0, 9), 0, expect.closeTo(-2, 9)]);
  expect(nodePosition(two, 6)).toBeNull();
});

it('finds a node’s plane among many, empty ones too', () => {
  const nodesPerPlane = Uint32Array.from({ length: 997 }, (_, i) => (i * 7) % 5);
  let sum = 0;
  const firstNode = nodesPerPlane.map((nodes) => {
    sum += nodes;
    return sum - nodes;
  });
  const table = { count: 997, nodesPerPlane, firstNode, rows: new Float64Array(16 * 997) };
  const right = [...nodesPerPlane].flatMap((nodes, plane) => Array<number>(nodes).fill(plane));
  expect(right.map((_, index) => findPlane(table, index))).toEqual(right);
  expect(findPlane(table, sum)).toBe(-1);
  expect(findPlane(table, -1)).toBe(-1);
});
