import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import '../../../src/kit/base.css';
import { importSites } from '../../../src/store/actions/importSites';
import { openScene } from '../../../src/store/actions/scene';
import { documentStore } from '../../../src/store/document';
import { FlatMap } from '../../../src/world/flatMap/FlatMap';

let app: HTMLElement;
let root: Root;

beforeEach(async () => {
  app = document.createElement('div');
  app.style.cssText = 'position:relative;width:960px;height:500px';
  document.body.append(app);
  root = createRoot(app);
  await openScene('overview');
});
afterEach(() => {
  flushSync(() => root.unmount());
  app.remove();
});

const rows = (count: number): string =>
  Array.from(
    { length: count },
    (_, k) =>
      `Site ${k},${(((k * 37) % 1200) / 10 - 60).toFixed(2)},${(((k * 101) % 3590) / 10 - 179).toFixed(2)},${1 + (k % 90)}`,
  ).join('\n');

it('the sites of the facts stand one by one, each with its name', () => {
  flushSync(() => root.render(<FlatMap />));
  expect(app.querySelectorAll('g title')).toHaveLength(97);
  expect(app.querySelector('.flat-crowd')).toBeNull();
});

it('ten thousand sites are a few hundred marks and one shape, and one of the shape can be chosen', async () => {
  const { accepted } = await importSites({ name: 'many.csv', text: `name,lat,lon,IT MW\n${rows(9_900)}` });
  expect(accepted).toBeGreaterThan(9_000);
  const began = performance.now();
  flushSync(() => root.render(<FlatMap />));
  app.getBoundingClientRect();
  performance.measure('flat map', { start: began });
  expect(app.querySelectorAll('g').length).toBeLessThan(420);
  const crowd = app.querySelector<SVGPathElement>('.flat-crowd')!;
  const box = crowd.getBoundingClientRect();
  crowd.dispatchEvent(
    new MouseEvent('click', {
      bubbles: true,
      clientX: box.left + box.width / 2,
      clientY: box.top + box.height / 2,
    }),
  );
  await vi.waitFor(() => expect(documentStore.getState().scene.focus).toMatch(/^site:site-/));
  // The one in focus stands by itself.
  await vi.waitFor(() => expect(app.querySelector('[data-focus="true"]')).not.toBeNull());
});
