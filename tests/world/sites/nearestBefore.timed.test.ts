import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Vec3 } from '../../../src/shared/vectors';
import { nearestBefore, nearestBeforeInSteps } from '../../../src/world/sites/nearestBefore';
import { timeOf } from '../../timeOf';

describe('nearestBefore', () => {
  it('finds the nearest of those before, the first of equals', () => {
    const points: Vec3[] = [
      [0, 0, 0],
      [10, 0, 0],
      [9, 0, 0],
      [5, 0, 0],
      [10, 0, 0],
    ];
    const { nearest, apart } = nearestBefore(points);
    expect([...nearest]).toEqual([0, 0, 1, 2, 1]);
    expect([...apart]).toEqual([Number.POSITIVE_INFINITY, 10, 1, 4, 0]);
    expect(nearestBefore([]).nearest).toHaveLength(0);
  });

  it('finds what looking at every pair finds', () => {
    const small = fc.integer({ min: -4, max: 4 });
    fc.assert(
      fc.property(fc.array(fc.tuple(small, small, small), { minLength: 1, maxLength: 60 }), (points) => {
        const { nearest, apart } = nearestBefore(points);
        points.forEach((point, k) => {
          const away = points
            .slice(0, k)
            .map((other) => Math.hypot(...point.map((x, axis) => x - (other[axis] as number))));
          if (k === 0) return;
          const least = Math.min(...away);
          expect(apart[k]).toBeCloseTo(least, 9);
          expect(away[nearest[k] as number]).toBeCloseTo(least, 9);
        });
      }),
    );
  });

  it.each([
    ['apart', (k: number): Vec3 => [Math.sin(k * 7.3) * 6e6, Math.cos(k * 3.1) * 6e6, Math.sin(k) * 6e6]],
    ['in a row', (k: number): Vec3 => [k, 0, 0]],
    ['all at one spot', (): Vec3 => [1, 2, 3]],
  ])('takes no square of 10,000 points %s', (_name, at) => {
    const points = Array.from({ length: 10_000 }, (_, k) => at(k));
    // Looking at every pair takes a second and more.
    expect(timeOf(() => nearestBefore(points))).toBeLessThan(600);
  });

  it('rests while it halves, and while it looks: 10,000 points take thirty steps or more', () => {
    const steps = nearestBeforeInSteps(Array.from({ length: 10_000 }, (_, k) => [k % 97, k % 89, k % 83]));
    let [count, last] = [0, steps.next()];
    for (; !last.done; last = steps.next()) count += 1;
    expect(count).toBeGreaterThanOrEqual(30);
    expect(last.value.nearest).toHaveLength(10_000);
  });
});
