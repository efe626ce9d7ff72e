import { describe, expect, it } from 'vitest';
import {
  bindingLimit,
  cadenceLicensed,
  limitMessages,
  limits,
  partsWithoutBattery,
  radiatorTooCold,
} from '../../../src/model/questions/limits';
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
  // Parts as they are built: 175 kW ÷ 80 W/kg + 200 m² × 4 kg/m² + 200 kWh ÷ 150 Wh/kg = 4,321 kg.
  'node.massKg': 5000,
  'launch.perYear': 69,
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

  it('says that the array and the radiator of AI1 weigh more than the whole node is to weigh', () => {
    const all = of({});
    // 150 kW ÷ 80 W/kg + 110 m² × 4 kg/m²; and 120 kW × 1,183.8 s ÷ (0.35 × 0.9) ÷ 150 Wh/kg of battery.
    expect(bindingLimit(all)).toMatchObject({
      id: 'parts',
      available: 1714.3,
      unit: 'kg',
      message: partsWithoutBattery,
    });
    expect(bindingLimit(all)?.needed).toBeCloseTo(2315, 6);
    expect(bindingLimit(all)?.more).toBeCloseTo(3150, 0);
    // Its battery is not known, so nothing is said of one that falls short.
    expect(all.some(({ id }) => id === 'battery')).toBe(false);
  });

  it('says that AI1 needs more radiator than is claimed once Earth, bus and age are counted', () => {
    const radiator = (inputs: Record<string, number>) => one('radiator', inputs)?.needed ?? Number.NaN;
    expect(one('radiator', {})).toMatchObject({ available: 110, message: limitMessages.radiator[0] });
    // 2 × 0.9 σ 342⁴ = 1,396.3 W/m² less what the Earth gives, in November over the day–night line: 150 kW need 119.5 m² with a
    // coating as black to sunlight as to infrared.
    const plain = { 'node.busPowerShare': 0, 'node.radiatorLossPerYear': 0 };
    expect(radiator({ ...plain, 'node.radiatorAbsorptivity': 0.9 })).toBeCloseTo(119.5, 1);
    // In June the beta angle is lowest: a coating as black as that then asks for 7 m² more than a white one.
    const june = (inputs: Record<string, number>) =>
      limits(
        { ...emptyScene, constellations: [ai1], inputs: { ...plain, ...inputs } },
        Date.UTC(2026, 5, 21),
      );
    const area = (alpha: number) =>
      june({ 'node.radiatorAbsorptivity': alpha }).find(({ id }) => id === 'radiator')?.needed ?? Number.NaN;
    expect(area(0.9) - area(0.2)).toBeCloseTo(7, 0);
    // A twentieth for the bus is a twentieth of area; 2 % a year over five years leave 0.904 of what is given off.
    const white = radiator(plain);
    expect(radiator({ ...plain, 'node.busPowerShare': 0.05 }) / white).toBeCloseTo(1.05, 9);
    const taken = 2 * 0.9 * 5.670374419e-8 * 342 ** 4 - 150_000 / white;
    const aged = 150_000 / (2 * 0.9 * 5.670374419e-8 * 342 ** 4 * 0.98 ** 5 - taken);
    expect(radiator({ ...plain, 'node.radiatorLossPerYear': 0.02 })).toBeCloseTo(aged, 9);
  });

  it('calls launches licensed, and tells what has flown, where the scene chose no number of its own', () => {
    expect(one('cadence', {})).toMatchObject({ available: 69, more: 5, message: cadenceLicensed[1] });
    expect(one('cadence', { 'exchange.targetItPowerW': 20e9 })?.message).toBe(cadenceLicensed[0]);
    expect(one('cadence', { 'launch.perYear': 25 })).toMatchObject({
      more: null,
      message: limitMessages.cadence[1],
    });
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
    expect((one('battery', roomy)?.needed ?? 0) / 1000).toBeCloseTo((120 * 1183.8) / 3600 / (0.35 * 0.9), 1);
  });

  it('knows a radiator that no area helps', () => {
    const cold = {
      'node.radiatorTemperatureK': 250,
      'orbit.ltanHours': 12,
      'node.radiatorEmissivity': 0.5,
      'node.radiatorAbsorptivity': 0.5,
    };
    const limit = one('radiator', { ...cold, 'orbit.altitudeM': 160_000 });
    // At noon and 160 km: 2 × 0.371 × (238 + 0.298 × 1361 cos β) is above 2 σ 250⁴.
    expect(limit).toMatchObject({ needed: null, tightness: null, breaks: true, message: radiatorTooCold });
  });
});
