import { msg } from '../../locales/i18n';
import { YEAR_DAYS } from '../../shared/dates';
import type { Formula } from '../graph/formula';
import { yearHours } from '../orbit/time';
import { cost, setsBought, term, usd, usdPerKwh } from './costFormula';
import { annuityYears } from './economics';
import type { ModelContext } from './orbitFormulas';

const { include, targetW, annuity, rate, computersUsdPerW } = term;
const failures = ['ground.failuresPerYear', '1/year'] as const;

/** What the same IT power costs on the ground, by parts. */
export const groundCosts: Formula<ModelContext>[] = [
  cost(
    'groundConstructionUsd',
    msg('Building, power and cooling on the ground'),
    { targetW, capex: ['ground.capexUsdPerW', 'USD/W'], computers: computersUsdPerW },
    (v) => v.targetW * Math.max(0, v.capex - v.computers),
    msg('IT power × (cost of a site − price of computers)'),
  ),
  cost(
    'groundBuildingUsd',
    msg('Building, power and cooling on the ground, for the years compared'),
    {
      construction: usd('groundConstructionUsd'),
      lifeYears: ['ground.buildingLifeYears', 'years'],
      rate,
      annuity,
    },
    (v) => (v.construction * v.annuity) / annuityYears(v.lifeYears, v.rate),
    msg('building × years ÷ its life, both discounted'),
    { validity: msg('The share of its life that is compared; what stands after that has its worth.') },
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
    'groundRepairUsd',
    msg('Repair of failed computers on the ground'),
    {
      computers: usd('groundAcceleratorsUsd'),
      failures,
      priceShare: ['ground.repairPriceShare', '1'],
      annuity,
    },
    (v) => v.computers * v.failures * v.priceShare * v.annuity,
    msg('computers × failures a year × price of a repair × years'),
    {
      validity: msg(
        'By the price of all computing equipment; the running cost that is reported may hold a part of it. 0 where computers are not counted.',
      ),
    },
  ),
  cost(
    'groundUsd',
    msg('Cost on the ground over the years compared'),
    {
      building: usd('groundBuildingUsd'),
      computers: usd('groundAcceleratorsUsd'),
      sets: ['cost.groundPurchases', '1'],
      energy: usd('groundEnergyUsd'),
      repair: usd('groundRepairUsd'),
      operations: usd('groundOperationsUsd'),
    },
    (v) => v.building + v.computers * v.sets + v.energy + v.repair + v.operations,
    msg('building + computers × sets + energy + repair + other running cost'),
    { validity: msg('Land, grid connection and the wait for it are left out.') },
  ),
  cost(
    'groundWorkingShare',
    msg('Share of the computers on the ground that work'),
    {
      failures,
      days: ['ground.repairDays', 'days'],
      running: ['node.runningShare', '1'],
    },
    (v) => v.running / (1 + (v.failures * v.days) / YEAR_DAYS),
    msg('share not restarting ÷ (1 + failures a year × days to repair ÷ 365.25)'),
    { unit: '1', validity: msg('In the long run, each failed one repaired.') },
  ),
  cost(
    'groundKwh',
    msg('IT energy delivered on the ground over the years compared'),
    { targetW, working: ['cost.groundWorkingShare', '1'], annuity },
    (v) => (v.targetW / 1000) * yearHours * v.working * v.annuity,
    msg('IT power × share that works × 8,766 h × years'),
    { unit: 'kWh', validity: msg('At full load the year round.') },
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
