import type { ReactNode } from 'react';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import * as answers from '../../../src/model/graph/answers';
import { CapacityPanel } from '../../../src/panels/capacity/CapacityPanel';
import { ComparePanel } from '../../../src/panels/compare/ComparePanel';
import { ScenarioPanel } from '../../../src/panels/scenario/ScenarioPanel';
import { setClock } from '../../../src/store/actions/clock';
import { dismiss, hover, notify } from '../../../src/store/actions/moment';
import { openScene, setInput } from '../../../src/store/actions/scene';
import { restartBands } from '../../../src/store/bands/bands';
import { loadModel } from '../../../src/store/readings/report';
import { stateNow } from '../../../src/store/stateNow';
import { type Mounted, mountPanel } from '../mountPanel';

vi.mock('../../../src/model/graph/answers', { spy: true });

/** Another question for each panel. */
let massKg = 2000;
let mounted: Mounted | null = null;

// Bands are worked out beside the panels; here nobody answers, so that what is counted is the panels' own asking.
beforeAll(() => {
  restartBands({
    makeWorker: async () => ({ onmessage: null, onerror: null, postMessage: () => {}, terminate: () => {} }),
  });
  return loadModel();
});
afterAll(() => restartBands({}));
beforeEach(() => openScene('same-megawatts'));
afterEach(() => {
  mounted?.unmount();
  mounted = null;
});

/** How often the model was asked for anything since it was last counted. */
function asked(): number {
  const spies = [answers.answers, answers.answerGraph, answers.importedGraph];
  const calls = spies.reduce((sum, spy) => sum + vi.mocked(spy).mock.calls.length, 0);
  for (const spy of spies) vi.mocked(spy).mockClear();
  return calls;
}

const later = (ms: number) => new Promise((done) => setTimeout(done, ms));

const panels: [name: string, panel: ReactNode][] = [
  ['scenario', <ScenarioPanel key="scenario" />],
  ['compare', <ComparePanel key="compare" />],
  ['capacity', <CapacityPanel key="capacity" />],
];

it.each(panels)(
  '%s asks the model for what it depends on, and not for a pointer or a clock',
  async (_, panel) => {
    massKg += 1;
    setInput('node.massKg', massKg);
    mounted = mountPanel(panel);
    await mounted.openAll();
    expect(asked()).toBeGreaterThan(0);

    hover('site:colossus-1');
    await mounted.settled();
    hover(null);
    notify('info', 'Something happened.');
    await mounted.settled();
    for (const { id } of stateNow().notices) dismiss(id);
    await mounted.settled();
    expect(asked()).toBe(0);

    // Ten seconds in steps of one, each longer on screen than panels leave between two looks at the clock.
    const { clockMs } = stateNow();
    for (let second = 1; second <= 10; second++) {
      setClock(clockMs + 1000 * second);
      await later(300);
    }
    await mounted.settled();
    expect(stateNow().clockMs).toBe(clockMs + 10_000);
    expect(asked()).toBe(0);

    setClock(clockMs + 86_400_000);
    await mounted.settled();
    expect(asked()).toBeGreaterThan(0);

    setInput('node.massKg', 2345);
    await mounted.settled();
    expect(asked()).toBeGreaterThan(0);
  },
);
