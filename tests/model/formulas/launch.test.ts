import { expect, it } from 'vitest';
import { launchesByMass, nodesFor, nodesOverLife, yearsToLaunch } from '../../../src/model/formulas/launch';

it('counts nodes and launches whole', () => {
  expect(nodesFor(300e6, 120e3)).toBe(2500);
  expect(nodesFor(300e6 + 1, 120e3)).toBe(2501);
  expect(nodesFor(1e9, 120e3)).toBe(8334);
  expect(nodesFor(1, 0)).toBeNull();
  expect(launchesByMass(4.2857e6, 100e3)).toBe(43);
  expect(launchesByMass(12e6, 100e3)).toBe(120);
  expect(launchesByMass(12e6, 0)).toBeNull();
  // In doubles 0.1 × 3 ÷ 0.1 is a hair above 3; that hair is no fourth launch.
  expect(launchesByMass(0.1 * 3, 0.1)).toBe(3);
  expect(yearsToLaunch(43, 69)).toBeCloseTo(0.623, 3);
  expect(yearsToLaunch(43, 0)).toBeNull();
});

it('counts nodes over their life as exactly as the mean over a life is known', () => {
  // 300 MW where 2,500 nodes deliver 238.5 MW: 3,144.01, of which the hundredth is no node.
  expect(nodesOverLife(300e6, 238.54866e6 / 2500)).toBe(3144);
  expect(nodesOverLife(300e6, 95e3)).toBe(3158);
  expect(nodesOverLife(120e3, 95.4e3)).toBe(2);
  expect(nodesOverLife(0, 95e3)).toBe(0);
  expect(nodesOverLife(1, 0)).toBeNull();
});
