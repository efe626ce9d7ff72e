import { beforeEach, describe, expect, it } from 'vitest';
import { defaultScene } from '../../src/scene/defaults';
import { encodeFile } from '../../src/scene/link/file';
import * as actions from '../../src/store/actions';
import { importFile } from '../../src/store/actions/files';
import { stateOf, store } from '../../src/store/store';

const state = () => store.getState();
const camera = {
  longitudeDeg: 10,
  latitudeDeg: 50,
  altitudeM: 2_000_000,
  headingDeg: 0,
  tiltDeg: 20,
  heightM: 0,
  follow: null,
};

beforeEach(() => {
  actions.endGesture();
  store.setState(stateOf(defaultScene), true);
  store.temporal.getState().clear();
  actions.markDrawn();
});

describe('setScene', () => {
  it('puts a part over the scene', () => {
    expect(actions.setScene({ theme: 'paper', camera: { tiltDeg: 30 } })).toEqual({ ok: true });
    expect(state().scene.theme).toBe('paper');
    expect(state().scene.camera).toEqual({ ...defaultScene.camera, tiltDeg: 30 });
    expect(state().view).toEqual(state().scene.camera);
    expect(state().scene.story).toBe(defaultScene.story);
  });

  it.each([
    [{ camera: { latitudeDeg: 95 } }, 'camera.latitudeDeg'],
    [{ theme: 'paper', time: 'noon' }, 'time'],
    [{ theme: 'paper', sites: ['atlantis'] }, 'sites[0]'],
    [{ theme: 'paper', focus: 'site:atlantis' }, 'focus'],
    [{ focus: 'node:ai1/2500' }, 'focus'],
    [{ inputs: { 'ground.pue': 0.5 } }, 'inputs.ground.pue'],
    [{ inputs: { 'ground.magic': 1 } }, 'inputs.ground.magic'],
    [{ constellations: [{ ...defaultScene.constellations[0], design: 'warp' }] }, 'constellations[0].design'],
    ['not a scene', ''],
    [null, ''],
  ])('leaves the state as it was where %j is wrong', (partial, path) => {
    const before = state();
    const result = actions.setScene(partial as never);
    expect(result).toMatchObject({ ok: false, errors: [{ path }] });
    expect(state()).toBe(before);
    expect(store.temporal.getState().pastStates).toEqual([]);
  });

  it('gives the scene back exactly when it was kept whole', () => {
    const kept = structuredClone(state().scene);
    actions.setInput('ground.pue', 1.4);
    actions.setTheme('paper');
    expect(actions.setScene(kept)).toEqual({ ok: true });
    expect(state().scene).toEqual(kept);
  });

  it('drops a focus whose constellation goes, and tells unknown keys', () => {
    actions.focus('node:ai1/7');
    expect(actions.setScene({ constellations: [], colour: 1 } as never)).toEqual({ ok: true });
    expect(state().scene.focus).toBeNull();
    expect(state().notices[0]).toMatchObject({
      tone: 'info',
      text: 'colour is not part of a scene and was left out',
    });
  });
});

describe('time', () => {
  it('runs ahead of the scene by setClock and comes with it by setTime', () => {
    actions.setClock(Date.UTC(2027, 0, 1));
    expect(state().scene.time).toBe(defaultScene.time);
    expect(actions.setTime('2028-06-01T00:00:00+02:00')).toEqual({ ok: true });
    expect(state().clockMs).toBe(Date.UTC(2028, 4, 31, 22));
    expect(state().scene.time).toBe('2028-06-01T00:00:00+02:00');
  });

  it.each(['noon', '2028-06-01T00:00', '', '1900-01-01', 5 as never])('refuses %j', (iso) => {
    const before = state();
    expect(actions.setTime(iso)).toMatchObject({ ok: false, errors: [{ path: 'time' }] });
    expect(state()).toBe(before);
  });

  it('stops at the end of what is known of the Sun', () => {
    actions.play(60);
    actions.setClock(Date.UTC(2200, 0, 1));
    expect(state().clockMs).toBe(Date.UTC(2100, 11, 31, 23, 59, 59, 999));
    expect(state().scene.playRate).toBe(0);
    actions.setClock(Number.NaN);
    expect(state().clockMs).toBe(Date.UTC(2100, 11, 31, 23, 59, 59, 999));
  });

  it('plays within bounds and pauses, and neither is a step of undo', () => {
    actions.play(1e12);
    expect(state().scene.playRate).toBe(1e7);
    actions.pause();
    expect(state().scene.playRate).toBe(0);
    actions.play(Number.NaN);
    expect(state().scene.playRate).toBe(0);
    expect(state().notices).toHaveLength(1);
    expect(store.temporal.getState().pastStates).toEqual([]);
  });
});

