import fc from 'fast-check';
import { expect, it } from 'vitest';
import { factPath, quantityId, readQuantityId, standsId, sumId } from '../../../src/model/graph/quantityId';

it('writes what is asked for, and no more than that', () => {
  expect(quantityId('exchange.nodes')).toBe('exchange.nodes');
  expect(quantityId('exchange.nodes', [], { scenario: 'pinned-1' })).toBe('exchange.nodes~pinned-1');
  expect(sumId('operating', 'it')).toBe('ground.sum(operating,it)');
  expect(sumId('sum', 'flops', Date.UTC(2026, 10, 22, 13), 'colossus-1/gb200')).toBe(
    'ground.sum(sum,flops,colossus-1/gb200)@2026-11-22',
  );
  expect(quantityId('constellation.powerNowW', [], { atMs: Date.UTC(2026, 5, 1, 6, 30) })).toBe(
    'constellation.powerNowW@2026-06-01T06:30:00.000Z',
  );
  expect(standsId('lake-mariner', 'it')).toBe('site.lake-mariner.operatingItPowerW');
});

it('reads what it wrote', () => {
  const name = fc.constantFrom('ground.sum', 'site.colossus-1.itPowerW', 'fleet');
  const part = fc.stringMatching(/^[a-z0-9.:/-]{1,12}$/);
  const atMs = fc.option(fc.integer({ min: 0, max: 4e12 }));
  const scenario = fc.option(fc.stringMatching(/^[a-z0-9-]{1,9}$/));
  fc.assert(
    fc.property(name, fc.array(part, { maxLength: 3 }), atMs, scenario, (what, of, at, whose) => {
      const asked = { name: what, of, scenario: whose, atMs: at };
      expect(readQuantityId(quantityId(what, of, { scenario: whose, atMs: at }))).toEqual(asked);
    }),
  );
});

it.each(['', 'ground.sum(it', 'a b', 'ground.sum(it)@2026-13-01', 'fact:sites/colossus-1/pue'])(
  'reads nothing in %s',
  (id) => expect(readQuantityId(id)).toBeNull(),
);

it('knows a figure of the facts by its path', () => {
  expect(factPath('fact:sites/colossus-1/pue')).toBe('sites/colossus-1/pue');
  expect(factPath('ground.pue')).toBeNull();
});
