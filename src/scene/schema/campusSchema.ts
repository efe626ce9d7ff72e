import * as v from 'valibot';
import { oneOf } from './fields';

const entries = {
  colorBy: oneOf(
    ['kind', 'power', 'age', 'load', 'failed'],
    'What the colour of racks says: the kind of accelerator, power, age, the load of the site, failures as the model expects them.',
  ),
};

/** Some of the choices: nothing is required. */
export const someCampusView = v.partial(v.object(entries, 'an object of choices for the campus'));

/** What a scene shows of campuses where it does not say: files from before this choice do without. */
export const plainCampus = { colorBy: 'kind' } satisfies v.InferOutput<typeof someCampusView>;

/** How a campus is shown; a key that is left out is as in `plainCampus`. */
export const campusView = v.pipe(
  v.optional(
    v.object(
      { colorBy: v.optional(entries.colorBy, plainCampus.colorBy) },
      'an object of choices for the campus',
    ),
    plainCampus,
  ),
  v.description('How racks on a campus are coloured.'),
);