describe('camera', () => {
  it('asks for a flight and ends it on arrival or by hand', () => {
    actions.flyTo(camera, 2);
    const first = state().flight;
    expect(first).toMatchObject({ to: camera, durationS: 2 });
    actions.setView({ ...camera, altitudeM: 3e6 }, 'flying');
    expect(state().flight).toBe(first);
    actions.setView(camera, 'arrived');
    expect(state().flight).toBeNull();
    actions.flyTo(camera);
    expect(state().flight?.id).not.toBe(first?.id);
    actions.setView(camera);
    expect(state().flight).toBeNull();
  });

  it('is simply there before the first frame', () => {
    store.setState(stateOf(defaultScene), true);
    actions.flyTo(camera);
    expect(state()).toMatchObject({ view: camera, flight: null });
  });
});

describe('story', () => {
  it('starts each shot from the scene as written and flies to its camera', () => {
    expect(actions.shot(3)).toEqual({ ok: true });
    expect(state()).toMatchObject({ shot: 3, clockMs: Date.UTC(2024, 8, 15, 16) });
    expect(state().flight?.to).toEqual(defaultScene.story[3]?.scene.camera);
    actions.setInput('ground.pue', 1.3);
    actions.setTheme('paper');
    actions.shot(1);
    expect(state().scene.time).toBe(defaultScene.time);
    expect(state().scene.inputs).toEqual({});
    expect(state().scene.theme).toBe('paper');
    expect(state().scene.focus).toBe('site:colossus-1');
    expect(state().scene.story).toBe(defaultScene.story);
  });

  it('goes forth and back and stays at both ends', () => {
    actions.previous();
    expect(state().shot).toBe(-1);
    for (let i = 0; i < 10; i += 1) actions.next();
    expect(state().shot).toBe(defaultScene.story.length - 1);
    for (let i = 0; i < 10; i += 1) actions.previous();
    expect(state().shot).toBe(0);
  });

  it.each([-1, 99, 0.5, Number.NaN])('refuses shot %s', (index) => {
    const before = state();
    expect(actions.shot(index)).toMatchObject({ ok: false, errors: [{ path: 'shot' }] });
    expect(state()).toBe(before);
  });

  it('takes a new story from setScene', () => {
    actions.shot(2);
    const story = [
      { caption: { en: 'Only' }, notes: null, dwellS: 5, scene: { basis: 'facility' as const } },
    ];
    actions.setScene({ story, basis: 'it' });
    expect(state().shot).toBe(-1);
    actions.next();
    expect(state().scene.basis).toBe('facility');
    actions.next();
    expect(state().shot).toBe(0);
  });
});

describe('undo', () => {
  it('takes back and does again, one step a verb', () => {
    actions.setBasis('facility');
    actions.focus('site:colossus-2');
    actions.undo();
    expect(state().scene).toMatchObject({ basis: 'facility', focus: null });
    actions.undo();
    expect(state().scene).toBe(defaultScene);
    actions.undo();
    expect(state().scene).toBe(defaultScene);
    actions.redo();
    actions.redo();
    actions.redo();
    expect(state().scene).toMatchObject({ basis: 'facility', focus: 'site:colossus-2' });
  });

  it('counts a whole gesture as one step', () => {
    actions.setBasis('facility');
    actions.beginGesture();
    actions.beginGesture();
    for (let pue = 1.1; pue < 1.5; pue += 0.05) expect(actions.setInput('ground.pue', pue).ok).toBe(true);
    actions.endGesture();
    expect(store.temporal.getState().pastStates).toHaveLength(2);
    actions.undo();
    expect(state().scene).toMatchObject({ basis: 'facility', inputs: {} });
    actions.redo();
    expect(state().scene.inputs['ground.pue']).toBeGreaterThan(1.4);
  });

  it('makes no step of a gesture that changes nothing, and none of the clock, the camera or the pointer', () => {
    actions.beginGesture();
    actions.setView(camera);
    actions.setClock(state().clockMs + 1000);
    actions.hover('site:terafab');
    actions.explainQuantity('ground.itPowerW');
    actions.endGesture();
    expect(store.temporal.getState().pastStates).toEqual([]);
    actions.setBasis('facility');
    expect(store.temporal.getState().pastStates).toHaveLength(1);
  });

  it('brings the clock back where the step moved it, and only there', () => {
    actions.setTime('2028-01-01T00:00:00Z');
    actions.setClock(Date.UTC(2028, 1, 1));
    actions.setBasis('facility');
    actions.undo();
    expect(state().clockMs).toBe(Date.UTC(2028, 1, 1));
    actions.undo();
    expect(state().clockMs).toBe(Date.parse(defaultScene.time));
  });

  it('leaves the camera where a slider was undone and flies back where a shot was', () => {
    actions.setView(camera);
    actions.setInput('ground.pue', 1.3);
    actions.undo();
    expect(state()).toMatchObject({ view: camera, flight: null });
    actions.shot(1);
    actions.setView(camera, 'arrived');
    actions.undo();
    expect(state().shot).toBe(-1);
    expect(state().flight?.to).toEqual(defaultScene.camera);
  });

  it('does not stop the play', () => {
    actions.setBasis('facility');
    actions.play(60);
    actions.undo();
    expect(state().scene).toMatchObject({ basis: 'it', playRate: 60 });
  });
});

