import { beforeEach, describe, expect, it } from 'vitest';
import { setLanguage } from '../../../src/locales/i18n';
import { defaultScene } from '../../../src/scene/defaults';
import { decodeFile, encodeFile } from '../../../src/scene/link/file';
import { parseAddress } from '../../../src/scene/link/link';
import { linkOf } from '../../../src/scene/link/linkOf';
import { openAddress } from '../../../src/scene/link/openAddress';
import { readScene } from '../../../src/scene/schema/schema';
import { setShot } from '../../../src/store/actions/authoring/shots';
import { endGesture, redo, undo } from '../../../src/store/actions/history';
import { markDrawn } from '../../../src/store/actions/moment';
import { stepNode } from '../../../src/store/actions/nodes';
import * as scenario from '../../../src/store/actions/scenario';
import { focus, replaceScene, resetInputs, setInput, setScene } from '../../../src/store/actions/scene';
import { shot } from '../../../src/store/actions/story';
import { documentStore } from '../../../src/store/document';
import { missingInShot } from '../../../src/store/readings/missingInShot';
import { scenarioName, splitScenario } from '../../../src/store/readings/split';
import { stateNow } from '../../../src/store/stateNow';
import { startWith } from '../../startWith';

const state = () => stateNow();
const steps = () => documentStore.temporal.getState().pastStates.length;

beforeEach(() => {
  endGesture();
  startWith(defaultScene);
  documentStore.temporal.getState().clear();
  markDrawn();
});

describe('a split picture', () => {
  it('has a pinned scenario on the right, its line as far to either side as both can be read, and goes when that is unpinned', () => {
    expect(scenario.splitPicture('pinned-1')).toMatchObject({ ok: false, errors: [{ path: 'split' }] });
    scenario.pinScenario();
    expect(scenario.splitPicture('pinned-1')).toEqual({ ok: true });
    expect(state().scene.split).toEqual({ scenario: 'pinned-1', at: 0.5 });
    scenario.moveSplit(0.99);
    expect(state().scene.split?.at).toBe(0.95);
    scenario.unpin('pinned-1');
    expect(state().scene.split).toBeNull();
  });

  it('is of the shot that says so, which opens whole where its scenario is not pinned', () => {
    const split = { scenario: 'pinned-1', at: 0.3 };
    const story = [
      { caption: { en: '' }, scene: { split } },
      { caption: { en: '' }, scene: {} },
    ];
    scenario.pinScenario();
    expect(setScene({ story })).toEqual({ ok: true });
    shot(0);
    expect(state().scene.split).toEqual(split);
    shot(1);
    expect(state().scene.split).toBeNull();
    scenario.unpin('pinned-1');
    shot(0);
    expect(splitScenario(state())).toBeNull();
    expect(missingInShot(state())).toEqual(['pinned-1']);
    expect(setShot(0, { caption: { en: 'Other words' } })).toEqual({ ok: true });
  });

  it('looks into a node of the scenario on the right, in the scene, its link and a shot, for as long as it is shown', async () => {
    setScene({ constellations: [{ ...defaultScene.constellations[0]!, nodes: 100, planes: 10 }] });
    scenario.pinScenario();
    setScene({ constellations: [{ ...defaultScene.constellations[0]!, nodes: 50, planes: 5 }] });
    const path = 'node:ai1/75~pinned-1';
    expect(focus(path)).toMatchObject({ ok: false, errors: [{ path: 'focus' }] });
    scenario.splitPicture('pinned-1');
    expect(focus('node:ai1/75')).toMatchObject({ ok: false });
    expect(focus('node:ai1/100~pinned-1')).toMatchObject({ ok: false });
    expect(focus(path)).toEqual({ ok: true });
    const opened = await openAddress(parseAddress(linkOf(state().scene, 'https://a.example/')));
    expect([opened.scene.focus, opened.scene.split]).toEqual([path, { scenario: 'pinned-1', at: 0.5 }]);
    stepNode(1);
    expect(state().scene.focus).toBe('node:ai1/76~pinned-1');
    scenario.splitPicture(null);
    expect(state().scene.focus).toBeNull();
    const split = { scenario: 'pinned-1', at: 0.5 };
    const own = { caption: { en: '' }, scene: { focus: path, split } };
    expect(setScene({ story: [own] })).toEqual({ ok: true });
    expect(setScene({ story: [{ ...own, scene: { focus: path } }] })).toMatchObject({
      errors: [{ path: 'story[0].scene.focus' }],
    });
    shot(0);
    expect(state().scene.focus).toBe(path);
  });

  it('by a scenario that is not there is refused in one sentence, in the scene and in a shot, and never comes into the scene', () => {
    const split = { scenario: 'nope', at: 0.5 };
    expect(setScene({ split })).toMatchObject({
      ok: false,
      errors: [
        {
          path: 'split.scenario',
          message: 'split.scenario must be the id of a pinned scenario; found "nope"',
        },
      ],
    });
    expect(setScene({ story: [{ caption: { en: '' }, scene: { split } }] })).toMatchObject({
      ok: false,
      errors: [{ path: 'story[0].scene.split.scenario' }],
    });
    replaceScene({ ...defaultScene, split });
    expect(state().scene.split).toBeNull();
  });

  it('of a shot does not become one of another scenario that is pinned later', () => {
    scenario.pinScenario('A');
    setScene({ story: [{ caption: { en: '' }, scene: { split: { scenario: 'pinned-1', at: 0.5 } } }] });
    scenario.unpin('pinned-1');
    scenario.pinScenario('B');
    shot(0);
    expect(splitScenario(state())).toBeNull();
    expect(missingInShot(state())).toEqual(['pinned-1']);
    expect(state().scene.pinned.map(({ id }) => id)).toEqual(['pinned-2']);
  });
});

