import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../../src/kit/base.css';
import { NodeLegend } from '../../../src/panels/cards/NodeLegend';
import { openScene } from '../../../src/store/actions/scene';

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
