import { msg } from '../../locales/i18n';
import type { Formula } from '../graph/formula';
import { yearHours } from '../orbit/time';
import { cost, setsBought, term, usd, usdPerKwh } from './costFormula';
import type { ModelContext } from './orbitFormulas';

const { include, targetW, annuity, computersUsdPerW } = term;

/** What the same IT power costs on the ground, by parts. */
export const groundCosts: Formula<ModelContext>[] = [
  cost(
    'groundConstructionUsd',
    msg('Building, power and cooling on the ground'),
    { targetW, capex: ['ground.capexUsdPerW', 'USD/W'], computers: computersUsdPerW },
    (v) => v.targetW * Math.max(0, v.capex - v.computers),
    msg('IT power × (cost of a site − price of computers)'),
    { validity: msg('Lasts some 14 years and is counted whole.') },
  ),
  cost(
    'groundAcceleratorsUsd',
    msg('Computers on the ground, first set'),
    { include, targetW, usdPerW: computersUsdPerW },
    (v) => v.include * v.targetW * v.usdPerW,
    msg('IT power × price of computers, where counted'),
  ),
  setsBought('groundPurchases', msg('Sets of computers bought in the years compared'), [
    'ground.computeLifeYears',
    'years',
  ]),
  cost(
    'groundEnergyUsd',
    msg('Energy on the ground'),
    {
      kwhPerYear: ['exchange.groundEnergyKwhPerYear', 'kWh/year'],
      price: ['ground.energyUsdPerKwh', 'USD/kWh'],
      annuity,
    },
    (v) => v.kwhPerYear * v.price * v.annuity,
    msg('energy a year, PUE within × price × years'),
  ),
  cost(
    'groundOperationsUsd',
    msg('Other running cost on the ground'),
    {
      targetW,
      all: ['constant.groundOpexUsdPerWYear', 'USD/W/year'],
      energy: ['constant.groundEnergyUsdPerKwh', 'USD/kWh'],
      annuity,
    },
    (v) => v.targetW * Math.max(0, v.all - (v.energy * yearHours) / 1000) * v.annuity,
    msg('IT power × (running cost − its energy) × years'),
  ),
  cost(
    'groundUsd',
    msg('Cost on the ground over the years compared'),
    {
      construction: usd('groundConstructionUsd'),
      computers: usd('groundAcceleratorsUsd'),
      sets: ['cost.groundPurchases', '1'],
      energy: usd('groundEnergyUsd'),
      operations: usd('groundOperationsUsd'),
    },
    (v) => v.construction + v.computers * v.sets + v.energy + v.operations,
    msg('construction + computers × sets + energy + other running cost'),
    { validity: msg('Land, grid connection and the wait for it are left out.') },
  ),
  cost(
    'groundKwh',
    msg('IT energy delivered on the ground over the years compared'),
    { targetW, annuity },
    (v) => (v.targetW / 1000) * yearHours * v.annuity,
    msg('IT power × 8,766 h × years'),
    { unit: 'kWh', validity: msg('At full load; failed accelerators are replaced out of running cost.') },
  ),
  usdPerKwh('groundUsdPerKwh', msg('Cost per delivered IT energy on the ground'), 'groundUsd', 'groundKwh'),
  cost(
    'groundUsdPerW',
    msg('Cost to build per nominal IT power on the ground'),
    { construction: usd('groundConstructionUsd'), computers: usd('groundAcceleratorsUsd'), targetW },
    (v) => (v.construction + v.computers) / v.targetW,
    msg('(construction + computers) ÷ IT power'),
    { unit: 'USD/W', validity: msg('By the name plate: no energy and no running cost.') },
  ),
];
