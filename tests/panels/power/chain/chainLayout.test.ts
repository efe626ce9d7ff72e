import { expect, it } from 'vitest';
import { asWritten } from '../../../../src/locales/i18n';
import type { PowerChain } from '../../../../src/model/ground/power';
import { layoutChain } from '../../../../src/panels/power/chain/chainLayout';

const stage = (id: string, powerW: number) => ({
  id,
  label: asWritten(id),
  quantity: id,
  powerW,
  capacityW: null,
  capacity: null,
  basis: 'derived' as const,
  sources: [],
});

const flow = (from: string, to: string, powerW: number) => ({ from, to, powerW, quantity: from });

const chain: PowerChain = {
  stages: [
    stage('grid', 60),
    stage('gas', 40),
    stage('battery', 0),
    stage('facility', 100),
    stage('it', 80),
    stage('overhead', 20),
    stage('heat', 100),
  ],
  flows: [
    flow('grid', 'facility', 60),
    flow('gas', 'facility', 40),
    flow('facility', 'it', 80),
    flow('facility', 'overhead', 20),
    flow('it', 'heat', 80),
    flow('overhead', 'heat', 20),
  ],
  inW: 100,
  heatW: 100,
  note: asWritten(''),
};

it('puts each stage below what feeds it, as wide as its power', () => {
  const { layers, bars } = layoutChain(chain);
  expect(layers).toBe(4);
  expect(bars.map(({ stage: { id }, layer, x, width }) => [id, layer, x, width])).toEqual([
    ['grid', 0, 0, 0.6],
    ['gas', 0, 0.6, 0.4],
    ['facility', 1, 0, 1],
    ['it', 2, 0, 0.8],
    ['overhead', 2, 0.8, 0.2],
    ['heat', 3, 0, 1],
  ]);
});

it('fills every inner bar from both sides with ribbons', () => {
  const { ribbons } = layoutChain(chain);
  const into = ribbons.filter(({ to }) => to === 'facility');
  expect(into.map(({ passes, width }) => [passes.at(-1), width])).toEqual([
    [{ layer: 1, x: 0, slot: 0 }, 0.6],
    [{ layer: 1, x: 0.6, slot: 0 }, 0.4],
  ]);
  const out = ribbons.filter(({ from }) => from === 'facility');
  expect(out.map(({ passes, width }) => [passes[0], width])).toEqual([
    [{ layer: 1, x: 0, slot: 0 }, 0.8],
    [{ layer: 1, x: 0.8, slot: 0 }, 0.2],
  ]);
});

it('lets a flow that skips a row pass beside its bars, and ends all power in the last row', () => {
  const node: PowerChain = {
    ...chain,
    stages: ['sun', 'array', 'battery', 'compute', 'radiator', 'glow'].map((id) => stage(id, 1)),
    flows: [
      flow('sun', 'array', 100),
      flow('array', 'compute', 30),
      flow('array', 'battery', 10),
      flow('array', 'glow', 60),
      flow('battery', 'compute', 8),
      flow('battery', 'radiator', 2),
      flow('compute', 'radiator', 38),
    ],
  };
  const { layers, slots, bars, ribbons } = layoutChain(node);
  expect(layers).toBe(5);
  expect(slots).toEqual([1, 1, 3, 3, 2]);
  expect(bars.map(({ stage: { id }, layer, x, width }) => [id, layer, x, width])).toEqual([
    ['sun', 0, 0, 1],
    ['array', 1, 0, 1],
    ['battery', 2, 0.3, 0.1],
    ['compute', 3, 0, 0.38],
    ['radiator', 4, 0, 0.4],
    ['glow', 4, 0.4, 0.6],
  ]);
  const straight = (from: string, to: string) =>
    ribbons.find((ribbon) => ribbon.from === from && ribbon.to === to)?.passes.map(({ x }) => x);
  expect(straight('array', 'compute')).toEqual([0, 0, 0]);
  expect(straight('array', 'glow')).toEqual([0.4, 0.4, 0.4, 0.4]);
});

it('draws nothing where the power is unknown', () => {
  expect(layoutChain({ ...chain, flows: [] })).toEqual({ layers: 0, slots: [], bars: [], ribbons: [] });
});
