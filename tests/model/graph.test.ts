import { describe, expect, it } from 'vitest';
import { declare, Graph, type Leaf } from '../../src/model/graph';
import { graphProblems } from '../../src/model/graphProblems';

const leaf = (
  id: string,
  value: number | null,
  low: number | null = null,
  high: number | null = null,
): Leaf => ({
  id,
  label: id,
  quantity: { value, low, high, unit: 'W', basis: 'reported', sources: [`${id}-source`] },
  note: null,
});
const ratio = declare({
  id: 'ratio',
  label: 'Ratio',
  unit: '1',
  inputs: { a: ['a', 'W'], b: ['b', 'W'] },
  compute: ({ a, b }) => a / b,
  formula: 'a ÷ b',
});
const twice = declare({
  id: 'twice',
  label: 'Twice over itself',
  unit: '1',
  inputs: { ratio: ['ratio', '1'], a: ['a', 'W'] },
  compute: ({ ratio: r, a }) => (r * 10) / a,
  formula: '10 ratio ÷ a',
});

describe('graph', () => {
  it('computes, with range, sources and basis', () => {
    const graph = new Graph([leaf('a', 10, 8, 12), leaf('b', 5, 4, 5), ratio, twice], null, {});
    expect(graph.quantity('ratio')).toEqual({
      value: 2,
      low: 1.6,
      high: 3,
      unit: '1',
      basis: 'derived',
      sources: ['a-source', 'b-source'],
    });
    // `a` cancels out; its own range must not widen the answer.
    expect(graph.quantity('twice')).toMatchObject({ value: 2, low: 2, high: 2.5 });
  });

  it('passes unknown on, and takes the undefined for unknown', () => {
    expect(new Graph([leaf('a', null), leaf('b', 5), ratio], null, {}).quantity('ratio')).toMatchObject({
      value: null,
      low: null,
      high: null,
    });
    expect(new Graph([leaf('a', 1), leaf('b', 0), ratio], null, {}).value('ratio')).toBeNull();
    expect(new Graph([leaf('a', 1)], null, {}).quantity('ratio')).toBeNull();
  });

  it('finds cycles, gaps and units that differ', () => {
    const loop = (id: string, input: string) =>
      declare({ id, label: id, unit: 'W', inputs: { x: [input, 'W'] }, compute: ({ x }) => x, formula: 'x' });
    expect(graphProblems(new Graph([loop('p', 'q'), loop('q', 'p')], null, {}))[0]).toMatch(
      /cycle p → q → p/,
    );
    expect(new Graph([loop('p', 'q'), loop('q', 'p')], null, {}).value('p')).toBeNull();
    expect(graphProblems(new Graph([ratio, leaf('a', 1)], null, {}))).toEqual([
      'ratio: input b (b) is not declared',
    ]);
    const kilos: Leaf = { ...leaf('b', 1), quantity: { ...leaf('b', 1).quantity, unit: 'kg' } };
    expect(graphProblems(new Graph([ratio, leaf('a', 1), kilos], null, {}))).toEqual([
      'ratio: b is in kg, declared as W',
    ]);
  });
});
