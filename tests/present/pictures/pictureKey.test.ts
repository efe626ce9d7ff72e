import { beforeEach, expect, it } from 'vitest';
import { pictureKey } from '../../../src/present/pictures/pictureKey';
import { defaultScene } from '../../../src/scene/defaults';
import { setShot } from '../../../src/store/actions/authoring/shots';
import { setInput, setNodeView } from '../../../src/store/actions/scene';
import { shot } from '../../../src/store/actions/story';
import { stateNow } from '../../../src/store/stateNow';
import { startWith } from '../../startWith';

beforeEach(() => startWith(defaultScene));
const key = (index: number, theme = 'night') => pictureKey(stateNow(), index, theme);

it('is the same whichever shot is on screen, and what the reader did to that', () => {
  const before = key(1);
  shot(3);
  expect(key(1)).toBe(before);
  setInput('ground.pue', 1.5);
  setNodeView({ colorBy: 'altitude' });
  expect(key(1)).toBe(before);
});

it('is the same for other words, and another for another view, theme or shot', () => {
  const before = key(1);
  setShot(1, { caption: { en: 'Other words' }, dwellS: 5 });
  expect(key(1)).toBe(before);
  expect(key(1, 'paper')).not.toBe(before);
  expect(key(2)).not.toBe(before);
  setShot(1, { scene: { camera: { altitudeM: 900_000 } } });
  expect(key(1)).not.toBe(before);
});

it('is another where the shots start from another scene, and empty for no shot', () => {
  const before = key(1);
  startWith({ ...defaultScene, sites: ['terafab'] });
  expect(key(1)).not.toBe(before);
  expect(key(-1)).toBe('');
  expect(key(99)).toBe('');
});