describe('pinned scenarios', () => {
  it('keep inputs and constellation as they were', () => {
    setInput('launch.priceUsdPerKg', 450);
    expect(scenario.pinScenario('At 450')).toEqual({ ok: true });
    setInput('launch.priceUsdPerKg', 900);
    expect(state().scene.pinned).toEqual([
      {
        id: 'pinned-1',
        title: 'At 450',
        inputs: { 'launch.priceUsdPerKg': 450 },
        constellation: defaultScene.constellations[0],
      },
    ]);
  });

  it('are named by number where no name is given, and number and id are free again once unpinned', () => {
    scenario.pinScenario();
    scenario.pinScenario('   ');
    scenario.unpin('pinned-1');
    scenario.pinScenario();
    expect(state().scene.pinned.map(({ id, title }) => [id, title])).toEqual([
      ['pinned-2', null],
      ['pinned-1', null],
    ]);
    expect(['pinned-2', 'pinned-1'].map((id) => scenarioName(state(), id))).toEqual([
      'Scenario 2',
      'Scenario 1',
    ]);
  });

  it('are called in the reader’s language at the time, and a name given to one of several languages is of that one', async () => {
    const title = { en: 'Half the payload', de: 'Halbe Nutzlast' };
    setScene({ pinned: [{ id: 'half', title, inputs: {}, constellation: null }] });
    scenario.pinScenario();
    setScene({ language: 'de' });
    await setLanguage('de');
    expect(['half', 'pinned-1', 'gone'].map((id) => scenarioName(state(), id))).toEqual([
      'Halbe Nutzlast',
      'Szenario 1',
      'gone',
    ]);
    scenario.renamePinned('half', 'Hälfte');
    expect(state().scene.pinned[0]?.title).toEqual({ en: 'Half the payload', de: 'Hälfte' });
    await setLanguage('en');
  });

  it('are three at most', () => {
    for (let k = 0; k < 3; k++) expect(scenario.pinScenario().ok).toBe(true);
    const before = state().scene;
    const fourth = scenario.pinScenario();
    expect(fourth).toMatchObject({ ok: false, errors: [{ path: 'pinned' }] });
    expect(!fourth.ok && fourth.errors[0]?.message).toBe('3 scenarios are pinned already; unpin one first');
    expect(state().scene).toBe(before);
  });

  it('can be opened again, under the id that paths of the scene use', () => {
    setInput('launch.priceUsdPerKg', 450);
    scenario.pinScenario();
    resetInputs();
    setScene({
      focus: null,
      constellations: [{ ...defaultScene.constellations[0]!, id: 'other', nodes: 99, planes: 9 }],
    });
    focus('node:other/5');
    expect(scenario.openPinned('pinned-1')).toEqual({ ok: true });
    const { scene } = state();
    const { inputs, constellations, pinned } = scene;
    expect(inputs).toEqual({ 'launch.priceUsdPerKg': 450 });
    expect(constellations).toEqual([{ ...defaultScene.constellations[0], id: 'other' }]);
    expect(scene.focus).toBe('node:other/5');
    expect(pinned).toHaveLength(1);
  });

  it('lose a focus on a node that the opened one does not have', () => {
    setInput('constellation.nodes', 100);
    scenario.pinScenario();
    resetInputs();
    focus('node:ai1/2000');
    scenario.openPinned('pinned-1');
    expect(state().scene.focus).toBeNull();
  });

  it('refuses one that is not there', () => {
    expect(scenario.openPinned('nothing')).toMatchObject({ ok: false, errors: [{ path: 'pinned' }] });
  });

  it('take another title as one step of undo, cut to 200 letters', () => {
    scenario.pinScenario('A');
    expect(scenario.renamePinned('pinned-1', ' Cheaper launch ')).toEqual({ ok: true });
    expect(state().scene.pinned.map(({ title }) => title)).toEqual(['Cheaper launch']);
    expect(steps()).toBe(2);
    scenario.renamePinned('pinned-1', 'Cheaper launch');
    expect(steps()).toBe(2);
    undo();
    expect(state().scene.pinned.map(({ title }) => title)).toEqual(['A']);
    redo();
    scenario.renamePinned('pinned-1', 'x'.repeat(300));
    expect(state().scene.pinned[0]?.title).toBe('x'.repeat(200));
  });

  it('keep their title where the new one is empty or the id is not pinned', () => {
    scenario.pinScenario('A');
    const before = state().scene;
    expect(scenario.renamePinned('pinned-1', '   ')).toMatchObject({
      ok: false,
      errors: [{ path: 'title' }],
    });
    expect(scenario.renamePinned('pinned-7', 'B')).toMatchObject({ ok: false, errors: [{ path: 'pinned' }] });
    expect(state().scene).toBe(before);
  });

  it('come and go in steps of undo', () => {
    scenario.pinScenario('A');
    scenario.unpin('pinned-1');
    scenario.unpin('pinned-1');
    expect(steps()).toBe(2);
    undo();
    expect(state().scene.pinned.map(({ title }) => title)).toEqual(['A']);
    undo();
    expect(state().scene.pinned).toEqual([]);
    redo();
    expect(state().scene.pinned.map(({ title }) => title)).toEqual(['A']);
  });

  it('go through a scene file', () => {
    setInput('ground.pue', 1.3);
    scenario.pinScenario('A');
    expect(decodeFile(encodeFile(state().scene), 'a.json')).toMatchObject({ ok: true, value: state().scene });
  });

  it.each([
    [
      [{ id: 'a', title: 'A', inputs: { 'ground.pue': 0.5 }, constellation: null }],
      'pinned[0].inputs.ground.pue',
    ],
    [
      [{ id: 'a', title: 'A', inputs: { 'ground.magic': 1 }, constellation: null }],
      'pinned[0].inputs.ground.magic',
    ],
    [
      [
        {
          id: 'a',
          title: 'A',
          inputs: {},
          constellation: { ...defaultScene.constellations[0], design: 'warp' },
        },
      ],
      'pinned[0].constellation.design',
    ],
    [[{ id: 'a', title: '', inputs: {}, constellation: null }], 'pinned[0].title'],
    [Array.from({ length: 4 }, (_, k) => ({ id: `p${k}`, title: 'A' })), 'pinned'],
    [
      [
        { id: 'a', title: 'A' },
        { id: 'a', title: 'B' },
      ],
      'pinned',
    ],
  ])('are refused by setScene where wrong: %j', (pinned, path) => {
    const before = state();
    expect(setScene({ pinned } as never)).toMatchObject({ ok: false, errors: [{ path }] });
    expect(state()).toBe(before);
  });

  it('of a file with an unknown design become the scenario’s own', () => {
    const constellation = { ...defaultScene.constellations[0], design: 'warp' };
    const read = readScene({ ...defaultScene, pinned: [{ id: 'a', title: 'A', inputs: {}, constellation }] });
    if (!read.ok) throw new Error('not read');
    replaceScene(read.value);
    expect(state().scene.pinned[0]?.constellation?.design).toBe('scenario');
  });
});

