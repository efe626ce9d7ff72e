import * as v from 'valibot';
import { flag, text } from './fields';

/** What a shot says in the picture that does not say: nothing. */
export const noClaim = { number: null as string | null, date: false };

/** What a shot says in the picture beside its caption. */
export const claim = v.object(
  {
    number: v.pipe(
      v.optional(v.nullable(text(200, 1)), noClaim.number),
      v.description(
        'A number, large, with its source: the id of a quantity of the model or of a fact, as in site.colossus-1.operatingItPowerW or fact:deals/ID/valueUsd; null is none.',
      ),
    ),
    date: v.optional(flag('The day that is shown stands in the picture.'), noClaim.date),
  },
  'an object with what the shot says',
);
