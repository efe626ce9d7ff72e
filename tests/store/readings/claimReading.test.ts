import { beforeAll, expect, it } from 'vitest';
import { setClock } from '../../../src/store/actions/clock';
import { openScene } from '../../../src/store/actions/scene';
import { shot } from '../../../src/store/actions/story';
import { claimedBars } from '../../../src/store/readings/claimReading';
import { loadModel } from '../../../src/store/readings/report';
import { stateNow } from '../../../src/store/stateNow';

beforeAll(loadModel);

/** By Epoch AI, MW: Colossus 1 and 2 on 15 August 2024, on 1 October 2025, and when 24 s at 30 days a second are over. */
const [FIRST, MIDDLE, END] = [
  [35, 0],
  [268, 0],
  [340, 946],
] as const;
const sites = ['site.colossus-1.operatingItPowerW', 'site.colossus-2.operatingItPowerW'];

it('bars grow to the scale of the end of a shot in which time plays', async () => {
  await openScene('colossus-1');
  shot(4);
  const lengths = () => claimedBars(stateNow(), sites).map(({ share }) => share);
  expect(lengths()).toEqual(FIRST.map((mw) => mw / 946));
  setClock(Date.UTC(2025, 9, 1));
  expect(lengths()).toEqual(MIDDLE.map((mw) => mw / 946));
  setClock(Date.UTC(2026, 7, 5));
  expect(lengths()).toEqual(END.map((mw) => mw / 946));
});

it('the longest is whole where time stands', async () => {
  await openScene('colossus-1');
  shot(1);
  expect(claimedBars(stateNow(), sites).map(({ share }) => share)).toEqual([1, 0]);
});
