import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HostEvents } from '../../src/embed/events';
import { defaultScene } from '../../src/scene/defaults';
import type { SceneDocument } from '../../src/scene/types';
import { setClock, setView } from '../../src/store/actions/clock';
import { markDrawn, notify, standFlat } from '../../src/store/actions/moment';
import { focus } from '../../src/store/actions/scene';
import { shot } from '../../src/store/actions/story';
import { stateNow } from '../../src/store/stateNow';
import { startWith } from '../startWith';

let events: HostEvents;
beforeEach(() => {
  startWith(defaultScene);
  events = new HostEvents();
});
afterEach(() => events.stop());

function heard(name: Parameters<HostEvents['on']>[0]): unknown[] {
  const values: unknown[] = [];
  events.on(name, (value) => values.push(value));
  return values;
}

describe('HostEvents', () => {
  it('tells the first frame once', () => {
    const ready = heard('ready');
    markDrawn();
    markDrawn();
    expect(ready).toEqual([null]);
  });

  it('tells scene, focus and shot where they change, and not where they do not', () => {
    const [scenes, focuses, shots] = [heard('scene'), heard('focus'), heard('shot')];
    focus('site:colossus-1');
    focus('site:colossus-1');
    expect(focuses).toEqual(['site:colossus-1']);
    expect(scenes).toHaveLength(1);
    shot(1);
    expect(shots).toEqual([1]);
  });

  it('is quiet while the clock runs and the camera moves', () => {
    const scene = heard('scene');
    setClock(Date.UTC(2027, 0, 1));
    setView({ ...defaultScene.camera, headingDeg: 5 });
    expect(scene).toEqual([]);
  });

  it('tells what goes wrong, not what is merely told', () => {
    const errors = heard('error');
    notify('info', 'All is well.');
    notify('warning', 'The picture is missing.');
    notify('error', 'The globe cannot be drawn.');
    expect(errors).toEqual(['The picture is missing.', 'The globe cannot be drawn.']);
  });

  it('tells once why a flat map takes the place of the globe', () => {
    const errors = heard('error');
    standFlat('There is no WebGL.');
    standFlat(null);
    expect(errors).toEqual(['There is no WebGL.']);
  });

  it('gives a scene of its own to the host', () => {
    const scenes = heard('scene') as SceneDocument[];
    focus('site:colossus-1');
    (scenes[0] as SceneDocument).camera.latitudeDeg = 89.5;
    expect(stateNow().scene.camera.latitudeDeg).not.toBe(89.5);
  });

  it('goes on where a listener fails, and stops where one leaves', () => {
    const complain = vi.spyOn(console, 'error').mockImplementation(() => {});
    events.on('focus', () => {
      throw new Error('the host fails');
    });
    const seen: unknown[] = [];
    const leave = events.on('focus', (path) => seen.push(path));
    focus('site:colossus-1');
    leave();
    focus(null);
    expect(seen).toEqual(['site:colossus-1']);
    expect(complain).toHaveBeenCalled();
    complain.mockRestore();
  });
});
