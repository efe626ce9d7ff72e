import { expect, it } from 'vitest';
import { FROM_MS, TO_MS } from '../../../src/kit/chart/axis';
import { stepsPath } from '../../../src/panels/timeline/TimelineChart';

const middle = (FROM_MS + TO_MS) / 2;

it('outlines steps up and back', () => {
  expect(
    stepsPath([
      { fromMs: FROM_MS, toMs: middle, low: 0, high: 0.5 },
      { fromMs: middle, toMs: TO_MS, low: 0, high: 1 },
    ]),
  ).toBe('M0.0,22.0 500.0,22.0 500.0,0.0 1000.0,0.0 1000.0,44.0 500.0,44.0 500.0,44.0 0.0,44.0Z');
});

it('leaves gaps where there is nothing', () => {
  const third = FROM_MS + (TO_MS - FROM_MS) / 4;
  const path = stepsPath([
    { fromMs: FROM_MS, toMs: third, low: 0, high: 1 },
    { fromMs: third, toMs: middle, low: 0, high: 0 },
    { fromMs: middle, toMs: TO_MS, low: 0, high: 1 },
  ]);
  expect(path.match(/M/g)).toHaveLength(2);
  expect(stepsPath([])).toBe('');
});
