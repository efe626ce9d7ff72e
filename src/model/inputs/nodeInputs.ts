import type { InputRange } from '../types';
import { ai1, chosen, claims, constant, engineers, reported, slider, study } from './inputSpec';

const sunW = constant('solarConstantWPerM2');

/** AI1's claimed output per area over the solar constant: cells, packing, wiring and conversion in one. */
const claimedEfficiency =
  ai1?.arrayPowerWPerM2?.value && sunW?.value ? ai1.arrayPowerWPerM2.value / sunW.value : null;

/** The least mean power: that of the claimed mass at what a bus that flies gives per kilogram. */
const flown = constant('nodeItPowerFlownW');

/** Inputs about one node. */
export const nodeInputs: InputRange[] = [
  reported(slider('node.itPowerMeanW', 'W', [1000, 1_000_000, 1000]), ai1?.itPowerMeanW, {
    low: flown?.value ?? undefined,
    high: 150_000,
    sources: flown?.sources,
  }),
  reported(slider('node.itPowerPeakW', 'W', [1000, 1_500_000, 1000]), ai1?.itPowerPeakW),
  reported(slider('node.arrayAreaM2', 'm²', [1, 10_000, 1]), ai1?.arrayAreaM2, {
    high: engineers?.arrayAreaM2?.value ?? undefined,
    sources: study,
  }),
  chosen(
    slider('node.arrayEfficiency', '1', [0.05, 0.4, 0.001]),
    claimedEfficiency,
    [230 / 1361, 0.24],
    [...new Set([...claims, ...(sunW?.sources ?? []), ...(constant('arrayEfficiency')?.sources ?? [])])],
    'derived',
  ),
  reported(
    slider('node.arrayDegradationPerYear', '1/year', [0, 0.12, 0.001]),
    constant('arrayDegradationPerYear'),
  ),
  reported(slider('node.busPowerShare', '1', [0, 0.3, 0.005]), constant('busPowerShare')),
  chosen(slider('node.batteryWh', 'Wh', [0, 500_000, 1000]), null, [null, null], []),
  reported(slider('node.radiatorAreaM2', 'm²', [1, 5000, 1]), ai1?.radiatorAreaM2, {
    high: engineers?.radiatorAreaM2?.value ?? undefined,
    sources: study,
  }),
  reported(slider('node.radiatorEmissivity', '1', [0.5, 1, 0.01]), constant('radiatorEmissivity')),
  reported(slider('node.radiatorAbsorptivity', '1', [0, 1, 0.01]), constant('radiatorAbsorptivity')),
  reported(slider('node.radiatorLossPerYear', '1/year', [0, 0.1, 0.001]), constant('radiatorLossPerYear')),
  chosen(slider('node.radiatorTemperatureK', 'K', [250, 450, 1]), 342, [320, 353], [...claims], 'derived'),
  reported(slider('node.massKg', 'kg', [10, 50_000, 1]), ai1?.massKg, {
    high: engineers?.massKg?.high ?? undefined,
    sources: study,
  }),
  reported(slider('node.lifeYears', 'years', [1, 15, 0.5]), ai1?.lifeYears, {
    low: 3,
    sources: constant('nodeLifeYears')?.sources,
  }),
  reported(slider('node.failuresPerYear', '1/year', [0, 0.3, 0.001]), constant('acceleratorFailuresPerYear')),
  reported(
    slider('node.interruptionsPerYear', '1/year', [0, 1, 0.001]),
    constant('acceleratorInterruptionsPerYear'),
  ),
  reported(slider('node.restartHours', 'h', [0.1, 240, 0.1]), constant('acceleratorRestartHours')),
];
