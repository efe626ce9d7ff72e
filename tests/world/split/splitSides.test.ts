import { expect, it } from 'vitest';
import { defaultScene } from '../../../src/scene/defaults';
import { loadModel } from '../../../src/store/readings/report';
import { splitScenario } from '../../../src/store/readings/split';
import { stateNow } from '../../../src/store/stateNow';
import type { State } from '../../../src/store/types';
import { splitSides } from '../../../src/world/split/splitSides';

const pinned = [
  { id: 'half', title: 'Half the payload', inputs: { 'launch.payloadKg': 50_000 }, constellation: null },
];
const claim = { number: 'exchange.launches', bars: [], arcs: [], date: false, variants: false };
const shot = { caption: { en: '' }, notes: null, dwellS: 20, transition: 'fly', claim, scene: {} } as const;

const state = (part: Partial<State>): State => {
  const scene = { ...defaultScene, pinned, split: { scenario: 'half', at: 0.5 }, story: [shot] as never };
  return { ...stateNow(), scene, shot: -1, ...part };
};

it('a split picture has the number of its shot on both sides, under the name of each scenario', async () => {
  await loadModel();
  const at = state({ shot: 0 });
  const [left, right] = splitSides(at, splitScenario(at)!, 'en');
  expect([left.title, left.id]).toEqual(['Present scenario', 'exchange.launches']);
  expect([right.title, right.id]).toEqual(['Half the payload', 'exchange.launches~half']);
  expect(right.quantity?.value).toBeGreaterThan(1.9 * (left.quantity?.value ?? Number.NaN));
});

it('without one it has the measure of cost', async () => {
  await loadModel();
  const at = state({});
  expect(splitSides(at, splitScenario(at)!, 'en').map(({ id }) => id)).toEqual([
    'cost.orbitUsdPerKwh',
    'cost.orbitUsdPerKwh~half',
  ]);
});

it('is no split picture once its scenario is not pinned any more', () => {
  const { scene } = state({});
  expect(splitScenario({ scene: { ...scene, pinned: [] } })).toBeNull();
});