describe('metric', () => {
  it('is per kWh until chosen, and a step of undo', () => {
    expect(state().scene.metric).toBe('usdPerKwh');
    scenario.setMetric('usdPerW');
    scenario.setMetric('usdPerW');
    expect(state().scene.metric).toBe('usdPerW');
    expect(steps()).toBe(1);
    undo();
    expect(state().scene.metric).toBe('usdPerKwh');
  });

  it('can be changed by a shot and comes back with the next', () => {
    const first = { caption: { en: 'A' }, notes: null, dwellS: 5 };
    setScene({
      story: [
        { ...first, scene: { metric: 'usd' } },
        { ...first, scene: {} },
      ],
    });
    shot(0);
    expect(state().scene.metric).toBe('usd');
    shot(1);
    expect(state().scene.metric).toBe('usdPerKwh');
  });
});

describe('resetInput', () => {
  it('takes one choice away and leaves the others', () => {
    setInput('ground.pue', 1.3);
    setInput('node.batteryWh', 50_000);
    scenario.resetInput('node.batteryWh');
    expect(state().scene.inputs).toEqual({ 'ground.pue': 1.3 });
    const before = state().scene;
    scenario.resetInput('node.batteryWh');
    scenario.resetInput('no.such');
    expect(state().scene).toBe(before);
  });
});

