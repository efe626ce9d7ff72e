import { expect, it } from 'vitest';
import { wrapLegend } from '../../../src/panels/capacity/ChartLegend';

it('leaves what fits, and breaks the rest between words or Chinese signs', () => {
  const short = [{ form: 'reported' as const, text: 'Operating, reported' }];
  expect(wrapLegend(short, 300)).toEqual(short);
  const long = wrapLegend([{ form: 'orbit', text: 'one two three four five six seven' }], 140);
  expect(long.map(({ form }) => form)).toEqual(['orbit', 'more']);
  expect(long.map(({ text }) => text).join('')).toBe('one two three four five six seven');
  const chinese = wrapLegend([{ form: 'orbit', text: '情景平均功率不计入总和' }], 90);
  expect(chinese.length).toBeGreaterThan(1);
  expect(chinese.map(({ text }) => text).join('')).toBe('情景平均功率不计入总和');
});
