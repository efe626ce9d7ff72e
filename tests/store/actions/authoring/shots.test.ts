import { beforeEach, describe, expect, it } from 'vitest';
import { defaultScene } from '../../../../src/scene/defaults';
import { readScene } from '../../../../src/scene/schema/schema';
import { sceneAtShot } from '../../../../src/scene/story';
import type { PartialShot, SceneDocument } from '../../../../src/scene/types';
import { addShot, moveShot, removeShot, setShot } from '../../../../src/store/actions/authoring/shots';
import { setShotMoment } from '../../../../src/store/actions/authoring/writing';
import { setView } from '../../../../src/store/actions/clock';
import { clearHistory, undo } from '../../../../src/store/actions/history';
import { setInput, setLayer } from '../../../../src/store/actions/scene';
import { shot } from '../../../../src/store/actions/story';
import { stateNow } from '../../../../src/store/stateNow';
import { startWith } from '../../../startWith';

const scene: SceneDocument = {
  ...defaultScene,
  focus: null,
  story: ['one', 'two', 'three'].map((en) => ({
    caption: { en },
    notes: null,
    dwellS: 5,
    transition: 'fly',
    claim: null,
    scene: { camera: { ...defaultScene.camera, headingDeg: en.length } },
  })),
};
const story = () => stateNow().scene.story;
const captions = () => story().map(({ caption }) => caption.en);

beforeEach(() => {
  startWith(scene, { drawn: true });
  clearHistory();
});

describe('addShot', () => {
  it('keeps the view of this moment, whatever becomes of the scene around it', () => {
    setView({ ...scene.camera, longitudeDeg: 12.5, altitudeM: 4_000_000 });
    setInput('ground.pue', 1.3);
    setLayer('labels', false);
    expect(addShot()).toEqual({ ok: true });
    expect(story()).toHaveLength(4);
    expect(story()[3]).toMatchObject({
      caption: { en: '' },
      notes: null,
      dwellS: 20,
      transition: 'fly',
      claim: null,
      scene: {
        camera: { longitudeDeg: 12.5, altitudeM: 4_000_000 },
        inputs: { 'ground.pue': 1.3 },
        layers: { labels: false, sites: true },
      },
    });
    const elsewhere = { ...stateNow().scene, inputs: {}, layers: { ...scene.layers, sites: false } };
    expect(sceneAtShot(elsewhere, 3)).toMatchObject({
      inputs: { 'ground.pue': 1.3 },
      layers: { labels: false, sites: true },
    });
  });

  it('takes what is given, and of the scene nothing else', () => {
    const given: PartialShot = {
      caption: { en: 'Four', de: 'Vier' },
      notes: { en: 'Breathe.' },
      dwellS: 8,
      transition: 'cut',
      claim: {
        number: 'exchange.launches',
        bars: ['exchange.launches'],
        arcs: [['colossus-1', 'terafab']],
        areas: ['exchange.arrayAreaM2'],
        variants: true,
        date: true,
      },
      scene: { time: '2025-01-01T00:00:00Z', layers: { labels: false } },
    };
    expect(addShot(given)).toEqual({ ok: true });
    expect(story()[3]).toEqual(given);
  });

  it('completes a part of a camera from the view', () => {
    addShot({ scene: { camera: { headingDeg: 90 } } });
    expect(story()[3]?.scene).toEqual({ camera: { ...scene.camera, headingDeg: 90 } });
  });

  it('gives a scene that is valid', () => {
    addShot();
    expect(readScene(stateNow().scene)).toMatchObject({ ok: true, notes: [] });
  });
});

describe('setShot', () => {
  it('changes what is given and keeps the rest', () => {
    expect(setShot(1, { caption: { en: 'Two', fr: 'Deux' }, dwellS: 30 })).toEqual({ ok: true });
    expect(setShot(1, { scene: { basis: 'facility', camera: { tiltDeg: 40 } } })).toEqual({ ok: true });
    expect(story()[1]).toEqual({
      ...scene.story[1],
      caption: { en: 'Two', fr: 'Deux' },
      dwellS: 30,
      scene: { basis: 'facility', camera: { ...defaultScene.camera, headingDeg: 3, tiltDeg: 40 } },
    });
    expect(story()[0]).toEqual(scene.story[0]);
  });

  it('is a step of undo', () => {
    setShot(0, { caption: { en: 'changed' } });
    undo();
    expect(captions()).toEqual(['one', 'two', 'three']);
  });
});

