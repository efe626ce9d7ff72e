import { expect, it } from 'vitest';
import { layAreas } from '../../../src/world/trueSize/layAreas';

it('an area is a square of its size about the place itself', () => {
  expect(layAreas([{ id: 'a', areaM2: 4_000_000 }], null)).toEqual([{ id: 'a', eastM: 0, sideM: 2000 }]);
});

it('two stand side by side, to the east of a campus and clear of it and of each other', () => {
  const [array, radiator] = layAreas(
    [
      { id: 'array', areaM2: 1_000_000 },
      { id: 'radiator', areaM2: 250_000 },
    ],
    250,
  );
  expect(array).toEqual({ id: 'array', eastM: 830, sideM: 1000 });
  expect(radiator).toEqual({ id: 'radiator', eastM: 1660, sideM: 500 });
});

it('what is not known has no square', () => {
  expect(
    layAreas(
      [
        { id: 'a', areaM2: null },
        { id: 'b', areaM2: 0 },
      ],
      null,
    ),
  ).toEqual([]);
});
