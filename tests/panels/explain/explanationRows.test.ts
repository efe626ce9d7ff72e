import { expect, it } from 'vitest';
import { asWritten } from '../../../src/locales/i18n';
import type { Explanation } from '../../../src/model/types';
import { openBranches, rowsOf, siblingsOf, stepKey } from '../../../src/panels/explain/explanationRows';

const step = (id: string, inputs: Explanation[] = []): Explanation => ({
  id,
  label: asWritten(id),
  formula: null,
  quantity: { value: 1, low: null, high: null, unit: '1', basis: 'derived', sources: [] },
  note: null,
  inputs,
  sources: [],
});
const shared = step('shared', [step('leaf')]);
const root = step('root', [shared, step('other', [shared])]);
const paths = (open: ReadonlySet<string>) => rowsOf(root, open).map(({ path }) => path);

it('shows what stands under open branches, in reading order, and marks what came before', () => {
  expect(paths(new Set())).toEqual(['0']);
  expect(paths(new Set(['0']))).toEqual(['0', '0.0', '0.1']);
  const all = openBranches(root);
  expect(paths(all)).toEqual(['0', '0.0', '0.0.0', '0.1', '0.1.0', '0.1.0.0']);
  expect(
    rowsOf(root, all)
      .filter(({ seen }) => seen)
      .map(({ path }) => path),
  ).toEqual(['0.1.0']);
  expect(openBranches(root, 1)).toEqual(new Set(['0']));
  expect([siblingsOf(root, '0'), siblingsOf(root, '0.1'), siblingsOf(root, '0.1.0')]).toEqual([1, 2, 1]);
});

it('moves as trees do', () => {
  const open = new Set(['0']);
  const rows = rowsOf(root, open);
  expect(stepKey('ArrowDown', rows, '0', open)).toEqual({ to: '0.0' });
  expect(stepKey('ArrowUp', rows, '0', open)).toBeNull();
  expect(stepKey('End', rows, '0', open)).toEqual({ to: '0.1' });
  expect(stepKey('ArrowRight', rows, '0.0', open)).toEqual({ toggle: true });
  expect(stepKey('ArrowRight', rows, '0', open)).toEqual({ to: '0.0' });
  expect(stepKey('ArrowLeft', rows, '0.1', open)).toEqual({ to: '0' });
  expect(stepKey('ArrowLeft', rows, '0', open)).toEqual({ toggle: false });
  expect(stepKey('*', rows, '0.1', open)).toEqual({ all: true });
  expect(stepKey('x', rows, '0', open)).toBeNull();
});
