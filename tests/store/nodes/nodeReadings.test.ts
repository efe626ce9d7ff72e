import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defaultScene } from '../../../src/scene/defaults';
import type { Constellation, SceneDocument } from '../../../src/scene/types';
import { setClock } from '../../../src/store/actions/clock';
import { undo } from '../../../src/store/actions/history';
import { setNodeView, setScene } from '../../../src/store/actions/scene';
import { documentOf, documentStore } from '../../../src/store/document';
import {
  launchReading,
  nodeDetails,
  nodeLegend,
  orbitAltitudesM,
} from '../../../src/store/nodes/nodeReadings';
import { nodeReading } from '../../../src/store/nodes/orbitReadings';
import { loadModel } from '../../../src/store/readings/report';
import { stateNow } from '../../../src/store/stateNow';
import { startWith } from '../../startWith';

beforeAll(loadModel);

const state = () => stateNow();
const first = defaultScene.constellations[0] as Constellation;
const buildUp = { from: '2028-01-01T00:00:00Z', until: '2028-01-11T00:00:00Z' };
/** 14 nodes in 4 planes: 4, 4, 3, 3. Beside it 100 nodes that were always there. */
const built: SceneDocument = {
  ...defaultScene,
  time: '2028-01-06T00:00:00Z',
  constellations: [
    { ...first, id: 'low', nodes: 14, planes: 4, buildUp },
    { ...first, id: 'high', nodes: 100, planes: 10, altitudeM: 1_200_000 },
  ],
};

beforeEach(() => startWith(built));

describe('a constellation that is being launched', () => {
  it('counts what is up, alone and with the others', () => {
    expect(launchReading(state(), 'low')).toEqual({ launched: 7, nodes: 14 });
    expect(launchReading(state())).toEqual({ launched: 107, nodes: 114 });
    expect(launchReading(state(), 'high')).toBeNull();
    expect(launchReading({ ...state(), ...documentOf(defaultScene) })).toBeNull();
  });

  it('knows the plane and the launch of each node', () => {
    expect([0, 3, 4, 7, 8, 10, 11, 13].map((k) => nodeDetails(state(), 'low', k)?.plane)).toEqual([
      0, 0, 1, 1, 2, 2, 3, 3,
    ]);
    expect(nodeDetails(state(), 'low', 6)).toEqual({
      plane: 1,
      launched: true,
      launchMs: Date.parse('2028-01-06T00:00:00Z'),
    });
    expect(nodeDetails(state(), 'low', 7)?.launched).toBe(false);
    expect(nodeDetails(state(), 'high', 99)).toEqual({ plane: 9, launched: true, launchMs: null });
    expect(nodeDetails(state(), 'low', 14)).toBeNull();
  });

  it('gives no power by what is not up', () => {
    const powers = Array.from({ length: 14 }, (_, k) => nodeReading(state(), 'low', k)?.powerW ?? Number.NaN);
    expect(powers.slice(7)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(Math.max(...powers.slice(0, 7))).toBeGreaterThan(100_000);
  });
});

describe('the legend', () => {
  it('has scales that stand still while time runs', () => {
    setNodeView({ colorBy: 'altitude' });
    expect(nodeLegend(state())).toEqual({ colorBy: 'altitude', range: [650_000, 1_200_000] });
    setNodeView({ colorBy: 'age' });
    expect(nodeLegend(state())).toEqual({ colorBy: 'age', range: [0, 864_000_000] });
    setNodeView({ colorBy: 'constellation' });
    const legend = nodeLegend(state());
    expect(legend).toMatchObject({ entries: [{ id: 'low' }, { id: 'high' }] });
    setClock(Date.parse('2028-01-07T00:00:00Z'));
    expect(nodeLegend(state())).toBe(legend);
  });

  it('says where it knows nothing', () => {
    startWith({ ...defaultScene, constellations: [], nodes: { ...built.nodes, colorBy: 'age' } });
    expect(nodeLegend(state())).toEqual({ colorBy: 'age', range: null });
    setNodeView({ colorBy: 'altitude' });
    expect(nodeLegend(state())).toEqual({ colorBy: 'altitude', range: null });
  });
});

it('lists each height once, the lowest first', () => {
  expect(orbitAltitudesM([...built.constellations].reverse())).toEqual([650_000, 1_200_000]);
});

describe('setNodeView', () => {
  it('is one step of undo, and none where nothing changes', () => {
    documentStore.temporal.getState().clear();
    setNodeView({ light: 'shadow', hidden: ['low'] });
    setNodeView({ hidden: ['low'] });
    expect(documentStore.temporal.getState().pastStates).toHaveLength(1);
    undo();
    expect(state().scene.nodes).toEqual(built.nodes);
  });

  it('forgets a hidden constellation that is gone', () => {
    setNodeView({ hidden: ['low', 'high'] });
    expect(setScene({ constellations: [first] })).toEqual({ ok: true });
    expect(state().scene.nodes.hidden).toEqual([]);
    expect(setScene({ nodes: { hidden: ['low'] } })).toMatchObject({
      ok: false,
      errors: [{ path: 'nodes.hidden[0]' }],
    });
  });
});
