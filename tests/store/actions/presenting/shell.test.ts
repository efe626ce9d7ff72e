import { beforeEach, expect, it } from 'vitest';
import { defaultScene } from '../../../../src/scene/defaults';
import { setClock } from '../../../../src/store/actions/clock';
import { exploreStory, presentStory } from '../../../../src/store/actions/presenting/shell';
import { setStage } from '../../../../src/store/actions/presenting/stage';
import { stateNow } from '../../../../src/store/stateNow';
import { startWith } from '../../../startWith';

beforeEach(() => startWith(defaultScene, { drawn: true }));

it('presents from the scene as it is, and knows that it was gone to from here', () => {
  setClock(Date.UTC(2031, 0, 1));
  presentStory();
  expect(stateNow()).toMatchObject({
    shell: 'present',
    presentedHere: true,
    base: { time: '2031-01-01T00:00:00Z' },
  });
});

it('leaves nothing of the presenter over the picture of Explore', () => {
  presentStory();
  setStage({ black: true, laser: [0.5, 0.4], asking: true });
  exploreStory();
  expect(stateNow()).toMatchObject({
    shell: 'explore',
    stage: { black: false, laser: null, asking: false },
  });
});
