import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { detailedSites } from '../../../src/facts/details';
import { release } from '../../../src/facts/release';
import { wholeRelease } from '../../../src/facts/sources';
import { t } from '../../../src/locales/i18n';
import {
  factId,
  fleetId,
  inScenario,
  mostId,
  type NodeNowPart,
  nodeNowId,
  quantityId,
  standsId,
  sumId,
} from '../../../src/model/graph/quantityId';
import { shareId } from '../../../src/model/ground/power';
import { layers, sumOf, totalAt } from '../../../src/model/ground/steps';
import type { Explanation } from '../../../src/model/types';
import { orbitLine, shownSeries } from '../../../src/panels/capacity/powerSeries';
import { setClock, setTime } from '../../../src/store/actions/clock';
import { importFile } from '../../../src/store/actions/files';
import { openPinned } from '../../../src/store/actions/scenario';
import { openScene, setBasis, setScene } from '../../../src/store/actions/scene';
import { powerYear } from '../../../src/store/nodes/orbitPower';
import { nodeReading } from '../../../src/store/nodes/orbitReadings';
import { explanationOf, nodePower, quantityOf, sitePower } from '../../../src/store/readings/explanationOf';
import { graphOf, loadModel, report } from '../../../src/store/readings/report';
import { countedReadings } from '../../../src/store/sites/siteReadings';
import { stateNow } from '../../../src/store/stateNow';

beforeAll(loadModel);
afterEach(() => {
  setBasis('it');
});

const state = () => stateNow();
const numberOf = (id: string) => quantityOf(state(), id)?.value ?? null;
function told(id: string): Explanation {
  const found = explanationOf(state(), id);
  if (!found) throw new Error(`nothing told of ${id}`);
  return found;
}
const dates = ['2024-01-01', '2025-12-31', '2026-07-01', '2026-11-22', '2027-03-01', '2031-12-31'].map(
  (day) => Date.parse(day),
);
const bases = ['it', 'facility', 'contract'] as const;
const kinds = [...bases, 'accelerators', 'flops'] as const;

it('a node and a constellation of a pinned scenario have the numbers that they have where that is the present one', async () => {
  await openScene('overview');
  const [first] = state().scene.constellations;
  const high = { ...first!, altitudeM: 2_000_000, nodes: 400, planes: 20 };
  const ids = ['altitudeM', 'sunlitShare', 'powerW', 'latitudeDeg'] as const;
  setScene({ pinned: [{ id: 'high', title: 'Higher', inputs: {}, constellation: high }] });
  const asPinned = ids.map((part) => numberOf(inScenario('high', nodeNowId('ai1', 56, part))));
  const nodes = numberOf(inScenario('high', fleetId('ai1', 'nodes', true)));
  const highestM = numberOf(inScenario('high', fleetId('ai1', 'highestM', true)));
  expect([nodes, highestM]).toEqual([400, 2_000_000]);
  expect(t(told(inScenario('high', nodeNowId('ai1', 56, 'powerW'))).label)).toContain('Higher');
  openPinned('high');
  expect(asPinned).toEqual(ids.map((part) => numberOf(nodeNowId('ai1', 56, part))));
  expect(asPinned[0]).toBeGreaterThan(1_900_000);
  await openScene('overview');
});

describe('one number is the same everywhere', () => {
  it('13.83 GW stand on 22 November 2026, 9.88 to 19.37, in the headline, the split and the chart', async () => {
    await openScene('overview');
    setTime('2026-11-22T12:00:00Z');
    for (const id of [
      'ground.operatingItPowerW',
      sumId('operating', 'it'),
      sumId('reported', 'it', state().clockMs),
    ]) {
      const { value, low, high, basis } = told(id).quantity;
      expect(
        [value, low, high].map((each) => Math.round((each ?? 0) / 1e6)),
        id,
      ).toEqual([13833, 9881, 19367]);
      expect(basis, id).toBe('estimated');
    }
  });

  it('73 of 97 sites are in that sum', () => {
    expect(numberOf(quantityId('ground.sites', ['operating', 'it']))).toBe(73);
    expect(numberOf(quantityId('ground.sites', ['known', 'it']))).toBe(95);
    expect(numberOf(quantityId('ground.sites', ['unknown', 'it']))).toBe(1);
    expect(release.sites).toHaveLength(97);
  });

  it('Lake Mariner stands at 42 MW of 378, and 210 are projected for this date', () => {
    expect(numberOf(standsId('lake-mariner', 'it'))).toBe(42e6);
    expect(numberOf(mostId('lake-mariner', 'it'))).toBe(378e6);
    expect(numberOf('site.lake-mariner.itPowerW')).toBe(210e6);
    expect(told('site.lake-mariner.itPowerW').quantity.basis).toBe('projected');
  });
});

