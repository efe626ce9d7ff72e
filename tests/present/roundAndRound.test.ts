import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, it } from 'vitest';
import { ClaimCard } from '../../src/panels/claim/ClaimCard';
import { pictureKey } from '../../src/present/pictures/pictureKey';
import { setClock } from '../../src/store/actions/clock';
import { openScene } from '../../src/store/actions/scene';
import { shot } from '../../src/store/actions/story';
import { documentStore } from '../../src/store/document';
import { loadModel } from '../../src/store/readings/report';
import { stateNow } from '../../src/store/stateNow';

/** Growth over the counted shots, bytes: a state that is kept of each would take ten times as much. */
const GROWTH_MAX = 2e6;
const [FIRST, COUNTED] = [200, 500];

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

beforeAll(loadModel);

/** Shows so many shots, round and round, as a kiosk does, with what the card of each says. */
function goRound(shots: number): void {
  for (let i = 0; i < shots; i++) {
    const state = stateNow();
    const next = (state.shot + 1) % state.scene.story.length;
    expect(shot(next)).toEqual({ ok: true });
    // Time goes on while a shot stays.
    setClock(stateNow().clockMs + 1000 * (i % 20));
    renderToStaticMarkup(createElement(ClaimCard));
    pictureKey(stateNow(), next, 'night');
  }
}

function heap(): number {
  for (let k = 0; k < 3; k++) collect();
  return process.memoryUsage().heapUsed;
}

it.each(['same-megawatts', 'million-satellites'])(
  `${COUNTED} shots more of %s leave neither heap nor steps of undo behind`,
  async (id) => {
    await openScene(id);
    shot(0);
    documentStore.temporal.getState().clear();
    goRound(FIRST);
    const before = heap();
    goRound(COUNTED);
    expect(heap() - before).toBeLessThan(GROWTH_MAX);
    // As many as are kept at most.
    expect(documentStore.temporal.getState().pastStates.length).toBeLessThanOrEqual(FIRST);
  },
);
