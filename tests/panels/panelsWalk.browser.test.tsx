import type { ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeAll, expect, it } from 'vitest';
import { CapacityPanel } from '../../src/panels/CapacityPanel';
import { ComparePanel } from '../../src/panels/ComparePanel';
import { PowerPanel } from '../../src/panels/PowerPanel';
import { ScenarioPanel } from '../../src/panels/ScenarioPanel';
import { SitePanel } from '../../src/panels/SitePanel';
import { explanationOf } from '../../src/panels/useExplanation';
import { focus, openScene } from '../../src/store/actions';
import { pinScenario } from '../../src/store/actions/scenario';
import { loadModel } from '../../src/store/report';
import { store } from '../../src/store/store';

/** Each panel, and at least how many numbers it offers to explain. */
const panels: [name: string, panel: ComponentType, least: number][] = [
  ['capacity', CapacityPanel, 6],
  ['power', PowerPanel, 8],
  ['scenario', ScenarioPanel, 10],
  ['compare', ComparePanel, 10],
  ['site', SitePanel, 2],
];

beforeAll(async () => {
  await loadModel();
  await openScene('overview');
  focus('site:colossus-1');
  pinScenario('As it was');
});

it.each(panels)(
  '%s: every number that offers its explanation has one, down to a source or an input',
  async (_, Panel, least) => {
    const app = document.createElement('div');
    app.className = 'ui';
    document.body.append(app);
    const root = createRoot(app);
    root.render(<Panel />);
    const ids = () =>
      [...app.querySelectorAll<HTMLElement>('[data-quantity]')].map((e) => e.dataset.quantity ?? '');
    for (let tries = 0; tries < 120 && ids().length < least; tries++) {
      for (const details of app.querySelectorAll('details')) details.open = true;
      await new Promise((done) => setTimeout(done, 25));
    }
    const found = new Set(ids());
    expect(found.size).toBeGreaterThanOrEqual(least);
    for (const id of found) {
      const chain = explanationOf(store.getState(), id);
      expect(chain, id).not.toBeNull();
      if (!chain) continue;
      expect(chain.label.length, id).toBeGreaterThan(0);
      expect(chain.formula !== null || chain.sources.length > 0 || chain.note !== null, id).toBe(true);
    }
    root.unmount();
    app.remove();
  },
);
