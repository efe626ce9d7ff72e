import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../../src/kit/base.css';
import { NodeLegend } from '../../../src/panels/cards/NodeLegend';
import { setView } from '../../../src/store/actions/clock';
import { rewrite } from '../../../src/store/actions/rewrite';
import { openScene, setNodeView } from '../../../src/store/actions/scene';
import { tellLost } from '../../../src/store/satellites/lostSatellites';
import { stateNow } from '../../../src/store/stateNow';

let app: HTMLElement;
let root: Root;

beforeEach(async () => {
  app = document.createElement('div');
  app.className = 'ui';
  document.body.append(app);
  root = createRoot(app);
  await openScene('filings');
});
afterEach(async () => {
  flushSync(() => root.unmount());
  app.remove();
  await page.viewport(1440, 900);
});

it('names who has filed what; on a phone it is a line of their colours until it is asked', async () => {
  await page.viewport(1440, 900);
  flushSync(() => root.render(<NodeLegend />));
  expect(app.querySelector('details')).toBeNull();
  expect(app.querySelectorAll('li')).toHaveLength(6);
  await page.viewport(390, 844);
  await vi.waitFor(() => expect(app.querySelector('details')).not.toBeNull());
  expect(app.querySelectorAll('summary .swatch')).toHaveLength(6);
  expect(app.querySelector('.node-legend')!.getBoundingClientRect().height).toBeLessThan(48);
  app.querySelector('summary')!.click();
  await vi.waitFor(() => expect(app.querySelector('details')!.open).toBe(true));
  expect(app.textContent).toContain('SpaceX Starmind');
  expect(app.textContent).toContain('and 2 more');
});

it('says of imported satellites how many are not drawn, and why, for as long as it is so', async () => {
  await page.viewport(1440, 900);
  const file = { id: 'old', name: 'old.tle', text: '', kind: 'satellites' as const };
  rewrite((scene) => ({ ...scene, imports: [file] }));
  flushSync(() => root.render(<NodeLegend />));
  expect(app.textContent).not.toContain('Not drawn');
  flushSync(() => tellLost([{ all: 9_000, byFault: { 8: 1_340, 9: 2, 1: 3, 4: 4 } }]));
  expect(app.querySelector('.lost-count')!.textContent).toBe(
    'Not drawn: 1,349 of 9,000 satellitesbelow 120 km: 1,340 · elements too old: 2 · refused by SGP4: 7',
  );
  await page.viewport(640, 360);
  await vi.waitFor(() =>
    expect(app.querySelector('.lost-count summary')!.textContent).toBe('Not drawn: 1,349 of 9,000'),
  );
  flushSync(() => tellLost([{ all: 9_000, byFault: {} }]));
  expect(app.textContent).not.toContain('Not drawn');
});

it('goes and comes with an eye that moves while all else stands still', () => {
  flushSync(() => root.render(<NodeLegend />));
  const above = stateNow().view;
  flushSync(() => setView({ ...above, altitudeM: 1400, tiltDeg: 40, heightM: 0, follow: null }));
  expect(app.querySelector('.node-legend')).toBeNull();
  flushSync(() => setView(above));
  expect(app.querySelector('.node-legend')).not.toBeNull();
});

it('tells what the radiators’ false colours say, where the scene asks for them', async () => {
  await openScene('overview');
  flushSync(() => root.render(<NodeLegend quiet />));
  expect(app.textContent).toBe('');
  setNodeView({ heat: true });
  // 342 K: what AI1's claimed area and power come to.
  await vi.waitFor(() => expect(app.textContent?.replaceAll('\u00a0', ' ')).toContain('radiators at 342 K'));
  expect(app.textContent).toContain('by eye none glows');
});
