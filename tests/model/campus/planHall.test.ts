import { describe, expect, test } from 'vitest';
import type { Point } from '../../../src/model/campus/outline';
import { mostRuns, planHall, racksPerRun } from '../../../src/model/campus/planHall';

const hall = (widthM: number, depthM: number): Point[] => [
  [0, 0],
  [widthM, 0],
  [widthM, depthM],
  [0, depthM],
];

describe('mostRuns', () => {
  test('runs of 9.6 m and galleries of 1.8 m, rows of 1.2 m and aisles of 1.2 m, 3 m from the walls', () => {
    // (44 − 6 + 1.8) / 11.4 = 3.49 columns, (30 − 6 + 1.2) / 2.4 = 10.5 rows.
    expect(mostRuns(hall(44, 30), [])).toBe(3 * 10);
    expect(mostRuns(hall(15.5, 8), [])).toBe(0);
    expect(mostRuns(hall(15.7, 7.3), [])).toBe(1);
  });

  test('keeps clear of what stands in the hall', () => {
    const yard: Point[] = [
      [20, 12],
      [24, 12],
      [24, 16],
      [20, 16],
    ];
    const free = mostRuns(hall(44, 30), [yard]);
    expect(free).toBeLessThan(30);
    expect(free).toBeGreaterThan(20);
    expect(mostRuns(hall(44, 30), [yard.map(([x, y]): Point => [x + 100, y])])).toBe(30);
  });
});

describe('planHall', () => {
  test('is as wide as the runs allow', () => {
    const wide = planHall(hall(300, 100), [], 20);
    expect([wide.pitchXM, wide.pitchYM]).toEqual([9.6 + 7.2, 1.2 + 2.4]);
    const dense = planHall(hall(300, 100), [], mostRuns(hall(300, 100), []));
    expect(dense.pitchXM).toBeCloseTo(9.6 + 1.8, 9);
    expect(dense.pitchYM).toBeCloseTo(1.2 + 1.2, 9);
  });

  test('holds what is asked, with little more', () => {
    for (const runs of [1, 7, 20, 100, 300]) {
      const plan = planHall(hall(300, 100), [], runs);
      expect(plan.runs).toBeGreaterThanOrEqual(runs);
      expect(plan.columns.flat()).toHaveLength(plan.runs);
    }
  });

  test('gives the densest there is where that is too little', () => {
    expect(planHall(hall(44, 30), [], 1000).runs).toBe(30);
  });
});

test('racksPerRun: sixteen racks of 0.6 m, eight of 1.2 m, none that is not known', () => {
  expect(['h100', 'trainium2', 'trainium3'].map(racksPerRun)).toEqual([16, 8, 0]);
});
