import { beforeAll, describe, expect, it } from 'vitest';
import { wholeRelease } from '../../../src/facts/sources';
import type { Explanation } from '../../../src/model/types';
import { sumOf, totalAt } from '../../../src/panels/capacity/stack';
import { splitByStatus } from '../../../src/panels/capacity/statusTerms';
import { capacityExplanation, capacityId, seriesOf } from '../../../src/panels/explain/capacityExplanation';
import { setBasis } from '../../../src/store/actions/scene';
import { loadModel, report } from '../../../src/store/readings/report';
import { siteReadings } from '../../../src/store/sites/siteReadings';
import { stateNow } from '../../../src/store/stateNow';

beforeAll(loadModel);

const dates = ['2024-01-01', '2025-12-31', '2026-07-01', '2026-11-22', '2027-03-01', '2031-12-31'].map(
  (day) => Date.parse(day),
);
const state = () => stateNow();
const told = (id: string): Explanation => {
  const found = capacityExplanation(state(), wholeRelease, id);
  if (!found) throw new Error(`nothing told of ${id}`);
  return found;
};

describe('capacityExplanation', () => {
  it('agrees with the model at every date', () => {
    for (const timeMs of dates) {
      const { quantities } = report({ ...state(), clockMs: timeMs });
      for (const [kind, name] of [
        ['it', 'Operating'],
        ['facility', 'Operating'],
      ] as const) {
        const [upper] = [kind === 'it' ? 'ItPowerW' : 'FacilityPowerW', name];
        const reported = told(capacityId('reported', kind, timeMs)).quantity;
        expect(reported.value, `${kind} ${timeMs}`).toBe(quantities[`ground.operating${upper}`]?.value);
      }
      const all = Object.entries(quantities);
      const sum = (ending: string) =>
        all.reduce(
          (total, [id, { value }]) => total + (id.match(`^site\\..*\\.${ending}$`) ? (value ?? 0) : 0),
          0,
        );
      expect(told(capacityId('sum', 'accelerators', timeMs)).quantity.value).toBe(sum('accelerators'));
      expect(told(capacityId('sum', 'flops', timeMs)).quantity.value).toBeCloseTo(sum('flops'), -9);
    }
  });
  it('agrees with what the charts and the split draw', () => {
    for (const kind of ['it', 'facility', 'contract', 'accelerators', 'flops'] as const) {
      const series = seriesOf(state(), wholeRelease, kind);
      for (const timeMs of dates) {
        const total = totalAt(series, timeMs);
        for (const layer of ['reported', 'projected', 'announced'] as const) {
          expect(told(capacityId(layer, kind, timeMs)).quantity.value).toBe(total[layer]);
        }
        const { quantity } = told(capacityId('sum', kind, timeMs));
        expect(quantity.value).toBe(sumOf(total));
        if (quantity.low !== null) expect([quantity.low, quantity.high]).toEqual([total.low, total.high]);
      }
    }
    for (const basis of ['it', 'facility', 'contract'] as const) {
      setBasis(basis);
      for (const timeMs of dates) {
        const split = splitByStatus(siteReadings({ ...state(), clockMs: timeMs }), basis === 'contract');
        const values = (['operating', 'construction', 'proposed'] as const).map(
          (part) => told(capacityId(part, basis, timeMs)).quantity.value,
        );
        expect(values).toEqual([split.operatingW, split.constructionW, split.announcedW]);
      }
    }
    setBasis('it');
  });
  it('goes down to a source from every leaf', () => {
    const leaves = (one: Explanation): Explanation[] =>
      one.inputs.length === 0 ? [one] : one.inputs.flatMap(leaves);
    for (const kind of ['it', 'facility', 'contract', 'accelerators', 'flops'] as const) {
      const found = leaves(told(capacityId('sum', kind, Date.parse('2031-12-31'))));
      expect(found.length).toBeGreaterThan(3);
      for (const leaf of found) expect(leaf.sources.length, `${kind} ${leaf.label}`).toBeGreaterThan(0);
    }
  });
  it('adds up the contracts that were announced, Colossus 1, Barber Lake, Abernathy and River Bend', () => {
    const at = (day: string) => told(capacityId('sum', 'contract', Date.parse(day))).quantity.value;
    expect(at('2025-10-27')).toBe(0);
    expect(at('2025-12-31')).toBe(168e6 + 300e6 + 245e6);
    expect(at('2026-11-22')).toBe(1013e6);
  });
  it('knows no other id', () => {
    for (const id of [
      '',
      'growth:sum:it',
      'growth:sum:it:2026-13-01',
      'ground.itPowerW',
      'growth:x:it:2026-01-01',
    ])
      expect(capacityExplanation(state(), wholeRelease, id)).toBeNull();
  });
});
