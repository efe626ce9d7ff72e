import { describe, expect, it } from 'vitest';
import { bindingLimit, limitMessages, limits, radiatorTooCold } from '../../../src/model/questions/limits';
import { emptyScene } from '../../../src/scene/defaults';
import { ai1 } from '../ai1';

const nowMs = Date.UTC(2026, 10, 21);
const of = (inputs: Record<string, number>, change = {}) =>
  limits({ ...emptyScene, constellations: [{ ...ai1, ...change }], inputs }, nowMs);
const one = (id: string, inputs: Record<string, number>, change = {}) =>
  of(inputs, change).find((limit) => limit.id === id);
/** A node with room everywhere. */
const roomy = {
  'node.radiatorAreaM2': 200,
  'node.arrayAreaM2': 700,
  'node.batteryWh': 200_000,
  'node.massKg': 2500,
};

describe('limits', () => {
  it('all hold with room everywhere', () => {
    const all = of(roomy);
    expect(all.map(({ id }) => id).sort()).toEqual(
      ['array', 'battery', 'cadence', 'orbit', 'parts', 'payload', 'peak', 'radiator', 'years'].sort(),
    );
    expect(all.filter(({ breaks }) => breaks)).toEqual([]);
    expect(bindingLimit(all)).toBeNull();
    for (const { message, id } of all) expect(message).toBe(limitMessages[id][1]);
    for (const [k, { tightness }] of all.entries())
      if (k > 0) expect(tightness).toBeLessThanOrEqual(all[k - 1]?.tightness ?? 0);
  });

  it('says that AI1 needs more radiator than is claimed once the Earth shines on it', () => {
    const all = of({});
    expect(bindingLimit(all)?.id).toBe('radiator');
    expect(bindingLimit(all)).toMatchObject({
      available: 110,
      unit: 'm²',
      message: limitMessages.radiator[0],
    });
    expect(bindingLimit(all)?.needed).toBeCloseTo(119.5, 1);
    // Its battery is not known, so nothing is said of it.
    expect(all.some(({ id }) => id === 'battery')).toBe(false);
  });

  it.each<[string, Record<string, number>, object]>([
    ['peak', { 'node.itPowerPeakW': 100_000 }, {}],
    ['array', { 'node.arrayAreaM2': 300 }, {}],
    ['radiator', { 'node.radiatorAreaM2': 50 }, {}],
    ['battery', { 'node.batteryWh': 1000 }, {}],
    ['parts', { 'node.massKg': 500 }, {}],
    ['payload', { 'node.massKg': 50_000, 'launch.payloadKg': 10_000 }, {}],
    ['cadence', { 'exchange.targetItPowerW': 20e9 }, {}],
    ['years', { 'launch.perYear': 1 }, {}],
    ['orbit', {}, { altitudeM: 7e6 }],
  ])('%s breaks, and says so', (id, inputs, change) => {
    const limit = one(id, { ...roomy, ...inputs }, change);
    expect(limit?.breaks).toBe(true);
    expect(limit?.message).toBe(limitMessages[limit?.id ?? 'peak'][0]);
    expect(of({ ...roomy, ...inputs }, change)[0]?.breaks).toBe(true);
  });

  it('knows the longest eclipse by hand: 120 kW for 19.7 min at a depth of 0.35 and 90 %', () => {
    expect((one('battery', roomy)?.needed ?? 0) / 1000).toBeCloseTo((120 * 1183.6) / 3600 / (0.35 * 0.9), 1);
    // 150 kW ÷ 200 W/kg + 110 m² × 2.5 kg/m²
    expect(one('parts', {})?.needed).toBeCloseTo(1025, 6);
  });

  it('knows a radiator that no area helps', () => {
    const cold = { 'node.radiatorTemperatureK': 250, 'orbit.ltanHours': 12, 'node.radiatorEmissivity': 0.5 };
    const limit = one('radiator', { ...cold, 'orbit.altitudeM': 160_000 });
    // At noon and 160 km: 2 × 0.371 × (238 + 0.298 × 1361 cos β) is above 2 σ 250⁴.
    expect(limit).toMatchObject({ needed: null, tightness: null, breaks: true, message: radiatorTooCold });
  });
});
