import { expect, it } from 'vitest';
import { statusForm } from '../../src/kit/StatusGlyph';

it.each([
  ['operating', 300e6, 300e6, 'solid'],
  ['operating', 42e6, 378e6, 'part'],
  ['operating', 42e6, null, 'solid'],
  ['operating', null, null, 'hatched'],
  ['construction', 0, 207e6, 'hollow'],
  ['announced', 0, 1e9, 'dashed'],
  ['announced', null, 1e9, 'dashed'],
  ['withdrawn', 0, 1e9, 'dashed'],
])('%s, %s of %s W is %s', (status, nowW, finalW, form) => {
  expect(statusForm(status, nowW, finalW)).toBe(form);
});
