import { beforeEach, describe, expect, it } from 'vitest';
import { defaultScene } from '../../../src/scene/defaults';
import { encodeFile } from '../../../src/scene/link/file';
import { flyTo, pause, play, setClock, setTime, setView } from '../../../src/store/actions/clock';
import { importFile } from '../../../src/store/actions/files';
import { beginGesture, endGesture, redo, undo } from '../../../src/store/actions/history';
import {
  askAbout,
  dismiss,
  explainQuantity,
  hover,
  markDrawn,
  notify,
} from '../../../src/store/actions/moment';
import {
  focus,
  openScene,
  replaceScene,
  resetInputs,
  setBasis,
  setInput,
  setLayer,
  setScene,
  setTheme,
} from '../../../src/store/actions/scene';
import { next, previous, shot } from '../../../src/store/actions/story';
import { documentStore } from '../../../src/store/document';
import { stateNow } from '../../../src/store/stateNow';
import { startWith } from '../../startWith';

const state = () => stateNow();
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
  endGesture();
  startWith(defaultScene);
  documentStore.temporal.getState().clear();
  markDrawn();
});

describe('what the reader of an article asked about', () => {
  const PATH = 'site:colossus-1';

  it.each([
    ['a shot', () => shot(0), null],
    ['a focus elsewhere', () => focus(null), null],
    ['a scene that looks elsewhere', () => setScene({ focus: null }), null],
    ['the same looked into', () => focus(PATH), PATH],
    ['a scene that looks at the same', () => setScene({ focus: PATH }), PATH],
    ['another layer', () => setScene({ layers: { links: true } }), PATH],
    ['a focus that is refused', () => focus('site:atlantis'), PATH],
  ])('after %s', (_, act, expected) => {
    replaceScene({
      ...defaultScene,
      focus: PATH,
      story: [{ ...defaultScene.story[0]!, focus: PATH } as never],
    });
    askAbout(PATH);
    act();
    expect(state().askedAbout).toBe(expected);
  });
});

describe('setScene', () => {
  it('puts a part over the scene', () => {
    expect(setScene({ theme: 'paper', camera: { tiltDeg: 30 } })).toEqual({ ok: true });
    expect(state().scene.theme).toBe('paper');
    expect(state().scene.camera).toEqual({ ...defaultScene.camera, tiltDeg: 30 });
    expect(state().view).toEqual(state().scene.camera);
    expect(state().scene.story).toBe(defaultScene.story);
  });

  it('tells of a scene when clock and camera are those of it already', () => {
    let told: unknown;
    const stop = documentStore.subscribe(() => {
      const { scene, clockMs, view } = state();
      told = [scene.time, clockMs, view.tiltDeg];
    });
    setScene({ time: '2027-03-01T00:00:00Z', camera: { tiltDeg: 30 } });
    stop();
    expect(told).toEqual(['2027-03-01T00:00:00Z', Date.UTC(2027, 2, 1), 30]);
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
    const result = setScene(partial as never);
    expect(result).toMatchObject({ ok: false, errors: [{ path }] });
    expect(state()).toBe(before);
    expect(documentStore.temporal.getState().pastStates).toEqual([]);
  });

  it('gives the scene back exactly when it was kept whole', () => {
    const kept = structuredClone(state().scene);
    setInput('ground.pue', 1.4);
    setTheme('paper');
    expect(setScene(kept)).toEqual({ ok: true });
    expect(state().scene).toEqual(kept);
  });

  it('drops a focus whose constellation goes, and tells unknown keys', () => {
    focus('node:ai1/7');
    expect(setScene({ constellations: [], colour: 1 } as never)).toEqual({ ok: true });
    expect(state().scene.focus).toBeNull();
    expect(state().notices[0]).toMatchObject({
      tone: 'info',
      text: 'colour is not part of a scene and was left out',
    });
  });
});