describe('applyPreset', () => {
  it('takes inputs and design, keeps what is asked, and is one step of undo', async () => {
    setInput('constellation.nodes', 1000);
    setInput('ground.pue', 1.5);
    expect(await scenario.applyPreset('engineers')).toEqual({ ok: true });
    const { inputs, constellations } = state().scene;
    expect(inputs).toMatchObject({ 'constellation.nodes': 1000, 'launch.priceUsdPerKg': 425 });
    expect(inputs['ground.pue']).toBeUndefined();
    expect(constellations[0]?.design).toBe('ai1-estimated');
    expect(steps()).toBe(3);
    undo();
    expect(state().scene.inputs).toEqual({ 'constellation.nodes': 1000, 'ground.pue': 1.5 });
    expect(state().scene.constellations).toBe(defaultScene.constellations);
  });

  it('gives a scene without a constellation one of its design', async () => {
    setScene({ constellations: [], focus: null });
    await scenario.applyPreset('today');
    const { constellations } = state().scene;
    expect(constellations).toHaveLength(1);
    expect(constellations[0]).toMatchObject({ id: 'scenario', design: 'starlink-v2-mini' });
    expect(readScene(state().scene)).toMatchObject({ ok: true, notes: [] });
  });

  it('refuses an id that is no preset', async () => {
    const before = state().scene;
    const result = await scenario.applyPreset('mars');
    expect(result).toMatchObject({ ok: false, errors: [{ path: 'preset' }] });
    expect(!result.ok && result.errors[0]?.message).toContain(
      'claimed, engineers, today, suncatcher, mccalip',
    );
    expect(state().scene).toBe(before);
  });
});
