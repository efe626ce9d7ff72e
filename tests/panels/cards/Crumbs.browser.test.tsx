import axe from 'axe-core';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Crumbs } from '../../../src/panels/cards/Crumbs';
import { emptyScene } from '../../../src/scene/defaults';
import { descend } from '../../../src/store/actions/descent';
import { focus, replaceScene } from '../../../src/store/actions/scene';
import { stateNow } from '../../../src/store/stateNow';
import '../../../src/kit/base.css';

let holder: HTMLElement;
let root: Root;
const soon = { timeout: 10_000, interval: 30 };
const titles = () => [...holder.querySelectorAll('.crumbs a')].map(({ textContent }) => textContent);
const link = (title: string) =>
  [...holder.querySelectorAll<HTMLAnchorElement>('.crumbs a')].find(
    ({ textContent }) => textContent === title,
  );

beforeEach(() => {
  replaceScene(emptyScene);
  holder = document.createElement('div');
  holder.className = 'ui explore';
  document.body.append(holder);
  root = createRoot(holder);
});
afterEach(() => {
  root.unmount();
  holder.remove();
});

const show = (quiet = false) => root.render(<Crumbs quiet={quiet} />);
const trail = (...wanted: string[]) => vi.waitFor(() => expect(titles()).toEqual(wanted), soon);

it('is a trail of links, the last of them current, that says what a rack is', async () => {
  show();
  await trail('Earth');
  await descend('site:colossus-1/hall:0/rack:117');
  await trail('Earth', 'Memphis', 'Colossus 1', 'Hall 1', 'Rack 118');
  expect(holder.querySelectorAll('[aria-current="location"]').length).toBe(1);
  expect(link('Rack 118')?.getAttribute('aria-current')).toBe('location');
  expect(link('Hall 1')?.href).toContain(encodeURIComponent('site:colossus-1/hall:0'));
  await vi.waitFor(
    () => expect(holder.querySelector('.inside-card')?.textContent).toContain('64 × H100'),
    soon,
  );
  const text = holder.querySelector('.inside-card')?.textContent ?? '';
  expect(text).toContain('89 kW');
  expect(text).toContain('arrangement is not');
  expect((await axe.run(holder, { rules: { region: { enabled: false } } })).violations).toEqual([]);
});

it('goes where a link says, and to the Earth', async () => {
  show();
  await descend('site:colossus-1/hall:0/rack:117');
  await trail('Earth', 'Memphis', 'Colossus 1', 'Hall 1', 'Rack 118');
  link('Hall 1')?.click();
  await vi.waitFor(() => expect(stateNow().scene.focus).toBe('site:colossus-1/hall:0'), soon);
  link('Earth')?.click();
  await vi.waitFor(() => expect(stateNow().scene.focus).toBeNull(), soon);
  expect(stateNow().view.altitudeM).toBe(24_000_000);
});

it('says nothing in a story that looks into nothing, and shows no card there', async () => {
  show(true);
  await trail();
  focus('site:colossus-1');
  await trail('Earth', 'Memphis', 'Colossus 1');
  expect(holder.querySelector('.inside-card')).toBeNull();
});