describe('other verbs', () => {
  it('opens gallery scenes, keeps the reader’s choices, and refuses unknown ids', async () => {
    actions.setTheme('paper');
    expect(await actions.openScene('terafab')).toEqual({ ok: true });
    expect(state().scene).toMatchObject({ id: 'terafab', theme: 'paper' });
    expect(state().flight?.to).toEqual(state().scene.camera);
    const before = state();
    expect((await actions.openScene('nowhere')).ok).toBe(false);
    expect(state()).toBe(before);
    actions.undo();
    expect(state().scene.id).toBe('overview');
  });

  it('lets the later of two calls win', async () => {
    const [first, second] = await Promise.all([
      actions.openScene('commitments'),
      actions.openScene('overview'),
    ]);
    expect([first.ok, second.ok]).toEqual([false, true]);
    expect(state().scene.id).toBe('overview');
  });

  it('keeps a document that was opened while a gallery scene was on its way', async () => {
    const late = actions.openScene('colossus-1');
    actions.replaceScene({ ...defaultScene, id: 'my' });
    expect((await late).ok).toBe(false);
    expect(state().scene.id).toBe('my');
  });

  it('settles what a replaced scene names in vain', () => {
    actions.replaceScene({ ...defaultScene, focus: 'site:atlantis', sites: ['atlantis', 'terafab'] });
    expect(state().scene).toMatchObject({ focus: null, sites: ['terafab'] });
  });

  it('focuses, and refuses what is not there', () => {
    expect(actions.focus('node:ai1/2499')).toEqual({ ok: true });
    expect(actions.focus('node:ai1/2500')).toMatchObject({
      ok: false,
      errors: [{ path: 'focus', message: 'focus must name a node from 0 to 2499; found "node:ai1/2500"' }],
    });
    expect(state().scene.focus).toBe('node:ai1/2499');
    expect(actions.setInput('constellation.nodes', 5000).ok).toBe(true);
    expect(actions.focus('node:ai1/2500')).toEqual({ ok: true });
    expect(actions.focus(null)).toEqual({ ok: true });
  });

  it('sets inputs within their range', () => {
    expect(actions.setInput('launch.payloadKg', 150_000)).toEqual({ ok: true });
    expect(state().scene.inputs).toEqual({ 'launch.payloadKg': 150_000 });
    for (const [id, value] of [
      ['launch.payloadKg', -1],
      ['launch.payloadKg', Number.NaN],
      ['launch.magic', 1],
    ] as const) {
      expect(actions.setInput(id, value)).toMatchObject({ ok: false, errors: [{ path: `inputs.${id}` }] });
    }
    actions.resetInputs();
    expect(state().scene.inputs).toEqual({});
  });

  it('sets layers', () => {
    actions.setLayer('labels', false);
    actions.setLayer('earth', 'diagram');
    expect(state().scene.layers).toEqual({ ...defaultScene.layers, labels: false, earth: 'diagram' });
  });

  it('tells the same thing once and forgets it when dismissed', () => {
    actions.notify('info', 'a');
    actions.notify('info', 'a');
    actions.notify('error', 'a');
    expect(state().notices).toHaveLength(2);
    actions.dismiss(state().notices[0]?.id ?? '');
    expect(state().notices).toMatchObject([{ tone: 'error' }]);
    for (let i = 0; i < 40; i += 1) actions.notify('info', String(i));
    expect(state().notices).toHaveLength(20);
  });

  it('imports scene files and tells what it refused on which line', async () => {
    const good = await importFile({
      name: 'my.json',
      text: encodeFile({ ...defaultScene, id: 'my' }),
    });
    expect(good).toEqual({ accepted: 1, rejected: [], id: 'my' });
    expect(state().scene.id).toBe('my');
    const bad = await importFile({ name: 'my.json', text: '{\n"version": 1,,' });
    expect(bad).toMatchObject({ accepted: 0, rejected: [{ line: 2 }], id: '' });
    expect(state().scene.id).toBe('my');
  });
});
