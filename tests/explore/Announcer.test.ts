import { beforeAll, expect, it } from 'vitest';
import { happening } from '../../src/explore/Announcer';
import { play } from '../../src/store/actions/clock';
import { focus, openScene } from '../../src/store/actions/scene';
import { loadModel } from '../../src/store/readings/report';
import { stateNow } from '../../src/store/stateNow';

beforeAll(loadModel);

it('tells of what is chosen, of play, and of an arrival, and of nothing else', async () => {
  await openScene('overview');
  const opened = stateNow();
  expect(happening(opened, opened)).toBeNull();
  focus('site:colossus-1');
  const chosen = stateNow();
  expect(happening(opened, chosen)).toBe('Chosen: Colossus 1');
  expect(happening(chosen, { ...chosen, scene: { ...chosen.scene, focus: null } })).toBe('Nothing is chosen');
  play(2_592_000);
  expect(happening(chosen, stateNow())).toBe('Time plays, 30 days/s');
  play(0);
  expect(happening({ ...stateNow(), scene: { ...stateNow().scene, playRate: 60 } }, stateNow())).toMatch(
    /^Time stands at \d/,
  );
  const to = { ...chosen.view, altitudeM: 3000 };
  const flying = { ...chosen, flight: { id: 1, to, durationS: null } };
  expect(happening(flying, { ...chosen, flight: null, view: to })).toBe('Arrived: Colossus 1');
  expect(happening(flying, { ...chosen, flight: null })).toBeNull();
});
