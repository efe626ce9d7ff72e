import { describe, expect, it } from 'vitest';
import { answers } from '../../../src/model/graph/answers';
import { inputSpecs } from '../../../src/model/inputs/inputs';
import { breakEven } from '../../../src/model/questions/breakEven';
import { metrics } from '../../../src/model/questions/metrics';
import { tornado } from '../../../src/model/questions/tornado';
import { emptyScene } from '../../../src/scene/defaults';
import { ai1 } from '../ai1';

const nowMs = Date.UTC(2026, 10, 21);
const scene = { ...emptyScene, constellations: [ai1] };
const cheap = { ...scene, inputs: { 'node.priceUsdPerW': 1 } };

describe('break-even', () => {
  it('finds the price of launch that the closed form gives', () => {
    const found = breakEven(cheap, nowMs, 'launch.priceUsdPerKg');
    const closed = answers(cheap, nowMs).quantities['cost.breakEvenLaunchUsdPerKg']?.value ?? Number.NaN;
    if (found.kind !== 'at') throw new Error(found.reason);
    expect(found.value / closed).toBeCloseTo(1, 9);
    expect(found.values).toEqual([found.value]);
  });

  it('makes both costs the same, for every input that has one and by every metric', () => {
    let [at, none] = [0, 0];
    for (const { id: metric, orbit, ground } of metrics) {
      for (const { id } of inputSpecs) {
        const found = breakEven(cheap, nowMs, id, metric);
        if (found.kind === 'none') {
          none++;
          continue;
        }
        at++;
        const { quantities } = answers({ ...cheap, inputs: { ...cheap.inputs, [id]: found.value } }, nowMs);
        const [a, b] = [quantities[orbit]?.value ?? Number.NaN, quantities[ground]?.value ?? Number.NaN];
        // Whole nodes make steps of a thousandth or so.
        expect(a / b, `${metric} ${id} ${found.value}`).toBeCloseTo(1, 1);
        if (id !== 'exchange.targetItPowerW' && id !== 'node.itPowerMeanW') expect(a / b).toBeCloseTo(1, 6);
      }
    }
    expect(at).toBeGreaterThan(15);
    expect(none).toBeGreaterThan(15);
  });

  it('says why there is none', () => {
    expect(breakEven(scene, nowMs, 'launch.priceUsdPerKg')).toEqual({ kind: 'none', reason: 'orbitDearer' });
    expect(breakEven(scene, nowMs, 'node.radiatorEmissivity')).toEqual({ kind: 'none', reason: 'noEffect' });
    expect(breakEven(scene, nowMs, 'no.such')).toEqual({ kind: 'none', reason: 'unknown' });
    const unknown = { ...scene, constellations: [{ ...ai1, design: 'suncatcher' }] };
    expect(breakEven(unknown, nowMs, 'launch.priceUsdPerKg')).toEqual({ kind: 'none', reason: 'unknown' });
    const dear = {
      ...cheap,
      inputs: {
        ...cheap.inputs,
        'ground.energyUsdPerKwh': 0.5,
        'node.failuresPerYear': 0,
        'node.developmentUsd': 0,
      },
    };
    expect(breakEven(dear, nowMs, 'ground.pue')).toEqual({ kind: 'none', reason: 'orbitCheaper' });
  });
});

describe('tornado', () => {
  const found = tornado(scene, nowMs, 'cost.orbitUsdPerKwh');

  it('is sorted by swing, each end as evaluated with that number alone', () => {
    if (!found) throw new Error('none');
    expect(found.rows.length).toBeGreaterThan(6);
    found.rows.forEach((row, k) => {
      expect(row.swing).toBeGreaterThan(0);
      if (k > 0) expect(row.swing).toBeLessThanOrEqual(found.rows[k - 1]?.swing ?? 0);
    });
    const price = found.rows.find(({ id }) => id === 'launch.priceUsdPerKg');
    const low = answers({ ...scene, inputs: { 'launch.priceUsdPerKg': 100 } }, nowMs).quantities;
    expect(price?.atLow).toBeCloseTo(low['cost.orbitUsdPerKwh']?.value ?? 0, 12);
    expect(found.rows.some(({ id }) => id === 'node.radiatorEmissivity')).toBe(false);
  });

  it('moves what the scene chose over its usual range', () => {
    const chosen = tornado({ ...scene, inputs: { 'launch.priceUsdPerKg': 700 } }, nowMs, 'cost.orbitUsd');
    expect(chosen?.rows.find(({ id }) => id === 'launch.priceUsdPerKg')).toMatchObject({
      low: 100,
      high: 1600,
    });
  });

  it('has nothing to say of what is unknown', () => {
    expect(tornado(scene, nowMs, 'no.such')).toBeNull();
    expect(tornado(scene, nowMs, 'site.terafab.itPowerW')).toBeNull();
    expect(tornado(scene, nowMs, 'link.nearFieldM')?.rows).toEqual([]);
  });
});
