import { expect, it } from 'vitest';
import type { PowerChain } from '../../src/model/power';
import { layoutChain } from '../../src/panels/chainLayout';

const stage = (id: string, powerW: number) => ({
  id,
  label: id,
  powerW,
  capacityW: null,
  basis: 'derived' as const,
  sources: [],
});

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
    { from: 'grid', to: 'facility', powerW: 60 },
    { from: 'gas', to: 'facility', powerW: 40 },
    { from: 'facility', to: 'it', powerW: 80 },
    { from: 'facility', to: 'overhead', powerW: 20 },
    { from: 'it', to: 'heat', powerW: 80 },
    { from: 'overhead', to: 'heat', powerW: 20 },
  ],
  inW: 100,
  heatW: 100,
  note: '',
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
  expect(into.map(({ toX, width }) => [toX, width])).toEqual([
    [0, 0.6],
    [0.6, 0.4],
  ]);
  const out = ribbons.filter(({ from }) => from === 'facility');
  expect(out.map(({ fromX, width }) => [fromX, width])).toEqual([
    [0, 0.8],
    [0.8, 0.2],
  ]);
});

it('draws nothing where the power is unknown', () => {
  expect(layoutChain({ ...chain, flows: [] })).toEqual({ layers: 0, bars: [], ribbons: [] });
});
