import { expect, it } from 'vitest';
import {
  givenBy,
  mostAt,
  type StatusRow,
  type StepSeries,
  standsAt,
  statusTerms,
  stepAt,
} from '../../../src/model/ground/steps';

const series = (...steps: [timeMs: number, value: number | null, state?: 'projected'][]): StepSeries => ({
  id: 'a',
  name: 'A',
  announced: false,
  steps: steps.map(([timeMs, value, state = 'reported' as const]) => ({
    ...{ timeMs, value, state, low: null, high: null, figures: [] },
  })),
});

it('tells what stands, what is in force and the most of both and of what comes last', () => {
  const one = series([10, 42], [20, 210, 'projected'], [30, 378, 'projected']);
  const at = (timeMs: number) => [standsAt, stepAt, mostAt].map((of) => of(one, timeMs)?.value ?? null);
  expect(at(5)).toEqual([null, null, 378]);
  expect(at(15)).toEqual([42, 42, 378]);
  expect(at(25)).toEqual([42, 210, 378]);
  expect(at(35)).toEqual([42, 378, 378]);
});

it('takes the later of two rows of one day, and knows no most where nothing to come is known', () => {
  expect(stepAt(series([10, 1], [10, 2]), 10)?.value).toBe(2);
  expect(mostAt(series([10, null]), 20)).toBeNull();
  expect(mostAt(series([10, 5], [20, null, 'projected']), 30)?.value).toBe(5);
  expect(mostAt(series(), 0)).toBeNull();
});

const rows: StatusRow[] = ['operating', 'construction', 'proposed'];
const split = (
  of: StepSeries,
  status: 'operating' | 'construction' | 'announced' | 'withdrawn',
  contract = false,
) => rows.map((row) => givenBy(statusTerms(of, status, row, contract, 15)));

it('splits what stands from what is to come by the status of the site', () => {
  expect(split(series([10, 300]), 'operating')).toEqual([300, 0, 0]);
  expect(split(series([10, 40], [20, 380, 'projected']), 'operating')).toEqual([40, 340, 0]);
  expect(split(series([20, 200, 'projected']), 'construction')).toEqual([0, 200, 0]);
  expect(split(series([20, 1000, 'projected']), 'announced')).toEqual([0, 0, 1000]);
  expect(split(series([10, 0], [20, 500, 'projected']), 'withdrawn')).toEqual([0, 0, 0]);
});

it('counts a contract under the status of its site, and only once it is announced', () => {
  expect(split(series([10, 300]), 'operating', true)).toEqual([300, 0, 0]);
  expect(split(series([10, 168]), 'construction', true)).toEqual([0, 168, 0]);
  expect(split(series([20, 245]), 'construction', true)).toEqual([0, 0, 0]);
});
