import { sources } from '../../facts/sources';
import { msg } from '../../locales/i18n';
import type { Formula, GraphNode } from '../graph/formula';
import { Graph } from '../graph/graph';
import { faceViewFactor, mccalipDefaults, step } from './mccalipStep';
import { methods } from './methods';

const hoursPerYear = 8760;

/** His rounded Stefan–Boltzmann constant. */
const stefanBoltzmann = 5.67e-8;

const orbital: Formula<null>[] = [
  step(
    'capacity',
    msg('Mean capacity as the cells age'),
    '1',
    ['years', 'degradation'],
    (v) => {
      let sum = 0;
      for (let year = 0; year < v.years; year++) sum += (1 - v.degradation) ** year;
      return sum / v.years;
    },
    msg('mean over the years of (1 − loss)^year'),
  ),
  step(
    'initialW',
    msg('Power needed at the start'),
    'W',
    ['targetW', 'capacity', 'sunFraction'],
    (v) => v.targetW / (v.capacity * v.sunFraction),
    msg('target ÷ (mean capacity × sunlight)'),
  ),
  step(
    'satellites',
    msg('Satellites'),
    'satellites',
    ['initialW', 'satelliteW'],
    (v) => Math.ceil(v.initialW / v.satelliteW),
    msg('power at the start ÷ power of a satellite, rounded up'),
  ),
  step(
    'massKg',
    msg('Mass'),
    'kg',
    ['satellites', 'satelliteW', 'specificPowerWPerKg'],
    (v) => v.satellites * (v.satelliteW / v.specificPowerWPerKg),
    msg('satellites × power ÷ specific power'),
  ),
  step(
    'hardwareUsd',
    msg('Satellites'),
    'USD',
    ['satellites', 'satelliteW', 'satelliteUsdPerW'],
    (v) => v.satelliteUsdPerW * v.satellites * v.satelliteW,
    msg('satellites × power × price per watt'),
  ),
  step(
    'launchUsd',
    msg('Launch'),
    'USD',
    ['massKg', 'launchUsdPerKg'],
    (v) => v.launchUsdPerKg * v.massKg,
    msg('mass × price of launch'),
  ),
  step(
    'operationsUsd',
    msg('Operations'),
    'USD',
    ['hardwareUsd', 'operations', 'years'],
    (v) => v.hardwareUsd * v.operations * v.years,
    msg('satellites × share a year × years'),
  ),
  step(
    'gpuUsd',
    msg('Replacement of failed GPUs'),
    'USD',
    ['hardwareUsd', 'gpuFailures', 'years'],
    (v) => v.hardwareUsd * v.gpuFailures * v.years,
    msg('satellites × failures a year × years'),
  ),
  step(
    'orbitUsd',
    msg('Cost in orbit'),
    'USD',
    ['hardwareUsd', 'launchUsd', 'operationsUsd', 'gpuUsd', 'developmentUsd'],
    (v) => v.hardwareUsd + v.launchUsd + v.operationsUsd + v.gpuUsd + v.developmentUsd,
    msg('sum'),
  ),
  step(
    'orbitUsdPerMwh',
    msg('Levelised cost in orbit'),
    'USD/MWh',
    ['orbitUsd', 'targetW', 'years'],
    (v) => v.orbitUsd / ((v.targetW / 1e6) * v.years * hoursPerYear),
    msg('cost ÷ (target × 8,760 h × years)'),
  ),
  step(
    'arrayM2',
    msg('Array'),
    'm²',
    ['satellites', 'satelliteW', 'satelliteArrayM2'],
    (v) => v.satellites * v.satelliteArrayM2 * (v.satelliteW / 27_000),
    msg('satellites × array'),
  ),
  step(
    'launches',
    msg('Launches'),
    'launches',
    ['massKg', 'payloadKg'],
    (v) => Math.ceil(v.massKg / v.payloadKg),
    msg('mass ÷ payload, rounded up'),
  ),
];

