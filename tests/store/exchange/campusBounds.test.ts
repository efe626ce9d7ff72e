import { expect, it } from 'vitest';
import type { Campus } from '../../../src/model/campus/types';
import { campusBounds, campusParts } from '../../../src/store/exchange/campusBounds';

/** A square of a side about a middle, metres. */
const square = (kind: string, x: number, y: number, side: number) =>
  ({
    kind,
    outlineM: [
      [x - side / 2, y - side / 2],
      [x + side / 2, y - side / 2],
      [x + side / 2, y + side / 2],
      [x - side / 2, y + side / 2],
    ],
  }) as unknown as Campus['volumes'][number];

it('takes apart what stands far apart, the largest hall first', () => {
  const volumes = [
    square('substation', -900, 0, 400),
    square('hall', 0, 0, 100),
    square('hall', 600, 0, 200),
    // Reached from the second hall over what stands between: 100 m and 90 m of gap.
    square('generators', 850, 0, 100),
    square('cooling', 1000, 0, 20),
  ];
  expect(campusParts({ volumes })).toEqual([
    { west: 500, east: 1010, south: -100, north: 100 },
    { west: -50, east: 50, south: -50, north: 50 },
    { west: -1100, east: -700, south: -200, north: 200 },
  ]);
  expect(campusBounds({ volumes })).toEqual({ west: -1100, east: 1010, south: -200, north: 200 });
});

it('is one where nothing stands yet', () => {
  expect(campusParts({ volumes: [] })).toEqual([{ west: -250, east: 250, south: -250, north: 250 }]);
});
