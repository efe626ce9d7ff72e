import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import '../../../src/kit/base.css';
import { importSites } from '../../../src/store/actions/importSites';
import { focus, openScene } from '../../../src/store/actions/scene';
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

/** Numbers and their units stand together by a space that does not break. */
const texts = () =>
  [...app.querySelectorAll('.flat-label')].map(({ textContent }) => textContent?.replaceAll(/\s/g, ' '));

it('has numbers beside the most important sites, none over another, and in its table for all', async () => {
  flushSync(() => root.render(<FlatMap />));
  const boxes = [...app.querySelectorAll('.flat-label')].map((label) => label.getBoundingClientRect());
  expect(boxes.length).toBeGreaterThan(6);
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1))
      expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true);
  expect(texts()).toContain('Colossus 2Memphis · 946 MW of 1.53 GW IT');
  flushSync(() => app.querySelector('button')?.click());
  expect(app.querySelectorAll('.flat-table tr')).toHaveLength(97);
  expect(app.querySelector('svg')).toBeNull();
});

it('sees what is chosen nearer, with its number', async () => {
  flushSync(() => root.render(<FlatMap />));
  const mark = () => app.querySelector('[data-focus="true"].flat-now')?.getBoundingClientRect();
  focus('site:colossus-1');
  await vi.waitFor(() => expect(texts()).toContain('Colossus 1Memphis · 340 MW IT'));
  const { left, top } = mark()!;
  const map = app.querySelector('svg')!.getBoundingClientRect();
  expect(Math.abs(left - map.left - map.width / 2)).toBeLessThan(20);
  expect(Math.abs(top - map.top - map.height / 2)).toBeLessThan(20);
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