describe('sums over the sites', () => {
  it('agree with the model, the charts and the list at every date', () => {
    for (const timeMs of dates) {
      setClock(timeMs);
      const { quantities } = report(state());
      expect(numberOf(sumId('reported', 'it', timeMs))).toBe(quantities['ground.operatingItPowerW']?.value);
      expect(numberOf(sumId('reported', 'facility', timeMs))).toBe(
        quantities['ground.operatingFacilityPowerW']?.value,
      );
      for (const kind of kinds) {
        const total = totalAt(shownSeries(state(), kind), timeMs);
        for (const layer of layers) expect(numberOf(sumId(layer, kind, timeMs)), kind).toBe(total[layer]);
        const { value, low, high } = told(sumId('sum', kind, timeMs)).quantity;
        // Sums of hundreds of terms in two orders differ in their last digits.
        const near = (sum: number | null) =>
          sum === null ? null : expect.closeTo(sum, -Math.log10(Math.max(1, sum)) + 12);
        expect(value).toEqual(near(sumOf(total)));
        // Of a sum that is told as “more than” the other end is open; the chart draws none.
        if (low !== null && high !== null) expect([low, high]).toEqual([near(total.low), near(total.high)]);
      }
      for (const basis of bases) {
        setBasis(basis);
        for (const site of countedReadings(state())) {
          expect(numberOf(standsId(site.id, basis)), `${site.id} ${basis}`).toBe(site.powerW);
          expect(numberOf(mostId(site.id, basis)), `${site.id} ${basis}`).toBe(site.totalPowerW);
        }
      }
    }
  });

  it('are worked out once for their sites and day, whatever else of a scene changes', async () => {
    const id = sumId('operating', 'it');
    const before = quantityOf(state(), id);
    setScene({ focus: 'site:colossus-1', panel: 'compare', theme: 'paper' });
    expect(quantityOf(state(), id)).toBe(before);
    // Imported sites are in no sum.
    const text = 'name,latitude_deg,longitude_deg,it_power_w\nOurs,50,8,3e9';
    expect(await importFile({ name: 'ours.csv', text })).toMatchObject({ accepted: 1 });
    expect(quantityOf(state(), id)).toBe(before);
    setScene({ imports: [] });
    setScene({ sites: ['colossus-1'] });
    expect(quantityOf(state(), id)?.value).not.toBe(before?.value);
    setScene({ sites: null, focus: null });
    setTime('2024-01-01T00:00:00Z');
    expect(quantityOf(state(), id)?.value).toBeLessThan((before?.value ?? 0) / 2);
    setTime('2026-11-22T00:00:00Z');
    expect(quantityOf(state(), id)?.value).toBe(before?.value);
  });

  it('go down to a source from every leaf', () => {
    const leaves = (one: Explanation): Explanation[] =>
      one.inputs.length === 0 ? [one] : one.inputs.flatMap(leaves);
    for (const kind of kinds) {
      const found = leaves(told(sumId('sum', kind, Date.parse('2031-12-31'))));
      expect(found.length).toBeGreaterThan(3);
      for (const leaf of found) expect(leaf.sources.length, `${kind} ${t(leaf.label)}`).toBeGreaterThan(0);
    }
  });

  it('add up the contracts that were announced, Colossus 1, Barber Lake, Abernathy and River Bend', () => {
    const at = (day: string) => numberOf(sumId('sum', 'contract', Date.parse(day)));
    expect(at('2025-10-27')).toBe(0);
    expect(at('2025-12-31')).toBe(168e6 + 300e6 + 245e6);
    expect(at('2026-11-22')).toBe(1013e6);
    // Colossus 1 is told as more than 300 MW, from 6 May 2026: so is what it is added to.
    const ends = (day: string) => {
      const { low, high } = told(sumId('sum', 'contract', Date.parse(day))).quantity;
      return [low, high];
    };
    expect(ends('2026-05-05')).toEqual([null, null]);
    expect(ends('2026-11-22')).toEqual([1013e6, null]);
  });
});

describe('figures of the facts', () => {
  it('are found by their path and named', () => {
    const found = told(factId('sites', 'colossus-1', 'contractPowerW'));
    expect(t(found.label)).toBe('Colossus 1 · Contract power');
    expect(found.quantity.value).toBe(300e6);
    expect(found.sources.length).toBeGreaterThan(0);
    const site = detailedSites.find(({ power }) => power.length > 0)!;
    const source = told(factId('sites', site.id, 'power', 0, 'powerW'));
    expect(t(source.label)).toBe(`${site.name} · ${site.power[0]?.label}`);
  });

  it('of every dated row have a source', () => {
    for (const { id, capacity } of wholeRelease.sites)
      capacity.forEach((_, i) => {
        expect(told(factId('sites', id, 'capacity', i, 'itPowerW')).sources.length, id).toBeGreaterThan(0);
      });
  });
});

