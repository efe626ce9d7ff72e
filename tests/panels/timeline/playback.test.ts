import { afterEach, expect, it } from 'vitest';
import { lastRate, togglePlay } from '../../../src/panels/timeline/playback';
import { pause } from '../../../src/store/actions/clock';
import { store } from '../../../src/store/store';

afterEach(() => {
  pause();
  lastRate.current = 600;
});

it('resumes at the rate that was chosen last', () => {
  const rate = () => store.getState().scene.playRate;
  pause();
  togglePlay();
  expect(rate()).toBe(600);
  togglePlay();
  expect(rate()).toBe(0);
  lastRate.current = 86_400;
  togglePlay();
  expect(rate()).toBe(86_400);
});
