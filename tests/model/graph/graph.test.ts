import { describe, expect, it } from 'vitest';
import { asWritten } from '../../../src/locales/i18n';
import { declare, type Leaf, sumUp } from '../../../src/model/graph/formula';
import { Graph } from '../../../src/model/graph/graph';
import { graphProblems } from './graphProblems';

const leaf = (
  id: string,
  value: number | null,
  low: number | null = null,
  high: number | null = null,
): Leaf => ({
  id,
  label: asWritten(id),
  quantity: { value, low, high, unit: 'W', basis: 'reported', sources: [`${id}-source`] },
  note: null,
});
const ratio = declare({
  id: 'ratio',
  label: asWritten('Ratio'),
  unit: '1',
  inputs: { a: ['a', 'W'], b: ['b', 'W'] },
  compute: ({ a, b }) => a / b,
  formula: asWritten('a ÷ b'),
});
const twice = declare({
  id: 'twice',
  label: asWritten('Twice over itself'),
  unit: '1',
  inputs: { ratio: ['ratio', '1'], a: ['a', 'W'] },
  compute: ({ ratio: r, a }) => (r * 10) / a,
  formula: asWritten('10 ratio ÷ a'),
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

  it('tells a sum as the bound that its terms make it, and as none where they pull both ways', () => {
    const ends = (...of: Leaf[]) => {
      const inputs = Object.fromEntries(of.map(({ id }) => [id, [id, 'W'] as const]));
      const sum = declare({
        id: 'sum',
        label: asWritten('Sum'),
        unit: 'W',
        inputs,
        compute: sumUp,
        formula: asWritten('Σ'),
      });
      const { value, low, high } = new Graph([...of, sum], null, {}).quantity('sum')!;
      return [value, low, high];
    };
    expect(ends(leaf('a', 300, 300, null), leaf('b', 168))).toEqual([468, 468, null]);
    expect(ends(leaf('a', 1000, null, 1000), leaf('b', 168))).toEqual([1168, null, 1168]);
    expect(ends(leaf('a', 300, 300, null), leaf('b', 1000, null, 1000))).toEqual([1300, null, null]);
    expect(ends(leaf('a', 300, 300, null), leaf('b', 100, 80, 120))).toEqual([400, 380, null]);
  });

  it('finds cycles, gaps and units that differ', () => {
    const loop = (id: string, input: string) =>
      declare({
        id,
        label: asWritten(id),
        unit: 'W',
        inputs: { x: [input, 'W'] },
        compute: ({ x }) => x,
        formula: asWritten('x'),
      });
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

describe('a graph made after another', () => {
  const seen: string[] = [];
  const told = (id: string, input: string, compute: (v: { x: number }) => number) =>
    declare<'x', { factor: number }>({
      id,
      label: asWritten(id),
      unit: 'W',
      inputs: { x: [input, 'W'] },
      compute: (values) => {
        seen.push(id);
        return compute(values);
      },
      formula: asWritten(id),
    });
  const ofA = told('ofA', 'a', ({ x }) => x + 1);
  const ofB = told('ofB', 'b', ({ x }) => x + 2);
  const ofBoth = told('ofBoth', 'ofB', ({ x }) => 10 * x);
  const byContext = declare<'x', { factor: number }>({
    id: 'byContext',
    label: asWritten('by context'),
    unit: 'W',
    inputs: { x: ['a', 'W'] },
    compute: ({ x }, { factor }) => factor * x,
    formula: asWritten('factor × a'),
  });
  const list = (a: number, b: number) => [
    leaf('a', a, a - 1, a + 1),
    leaf('b', b),
    ofA,
    ofB,
    ofBoth,
    byContext,
  ];
  const ids = ['ofA', 'ofB', 'ofBoth', 'byContext'];

  it('works out anew what lies above a changed leaf or looks at the context, and nothing else', () => {
    const first = new Graph(list(1, 5), { factor: 2 }, {});
    for (const id of ids) first.quantity(id);
    seen.length = 0;
    const second = new Graph(list(1, 7), { factor: 3 }, {}, first);
    expect(ids.map((id) => second.quantity(id)?.value)).toEqual([2, 9, 90, 3]);
    expect([...new Set(seen)].sort()).toEqual(['ofB', 'ofBoth']);
  });

  it('sees a changed range, basis and source', () => {
    const first = new Graph(list(1, 5), { factor: 2 }, {});
    for (const id of ids) first.quantity(id);
    const wider = leaf('a', 1, -3, 4);
    const second = new Graph([wider, ...list(1, 5).slice(1)], { factor: 2 }, {}, first);
    expect(second.quantity('ofA')).toMatchObject({ value: 2, low: -2, high: 5 });
    const other = { ...wider, quantity: { ...wider.quantity, basis: 'assumed' as const, sources: ['x'] } };
    const third = new Graph([other, ...list(1, 5).slice(1)], { factor: 2 }, {}, second);
    expect(third.quantity('ofA')).toMatchObject({ basis: 'assumed', sources: ['x'] });
  });

  it('does not take a node over whose formula or input has gone', () => {
    const first = new Graph(list(1, 5), { factor: 2 }, {});
    for (const id of ids) first.quantity(id);
    const another = told('ofB', 'a', ({ x }) => 100 * x);
    const second = new Graph([leaf('a', 1), another, ofBoth], { factor: 2 }, {}, first);
    expect(second.quantity('ofBoth')?.value).toBe(1000);
    const third = new Graph([ofBoth], { factor: 2 }, {}, first);
    expect(third.quantity('ofBoth')?.value).toBeNull();
  });
});
