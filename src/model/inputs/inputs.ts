import { msg, t } from '../../locales/i18n';
import type { Problem } from '../../shared/result';
import type { InputSpec } from '../types';
import { costInputs } from './costInputs';
import { chosen, claims, constant, reported, slider, starship } from './inputSpec';
import { nodeInputs } from './nodeInputs';

const orbit: InputSpec[] = [
  chosen(
    slider(
      'orbit.altitudeM',
      msg('Altitude'),
      'm',
      [160_000, 2_000_000, 1000],
      msg('Above the equator. AI1 is said to fly at 600 to 800 km.'),
    ),
    650_000,
    [600_000, 800_000],
    ['suncatcher-paper', ...claims],
    'reported',
  ),
  chosen(
    slider(
      'orbit.inclinationDeg',
      msg('Inclination'),
      '°',
      [0, 180, 0.1],
      msg('Not set: sun-synchronous at the altitude.'),
    ),
    null,
    [null, null],
    ['suncatcher-paper'],
    'reported',
  ),
  chosen(
    slider(
      'orbit.ltanHours',
      msg('Local time of the ascending node'),
      'h',
      [0, 24, 0.25],
      msg('6 and 18 are dawn–dusk.'),
    ),
    18,
    [null, null],
    ['suncatcher-paper'],
    'reported',
  ),
  chosen(
    slider(
      'constellation.nodes',
      msg('Nodes'),
      'nodes',
      [1, 1_000_000, 1],
      msg('2,500 nodes of 120 kW match 300 MW.'),
    ),
    2500,
    [null, null],
    claims,
    'derived',
  ),
  chosen(
    slider(
      'constellation.planes',
      msg('Orbital planes'),
      'planes',
      [1, 1000, 1],
      msg('No plan gives a number; chosen to be legible.'),
    ),
    50,
    [null, null],
    [],
  ),
];

const launch: InputSpec[] = [
  reported(
    slider(
      'launch.payloadKg',
      msg('Payload of a launch'),
      'kg',
      [1000, 300_000, 1000],
      msg('Design payload to low orbit; less to a sun-synchronous one.'),
    ),
    starship?.payloadKg,
  ),
  reported(
    slider(
      'launch.priceUsdPerKg',
      msg('Price of launch'),
      'USD/kg',
      [1, 10_000, 1],
      msg('Targets for Starship run from 10 to 600; today some 1,600.'),
    ),
    starship?.priceUsdPerKg,
  ),
  reported(
    slider(
      'launch.perYear',
      msg('Launches per year'),
      '1/year',
      [1, 2000, 1],
      msg('Licensed so far: 25 in Texas and 44 in Florida.'),
    ),
    starship?.perYear,
  ),
];

const itEnergy = constant('groundEnergyUsdPerKwh')?.value;
const usualPue = constant('groundPue')?.value;
/** At the usual PUE this is the reported cost per unit of IT energy; only so does PUE bear on cost. */
const energyUsdPerKwh = itEnergy && usualPue ? itEnergy / usualPue : null;

const ground: InputSpec[] = [
  reported(
    slider(
      'ground.pue',
      msg('PUE on the ground'),
      '1',
      [1, 2, 0.01],
      msg('For IT power matched on the ground, and where a site has no figure of its own.'),
    ),
    constant('groundPue'),
  ),
  chosen(
    slider(
      'ground.carbonGPerKwh',
      msg('Carbon of electricity'),
      'g/kWh',
      [0, 1000, 1],
      msg('Not set: each site has the factor of its own grid.'),
    ),
    null,
    [null, null],
    ['egrid2023'],
    'reported',
  ),
  reported(
    slider('ground.waterLPerKwh', msg('Water'), 'L/kWh', [0, 5, 0.1], msg('Per unit of IT energy.')),
    constant('waterLPerKwh'),
  ),
  reported(
    slider(
      'ground.capexUsdPerW',
      msg('Cost of a ground site'),
      'USD/W',
      [1, 100, 0.1],
      msg('Per watt of IT, accelerators included.'),
    ),
    constant('groundCapexUsdPerW'),
  ),
  chosen(
    slider(
      'ground.energyUsdPerKwh',
      msg('Price of energy'),
      'USD/kWh',
      [0, 0.5, 0.001],
      msg('At the fence; PUE comes on top. From the cost per unit of IT energy over the usual PUE.'),
    ),
    energyUsdPerKwh,
    [null, null],
    [...(constant('groundEnergyUsdPerKwh')?.sources ?? []), ...(constant('groundPue')?.sources ?? [])],
    'derived',
  ),
];

const question: InputSpec[] = [
  chosen(
    slider(
      'exchange.targetItPowerW',
      msg('IT power to match'),
      'W',
      [1_000_000, 20_000_000_000, 1_000_000],
      msg('What Anthropic takes at Colossus 1: more than 300 MW.'),
    ),
    300_000_000,
    [null, null],
    ['anthropic-spacex', 'seed-ft'],
    'reported',
  ),
  chosen(
    slider('economics.years', msg('Years compared'), 'years', [1, 20, 1], msg('The usual range is 3 to 10.')),
    5,
    [3, 10],
    ['mccalip'],
  ),
  chosen(
    slider(
      'economics.discountRate',
      msg('Discount rate'),
      '1/year',
      [0, 0.2, 0.005],
      msg('0 leaves discounting out.'),
    ),
    0,
    [0, 0.12],
    ['mccalip'],
  ),
  chosen(
    slider(
      'economics.includeAccelerators',
      msg('Accelerators included'),
      '1',
      [0, 1, 1],
      msg('1 counts the computing equipment, 0 leaves it out.'),
    ),
    1,
    [null, null],
    ['epoch-cost'],
  ),
];

/** Every input of a scenario, in the order shown. Defaults are AI1 and Starship as claimed. Ids are never renamed. */
export const inputSpecs: InputSpec[] = [
  ...nodeInputs,
  ...orbit,
  ...launch,
  ...ground,
  ...question,
  ...costInputs,
];

const byId = new Map(inputSpecs.map((spec) => [spec.id, spec]));

/** The input of that id, or null. */
export const inputSpec = (id: string): InputSpec | null => byId.get(id) ?? null;

/** What is wrong with chosen inputs: ids that do not exist, values outside their range. Paths are `inputs.ID`, or under `place`. */
export function inputProblems(inputs: Readonly<Record<string, number>>, place = 'inputs'): Problem[] {
  return Object.entries(inputs).flatMap(([id, value]) => {
    const path = `${place}.${id}`;
    const spec = inputSpec(id);
    if (!spec)
      return [
        {
          path,
          message: t('{path} is no input; inputs are {ids}', { path, ids: [...byId.keys()].join(', ') }),
        },
      ];
    if (Number.isFinite(value) && value >= spec.min && value <= spec.max) return [];
    const unit = spec.unit === '1' ? '' : ` ${spec.unit}`;
    return [
      {
        path,
        message: t('{path} must be {min} to {max}{unit}; found {found}', {
          path,
          min: String(spec.min),
          max: String(spec.max),
          unit,
          found: String(value),
        }),
      },
    ];
  });
}
