import * as v from 'valibot';
import { constellation } from './constellationSchema';
import { id, localized, number, oneOf, text } from './fields';
import { largestPinned, splitEnds } from './limits';

/** Schema of inputs that differ from their defaults, by id. */
export const inputs = v.pipe(
  v.record(
    v.pipe(v.string(), v.maxLength(64, 'an id of at most 64 letters')),
    number(-1e15, 1e15, 'Value in the input’s unit.'),
    'an object of numbers',
  ),
  v.description('Inputs of the model that differ from their defaults, by id, in SI units and USD.'),
);

/** Schema of the measure of cost. */
export const metric = oneOf(
  ['usdPerKwh', 'usdPerPflopDay', 'usdPerW', 'usd'],
  'What cost is measured by: per delivered kWh, per delivered PFLOP-day, per nominal watt, or in all.',
);

const scenario = v.object(
  {
    id: id('Name of the scenario in the scene.'),
    title: v.pipe(
      v.optional(
        v.nullable(
          v.union(
            [text(200, 1), localized(200, 1, 'Its name, by language.')],
            'text of 1 to 200 letters, text by language, with en, or null',
          ),
        ),
        null,
      ),
      v.description(
        'Name of the scenario: as the reader wrote it, or by language; null is “Scenario” and its number in the reader’s language.',
      ),
    ),
    inputs: v.optional(inputs, {}),
    // The scene's first one when it was pinned, before its inputs; null where it had none.
    constellation: v.pipe(
      v.optional(v.nullable(constellation), null),
      v.description('Its constellation, or null.'),
    ),
  },
  'a scenario',
);

/** Schema of the picture that two scenarios share. */
export const split = v.pipe(
  v.nullable(
    v.object(
      {
        scenario: id('Id of the pinned scenario on the right.'),
        at: v.optional(number(...splitEnds, 'Where they part: share of the free width, from the left.'), 0.5),
      },
      'a scenario',
    ),
  ),
  v.description(
    'The picture split in two: the present scenario on the left, a pinned one on the right; null is the present one alone.',
  ),
);

/** Schema of the scenarios that are kept to compare the present one with. */
export const pinned = v.pipe(
  v.array(scenario, 'a list of scenarios'),
  v.maxLength(largestPinned, `at most ${largestPinned} scenarios`),
  v.check(
    (list) => new Set(list.map((each) => each.id)).size === list.length,
    'a list in which every id is there once',
  ),
  v.description('Scenarios that the present one is compared with.'),
);
