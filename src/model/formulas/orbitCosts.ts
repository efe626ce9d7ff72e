import { msg } from '../../locales/i18n';
import type { Formula } from '../graph/formula';
import { arrayTerm, nodeTerm } from '../graph/nodeTerms';
import { yearHours } from '../orbit/time';
import { cost, setsBought, term, usd, usdPerKwh } from './costFormula';
import type { ModelContext } from './orbitFormulas';

const { include, nodes, annuity, computersUsdPerW } = term;

const orbitParts = (arrayKnown: boolean): Formula<ModelContext>[] => [
  cost(
    'orbitNodesUsd',
    msg('Nodes without computers, first fleet'),
    {
      nodes,
      arrayW: arrayTerm(arrayKnown),
      usdPerW: ['node.priceUsdPerW', 'USD/W'],
    },
    (v) => v.nodes * v.arrayW * v.usdPerW,
    msg('nodes × power of the array × price per watt'),
  ),
  cost(
    'orbitAcceleratorsUsd',
    msg('Computers in orbit, first fleet'),
    { include, nodes, eachW: nodeTerm.inSunW, usdPerW: computersUsdPerW },
    (v) => v.include * v.nodes * v.eachW * v.usdPerW,
    msg('nodes × IT power in full sun × price of computers, where counted'),
    { validity: msg('Nothing is added for hardening against radiation.') },
  ),
  cost(
    'orbitLaunchUsd',
    msg('Launch, first fleet'),
    { massKg: ['exchange.massKg', 'kg'], price: nodeTerm.launchUsdPerKg },
    (v) => v.massKg * v.price,
    msg('mass × price of launch'),
  ),
  setsBought('orbitFleets', msg('Fleets bought in the years compared'), nodeTerm.lifeYears),
  cost(
    'orbitFleetsUsd',
    msg('Nodes, computers and launches, all fleets'),
    {
      fleets: ['cost.orbitFleets', '1'],
      nodesUsd: usd('orbitNodesUsd'),
      computers: usd('orbitAcceleratorsUsd'),
      launch: usd('orbitLaunchUsd'),
    },
    (v) => v.fleets * (v.nodesUsd + v.computers + v.launch),
    msg('fleets × (nodes + computers + launch)'),
  ),
  cost(
    'orbitFailedUsd',
    msg('Computers in orbit that stand idle once they have failed'),
    {
      computers: usd('orbitAcceleratorsUsd'),
      fleets: ['cost.orbitFleets', '1'],
      lost: ['node.lostShare', '1'],
    },
    (v) => v.computers * v.fleets * v.lost,
    msg('computers × fleets × share that has failed for good'),
    {
      validity: msg(
        'Within the cost of the fleets, not on top: nobody repairs them, and they deliver nothing.',
      ),
    },
  ),
  cost(
    'orbitOperationsUsd',
    msg('Operations in orbit'),
    { nodesUsd: usd('orbitNodesUsd'), share: ['node.operationsPerYear', '1/year'], annuity },
    (v) => v.nodesUsd * v.share * v.annuity,
    msg('price of the nodes × share a year × years'),
  ),
];

const orbit: Formula<ModelContext>[] = [
  cost(
    'orbitUsd',
    msg('Cost in orbit over the years compared'),
    {
      fleetsUsd: usd('orbitFleetsUsd'),
      operations: usd('orbitOperationsUsd'),
      development: ['node.developmentUsd', 'USD'],
    },
    (v) => v.fleetsUsd + v.operations + v.development,
    msg('all fleets + operations + development'),
    {
      validity: msg(
        'Ground stations, insurance and disposal are left out; failed computers are not repaired and deliver nothing.',
      ),
    },
  ),
  cost(
    'orbitKwh',
    msg('IT energy delivered in orbit over the years compared'),
    { deliveredW: ['exchange.deliveredPowerW', 'W'], annuity },
    (v) => (v.deliveredW / 1000) * yearHours * v.annuity,
    msg('IT power that the nodes deliver × 8,766 h × years'),
    {
      unit: 'kWh',
      validity: msg(
        'After sunlight, ageing and failures; from the first day, without the years of launching.',
      ),
    },
  ),
  usdPerKwh('orbitUsdPerKwh', msg('Cost per delivered IT energy in orbit'), 'orbitUsd', 'orbitKwh'),
  cost(
    'orbitUsdPerW',
    msg('Cost to build per nominal IT power in orbit'),
    {
      nodesUsd: usd('orbitNodesUsd'),
      computers: usd('orbitAcceleratorsUsd'),
      launch: usd('orbitLaunchUsd'),
      development: ['node.developmentUsd', 'USD'],
      nodes,
      peakW: nodeTerm.peakW,
    },
    (v) => (v.nodesUsd + v.computers + v.launch + v.development) / (v.nodes * v.peakW),
    msg('(nodes + computers + launch + development) ÷ (nodes × peak IT power)'),
    {
      unit: 'USD/W',
      validity: msg('By the name plate: no sunlight, ageing, failures, energy or operations.'),
    },
  ),
];

/** What it costs in orbit, by parts. `arrayKnown`: the array has area and efficiency. */
export const orbitCosts = (arrayKnown: boolean): Formula<ModelContext>[] => [
  ...orbitParts(arrayKnown),
  ...orbit,
];
