import { msg } from '../../locales/i18n';
import type { Formula } from '../graph/formula';
import { cost, term, usd } from './costFormula';
import { annuityYears, breakEvenLaunchUsdPerKg } from './economics';
import { groundCosts } from './groundCosts';
import { orbitCosts } from './orbitCosts';
import type { ModelContext } from './orbitFormulas';

type Terms = Record<string, readonly [id: string, unit: string]>;

const { years, rate } = term;

const shared: Formula<ModelContext>[] = [
  cost(
    'annuityYears',
    msg('Years compared, discounted'),
    { years, rate },
    (v) => annuityYears(v.years, v.rate),
    msg('∫ (1 + rate)^−t dt over the years'),
    {
      unit: 'years',
      validity: msg('Money and energy are discounted alike; at rate 0 these are the years themselves.'),
    },
  ),
  cost(
    'acceleratorsUsdPerW',
    msg('Price of computers per IT power'),
    {
      capex: ['ground.capexUsdPerW', 'USD/W'],
      compute: ['constant.groundComputeCapexUsdPerW', 'USD/W'],
      construction: ['constant.groundConstructionCapexUsdPerW', 'USD/W'],
    },
    (v) => (v.capex * v.compute) / (v.compute + v.construction),
    msg('cost of a ground site × computers ÷ (computers + construction)'),
    { unit: 'USD/W', validity: msg('The same computers at the same price on the ground and in orbit.') },
  ),
];

const perKwh: Terms = {
  orbit: ['cost.orbitUsdPerKwh', 'USD/kWh'],
  ground: ['cost.groundUsdPerKwh', 'USD/kWh'],
};

const compared: Formula<ModelContext>[] = [
  cost(
    'kwhPerPflopDay',
    msg('IT energy of a PFLOP-day'),
    { eachW: ['given.accelerator.allInPowerW', 'W'], flops: ['accelerator.gb300.denseFp8Flops', 'FLOP/s'] },
    (v) => ((v.eachW * 1e15) / v.flops / 1000) * 24,
    msg('IT power per accelerator ÷ its dense 8-bit speed × 10¹⁵ × 24 h'),
    {
      unit: 'kWh/PFLOP-day',
      validity: msg(
        'Peak speed of GB300 by the data sheet, share of hosts and network within; real work reaches a part of it.',
      ),
    },
  ),
  ...(['orbit', 'ground'] as const).map((where) =>
    cost(
      `${where}UsdPerPflopDay`,
      where === 'orbit'
        ? msg('Cost per delivered PFLOP-day in orbit')
        : msg('Cost per delivered PFLOP-day on the ground'),
      { usdPerKwh: [`cost.${where}UsdPerKwh`, 'USD/kWh'], kwh: ['cost.kwhPerPflopDay', 'kWh/PFLOP-day'] },
      (v) => v.usdPerKwh * v.kwh,
      msg('cost per kWh × kWh of a PFLOP-day'),
      { unit: 'USD/PFLOP-day' },
    ),
  ),
  cost(
    'ratio',
    msg('Cost in orbit over cost on the ground, per delivered IT energy'),
    perKwh,
    (v) => ((v.ground ?? 0) > 0 ? (v.orbit ?? 0) / (v.ground ?? 1) : null),
    msg('cost per kWh in orbit ÷ on the ground'),
    { unit: '1' },
  ),
  cost(
    'breakEvenLaunchUsdPerKg',
    msg('Price of launch at which both cost the same per delivered IT energy'),
    {
      groundUsdPerKwh: ['cost.groundUsdPerKwh', 'USD/kWh'],
      kwh: ['cost.orbitKwh', 'kWh'],
      total: usd('orbitUsd'),
      launch: usd('orbitLaunchUsd'),
      fleets: ['cost.orbitFleets', '1'],
      massKg: ['exchange.massKg', 'kg'],
    },
    (v) =>
      breakEvenLaunchUsdPerKg(v.groundUsdPerKwh, v.kwh, v.total - v.fleets * v.launch, v.fleets * v.massKg),
    msg('(ground cost per kWh × energy in orbit − cost in orbit without launch) ÷ mass'),
    { unit: 'USD/kg', validity: msg('Unknown stands for none: even free launches leave orbit dearer.') },
  ),
];

/** What the exchange costs in orbit and on the ground, by four metrics. `arrayKnown`: the array has area and efficiency. */
export const costFormulas = (arrayKnown: boolean): Formula<ModelContext>[] => [
  ...shared,
  ...orbitCosts(arrayKnown),
  ...groundCosts,
  ...compared,
];
