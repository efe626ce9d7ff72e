import { beforeEach, expect, it, vi } from 'vitest';
import { storyActs } from '../../src/present/useStoryVerbs';
import { defaultScene } from '../../src/scene/defaults';
import { standIn } from '../../src/store/actions/history';
import { shot } from '../../src/store/actions/story';
import { liveStore } from '../../src/store/live';
import { stateNow } from '../../src/store/stateNow';
import { startWith } from '../startWith';

const savePicture = vi.hoisted(() => vi.fn());
vi.mock('../../src/export/savePicture', () => ({ savePicture }));

const setCover = vi.fn();
const speak = vi.fn();
const acts = (stays: boolean) => storyActs({ cover: 'list', setCover, stays, speak });
const told = () => liveStore.getState().notices.map(({ text }) => text);

beforeEach(() => {
  vi.clearAllMocks();
  startWith(defaultScene);
  shot(1);
});

it('while pictures of the shots are being made no key acts: the list stays, and so does what is put back', () => {
  const putBack = standIn();
  shot(3);
  for (const verb of ['next', 'list', 'scenario', 'shot', 'leave', 'speaker', 'black', 'picture'] as const)
    acts(false)(verb);
  expect(stateNow()).toMatchObject({ shot: 3, stage: { black: false, asking: false } });
  expect(setCover).not.toHaveBeenCalled();
  expect(speak).not.toHaveBeenCalled();
  expect(savePicture).not.toHaveBeenCalled();
  putBack();
  expect(stateNow().shot).toBe(1);
  acts(false)('list');
  expect(setCover).toHaveBeenCalledExactlyOnceWith(null);
});

it('a picture is saved once however often the key is pressed, and the room is told while it is', async () => {
  let done = () => {};
  savePicture.mockImplementation(() => new Promise<void>((resolve) => (done = resolve)));
  acts(false)('picture');
  acts(false)('picture');
  await vi.waitFor(() => expect(savePicture).toHaveBeenCalledExactlyOnceWith({ width: 3840, height: 2160 }));
  expect(told()).toEqual(['The picture is being taken…']);
  done();
  await vi.waitFor(() => expect(told()).toEqual([]));
  acts(false)('picture');
  await vi.waitFor(() => expect(savePicture).toHaveBeenCalledTimes(2));
  done();
  await vi.waitFor(() => expect(told()).toEqual([]));
});

it('a visitor of a kiosk saves nothing', () => {
  acts(true)('picture');
  expect(told()).toEqual([]);
  expect(savePicture).not.toHaveBeenCalled();
});
