import { msg } from '../../locales/i18n';
import type { InputSpec } from '../types';
import { ai1, chosen, claims, constant, engineers, reported, slider, study } from './inputSpec';

const sunW = constant('solarConstantWPerM2');

/** AI1's claimed output per area over the solar constant: cells, packing, wiring and conversion in one. */
const claimedEfficiency =
  ai1?.arrayPowerWPerM2?.value && sunW?.value ? ai1.arrayPowerWPerM2.value / sunW.value : null;

/** Inputs about one node. */
export const nodeInputs: InputSpec[] = [
  reported(
    slider(
      'node.itPowerMeanW',
      msg('IT power of a node, mean'),
      'W',
      [1000, 1_000_000, 1000],
      msg('Over a year, eclipses within.'),
    ),
    ai1?.itPowerMeanW,
    { high: 150_000 },
  ),
  reported(
    slider(
      'node.itPowerPeakW',
      msg('IT power of a node, peak'),
      'W',
      [1000, 1_500_000, 1000],
      msg('Never exceeded.'),
    ),
    ai1?.itPowerPeakW,
  ),
  reported(
    slider(
      'node.arrayAreaM2',
      msg('Array area of a node'),
      'm²',
      [1, 10_000, 1],
      msg('Cell side, gaps within.'),
    ),
    ai1?.arrayAreaM2,
    { high: engineers?.arrayAreaM2?.value ?? undefined, sources: study },
  ),
  chosen(
    slider(
      'node.arrayEfficiency',
      msg('Efficiency of the array'),
      '1',
      [0.05, 0.4, 0.001],
      msg('Sunlight to power at the load, start of life.'),
    ),
    claimedEfficiency,
    [230 / 1361, 0.24],
    [...new Set([...claims, ...(sunW?.sources ?? []), ...(constant('arrayEfficiency')?.sources ?? [])])],
    'derived',
  ),
  reported(
    slider(
      'node.arrayDegradationPerYear',
      msg('Loss of the array per year'),
      '1/year',
      [0, 0.12, 0.001],
      msg('Share of output.'),
    ),
    constant('arrayDegradationPerYear'),
  ),
  chosen(
    slider(
      'node.batteryWh',
      msg('Battery of a node'),
      'Wh',
      [0, 500_000, 1000],
      msg('Not published; none is counted until it is set.'),
    ),
    null,
    [null, null],
    [],
  ),
  reported(
    slider(
      'node.radiatorAreaM2',
      msg('Radiator area of a node'),
      'm²',
      [1, 5000, 1],
      msg('Area of the panel; both faces radiate.'),
    ),
    ai1?.radiatorAreaM2,
    { high: engineers?.radiatorAreaM2?.value ?? undefined, sources: study },
  ),
  reported(
    slider(
      'node.radiatorEmissivity',
      msg('Emissivity of the radiator'),
      '1',
      [0.5, 1, 0.01],
      msg('In the infrared.'),
    ),
    constant('radiatorEmissivity'),
  ),
  chosen(
    slider(
      'node.radiatorTemperatureK',
      msg('Temperature of the radiator'),
      'K',
      [250, 450, 1],
      msg('At which AI1 would give off the 1,400 W/m² that is claimed.'),
    ),
    342,
    [320, 353],
    [...claims],
    'derived',
  ),
  reported(
    slider(
      'node.massKg',
      msg('Mass of a node'),
      'kg',
      [10, 50_000, 1],
      msg('At launch. 70 kW a tonne is claimed; engineers estimate 34 to 59 kg/kW.'),
    ),
    ai1?.massKg,
    { high: engineers?.massKg?.high ?? undefined, sources: study },
  ),
  reported(
    slider(
      'node.lifeYears',
      msg('Life of a node'),
      'years',
      [1, 15, 0.5],
      msg('From launch to replacement.'),
    ),
    ai1?.lifeYears,
    { low: 3, sources: constant('nodeLifeYears')?.sources },
  ),
  reported(
    slider(
      'node.failuresPerYear',
      msg('Accelerators that fail in a year'),
      '1/year',
      [0, 0.3, 0.001],
      msg('Share, as on the ground.'),
    ),
    constant('acceleratorFailuresPerYear'),
  ),
];
