import { expect, it } from 'vitest';
import { defaultScene } from '../../../src/scene/defaults';
import { loadModel } from '../../../src/store/readings/report';
import { stateNow } from '../../../src/store/stateNow';
import { claimWords } from '../../../src/world/still/claimWords';

it('the number of a shot is in the picture with what it is and who says so; without one nothing is', async () => {
  await loadModel();
  const claim = { number: 'site.colossus-1.contractPowerW', date: false };
  const story = [{ caption: { en: 'Memphis' }, scene: {}, dwellS: 20, claim }] as never;
  const state = { ...stateNow(), scene: { ...defaultScene, story }, shot: 0 };
  const words = claimWords(state);
  expect(words?.value).toBe('more than\u00a0300\u00a0MW');
  expect(words?.publishers).toMatch(/^Financial Times, Anthropic/);
  expect(claimWords({ ...state, shot: -1 })).toBeNull();
});
