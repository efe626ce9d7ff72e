import { describe, expect, it } from 'vitest';
import { answers } from '../../../src/model/graph/answers';
import { metricById, metrics } from '../../../src/model/questions/metrics';
import { emptyScene } from '../../../src/scene/defaults';
import { ai1 } from '../ai1';

const nowMs = Date.UTC(2026, 10, 21);
const plain = {
  'node.itPowerMeanW': 100_000,
  'node.itPowerPeakW': 125_000,
  'node.arrayAreaM2': 500,
  'node.arrayEfficiency': 0.2,
  'node.arrayDegradationPerYear': 0,
  'node.failuresPerYear': 0,
  'node.interruptionsPerYear': 0,
  'node.busPowerShare': 0,
  'node.massKg': 2000,
  'node.lifeYears': 5,
  'node.priceUsdPerW': 10,
  'node.developmentUsd': 0,
  'node.operationsPerYear': 0.02,
  'orbit.altitudeM': 1_500_000,
  'launch.payloadKg': 100_000,
  'launch.priceUsdPerKg': 1000,
  'launch.perYear': 10,
  'launch.co2Kg': 3e6,
  'ground.pue': 1.25,
  'ground.carbonGPerKwh': 400,
  'ground.waterLPerKwh': 2,
  'ground.capexUsdPerW': 37.88,
  'ground.energyUsdPerKwh': 0.05,
  'ground.computeLifeYears': 5,
  'ground.buildingLifeYears': 20,
  'ground.failuresPerYear': 0,
  'exchange.targetItPowerW': 100e6,
  'economics.years': 5,
  'economics.discountRate': 0,
  'economics.includeAccelerators': 0,
};
const scene = { ...emptyScene, constellations: [ai1] };
const of = (inputs: Record<string, number> = {}) => {
  const { quantities } = answers({ ...scene, inputs: { ...plain, ...inputs } }, nowMs);
  return (id: string): number => quantities[id]?.value ?? Number.NaN;
};

/** By hand: 1,000 nodes above the shadow, each with 136.1 kW of array, 100 kW at the computers. */
/** The defaults, with what the audit of the model left as it was: no repair, no failures on the ground. */
it('is 2.41 times as dear in orbit with the building charged by its life, not 1.98', () => {
  // The fleet of the overview: its planes reach 15° to both sides of the line.
  const band = { ...scene, constellations: [{ ...ai1, raanSpreadDeg: 30 }] };
  const before = { 'ground.failuresPerYear': 0, 'node.busPowerShare': 0 };
  const ratio = (inputs: Record<string, number>) =>
    answers({ ...band, inputs: { ...before, ...inputs } }, nowMs).quantities['cost.ratio']?.value;
  // 11.77 × 5 ÷ 14 in place of 11.77 USD/W, of 42.38 in all: 1.98 × 42.38 ÷ 34.81.
  expect(ratio({})).toBeCloseTo(2.41, 2);
  expect(ratio({ 'ground.buildingLifeYears': 5 })).toBeCloseTo(1.98, 2);
});

