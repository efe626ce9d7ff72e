import { beforeEach, expect, it } from 'vitest';
import { offerUndo } from '../../../src/explore/story/offerUndo';
import { defaultScene } from '../../../src/scene/defaults';
import { removeShot } from '../../../src/store/actions/authoring/shots';
import { clearHistory } from '../../../src/store/actions/history';
import { setInput } from '../../../src/store/actions/scene';
import { liveStore } from '../../../src/store/live';
import { stateNow } from '../../../src/store/stateNow';
import { startWith } from '../../startWith';

const count = defaultScene.story.length;
const told = () => liveStore.getState().notices.map(({ text }) => text);

beforeEach(() => {
  startWith(defaultScene, { drawn: true });
  clearHistory();
  removeShot(1);
  offerUndo('Removed.');
});

it('takes back what it tells of', () => {
  expect(stateNow().scene.story).toHaveLength(count - 1);
  liveStore.getState().notices[0]?.choices?.[0]?.run();
  expect(stateNow().scene.story).toHaveLength(count);
  expect(told()).toEqual([]);
});

it('offers nothing any more once something else was written', () => {
  setInput('ground.pue', 1.3);
  expect(told()).toEqual([]);
  removeShot(1);
  offerUndo('Removed.');
  expect(told()).toEqual(['Removed.']);
});
