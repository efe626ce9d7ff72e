import { expect, it } from 'vitest';
import { layAreas } from '../../../src/world/trueSize/layAreas';

it('an area is a square of its size about the place itself', () => {
  expect(layAreas([{ id: 'a', areaM2: 4_000_000 }], false)).toEqual([{ id: 'a', eastM: 0, sideM: 2000 }]);
});

it('two stand side by side, to the east of a site and clear of each other', () => {
  const [array, radiator] = layAreas(
    [
      { id: 'array', areaM2: 1_000_000 },
      { id: 'radiator', areaM2: 250_000 },
    ],
    true,
  );
  expect(array).toEqual({ id: 'array', eastM: 580, sideM: 1000 });
  expect(radiator).toEqual({ id: 'radiator', eastM: 1410, sideM: 500 });
});

it('what is not known has no square', () => {
  expect(
    layAreas(
      [
        { id: 'a', areaM2: null },
        { id: 'b', areaM2: 0 },
      ],
      false,
    ),
  ).toEqual([]);
});
