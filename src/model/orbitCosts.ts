import { bought, cost, term, usd } from './costFormula';
import { purchases } from './economics';
import type { Formula } from './graph';
import type { ModelContext } from './orbitFormulas';
import { yearHours } from './time';

const { years, rate, include, nodes, annuity, computersUsdPerW } = term;

const orbitParts = (arrayKnown: boolean): Formula<ModelContext>[] => [
  cost(
    'orbitNodesUsd',
    'Nodes without computers, first fleet',
    {
      nodes,
      arrayW: [arrayKnown ? 'node.sunlitPowerW' : 'node.itPowerPeakW', 'W'],
      usdPerW: ['node.priceUsdPerW', 'USD/W'],
    },
    (v) => v.nodes * v.arrayW * v.usdPerW,
    'nodes × power of the array × price per watt',
  ),
  cost(
    'orbitAcceleratorsUsd',
    'Computers in orbit, first fleet',
    { include, nodes, eachW: ['node.itPowerInSunW', 'W'], usdPerW: computersUsdPerW },
    (v) => v.include * v.nodes * v.eachW * v.usdPerW,
    'nodes × IT power in full sun × price of computers, where counted',
    { validity: 'Nothing is added for hardening against radiation.' },
  ),
  cost(
    'orbitLaunchUsd',
    'Launch, first fleet',
    { massKg: ['exchange.massKg', 'kg'], price: ['launch.priceUsdPerKg', 'USD/kg'] },
    (v) => v.massKg * v.price,
    'mass × price of launch',
  ),
  cost(
    'orbitFleets',
    'Fleets bought in the years compared',
    { years, lifeYears: ['node.lifeYears', 'years'], rate },
    (v) => purchases(v.years, v.lifeYears, v.rate),
    '1 + Σ share of life used ÷ (1 + rate)^start',
    { unit: '1', validity: bought },
  ),
  cost(
    'orbitFleetsUsd',
    'Nodes, computers and launches, all fleets',
    {
      fleets: ['cost.orbitFleets', '1'],
      nodesUsd: usd('orbitNodesUsd'),
      computers: usd('orbitAcceleratorsUsd'),
      launch: usd('orbitLaunchUsd'),
    },
    (v) => v.fleets * (v.nodesUsd + v.computers + v.launch),
    'fleets × (nodes + computers + launch)',
  ),
  cost(
    'orbitOperationsUsd',
    'Operations in orbit',
    { nodesUsd: usd('orbitNodesUsd'), share: ['node.operationsPerYear', '1/year'], annuity },
    (v) => v.nodesUsd * v.share * v.annuity,
    'price of the nodes × share a year × years',
  ),
];

const orbit: Formula<ModelContext>[] = [
  cost(
    'orbitUsd',
    'Cost in orbit over the years compared',
    {
      fleetsUsd: usd('orbitFleetsUsd'),
      operations: usd('orbitOperationsUsd'),
      development: ['node.developmentUsd', 'USD'],
    },
    (v) => v.fleetsUsd + v.operations + v.development,
    'all fleets + operations + development',
    { validity: 'Ground stations, insurance, disposal and the repair of failed computers are left out.' },
  ),
  cost(
    'orbitKwh',
    'IT energy delivered in orbit over the years compared',
    { deliveredW: ['exchange.deliveredPowerW', 'W'], annuity },
    (v) => (v.deliveredW / 1000) * yearHours * v.annuity,
    'IT power that the nodes deliver × 8,766 h × years',
    {
      unit: 'kWh',
      validity: 'After sunlight, ageing and failures; from the first day, without the years of launching.',
    },
  ),
  cost(
    'orbitUsdPerKwh',
    'Cost per delivered IT energy in orbit',
    { total: usd('orbitUsd'), kwh: ['cost.orbitKwh', 'kWh'] },
    (v) => (v.kwh > 0 ? v.total / v.kwh : null),
    'cost ÷ energy delivered',
    { unit: 'USD/kWh' },
  ),
  cost(
    'orbitUsdPerW',
    'Cost to build per nominal IT power in orbit',
    {
      nodesUsd: usd('orbitNodesUsd'),
      computers: usd('orbitAcceleratorsUsd'),
      launch: usd('orbitLaunchUsd'),
      development: ['node.developmentUsd', 'USD'],
      nodes,
      peakW: ['node.itPowerPeakW', 'W'],
    },
    (v) => (v.nodesUsd + v.computers + v.launch + v.development) / (v.nodes * v.peakW),
    '(nodes + computers + launch + development) ÷ (nodes × peak IT power)',
    { unit: 'USD/W', validity: 'By the name plate: no sunlight, ageing, failures, energy or operations.' },
  ),
];

/** What it costs in orbit, by parts. `arrayKnown`: the array has area and efficiency. */
export const orbitCosts = (arrayKnown: boolean): Formula<ModelContext>[] => [
  ...orbitParts(arrayKnown),
  ...orbit,
];
