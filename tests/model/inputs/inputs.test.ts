import { expect, it } from 'vitest';
import { wholeRelease as release } from '../../../src/facts/sources';
import { inputSpec, inputSpecs } from '../../../src/model/inputs/inputs';

const ids =
  'node.itPowerMeanW node.itPowerPeakW node.arrayAreaM2 node.arrayEfficiency node.arrayDegradationPerYear node.batteryWh node.radiatorAreaM2 node.radiatorEmissivity node.radiatorTemperatureK node.massKg node.lifeYears node.failuresPerYear orbit.altitudeM orbit.inclinationDeg orbit.ltanHours constellation.nodes constellation.planes launch.payloadKg launch.priceUsdPerKg launch.perYear ground.pue ground.carbonGPerKwh ground.waterLPerKwh ground.capexUsdPerW ground.energyUsdPerKwh exchange.targetItPowerW economics.years economics.discountRate economics.includeAccelerators';
const added =
  'node.priceUsdPerW node.developmentUsd node.operationsPerYear launch.nodesPerLaunch launch.co2Kg ground.computeLifeYears link.elevationMinDeg node.busPowerShare node.radiatorAbsorptivity node.radiatorLossPerYear node.interruptionsPerYear node.restartHours ground.buildingLifeYears ground.failuresPerYear ground.repairDays ground.repairPriceShare ground.waterClosedLPerKwh';

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

it('ranges to both sides of what is claimed, down to what has flown', () => {
  const range = (id: string) => [inputSpec(id)?.low, inputSpec(id)?.default, inputSpec(id)?.high];
  // About 44 t have flown; 5 flights in 2025 and 3 in 277 days of 2026, which is 4 a year.
  expect(range('launch.payloadKg')).toEqual([44_000, 100_000, 200_000]);
  expect(range('launch.perYear')).toEqual([4, 69, 180]);
  // 1,714.3 kg × 48.7 W/kg of the bus that flies = 83,486 W.
  expect(range('node.itPowerMeanW')).toEqual([83_500, 120_000, 150_000]);
  const [low = 0, value = 0, high = 0] = range('ground.energyUsdPerKwh') as number[];
  expect(low < value && value < high).toBe(true);
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