describe('time', () => {
  it('runs ahead of the scene by setClock and comes with it by setTime', () => {
    setClock(Date.UTC(2027, 0, 1));
    expect(state().scene.time).toBe(defaultScene.time);
    expect(setTime('2028-06-01T00:00:00+02:00')).toEqual({ ok: true });
    expect(state().clockMs).toBe(Date.UTC(2028, 4, 31, 22));
    expect(state().scene.time).toBe('2028-06-01T00:00:00+02:00');
  });

  it.each(['noon', '2028-06-01T00:00', '', '1900-01-01', 5 as never])('refuses %j', (iso) => {
    const before = state();
    expect(setTime(iso)).toMatchObject({ ok: false, errors: [{ path: 'time' }] });
    expect(state()).toBe(before);
  });

  it('stops at the end of what is known of the Sun', () => {
    play(60);
    setClock(Date.UTC(2200, 0, 1));
    expect(state().clockMs).toBe(Date.UTC(2100, 11, 31, 23, 59, 59, 999));
    expect(state().scene.playRate).toBe(0);
    setClock(Number.NaN);
    expect(state().clockMs).toBe(Date.UTC(2100, 11, 31, 23, 59, 59, 999));
  });

  it('plays within bounds and pauses, and neither is a step of undo', () => {
    play(1e12);
    expect(state().scene.playRate).toBe(1e7);
    pause();
    expect(state().scene.playRate).toBe(0);
    play(Number.NaN);
    expect(state().scene.playRate).toBe(0);
    expect(state().notices).toHaveLength(1);
    expect(documentStore.temporal.getState().pastStates).toEqual([]);
  });
});

describe('camera', () => {
  it('asks for a flight and ends it on arrival or by hand', () => {
    flyTo(camera, 2);
    const first = state().flight;
    expect(first).toMatchObject({ to: camera, durationS: 2 });
    setView({ ...camera, altitudeM: 3e6 }, 'flying');
    expect(state().flight).toBe(first);
    setView(camera, 'arrived');
    expect(state().flight).toBeNull();
    flyTo(camera);
    expect(state().flight?.id).not.toBe(first?.id);
    setView(camera);
    expect(state().flight).toBeNull();
  });

  it('is simply there before the first frame', () => {
    startWith(defaultScene);
    flyTo(camera);
    expect(state()).toMatchObject({ view: camera, flight: null });
  });
});

describe('story', () => {
  it('starts each shot from the scene as written and flies to its camera', () => {
    expect(shot(3)).toEqual({ ok: true });
    expect(state()).toMatchObject({ shot: 3, clockMs: Date.UTC(2024, 8, 15, 16) });
    expect(state().flight?.to).toEqual(defaultScene.story[3]?.scene.camera);
    setInput('ground.pue', 1.3);
    setTheme('paper');
    shot(1);
    expect(state().scene.time).toBe(defaultScene.time);
    expect(state().scene.inputs).toEqual({});
    expect(state().scene.theme).toBe('paper');
    expect(state().scene.focus).toBe('site:colossus-1');
    expect(state().scene.story).toBe(defaultScene.story);
  });

  it('goes forth and back and stays at both ends', () => {
    previous();
    expect(state().shot).toBe(-1);
    for (let i = 0; i < 10; i += 1) next();
    expect(state().shot).toBe(defaultScene.story.length - 1);
    for (let i = 0; i < 10; i += 1) previous();
    expect(state().shot).toBe(0);
  });

  it.each([-1, 99, 0.5, Number.NaN])('refuses shot %s', (index) => {
    const before = state();
    expect(shot(index)).toMatchObject({ ok: false, errors: [{ path: 'shot' }] });
    expect(state()).toBe(before);
  });

  it('takes a new story from setScene', () => {
    shot(2);
    const story = [
      { caption: { en: 'Only' }, notes: null, dwellS: 5, scene: { basis: 'facility' as const } },
    ];
    setScene({ story, basis: 'it' });
    expect(state().shot).toBe(-1);
    next();
    expect(state().scene.basis).toBe('facility');
    next();
    expect(state().shot).toBe(0);
  });
});

