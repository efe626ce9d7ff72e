import type { InputRange } from '../types';
import { chosen, constant, reported, slider } from './inputSpec';

/** What nodes, launches and equipment cost and how long they last, beside the inputs about sizes. */
export const costInputs: InputRange[] = [
  reported(slider('node.priceUsdPerW', 'USD/W', [0.1, 600, 0.1]), constant('satelliteUsdPerW')),
  chosen(slider('node.developmentUsd', 'USD', [0, 20e9, 50e6]), 1e9, [0, 10e9], ['mccalip']),
  chosen(slider('node.operationsPerYear', '1/year', [0, 0.2, 0.001]), 0.01, [null, null], ['mccalip']),
  chosen(slider('launch.nodesPerLaunch', 'nodes', [1, 1000, 1]), null, [null, null], []),
  chosen(slider('launch.co2Kg', 'kg', [0, 20e6, 10_000]), 3.3e6, [null, null], ['mccalip'], 'derived'),
  chosen(slider('ground.computeLifeYears', 'years', [1, 15, 0.5]), 5, [3, 6], ['epoch-cost']),
  reported(slider('ground.buildingLifeYears', 'years', [1, 40, 1]), constant('groundBuildingLifeYears')),
  reported(
    slider('ground.failuresPerYear', '1/year', [0, 0.3, 0.001]),
    constant('acceleratorFailuresPerYear'),
  ),
  reported(slider('ground.repairDays', 'days', [0, 60, 0.5]), constant('acceleratorRepairDays')),
  reported(slider('ground.repairPriceShare', '1', [0, 1.5, 0.05]), constant('repairPriceShare')),
  chosen(slider('link.elevationMinDeg', '°', [0, 80, 1]), 25, [null, null], []),
];
