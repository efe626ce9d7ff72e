import * as v from 'valibot';
import { flag, text } from './fields';

/** What a shot says in the picture that does not say: nothing. */
export const noClaim = {
  number: null as string | null,
  bars: [] as string[],
  arcs: [] as [string, string][],
  areas: [] as string[],
  date: false,
  variants: false,
};

/** Most bars side by side that a room can read. */
const mostBars = 8;
/** Most areas that a map has room for beside each other. */
export const mostAreas = 2;
/** Most arcs that can be told apart. */
const mostArcs = 16;

/** What a shot says in the picture beside its caption. */
export const claim = v.object(
  {
    number: v.pipe(
      v.optional(v.nullable(text(200, 1)), noClaim.number),
      v.description(
        'A number, large, with its source: the id of a quantity of the model or of a fact, as in site.colossus-1.operatingItPowerW or fact:deals/ID/valueUsd; null is none.',
      ),
    ),
    bars: v.pipe(
      v.optional(
        v.pipe(v.array(text(200, 1), 'a list of ids'), v.maxLength(mostBars, `at most ${mostBars} ids`)),
        noClaim.bars,
      ),
      v.description('Numbers as bars, one below the other, by their ids; those of one unit have one scale.'),
    ),
    arcs: v.pipe(
      v.optional(
        v.pipe(
          v.array(v.tuple([text(64, 1), text(64, 1)], 'the ids of two sites'), 'a list of pairs of sites'),
          v.maxLength(mostArcs, `at most ${mostArcs} pairs`),
        ),
        noClaim.arcs,
      ),
      v.description('Arcs between two sites each, by their ids, over the great circle.'),
    ),
    areas: v.pipe(
      v.optional(
        v.pipe(v.array(text(200, 1), 'a list of ids'), v.maxLength(mostAreas, `at most ${mostAreas} ids`)),
        noClaim.areas,
      ),
      v.description(
        'Areas, by the ids of their numbers in m², each a square of that size on the ground where the shot looks.',
      ),
    ),
    variants: v.optional(
      flag('Its numbers stand in columns, of the scene and of each pinned scenario beside it.'),
      noClaim.variants,
    ),
    date: v.optional(flag('The day that is shown stands in the picture.'), noClaim.date),
  },
  'an object with what the shot says',
);
