import { expect, test } from 'vitest';
import { boxesMeet, type LandBox } from '../../../../src/render/campus/land/landBoxes';
import { planFields } from '../../../../src/render/campus/land/planFields';
import { randomStream } from '../../../../src/shared/random';

/** Two fenced grounds, 400 m and 200 m wide, metres from the origin. */
const fences: LandBox[] = [
  { west: -200, east: 200, south: -150, north: 150 },
  { west: 900, east: 1100, south: 300, north: 500 },
];
const plan = (seed: number) => planFields(fences, fences[0]!, true, 6000, randomStream(seed));

test('no field, hedge or road lies within a fence, and fields do not overlap', () => {
  const { fields, hedges, roads } = plan(7);
  for (const box of [...fields.map((each) => each.box), ...hedges])
    for (const fence of fences) expect(boxesMeet(box, fence)).toBe(false);
  for (const { along, atM } of roads)
    for (const { west, east, south, north } of fences) {
      const [low, high] = along === 'east' ? [south, north] : [west, east];
      expect(atM < low || atM > high).toBe(true);
    }
  fields.forEach(({ box }, i) => {
    expect(fields.slice(i + 1).some((other) => boxesMeet(box, other.box))).toBe(false);
  });
});

test('a country road passes the home on its southern side, 46 m from the fence', () => {
  const eastward = plan(3).roads.filter(({ along }) => along === 'east');
  expect(eastward.some(({ atM }) => atM === -150 - 46)).toBe(true);
});

test('the same seed lays the same land, another seed another', () => {
  expect(plan(1)).toEqual(plan(1));
  expect(plan(1).fields).not.toEqual(plan(2).fields);
});

test('land has fields of a farm’s size: hundreds out to 6 km, the smallest near the campus', () => {
  const { fields } = plan(5);
  expect(fields.length).toBeGreaterThan(200);
  expect(fields.length).toBeLessThan(2500);
  for (const { box } of fields)
    expect(Math.max(box.east - box.west, box.north - box.south)).toBeLessThan(2200);
});
