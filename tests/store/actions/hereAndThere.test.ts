import { beforeAll, expect, it } from 'vitest';
import { showHereAndThere } from '../../../src/store/actions/hereAndThere';
import { undo } from '../../../src/store/actions/history';
import { openScene } from '../../../src/store/actions/scene';
import { liveStore } from '../../../src/store/live';
import { loadModel, report } from '../../../src/store/readings/report';
import { stateNow } from '../../../src/store/stateNow';

beforeAll(async () => {
  await loadModel();
  await openScene('overview');
});

// 340 MW ÷ 120 kW, rounded up: 2,834 nodes.
it('asks for the power of the site, flies the nodes that match it, and is one step of undo', async () => {
  const before = stateNow().scene;
  expect(await showHereAndThere('colossus-1')).toEqual({ ok: true });
  const { scene } = stateNow();
  expect(scene.focus).toBe('site:colossus-1');
  expect(scene.layers.exchange).toBe(true);
  expect(scene.panel).toBe('scenario');
  const { quantities } = report(stateNow());
  expect(quantities['exchange.targetItPowerW']?.value).toBe(340e6);
  expect(quantities['constellation.nodes']?.value).toBe(2834);
  // The eye is on its way to the campus and what lies beside it, a few kilometres off.
  const { flight, view } = liveStore.getState();
  const { latitudeDeg, altitudeM } = flight?.to ?? view;
  expect(latitudeDeg).toBeCloseTo(35.06, 1);
  expect(altitudeM).toBeGreaterThan(2000);
  expect(altitudeM).toBeLessThan(6000);
  undo();
  expect(stateNow().scene).toEqual(before);
});

it('refuses a site that is not known, and changes nothing', async () => {
  const before = stateNow().scene;
  const result = await showHereAndThere('atlantis');
  expect(result.ok).toBe(false);
  expect(stateNow().scene).toBe(before);
});

// Abilene on 22 November 2026: 421 MW stand by the report of 23 May; 843 MW are projected for 1 November.
it('asks for what stands, not for what is projected', async () => {
  await openScene('overview');
  await showHereAndThere('stargate-abilene');
  expect(report(stateNow()).quantities['exchange.targetItPowerW']?.value).toBe(421e6);
});

it('goes to the site that was asked for last', async () => {
  await openScene('overview');
  const [first, second] = await Promise.all([
    showHereAndThere('stargate-abilene'),
    showHereAndThere('colossus-1'),
  ]);
  expect([first, second]).toEqual([{ ok: true }, { ok: true }]);
  const { flight, view } = liveStore.getState();
  expect(stateNow().scene.focus).toBe('site:colossus-1');
  expect((flight?.to ?? view).longitudeDeg).toBeCloseTo(-90.16, 1);
});

it('says of another site nothing that the scene tells of its own', async () => {
  await openScene('here-and-there');
  const told = stateNow().scene.finding;
  await showHereAndThere('colossus-1');
  expect(stateNow().scene.finding).toEqual(told);
  await showHereAndThere('stargate-abilene');
  expect([stateNow().scene.finding, stateNow().scene.story]).toEqual([{ en: '' }, []]);
});