describe('undo', () => {
  it('takes back and does again, one step a verb', () => {
    setBasis('facility');
    focus('site:colossus-2');
    undo();
    expect(state().scene).toMatchObject({ basis: 'facility', focus: null });
    undo();
    expect(state().scene).toBe(defaultScene);
    undo();
    expect(state().scene).toBe(defaultScene);
    redo();
    redo();
    redo();
    expect(state().scene).toMatchObject({ basis: 'facility', focus: 'site:colossus-2' });
  });

  it('counts a whole gesture as one step', () => {
    setBasis('facility');
    beginGesture();
    beginGesture();
    for (let pue = 1.1; pue < 1.5; pue += 0.05) expect(setInput('ground.pue', pue).ok).toBe(true);
    endGesture();
    expect(documentStore.temporal.getState().pastStates).toHaveLength(2);
    undo();
    expect(state().scene).toMatchObject({ basis: 'facility', inputs: {} });
    redo();
    expect(state().scene.inputs['ground.pue']).toBeGreaterThan(1.4);
  });

  it('makes no step of a gesture that changes nothing, and none of the clock, the camera or the pointer', () => {
    beginGesture();
    setView(camera);
    setClock(state().clockMs + 1000);
    hover('site:terafab');
    explainQuantity('ground.itPowerW');
    endGesture();
    expect(documentStore.temporal.getState().pastStates).toEqual([]);
    setBasis('facility');
    expect(documentStore.temporal.getState().pastStates).toHaveLength(1);
  });

  it('brings the clock back where the step moved it, and only there', () => {
    setTime('2028-01-01T00:00:00Z');
    setClock(Date.UTC(2028, 1, 1));
    setBasis('facility');
    undo();
    expect(state().clockMs).toBe(Date.UTC(2028, 1, 1));
    undo();
    expect(state().clockMs).toBe(Date.parse(defaultScene.time));
  });

  it('leaves the camera where a slider was undone and flies back where a shot was', () => {
    setView(camera);
    setInput('ground.pue', 1.3);
    undo();
    expect(state()).toMatchObject({ view: camera, flight: null });
    shot(1);
    setView(camera, 'arrived');
    undo();
    expect(state().shot).toBe(-1);
    expect(state().flight?.to).toEqual(defaultScene.camera);
  });

  it('does not stop the play', () => {
    setBasis('facility');
    play(60);
    undo();
    expect(state().scene).toMatchObject({ basis: 'it', playRate: 60 });
  });
});

describe('other verbs', () => {
  it('opens gallery scenes, keeps the reader’s choices, and refuses unknown ids', async () => {
    setTheme('paper');
    expect(await openScene('terafab')).toEqual({ ok: true });
    expect(state().scene).toMatchObject({ id: 'terafab', theme: 'paper' });
    expect(state().flight?.to).toEqual(state().scene.camera);
    const before = state();
    expect((await openScene('nowhere')).ok).toBe(false);
    expect(state()).toBe(before);
    undo();
    expect(state().scene.id).toBe('overview');
  });

  it('lets the later of two calls win', async () => {
    const [first, second] = await Promise.all([openScene('commitments'), openScene('overview')]);
    expect([first.ok, second.ok]).toEqual([false, true]);
    expect(state().scene.id).toBe('overview');
  });

  it('keeps a document that was opened while a gallery scene was on its way', async () => {
    const late = openScene('colossus-1');
    replaceScene({ ...defaultScene, id: 'my' });
    expect((await late).ok).toBe(false);
    expect(state().scene.id).toBe('my');
  });

  it('settles what a replaced scene names in vain', () => {
    replaceScene({ ...defaultScene, focus: 'site:atlantis', sites: ['atlantis', 'terafab'] });
    expect(state().scene).toMatchObject({ focus: null, sites: ['terafab'] });
  });

  it('focuses, and refuses what is not there', () => {
    expect(focus('node:ai1/2499')).toEqual({ ok: true });
    expect(focus('node:ai1/2500')).toMatchObject({
      ok: false,
      errors: [{ path: 'focus', message: 'focus must name a node from 0 to 2499; found "node:ai1/2500"' }],
    });
    expect(state().scene.focus).toBe('node:ai1/2499');
    expect(setInput('constellation.nodes', 5000).ok).toBe(true);
    expect(focus('node:ai1/2500')).toEqual({ ok: true });
    expect(focus(null)).toEqual({ ok: true });
  });

  it('sets inputs within their range', () => {
    expect(setInput('launch.payloadKg', 150_000)).toEqual({ ok: true });
    expect(state().scene.inputs).toEqual({ 'launch.payloadKg': 150_000 });
    for (const [id, value] of [
      ['launch.payloadKg', -1],
      ['launch.payloadKg', Number.NaN],
      ['launch.magic', 1],
    ] as const) {
      expect(setInput(id, value)).toMatchObject({ ok: false, errors: [{ path: `inputs.${id}` }] });
    }
    resetInputs();
    expect(state().scene.inputs).toEqual({});
  });

  it('sets layers', () => {
    setLayer('labels', false);
    setLayer('earth', 'diagram');
    expect(state().scene.layers).toEqual({ ...defaultScene.layers, labels: false, earth: 'diagram' });
  });

  it('tells the same thing once and forgets it when dismissed', () => {
    notify('info', 'a');
    notify('info', 'a');
    notify('error', 'a');
    expect(state().notices).toHaveLength(2);
    dismiss(state().notices[0]?.id ?? '');
    expect(state().notices).toMatchObject([{ tone: 'error' }]);
    for (let i = 0; i < 40; i += 1) notify('info', String(i));
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