describe('moveShot and removeShot', () => {
  it.each([
    [0, 2, ['two', 'three', 'one']],
    [2, 0, ['three', 'one', 'two']],
    [1, 1, ['one', 'two', 'three']],
  ])('from %i to %i', (from, to, order) => {
    expect(moveShot(from, to)).toEqual({ ok: true });
    expect(captions()).toEqual(order);
  });

  it('keep the shot that is shown', () => {
    shot(2);
    moveShot(2, 0);
    expect(stateNow().shot).toBe(0);
    moveShot(2, 1);
    expect(stateNow().shot).toBe(0);
    removeShot(1);
    expect(stateNow().shot).toBe(0);
    const { view } = stateNow();
    removeShot(0);
    expect(stateNow()).toMatchObject({ shot: -1, view });
    expect(captions()).toEqual(['one']);
    undo();
    expect(captions()).toEqual(['three', 'one']);
    expect(stateNow().shot).toBe(0);
  });
});

it('removing the shot that is shown leaves the others as they are', () => {
  setShot(1, { scene: { inputs: { 'ground.pue': 1.5 }, layers: { labels: false } } });
  shot(1);
  expect(removeShot(1)).toEqual({ ok: true });
  expect(stateNow().scene).toMatchObject({ inputs: { 'ground.pue': 1.5 }, layers: { labels: false } });
  shot(1);
  expect(captions()).toEqual(['one', 'three']);
  expect(stateNow().scene).toMatchObject({ inputs: {}, layers: scene.layers });
});

it('the moment of a shot that is shown is in the picture, and one step to take back', () => {
  shot(1);
  expect(setShotMoment(1, { time: '2031-05-06T07:08:00Z' })).toEqual({ ok: true });
  expect(setShotMoment(1, { playRate: 60 })).toEqual({ ok: true });
  expect(stateNow()).toMatchObject({
    clockMs: Date.UTC(2031, 4, 6, 7, 8),
    scene: { time: '2031-05-06T07:08:00Z', playRate: 60 },
  });
  undo();
  expect(story()[1]?.scene).toMatchObject({ time: '2031-05-06T07:08:00Z' });
  undo();
  expect(story()[1]?.scene.time).toBeUndefined();
  expect(stateNow()).toMatchObject({ shot: 1, clockMs: Date.parse(scene.time) });
  setShotMoment(0, { time: '2031-05-06T07:08:00Z' });
  expect(stateNow().scene.time).toBe(scene.time);
});

describe('what is wrong is refused by its path, and nothing changes', () => {
  it.each<[string, () => ReturnType<typeof addShot>, string]>([
    ['a shot that is none', () => addShot('x' as never), 'shot'],
    ['a list', () => addShot([] as never), 'shot'],
    ['null', () => setShot(0, null as never), 'shot'],
    ['a time to stay', () => addShot({ dwellS: 0 }), 'story[3].dwellS'],
    ['a transition', () => setShot(1, { transition: 'wipe' as never }), 'story[1].transition'],
    ['a caption without English', () => setShot(1, { caption: { de: 'x' } as never }), 'story[1].caption.en'],
    ['a time', () => setShot(2, { scene: { time: 'noon' } }), 'story[2].scene.time'],
    ['a scene', () => setShot(2, { scene: 5 as never }), 'story[2].scene'],
    ['a camera', () => addShot({ scene: { camera: 5 as never } }), 'story[3].scene.camera'],
    ['a place', () => addShot({ scene: { focus: 'site:atlantis' } }), 'story[3].scene.focus'],
    ['an input', () => addShot({ scene: { inputs: { nothing: 1 } } }), 'story[3].scene.inputs.nothing'],
    ['a claim', () => setShot(0, { claim: { number: 5 as never } }), 'story[0].claim.number'],
    ['a bar', () => setShot(0, { claim: { bars: ['x', ''] } }), 'story[0].claim.bars[1]'],
    ['an index beyond', () => setShot(3, {}), 'index'],
    ['an index before', () => removeShot(-1), 'index'],
    ['an index that is no number', () => removeShot('1' as never), 'index'],
    ['a place to move from', () => moveShot(1.5, 0), 'from'],
    ['a place to move to', () => moveShot(0, Number.NaN), 'to'],
  ])('%s', (_, act, path) => {
    const before = stateNow().scene;
    const result = act();
    expect(result).toMatchObject({ ok: false, errors: [{ path }] });
    expect((result as { errors: { message: string }[] }).errors[0]?.message).toContain(path);
    expect(stateNow().scene).toBe(before);
  });

  it('more shots than a story holds', () => {
    const one = { caption: { en: 'x' } };
    startWith({ ...scene, story: Array.from({ length: 200 }, () => ({ ...scene.story[0]!, ...one })) });
    expect(addShot()).toMatchObject({ ok: false, errors: [{ path: 'story' }] });
  });

  it('a fault of another shot is not the caller’s', () => {
    const lost = { ...scene.story[0]!, scene: { focus: 'site:atlantis' } };
    startWith({ ...scene, story: [lost] });
    expect(addShot()).toEqual({ ok: true });
  });
});

it('comes to a shot at once where it says so', () => {
  setShot(1, { transition: 'cut' });
  shot(0);
  expect(stateNow().flight).not.toBeNull();
  shot(1);
  expect(stateNow()).toMatchObject({ flight: null, view: { headingDeg: 3 } });
});
