import { expect, it } from 'vitest';
import { length } from '../../../src/shared/vectors';
import { ARC_PLACES, arcPlaces } from '../../../src/world/arcs/arcPlaces';

const R = 6_378_137;

it('leaves one point, stands highest over the middle of the great circle, and comes down at the other', () => {
  const arc = arcPlaces([R, 0, 0], [0, R, 0]);
  expect(arc).toHaveLength(ARC_PLACES);
  expect(arc[0]?.map(Math.round)).toEqual([R, 0, 0]);
  expect(arc.at(-1)?.map(Math.round)).toEqual([0, R, 0]);
  const middle = arc[(ARC_PLACES - 1) / 2]!;
  expect(middle[0]).toBeCloseTo(middle[1], 3);
  // A quarter of the equator is 10,018,754 m, a ninth of it and a bit more than the most.
  expect(length(middle) - R).toBeCloseTo(900_000, 3);
});

it('stays low over a short way', () => {
  const arc = arcPlaces([R, 0, 0], [R * Math.cos(0.01), R * Math.sin(0.01), 0]);
  expect(length(arc[(ARC_PLACES - 1) / 2]!) - R).toBeCloseTo(0.12 * 0.01 * R, 3);
});

it('is a point between a point and itself', () => {
  for (const place of arcPlaces([R, 0, 0], [R, 0, 0])) expect(place.map(Math.round)).toEqual([R, 0, 0]);
});
