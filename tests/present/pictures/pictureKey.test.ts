import { beforeEach, expect, it } from 'vitest';
import { pictureKey } from '../../../src/present/pictures/pictureKey';
import { defaultScene } from '../../../src/scene/defaults';
import { setShot } from '../../../src/store/actions/authoring/shots';
import { pinScenario, renamePinned } from '../../../src/store/actions/scenario';
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

it('is another for other areas and arcs, which stand on the map, and the same for other numbers and other titles of scenarios', () => {
  pinScenario('A');
  const before = key(1);
  setShot(1, { claim: { number: 'exchange.launches', date: true } });
  renamePinned('pinned-1', 'B');
  expect(key(1)).toBe(before);
  setShot(1, { claim: { areas: ['node.arrayAreaM2'] } });
  const withArea = key(1);
  expect(withArea).not.toBe(before);
  setShot(1, { claim: { arcs: [['colossus-1', 'terafab']] } });
  expect([before, withArea]).not.toContain(key(1));
});

it('is another where the shots start from another scene, and empty for no shot', () => {
  const before = key(1);
  startWith({ ...defaultScene, sites: ['terafab'] });
  expect(key(1)).not.toBe(before);
  expect(key(-1)).toBe('');
  expect(key(99)).toBe('');
});
