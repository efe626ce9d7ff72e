import { beforeEach, expect, it, vi } from 'vitest';
import { savePicture } from '../../src/export/savePicture';
import { defaultScene } from '../../src/scene/defaults';
import { setClock } from '../../src/store/actions/clock';
import { next, shot } from '../../src/store/actions/story';
import { startWith } from '../startWith';

const world = vi.hoisted(() => ({ snapshot: vi.fn() }));
const saveFile = vi.hoisted(() => vi.fn());
vi.mock('../../src/world/mountedWorld', () => ({ mountedWorld: () => world }));
vi.mock('../../src/kit/saveFile', () => ({ saveFile }));

beforeEach(() => {
  vi.clearAllMocks();
  startWith(defaultScene);
  shot(1);
});

it('the file has the day on which the clock stood for the picture', async () => {
  setClock(Date.parse('2026-03-01T12:00:00Z'));
  world.snapshot.mockImplementation(async ({ isWanted }) => {
    setClock(Date.parse('2026-03-04T12:00:00Z'));
    expect(isWanted()).toBe(true);
    // From here on the picture is drawn; the clock goes on once it is.
    setClock(Date.parse('2026-03-05T12:00:00Z'));
    return 'picture';
  });
  await savePicture({ width: 8, height: 4 });
  expect(saveFile).toHaveBeenCalledExactlyOnceWith('overview-2-2026-03-04.png', 'picture');
});

it('a picture is not wanted any more once another shot is shown', async () => {
  world.snapshot.mockImplementation(async ({ isWanted }) => {
    next();
    if (!isWanted()) throw new Error('given up');
  });
  await expect(savePicture({ width: 8, height: 4 })).rejects.toThrow('given up');
  expect(saveFile).not.toHaveBeenCalled();
});