const ground: Formula<null>[] = [
  step(
    'groundCapexUsd',
    msg('Building on the ground'),
    'USD',
    ['targetW', 'turbineUsdPerW', 'pue', 'siteUsdPerW'],
    (v) => v.targetW * (v.turbineUsdPerW * v.pue + v.siteUsdPerW),
    msg('target × (turbines × PUE + site)'),
  ),
  step(
    'groundMwh',
    msg('IT energy on the ground'),
    'MWh',
    ['targetW', 'years', 'capacityFactor'],
    (v) => (v.targetW / 1e6) * v.years * hoursPerYear * v.capacityFactor,
    msg('target × 8,760 h × years × capacity factor'),
  ),
  step(
    'generatedMwh',
    msg('Energy generated'),
    'MWh',
    ['groundMwh', 'pue'],
    (v) => v.groundMwh * v.pue,
    msg('IT energy × PUE'),
  ),
  step(
    'fuelUsd',
    msg('Fuel'),
    'USD',
    ['generatedMwh', 'heatRateBtuPerKwh', 'gasUsdPerMmbtu'],
    (v) => ((v.heatRateBtuPerKwh * v.gasUsdPerMmbtu) / 1000) * v.generatedMwh,
    msg('energy × heat rate × price of gas'),
  ),
  step(
    'groundUsd',
    msg('Cost on the ground'),
    'USD',
    ['groundCapexUsd', 'fuelUsd'],
    (v) => v.groundCapexUsd + v.fuelUsd,
    msg('building + fuel'),
  ),
  step(
    'groundUsdPerMwh',
    msg('Levelised cost on the ground'),
    'USD/MWh',
    ['groundUsd', 'groundMwh'],
    (v) => v.groundUsd / v.groundMwh,
    msg('cost ÷ IT energy'),
  ),
  step(
    'gasBcf',
    msg('Gas burnt'),
    'BCF',
    ['generatedMwh', 'heatRateBtuPerKwh'],
    (v) => (v.generatedMwh * 1000 * v.heatRateBtuPerKwh) / 1000 / 1e9,
    msg('energy × heat rate ÷ 1,000 Btu/ft³'),
  ),
  step(
    'turbines',
    msg('Turbines'),
    'turbines',
    ['targetW', 'pue', 'turbineW'],
    (v) => Math.ceil((v.targetW * v.pue) / v.turbineW),
    msg('target × PUE ÷ turbine, rounded up'),
  ),
  step(
    'breakEvenUsdPerKg',
    msg('Break-even price of launch'),
    'USD/kg',
    ['groundUsd', 'satelliteUsdPerW', 'initialW', 'specificPowerWPerKg'],
    (v) => (v.groundUsd - v.satelliteUsdPerW * v.initialW) / (v.initialW / v.specificPowerWPerKg),
    msg('(cost on the ground − satellites) ÷ mass'),
  ),
];

const thermal: Formula<null>[] = [
  step(
    'viewFactor',
    msg('View factor of a face to the Earth'),
    '1',
    ['altitudeM', 'betaDeg'],
    (v) => faceViewFactor(v.altitudeM, v.betaDeg, 1),
    msg('mean over the orbit; a floor of 5 % of the nadir value'),
  ),
  step(
    'temperatureK',
    msg('Temperature of the panel'),
    'K',
    [
      'solarWPerM2',
      'absorptivity',
      'earthWPerM2',
      'albedo',
      'cellEmissivity',
      'backEmissivity',
      'spaceK',
      'altitudeM',
      'betaDeg',
    ],
    (v) => {
      const cells = faceViewFactor(v.altitudeM, v.betaDeg, 1);
      const back = faceViewFactor(v.altitudeM, v.betaDeg, -1);
      const taken =
        v.solarWPerM2 * v.absorptivity +
        v.earthWPerM2 * (cells * v.cellEmissivity + back * v.backEmissivity) +
        v.solarWPerM2 * v.albedo * cells * Math.cos((v.betaDeg * Math.PI) / 180) * v.absorptivity;
      return (taken / (stefanBoltzmann * (v.cellEmissivity + v.backEmissivity)) + v.spaceK ** 4) ** 0.25;
    },
    msg('(heat taken up ÷ (σ (ε₁ + ε₂)) + T₀⁴)^¼'),
  ),
];

const nodes: GraphNode<null>[] = [...mccalipDefaults, ...orbital, ...ground, ...thermal];

/**
 * Andrew McCalip's calculator of December 2025 (github.com/andrewmccalip/thoughts, commit e59571e) as declared formulas of our
 * own, so that his published results can be had to the last digit and every step opened. It is his model, not ours: constants
 * and simplifications are his, and `presets.ts` lists what they leave out.
 * `changed` replaces defaults, by id without `mccalip.`; ids of answers are `mccalip.NAME`.
 */
export function mccalipGraph(changed: Readonly<Record<string, number>> = {}): Graph<null> {
  const list = nodes.map((node) => {
    const value = changed[node.id.replace('mccalip.', '')];
    if (value === undefined || !('quantity' in node)) return node;
    return { ...node, quantity: { ...node.quantity, value, basis: 'assumed' as const } };
  });
  return new Graph(list, null, { ...sources, ...methods });
}
