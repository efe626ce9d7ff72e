import { expect, test } from 'vitest';
import type { GroundName } from '../../../src/render/ground/GroundData';
import { lensOf, poseOf } from '../../../src/world/camera/cameraPose';
import { nameIn, PlacesOfFile } from '../../../src/world/places/PlacesOfFile';

const names: GroundName[] = [
  ['state', -89.4, 35.2, 5, 0, 'Tennessee'],
  ['town', -90, 35.1, 6, 1081, 'Memphis', '', '', '孟菲斯'],
  ['town', 6.96, 50.94, 6.5, 1004, 'Cologne', 'Cologne', 'Köln', '科隆'],
  ['town', -90.1, 35.15, 9.5, 0, 'West Memphis'],
];
const lens = lensOf(1000, 600, { left: 0, right: 0, top: 0, bottom: 0 });
const frame = { left: 0, top: 0, right: 1000, bottom: 600 };

const seen = (altitudeM: number, zoom: number, most = 10) => {
  const pose = poseOf({ longitudeDeg: -90, latitudeDeg: 35.1, altitudeM, headingDeg: 0, tiltDeg: 0 });
  return new PlacesOfFile(names).seen(most, { pose, lens, frame, zoom }, 'en');
};

test('those are seen that are in the frame and have come by this zoom; none of the other side of the Earth', () => {
  expect(seen(1_500_000, 7).map(({ text }) => text)).toEqual(['Tennessee', 'Memphis']);
  expect(seen(1_500_000, 7, 1).map(({ text }) => text)).toEqual(['Tennessee']);
  const [, memphis] = seen(1_500_000, 7);
  expect([memphis?.x, memphis?.y]).toEqual([expect.closeTo(500, 0), expect.closeTo(300, 0)]);
  expect(memphis?.past).toBeCloseTo(1, 9);
});

test('from near the state is left and the small town named; in its midst none', () => {
  expect(seen(100_000, 11).map(({ text }) => text)).toEqual(['Memphis', 'West Memphis']);
  expect(seen(2_000, 16)).toEqual([]);
});

test('a name is in the reader’s language, or in English where it has none', () => {
  const [, memphis, cologne, west] = names as [GroundName, GroundName, GroundName, GroundName];
  expect([nameIn(cologne, 'de'), nameIn(cologne, 'zh'), nameIn(cologne, 'en')]).toEqual([
    'Köln',
    '科隆',
    'Cologne',
  ]);
  expect([nameIn(memphis, 'de'), nameIn(memphis, 'zh'), nameIn(west, 'zh')]).toEqual([
    'Memphis',
    '孟菲斯',
    'West Memphis',
  ]);
});
