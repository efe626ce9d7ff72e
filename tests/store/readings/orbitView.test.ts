import { expect, it } from 'vitest';
import { defaultConstellation } from '../../../src/model/inputs/scenario';
import { orbitView } from '../../../src/store/readings/orbitView';

const noon = Date.UTC(2026, 10, 22, 13);
const deg = 180 / Math.PI;
const angleDeg = (a: readonly number[], b: readonly number[]) =>
  deg *
  Math.acos(
    Math.min(
      1,
      Math.max(
        -1,
        a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0),
      ),
    ),
  );

it('turns to a ring that would be seen from its edge, and keeps a view that shows it open', () => {
  const ring = { ...defaultConstellation('ai1-claimed'), planes: 1 };
  const views = [0, 60, 120, 180, 240, 300].map((longitude) => {
    const from = [Math.cos(longitude / deg), Math.sin(longitude / deg), 0] as const;
    return { from, view: orbitView(ring, noon, null, [...from]) };
  });
  for (const { view } of views) expect(Math.hypot(...view)).toBeCloseTo(1, 9);
  expect(views.some(({ from, view }) => angleDeg(from, view) < 1e-6)).toBe(true);
  expect(views.some(({ from, view }) => angleDeg(from, view) > 5)).toBe(true);
});

it('stays where planes lie about the whole Earth', () => {
  const shell = {
    ...defaultConstellation('ai1-claimed'),
    pattern: 'delta' as const,
    nodes: 720,
    planes: 72,
    inclinationDeg: 53,
  };
  expect(orbitView(shell, noon, null, [0, 1, 0])).toEqual([0, 1, 0]);
});
