import { expect, it } from 'vitest';
import { answers } from '../../../src/model/graph/answers';
import { defaultScene } from '../../../src/scene/defaults';

const at = (iso: string, id: string) => answers(defaultScene, Date.parse(iso)).quantities[id]?.value;

// 13,833.431374 MW: the sum of Epoch AI's main table of October 2026.
it('sums what is reported as operating, without projections', () => {
  expect(at('2026-11-22T00:00:00Z', 'ground.operatingItPowerW')).toBe(13_833_431_374);
  expect(at('2026-11-22T00:00:00Z', 'ground.itPowerW')).toBeGreaterThan(13_833_431_374);
});

it('is nothing before the first site, and does not grow by projections alone', () => {
  expect(at('2020-12-31T00:00:00Z', 'ground.operatingItPowerW')).toBe(0);
  expect(at('2031-01-01T00:00:00Z', 'ground.operatingItPowerW')).toBe(13_833_431_374);
});