describe('power chains', () => {
  it.each(release.sites.map(({ id }) => id))(
    'of %s say in each box and flow what its explanation says',
    (id) => {
      const chain = sitePower(state(), id);
      expect(chain?.stages.length).toBeGreaterThan(2);
      for (const { quantity, powerW, capacity, capacityW } of chain?.stages ?? []) {
        expect(numberOf(quantity), quantity).toBe(powerW);
        if (capacity) expect(numberOf(capacity)).toBe(capacityW);
      }
      for (const flow of chain?.flows ?? []) {
        expect(numberOf(flow.quantity)).toBe(flow.powerW);
        expect(numberOf(shareId(id, flow))).toBeCloseTo(flow.powerW / (chain?.inW ?? 0), 12);
      }
    },
  );

  it('of a node lead to figures with sources', () => {
    const stages = nodePower(state())?.stages ?? [];
    // Sun, array, battery, compute, bus, and both ways that heat leaves.
    expect(stages.length).toBe(7);
    for (const { quantity, powerW } of stages) {
      expect(told(quantity).quantity.value).toBe(powerW);
      expect(told(quantity).inputs.length).toBeGreaterThan(0);
    }
    expect(told('node.power(sun)').inputs.map(({ id }) => id)).toEqual([
      'constant.solarConstantWPerM2',
      'node.arrayAreaM2',
      'orbit.eclipseFraction',
    ]);
  });
});

describe('the constellation at times of its own', () => {
  it('has in its tables and lines what their ids explain', async () => {
    await openScene('gigawatts-in-orbit');
    const year = powerYear(state()) ?? [];
    expect(year.length).toBeGreaterThan(364);
    for (const day of [year[0]!, year[100]!, year[364]!]) {
      const at = (name: string) => numberOf(quantityId(name, [], { atMs: day.timeMs }));
      expect(at('constellation.powerDayW')).toBeCloseTo(day.powerW ?? 0, 3);
      expect(at('constellation.sunlitNodesDay')).toBeCloseTo(day.sunlitNodes, 6);
      expect(at('orbit.eclipsedPlanes')).toBe(day.eclipsedPlanes);
      const line = orbitLine(state());
      expect(at('constellation.launchedPowerW')).toBeCloseTo(line?.at(day.timeMs) ?? 0, 3);
    }
    const dark = year.filter(({ eclipsedPlanes }) => eclipsedPlanes > 0).length;
    expect(numberOf('orbit.shadowDays')).toBe(dark);
    expect(numberOf('constellation.launches')).toBe(715);
    expect(numberOf('constellation.energyDayWh')).toBe((numberOf('constellation.powerDayW') ?? 0) * 24);
  });
});

it.each([
  '',
  'fact:',
  'fact:sites',
  'fact:sites/atlantis/pue',
  'fact:sites/colossus-1/name',
  'ground.sum(sum,it)@2026-13-01',
  'ground.sum(x,it)',
  'ground.sum(sum,x)',
  'ground.sites(x,it)',
  'fleets(x)',
  'site.power(atlantis,heat)',
  'node.power(nothing)',
  'fleet(atlantis,nodes)',
  'selection(nodes,count)',
  'breakEven(value,nothing)',
  'tornado(low,cost.ratio,nothing)',
  'preset(none,0)',
  'preset(claimed,99)',
  'cost.orbitUsd~none',
  'no.such',
])('explains nothing by %s', (id) => {
  expect(explanationOf(state(), id)).toBeNull();
});

it('leaves the graph of the model as it was', () => {
  const nodes = graphOf(state())?.nodes.size;
  told(sumId('sum', 'it'));
  expect(graphOf(state())?.nodes.size).toBe(nodes);
});

it('tells of one node what the host gets of it, with its orbit behind its place and its place behind its power', async () => {
  await openScene('overview');
  setTime('2026-11-22T13:00:00Z');
  const state = nodeReading(stateNow(), 'ai1', 56);
  const value = (part: NodeNowPart) => numberOf(nodeNowId('ai1', 56, part));
  expect(value('altitudeM')).toBeCloseTo(state?.altitudeM ?? 0, 3);
  expect(value('latitudeDeg')).toBeCloseTo(state?.latitudeDeg ?? 0, 9);
  expect(value('longitudeDeg')).toBeCloseTo(state?.longitudeDeg ?? 0, 9);
  expect(value('sunlitShare')).toBe(state?.sunlit);
  expect(value('powerW')).toBeCloseTo(state?.powerW ?? 0, 3);
  const power = told(nodeNowId('ai1', 56, 'powerW'));
  expect(power.inputs.map(({ id }) => id)).toEqual(['nodeNow.sunlitShare(ai1,56)', 'node.itPowerInSunW']);
  const height = power.inputs[0]?.inputs.find(({ id }) => id === 'nodeNow.altitudeM(ai1,56)');
  expect(height?.inputs.map(({ id }) => id)).toEqual(['orbit.altitudeM']);
  expect(quantityOf(stateNow(), nodeNowId('ai1', 1_000_000, 'altitudeM'))).toBeNull();
});
