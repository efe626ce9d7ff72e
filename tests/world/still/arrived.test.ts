import { afterEach, expect, it, vi } from 'vitest';
import { arrived } from '../../../src/world/still/arrived';

afterEach(() => void vi.useRealTimers());

it('waits for no timer where nothing is on its way: those of a tab behind are put off by a second', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  await arrived({ awaited: 0 });
  expect(vi.getTimerCount()).toBe(0);
});

it('waits no longer for a picture that is not wanted any more', async () => {
  let isWanted = true;
  setTimeout(() => {
    isWanted = false;
  }, 60);
  await expect(arrived({ awaited: 2 }, () => isWanted)).rejects.toThrow(
    'The picture was given up: something else is shown by now.',
  );
});

it('waits for what is on its way', async () => {
  const stage = { awaited: 2 };
  setTimeout(() => {
    stage.awaited = 0;
  }, 60);
  await arrived(stage);
  expect(stage.awaited).toBe(0);
});
