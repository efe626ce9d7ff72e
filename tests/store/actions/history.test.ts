import { beforeEach, expect, it } from 'vitest';
import { defaultScene } from '../../../src/scene/defaults';
import {
  beginGesture,
  clearHistory,
  endGesture,
  isStoodIn,
  standIn,
  undo,
} from '../../../src/store/actions/history';
import { setInput, setLayer } from '../../../src/store/actions/scene';
import { shot } from '../../../src/store/actions/story';
import { documentStore } from '../../../src/store/document';
import { stateNow } from '../../../src/store/stateNow';
import { startWith } from '../../startWith';

beforeEach(() => {
  startWith(defaultScene, { drawn: true });
  clearHistory();
});
const steps = () => documentStore.temporal.getState().pastStates.length;

it('a film is no step to take back, also where a field ends its gesture meanwhile', () => {
  setInput('ground.pue', 1.3);
  const putBack = standIn();
  expect(isStoodIn()).toBe(true);
  shot(0);
  endGesture();
  shot(1);
  shot(2);
  putBack();
  expect(isStoodIn()).toBe(false);
  expect(stateNow().scene.inputs).toEqual({ 'ground.pue': 1.3 });
  expect(steps()).toBe(1);
  undo();
  expect(stateNow().scene.inputs).toEqual({});
});

it('all changes of a gesture are one step', () => {
  beginGesture();
  setInput('ground.pue', 1.3);
  setLayer('labels', false);
  endGesture();
  expect(steps()).toBe(1);
});
