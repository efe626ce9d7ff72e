import { expect, it } from 'vitest';
import { wholeRelease as release } from '../../../src/facts/sources';
import { inputSpec, inputSpecs } from '../../../src/model/inputs/inputs';

const ids =
  'node.itPowerMeanW node.itPowerPeakW node.arrayAreaM2 node.arrayEfficiency node.arrayDegradationPerYear node.batteryWh node.radiatorAreaM2 node.radiatorEmissivity node.radiatorTemperatureK node.massKg node.lifeYears node.failuresPerYear orbit.altitudeM orbit.inclinationDeg orbit.ltanHours constellation.nodes constellation.planes launch.payloadKg launch.priceUsdPerKg launch.perYear ground.pue ground.carbonGPerKwh ground.waterLPerKwh ground.capexUsdPerW ground.energyUsdPerKwh exchange.targetItPowerW economics.years economics.discountRate economics.includeAccelerators';
const added =
  'node.priceUsdPerW node.developmentUsd node.operationsPerYear launch.nodesPerLaunch launch.co2Kg ground.computeLifeYears link.elevationMinDeg';

it('has the stable ids, each once', () => {
  expect(inputSpecs.map(({ id }) => id).sort()).toEqual(`${ids} ${added}`.split(' ').sort());
});

it('has defaults within range, ranges around defaults, and sources that resolve', () => {
  const open = ['node.batteryWh', 'orbit.inclinationDeg', 'ground.carbonGPerKwh', 'launch.nodesPerLaunch'];
  for (const spec of inputSpecs) {
    const { id, min, max, step, default: value, low, high } = spec;
    expect(min, id).toBeLessThan(max);
    expect(step, id).toBeGreaterThan(0);
    expect(value === null, id).toBe(open.includes(id));
    if (value !== null) {
      expect(value, id).toBeGreaterThanOrEqual(min);
      expect(value, id).toBeLessThanOrEqual(max);
      expect(low ?? value, id).toBeLessThanOrEqual(value);
      expect(high ?? value, id).toBeGreaterThanOrEqual(value);
    }
    for (const source of spec.sources) expect(release.sources[source], `${id}: ${source}`).toBeDefined();
    expect(spec.help.id.length, id).toBeGreaterThan(0);
  }
});

it('starts from AI1 as claimed', () => {
  expect(inputSpec('node.itPowerMeanW')?.default).toBe(120_000);
  expect(inputSpec('node.itPowerPeakW')?.default).toBe(150_000);
  expect(inputSpec('node.arrayAreaM2')?.default).toBe(600);
  expect(inputSpec('node.radiatorAreaM2')?.default).toBe(110);
  expect(inputSpec('node.massKg')?.default).toBeCloseTo(1714.3, 1);
  expect(inputSpec('launch.payloadKg')?.default).toBe(100_000);
  expect(inputSpec('no.such')).toBeNull();
});
