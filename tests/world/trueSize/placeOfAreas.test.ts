import { expect, it } from 'vitest';
import { siteById } from '../../../src/facts/release';
import type { Campus } from '../../../src/model/campus/types';
import { defaultScene } from '../../../src/scene/defaults';
import { stateNow } from '../../../src/store/stateNow';
import { placeOfAreas } from '../../../src/world/trueSize/placeOfAreas';

const looksAt = (longitudeDeg: number, latitudeDeg: number, altitudeM: number, focus: string | null) => ({
  ...stateNow(),
  scene: {
    ...defaultScene,
    camera: { ...defaultScene.camera, longitudeDeg, latitudeDeg, altitudeM },
    focus,
  },
});
/** From 2 km over Memphis, a kilometre from the site. */
const at = (focus: string | null) => looksAt(-90.16, 35.07, 2_000, focus);

it('squares are laid where the scene looks, whatever is in focus elsewhere', () => {
  const manhattan = { longitudeDeg: -73.97, latitudeDeg: 40.78, campusEastM: null };
  for (const focus of [null, 'constellation:orbit', 'site:colossus-1'])
    expect(placeOfAreas(looksAt(-73.97, 40.78, 60_000, focus), null)).toEqual(manhattan);
});

it('they are laid beside the site in focus that the scene looks at', () => {
  const { longitudeDeg, latitudeDeg } = siteById('colossus-1')!.coordinates;
  expect(placeOfAreas(at('site:colossus-1'), null)).toEqual({ longitudeDeg, latitudeDeg, campusEastM: 250 });
});

it('they begin beyond the campus of that site and of no other', () => {
  const outlineM = [
    [-100, -100],
    [700, -100],
    [700, 300],
  ];
  const campus = {
    siteId: 'colossus-1',
    origin: { longitudeDeg: 1, latitudeDeg: 2 },
    volumes: [{ outlineM }],
  };
  expect(placeOfAreas(at('site:colossus-1'), campus as unknown as Campus)).toEqual({
    longitudeDeg: 1,
    latitudeDeg: 2,
    campusEastM: 700,
  });
  const other = { ...campus, siteId: 'terafab' };
  expect(placeOfAreas(at('site:colossus-1'), other as unknown as Campus).campusEastM).toBe(250);
});
