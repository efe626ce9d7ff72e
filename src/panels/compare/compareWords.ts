import { t } from '../../locales/i18n';
import type { Metric } from '../../model/questions/metrics';
import { PRESENT } from '../../store/readings/questions';
import { scenarioName } from '../../store/readings/split';
import type { State } from '../../store/types';

/** A scenario in the comparison. */
export interface ComparedScenario {
  id: string;
  title: string;
  pinned: boolean;
}

/** The present scenario, then the pinned ones in their order. */
export function comparedScenarios(state: State): ComparedScenario[] {
  const pinned = state.scene.pinned.map(({ id }) => ({ id, title: scenarioName(state, id), pinned: true }));
  return [{ id: PRESENT, title: t('Present scenario'), pinned: false }, ...pinned];
}

type Named = [id: string, words: string];

/** Both sides of a metric, each with its words. */
export const metricQuantities = ({ orbit, ground, label }: Metric): Named[] => [
  [orbit, t('{metric}, orbit', { metric: t(label) })],
  [ground, t('{metric}, ground', { metric: t(label) })],
];

/** Quantities that are set side by side, each with its words, in the order of the table: the metric's own first. */
export function comparedQuantities(metric: Metric): Named[] {
  const others: Named[] = [
    ['exchange.targetItPowerW', t('IT power asked for')],
    ['exchange.lifetimeNodes', t('Nodes that deliver it over their life')],
    ['exchange.lifetimeLaunches', t('Launches for them')],
    ['exchange.nodes', t('Nodes that match it at once')],
    ['exchange.launches', t('Launches for those')],
    ['exchange.massKg', t('Mass to launch')],
    ['exchange.yearsToLaunch', t('Years of launching')],
    ['exchange.arrayAreaM2', t('Array, all nodes')],
    ['exchange.radiatorAreaM2', t('Radiator, all nodes')],
    ['exchange.deliveredPowerW', t('IT power delivered over their life')],
    ['node.itPowerMeanW', t('IT power of a node')],
    ['node.massKg', t('Mass of a node')],
    ['node.specificPowerWPerKg', t('Power per mass')],
    ['constellation.sunlitFractionYear', t('Sunlit share of the year')],
    ['cost.orbitUsd', t('Cost in orbit')],
    ['cost.groundUsd', t('Cost on the ground')],
    ['cost.orbitUsdPerKwh', t('Cost per kWh in orbit')],
    ['cost.groundUsdPerKwh', t('Cost per kWh on the ground')],
    ['cost.ratio', t('Orbit over ground, per kWh')],
    ['cost.breakEvenLaunchUsdPerKg', t('Price of launch at break-even')],
    ['exchange.launchCarbonKg', t('CO₂ of the launches')],
    ['exchange.groundCarbonKgPerYear', t('CO₂ a year on the ground')],
    ['exchange.groundWaterLPerYear', t('Water a year on the ground')],
  ];
  return [
    ...metricQuantities(metric),
    ...others.filter(([id]) => id !== metric.orbit && id !== metric.ground),
  ];
}
