import { describe, expect, it } from 'vitest';
import { sheetNumbers } from '../../../src/export/print/sheetNumbers';
import { defaultScene } from '../../../src/scene/defaults';
import { loadModel } from '../../../src/store/readings/report';
import { stateNow } from '../../../src/store/stateNow';
import { barWords, claimedIds, claimWords } from '../../../src/world/still/claimWords';
import { stillWords } from '../../../src/world/still/stillWords';

it('the number of a shot is in the picture with what it is and who says so; without one nothing is', async () => {
  await loadModel();
  const claim = { number: 'site.colossus-1.contractPowerW', date: false, variants: false, bars: [] };
  const story = [{ caption: { en: 'Memphis' }, scene: {}, dwellS: 20, claim }] as never;
  const state = { ...stateNow(), scene: { ...defaultScene, story }, shot: 0 };
  const words = claimWords(state);
  expect(words?.value).toBe('more than\u00a0300\u00a0MW');
  expect(words?.publishers).toMatch(/^Financial Times, Anthropic/);
  expect(claimWords({ ...state, shot: -1 })).toBeNull();
});

describe('a shot with bars', () => {
  const bars = ['site.colossus-1.contractPowerW', 'nothing', 'site.colossus-1.itPowerW'];
  const story = [
    {
      caption: { en: '' },
      scene: {},
      dwellS: 20,
      claim: { number: null, date: false, variants: false, bars },
    },
  ] as never;
  const state = () => ({
    ...stateNow(),
    scene: { ...defaultScene, finding: { en: 'The finding.' }, story },
    shot: 0,
  });

  it('has those that are known in the picture, each as long as it is of the longest', async () => {
    await loadModel();
    const [first, second, ...more] = barWords(state() as never);
    expect(more).toEqual([]);
    expect(first?.value).toBe('more than\u00a0300\u00a0MW');
    expect(Math.max(first?.share ?? 0, second?.share ?? 0)).toBe(1);
    expect(claimedIds(story[0])).toEqual(bars);
    expect(claimWords(state() as never)).toBeNull();
  });

  it('has them in each of the pinned scenarios where it sets these side by side', async () => {
    await loadModel();
    const claim = { number: 'exchange.launches', date: false, variants: true, bars: [] };
    const pinned = [
      { id: 'half', title: 'Half', inputs: { 'launch.payloadKg': 50_000 }, constellation: null },
    ];
    const [first, ...others] = story as never[] as never as [object];
    const scene = { ...defaultScene, pinned, story: [{ ...first, claim }, ...others] };
    const both = { ...state(), scene } as never;
    expect(barWords(both).map(({ label }) => label)).toEqual([
      'Launches for the nodes that match the IT power',
      'Half · Launches for the nodes that match the IT power',
    ]);
    expect(claimWords(both)).toBeNull();
    expect(sheetNumbers(both)[1]?.id).toBe('exchange.launches~half');
  });

  it('says its number in large where none is pinned to stand beside it, as on screen', async () => {
    await loadModel();
    const claim = { number: 'exchange.launches', date: false, variants: true, bars: ['exchange.nodes'] };
    const [first] = story as never[] as never as [object];
    const alone = {
      ...state(),
      scene: { ...defaultScene, pinned: [], story: [{ ...first, claim }] },
    } as never;
    expect(claimWords(alone)?.label).toBe('Launches for the nodes that match the IT power');
    expect(barWords(alone).map(({ label }) => label)).toEqual(['Nodes that match the IT power']);
  });

  it('has no bar for an area, which stands on the map, beside pinned scenarios either', async () => {
    await loadModel();
    const claim = { number: null, date: false, variants: true, bars: [], areas: ['node.arrayAreaM2'] };
    const pinned = [{ id: 'half', title: 'Half', inputs: {}, constellation: null }];
    const scene = { ...defaultScene, pinned, story: [{ caption: { en: '' }, scene: {}, dwellS: 20, claim }] };
    expect(barWords({ ...stateNow(), scene, shot: 0 } as never)).toEqual([]);
  });

  it('has them among the numbers of a sheet', () => {
    expect(
      sheetNumbers(state() as never)
        .slice(0, 2)
        .map(({ id }) => id),
    ).toEqual(['site.colossus-1.contractPowerW', 'site.colossus-1.itPowerW']);
  });

  it('has the numbers of both sides of a split picture on its sheet', async () => {
    await loadModel();
    const pinned = [{ id: 'half', title: 'Half', inputs: {}, constellation: null }];
    const scene = { ...defaultScene, pinned, split: { scenario: 'half', at: 0.5 } };
    const ids = sheetNumbers({ ...stateNow(), scene, shot: -1 }).map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(['cost.orbitUsdPerKwh', 'cost.orbitUsdPerKwh~half']);
  });

  it('says the finding where it has no words of its own, as on screen', () => {
    expect(stillWords(state() as never, 'night', false).caption).toBe('The finding.');
    expect(stillWords({ ...state(), shot: -1 } as never, 'night', false).caption).toBeNull();
  });
});
