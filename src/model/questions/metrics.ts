import { type Message, msg } from '../../locales/i18n';
/** One way of saying what computing costs. Models that seem to contradict each other often differ by this alone. */
export interface Metric {
  id: 'usd' | 'usdPerW' | 'usdPerKwh' | 'usdPerPflopDay';
  label: Message;
  unit: string;
  /** Ids of the quantities by this metric. */
  orbit: string;
  ground: string;
  /** What is divided by what. */
  definition: Message;
  /** What it does not see. */
  blind: Message;
}

/** The metrics that a reader can switch between, the most telling first. */
export const metrics: readonly Metric[] = [
  {
    id: 'usdPerKwh',
    label: msg('Per delivered kWh of IT energy'),
    unit: 'USD/kWh',
    orbit: 'cost.orbitUsdPerKwh',
    ground: 'cost.groundUsdPerKwh',
    definition: msg(
      'All cost over the years compared ÷ IT energy delivered in them, after sunlight, ageing and failures.',
    ),
    blind: msg('Where the energy is used, and how soon it is there.'),
  },
  {
    id: 'usdPerPflopDay',
    label: msg('Per delivered PFLOP-day'),
    unit: 'USD/PFLOP-day',
    orbit: 'cost.orbitUsdPerPflopDay',
    ground: 'cost.groundUsdPerPflopDay',
    definition: msg(
      'Cost per delivered kWh × energy of a day of 10¹⁵ dense 8-bit operations a second on GB300.',
    ),
    blind: msg('Real work reaches a part of the peak speed; the same chips are taken on both sides.'),
  },
  {
    id: 'usdPerW',
    label: msg('Per nominal watt'),
    unit: 'USD/W',
    orbit: 'cost.orbitUsdPerW',
    ground: 'cost.groundUsdPerW',
    definition: msg('Cost to build and launch ÷ IT power by the name plate (peak power in orbit).'),
    blind: msg('Energy, running cost, sunlight, ageing, failures and life.'),
  },
  {
    id: 'usd',
    label: msg('Total over the years compared'),
    unit: 'USD',
    orbit: 'cost.orbitUsd',
    ground: 'cost.groundUsd',
    definition: msg('Build, launch, replacement and running cost over the years compared.'),
    blind: msg('That orbit delivers less than is asked for once arrays age and accelerators fail.'),
  },
];

/** The metric of that id; the first where there is none. */
export const metricById = (id: string): Metric => {
  const found = metrics.find((metric) => metric.id === id) ?? metrics[0];
  if (!found) throw new Error('no metrics');
  return found;
};
