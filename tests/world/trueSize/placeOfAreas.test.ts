import { expect, it } from 'vitest';
import { siteById } from '../../../src/facts/release';
import type { Campus } from '../../../src/model/campus/types';
import { defaultScene } from '../../../src/scene/defaults';
import { stateNow } from '../../../src/store/stateNow';
import { placeOfAreas } from '../../../src/world/trueSize/placeOfAreas';

const camera = { ...defaultScene.camera, longitudeDeg: -73.97, latitudeDeg: 40.78 };
const at = (focus: string | null) => ({ ...stateNow(), scene: { ...defaultScene, camera, focus } });

it('squares are laid where the scene looks, and beside the site in focus wherever it looks', () => {
  const manhattan = { longitudeDeg: -73.97, latitudeDeg: 40.78, campusEastM: null };
  expect(placeOfAreas(at(null), null)).toEqual(manhattan);
  expect(placeOfAreas(at('constellation:orbit'), null)).toEqual(manhattan);
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
  expect(placeOfAreas(at('site:terafab'), campus as unknown as Campus).campusEastM).toBe(250);
});
