import { type Message, msg } from '../../locales/i18n';
import { titleOfNodes } from './nodeTitles';
import type { Preset, PresetResult } from './preset';

const replica = (
  label: Message,
  printed: string,
  value: number,
  unit: string,
  quantity: string,
): PresetResult => ({
  label,
  printed,
  value,
  unit,
  from: 'replica',
  quantity: `mccalip.${quantity}`,
  within: 0,
});

/** The public calculator of Andrew McCalip with its defaults; his own formulas are in `mccalip.ts`. */
export const mccalip: Preset = {
  id: 'mccalip',
  label: msg('McCalip’s calculator'),
  summary: msg(
    'The defaults of a public calculator of December 2025: 1 GW of V2 mini buses against gas turbines.',
  ),
  title: titleOfNodes('by-mccalip'),
  design: 'scenario',
  inputs: {
    'exchange.targetItPowerW': 1e9,
    'node.itPowerMeanW': 26_460,
    'node.itPowerPeakW': 27_000,
    'node.arrayAreaM2': 116,
    'node.arrayEfficiency': 27_000 / (1361 * 116),
    'node.arrayDegradationPerYear': 0.025,
    'node.massKg': 27_000 / 36.5,
    'node.failuresPerYear': 0.09,
    // He counts no bus, no restarts, no repair on the ground, and the building whole in his five years.
    'node.busPowerShare': 0,
    'node.interruptionsPerYear': 0,
    'node.radiatorLossPerYear': 0,
    'node.priceUsdPerW': 22,
    'node.developmentUsd': 1e9,
    'node.operationsPerYear': 0.01,
    'node.lifeYears': 5,
    'orbit.altitudeM': 550_000,
    'orbit.ltanHours': 18,
    'launch.payloadKg': 100_000,
    'launch.priceUsdPerKg': 500,
    'ground.pue': 1.2,
    // 14.66 USD/W without computers, by the share of construction in the cost of a site.
    'ground.capexUsdPerW': (14.66 * 37.88) / 11.77,
    'ground.energyUsdPerKwh': 0.02666,
    'ground.buildingLifeYears': 5,
    'ground.failuresPerYear': 0,
    'economics.years': 5,
    'economics.discountRate': 0,
    'economics.includeAccelerators': 0,
  },
  sources: ['mccalip'],
  results: [
    replica(msg('Satellites'), '39,731', 39_731, 'satellites', 'satellites'),
    replica(msg('Mass'), '29,390 t', 29_390_054.79452055, 'kg', 'massKg'),
    replica(msg('Launches'), '294', 294, 'launches', 'launches'),
    replica(msg('Array'), '4.61 km²', 4_608_796, 'm²', 'arrayM2'),
    replica(msg('Satellites, cost'), '$23.6bn', 23_600_214_000, 'USD', 'hardwareUsd'),
    replica(msg('Launch, cost'), '$14.7bn', 14_695_027_397.260275, 'USD', 'launchUsd'),
    replica(msg('Operations, cost'), '$1.2bn', 1_180_010_700, 'USD', 'operationsUsd'),
    replica(msg('Failed GPUs, cost'), '$10.6bn', 10_620_096_300, 'USD', 'gpuUsd'),
    replica(msg('Cost in orbit'), '$51.1bn', 51_095_348_397.26028, 'USD', 'orbitUsd'),
    replica(msg('Levelised cost in orbit'), '$1,167/MWh', 1166.5604656908738, 'USD/MWh', 'orbitUsdPerMwh'),
    replica(msg('Cost on the ground'), '$15.85bn', 15_851_062_160, 'USD', 'groundUsd'),
    replica(
      msg('Levelised cost on the ground'),
      '$426/MWh',
      425.76046629062586,
      'USD/MWh',
      'groundUsdPerMwh',
    ),
    replica(msg('Gas burnt'), '277 BCF', 276.9912, 'BCF', 'gasBcf'),
    replica(msg('Turbines'), '3', 3, 'turbines', 'turbines'),
    replica(
      msg('Break-even price of launch'),
      '−$264/kg',
      -263.65720555455283,
      'USD/kg',
      'breakEvenUsdPerKg',
    ),
    replica(msg('Temperature of the panel'), '62.6 °C', 335.7495380282601, 'K', 'temperatureK'),
  ],
  leavesOut: [
    msg(
      'Computers are counted on neither side, yet failed ones are replaced at the price of the satellites.',
    ),
    msg('No discounting, batteries, mass of radiators, replacement of satellites or downlink.'),
    msg('Energy is counted at 100 % in orbit and at 85 % on the ground.'),
    msg(
      'Edge-on to the Earth a face sees 0.258 of it at 550 km, not 0.021: the panel is near 69 °C, not 62.6 °C.',
    ),
    msg('By geometry the orbit is 95.1 % in sunlight over a year, not 98 %.'),
    msg('The satellite weighs 740 kg; a later version 575 kg.'),
    msg(
      'Its references are shared conversations with chat programs, not primary sources; other totals of his differ.',
    ),
  ],
};
