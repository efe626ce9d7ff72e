import { expect, it } from 'vitest';
import { answers } from '../../../src/model/graph/answers';
import { defaultScene } from '../../../src/scene/defaults';

const at = (iso: string, id: string) => answers(defaultScene, Date.parse(iso)).quantities[id]?.value;

// Colossus 1 340, Colossus 2 946, Lake Mariner 42, Abilene 421, New Carlisle 910 MW of IT power: Epoch AI, September 2026.
it('sums what is reported as operating, without projections', () => {
  expect(at('2026-11-22T00:00:00Z', 'ground.operatingItPowerW')).toBe(2_659e6);
  expect(at('2026-11-22T00:00:00Z', 'ground.itPowerW')).toBeGreaterThan(2_659e6);
});

it('is nothing before the first site, and does not grow by projections alone', () => {
  expect(at('2024-01-01T00:00:00Z', 'ground.operatingItPowerW')).toBe(0);
  expect(at('2031-01-01T00:00:00Z', 'ground.operatingItPowerW')).toBe(2_659e6);
});
