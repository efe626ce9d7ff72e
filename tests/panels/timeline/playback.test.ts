import { afterEach, expect, it } from 'vitest';
import { lastRate, togglePlay } from '../../../src/panels/timeline/playback';
import { pause } from '../../../src/store/actions/clock';
import { stateNow } from '../../../src/store/stateNow';

afterEach(() => {
  pause();
  lastRate.current = 2_592_000;
});

it('resumes at the rate that was chosen last', () => {
  const rate = () => stateNow().scene.playRate;
  pause();
  togglePlay();
  expect(rate()).toBe(2_592_000);
  togglePlay();
  expect(rate()).toBe(0);
  lastRate.current = 86_400;
  togglePlay();
  expect(rate()).toBe(86_400);
});
