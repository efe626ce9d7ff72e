import { t } from '../../locales/i18n';
import { largestNodes } from '../../scene/schema/limits';
import type { Problem } from '../../shared/result';
import type { InputRange } from '../types';
import { costInputs } from './costInputs';
import { chosen, claims, constant, reported, slider, starship } from './inputSpec';
import { nodeInputs } from './nodeInputs';

const orbit: InputRange[] = [
  chosen(
    slider('orbit.altitudeM', 'm', [160_000, 2_000_000, 1000]),
    650_000,
    [600_000, 800_000],
    ['suncatcher-paper', ...claims],
    'reported',
  ),
  chosen(
    slider('orbit.inclinationDeg', '°', [0, 180, 0.1]),
    null,
    [null, null],
    ['suncatcher-paper'],
    'reported',
  ),
  chosen(slider('orbit.ltanHours', 'h', [0, 24, 0.25]), 18, [null, null], ['suncatcher-paper'], 'reported'),
  chosen(slider('constellation.nodes', 'nodes', [1, largestNodes, 1]), 2500, [null, null], claims, 'derived'),
  chosen(slider('constellation.planes', 'planes', [1, 1000, 1]), 50, [null, null], []),
];

const launch: InputRange[] = [
  reported(slider('launch.payloadKg', 'kg', [1000, 300_000, 1000]), starship?.payloadKg),
  reported(slider('launch.priceUsdPerKg', 'USD/kg', [1, 10_000, 1]), starship?.priceUsdPerKg),
  reported(slider('launch.perYear', '1/year', [1, 2000, 1]), starship?.perYear),
];

const itEnergy = constant('groundEnergyUsdPerKwh')?.value;
const usualPue = constant('groundPue')?.value;
/** At the usual PUE this is the reported cost per unit of IT energy; only so does PUE bear on cost. */
const energyUsdPerKwh = itEnergy && usualPue ? itEnergy / usualPue : null;

const ground: InputRange[] = [
  reported(slider('ground.pue', '1', [1, 2, 0.01]), constant('groundPue')),
  chosen(
    slider('ground.carbonGPerKwh', 'g/kWh', [0, 1000, 1]),
    null,
    [null, null],
    ['egrid2023'],
    'reported',
  ),
  reported(slider('ground.waterLPerKwh', 'L/kWh', [0, 5, 0.1]), constant('waterLPerKwh')),
  reported(slider('ground.waterClosedLPerKwh', 'L/kWh', [0, 5, 0.1]), constant('waterClosedLPerKwh')),
  reported(slider('ground.capexUsdPerW', 'USD/W', [1, 100, 0.1]), constant('groundCapexUsdPerW')),
  chosen(
    slider('ground.energyUsdPerKwh', 'USD/kWh', [0, 0.5, 0.001]),
    energyUsdPerKwh,
    // Fuel alone in McCalip's calculator: 6,200 Btu/kWh at $4.30/MMBtu, and at $15, the end of its range.
    [0.02666, 0.093],
    [...(constant('groundEnergyUsdPerKwh')?.sources ?? []), ...(constant('groundPue')?.sources ?? [])],
    'derived',
  ),
];

const question: InputRange[] = [
  chosen(
    slider('exchange.targetItPowerW', 'W', [1_000_000, 20_000_000_000, 1_000_000]),
    300_000_000,
    [null, null],
    ['anthropic-spacex', 'seed-ft'],
    'reported',
  ),
  chosen(slider('economics.years', 'years', [1, 20, 1]), 5, [3, 10], ['mccalip']),
  chosen(slider('economics.discountRate', '1/year', [0, 0.2, 0.005]), 0, [0, 0.12], ['mccalip']),
  chosen(slider('economics.includeAccelerators', '1', [0, 1, 1]), 1, [null, null], ['epoch-cost']),
];

/**
 * Every input of a scenario, in the order shown; what is said of them comes later (`inputs.ts`). Defaults are AI1 and Starship as
 * claimed. Ids are never renamed.
 */
export const inputRanges: InputRange[] = [
  ...nodeInputs,
  ...orbit,
  ...launch,
  ...ground,
  ...question,
  ...costInputs,
];

const byId = new Map(inputRanges.map((range) => [range.id, range]));

/** The range of the input of that id, or null. */
export const inputRange = (id: string): InputRange | null => byId.get(id) ?? null;

/** What is wrong with chosen inputs: ids that do not exist, values outside their range. Paths are `inputs.ID`, or under `place`. */
export function inputProblems(inputs: Readonly<Record<string, number>>, place = 'inputs'): Problem[] {
  return Object.entries(inputs).flatMap(([id, value]) => {
    const path = `${place}.${id}`;
    const range = inputRange(id);
    if (!range)
      return [
        {
          path,
          message: t('{path} is no input; inputs are {ids}', { path, ids: [...byId.keys()].join(', ') }),
        },
      ];
    if (Number.isFinite(value) && value >= range.min && value <= range.max) return [];
    const unit = range.unit === '1' ? '' : ` ${range.unit}`;
    return [
      {
        path,
        message: t('{path} must be {min} to {max}{unit}; found {found}', {
          path,
          min: String(range.min),
          max: String(range.max),
          unit,
          found: String(value),
        }),
      },
    ];
  });
}