describe('costs by hand', () => {
  const value = of();
  it.each([
    ['exchange.nodes', 1000],
    ['exchange.massKg', 2e6],
    ['exchange.launches', 20],
    ['exchange.yearsToLaunch', 2],
    ['exchange.replacementLaunchesPerYear', 4],
    // 10 × 100 t a year ÷ 2 t = 500 nodes a year, 2,500 in five years.
    ['exchange.sustainedPowerW', 250e6],
    ['node.deliveredPowerW', 100_000],
    ['exchange.deliveredPowerW', 100e6],
    ['cost.orbitNodesUsd', 1000 * 136_100 * 10],
    ['cost.orbitLaunchUsd', 2e9],
    ['cost.orbitAcceleratorsUsd', 0],
    ['cost.orbitOperationsUsd', 136.1e6],
    ['cost.orbitUsd', 1.361e9 + 2e9 + 0.1361e9],
    // 100 MW × 8,766 h × 5
    ['cost.orbitKwh', 4.383e9],
    ['cost.orbitUsdPerKwh', 3.4971e9 / 4.383e9],
    ['cost.orbitUsdPerW', 3.361e9 / 125e6],
    ['cost.groundConstructionUsd', 11.77 * 100e6],
    // Five of its twenty years.
    ['cost.groundBuildingUsd', (11.77 * 100e6) / 4],
    ['cost.groundRepairUsd', 0],
    ['cost.groundWorkingShare', 1],
    ['cost.groundAcceleratorsUsd', 0],
    ['cost.groundEnergyUsd', 4.383e9 * 1.25 * 0.05],
    // 0.9 − 0.0685 × 8.766 = 0.299529 USD a watt and year
    ['cost.groundOperationsUsd', 0.299529 * 100e6 * 5],
    ['cost.groundUsd', 0.29425e9 + 0.2739375e9 + 0.1497645e9],
    ['cost.groundUsdPerW', 11.77],
    ['cost.groundUsdPerKwh', 0.717952e9 / 4.383e9],
    ['exchange.groundFacilityPowerW', 125e6],
    ['exchange.groundEnergyKwhPerYear', 125e3 * 8766],
    ['exchange.groundWaterLPerYear', 100e3 * 8766 * 2],
    ['exchange.groundCarbonKgPerYear', 125e3 * 8766 * 0.4],
    ['exchange.launchCarbonKg', 60e6],
    ['exchange.carbonYears', 60e6 / (125e3 * 8766 * 0.4)],
    // 2,180 W ÷ 5 PFLOP/s × 24 h
    ['cost.kwhPerPflopDay', 10.464],
    ['cost.orbitUsdPerPflopDay', (3.4971e9 / 4.383e9) * 10.464],
    ['node.launchUsdPerKwYear', (1000 * 2000) / 100 / 5],
    // log2 5 ÷ −log2 0.8
    ['launch.doublingsToThreshold', 7.212567],
  ])('%s', (id, expected) => {
    expect(value(id) / (expected || 1)).toBeCloseTo(expected ? 1 : 0, 5);
  });

  it('counts computers on both sides where they are included', () => {
    const counted = of({ 'economics.includeAccelerators': 1 });
    expect(counted('cost.orbitAcceleratorsUsd')).toBeCloseTo(2.611e9, 0);
    expect(counted('cost.groundAcceleratorsUsd')).toBeCloseTo(2.611e9, 0);
    expect(counted('cost.groundUsdPerW')).toBeCloseTo(37.88, 9);
    expect(counted('cost.orbitUsd') - value('cost.orbitUsd')).toBeCloseTo(2.611e9, 0);
  });

  it('buys fleets again, and discounts', () => {
    const twice = of({ 'economics.years': 10 });
    expect(twice('cost.orbitFleets')).toBe(2);
    expect(twice('cost.orbitUsd')).toBeCloseTo(2 * value('cost.orbitUsd'), 0);
    const later = of({ 'economics.years': 10, 'economics.discountRate': 0.1 });
    expect(later('cost.orbitFleets')).toBeCloseTo(1 + 1.1 ** -5, 9);
    expect(later('cost.orbitKwh') / 876.6e6).toBeCloseTo(6.446916, 5);
  });

  it('repairs on the ground at a price and loses what fails in orbit, stops apart', () => {
    const failing = of({
      'economics.includeAccelerators': 1,
      'ground.failuresPerYear': 0.1,
      'ground.repairDays': 3.6525,
      'ground.repairPriceShare': 0.5,
      'node.failuresPerYear': 0.1,
      'node.interruptionsPerYear': 0.5,
      'node.restartHours': 87.66,
    });
    // Stops: half of them a year for a hundredth of it each. Failures on the ground: a tenth of them a year for a hundredth.
    expect(failing('node.runningShare')).toBeCloseTo(1 / 1.005, 12);
    expect(failing('cost.groundWorkingShare')).toBeCloseTo(1 / 1.005 / 1.001, 12);
    expect(failing('cost.groundKwh')).toBeCloseTo(4.383e9 / 1.005 / 1.001, 0);
    // 26.11 USD/W × 100 MW × 0.1 × 0.5 × 5 years.
    expect(failing('cost.groundRepairUsd')).toBeCloseTo(0.65275e9, 0);
    // Mean of 0.9^t over five years: (1 − 0.59049) ÷ (5 × 0.1053605) = 0.777350.
    expect(failing('node.lostShare')).toBeCloseTo(1 - 0.77735, 5);
    expect(failing('cost.orbitFailedUsd') / 2.611e9).toBeCloseTo(1 - 0.77735, 5);
    expect(failing('node.deliveredPowerW') / 1000).toBeCloseTo(77.735 / 1.005, 1);
    // Money that is not counted is not repaired either.
    expect(of({ 'ground.failuresPerYear': 0.1 })('cost.groundRepairUsd')).toBe(0);
  });

  it('rents the building at a discount rate for as long as is compared', () => {
    // ∫ 1.1^−t over 5 years ÷ over 20 = (1 − 0.620921) ÷ (1 − 0.148644) = 0.445264.
    const rented = of({ 'economics.discountRate': 0.1 });
    expect(rented('cost.groundBuildingUsd') / 1.177e9).toBeCloseTo(0.445264, 5);
  });

  it('delivers less as arrays age and accelerators fail', () => {
    const aged = of({ 'node.arrayDegradationPerYear': 0.1, 'node.failuresPerYear': 0.09 });
    // ∫ min(100, 136.1 × 0.9^t) × 0.91^t dt ÷ 5, by fine steps.
    let sum = 0;
    const n = 100_000;
    for (let k = 0; k < n; k++) {
      const t = (5 * (k + 0.5)) / n;
      sum += Math.min(100, 136.1 * 0.9 ** t) * 0.91 ** t;
    }
    expect(aged('node.deliveredPowerW') / 1000).toBeCloseTo(sum / n, 1);
    expect(aged('cost.orbitUsdPerKwh')).toBeGreaterThan(value('cost.orbitUsdPerKwh'));
    expect(aged('cost.orbitUsd')).toBe(value('cost.orbitUsd'));
  });

  it('makes both cost the same at the break-even price of launch', () => {
    const cheap = of({ 'node.priceUsdPerW': 1 });
    const price = cheap('cost.breakEvenLaunchUsdPerKg');
    expect(price).toBeGreaterThan(0);
    const even = of({ 'node.priceUsdPerW': 1, 'launch.priceUsdPerKg': price });
    expect(even('cost.ratio')).toBeCloseTo(1, 9);
    expect(of({ 'node.priceUsdPerW': 40 })('cost.breakEvenLaunchUsdPerKg')).toBeNaN();
  });

  it('lets PUE bear on energy, cost and carbon', () => {
    const better = of({ 'ground.pue': 1 });
    expect(better('cost.groundEnergyUsd') / value('cost.groundEnergyUsd')).toBeCloseTo(0.8, 12);
    expect(better('exchange.groundCarbonKgPerYear')).toBeLessThan(value('exchange.groundCarbonKgPerYear'));
    expect(better('cost.ratio')).toBeGreaterThan(value('cost.ratio'));
  });

  it('launches by volume where that is the tighter', () => {
    expect(of({ 'launch.nodesPerLaunch': 25 })('exchange.launches')).toBe(40);
    expect(of({ 'launch.nodesPerLaunch': 60 })('exchange.launches')).toBe(20);
  });

  it('keeps cost unknown where the node is', () => {
    const { quantities } = answers({ ...scene, constellations: [{ ...ai1, design: 'suncatcher' }] }, nowMs);
    expect(quantities['cost.orbitUsd']?.value).toBeNull();
    expect(quantities['cost.groundUsd']?.value).not.toBeNull();
    expect(quantities['cost.ratio']?.value).toBeNull();
  });

  it('has every metric on both sides', () => {
    for (const { id, orbit, ground, unit } of metrics) {
      expect(value(orbit), id).toBeGreaterThan(0);
      expect(value(ground), id).toBeGreaterThan(0);
      const { quantities } = answers(scene, nowMs);
      expect([quantities[orbit]?.unit, quantities[ground]?.unit]).toEqual([unit, unit]);
    }
    expect(metricById('no such').id).toBe('usdPerKwh');
  });
});
