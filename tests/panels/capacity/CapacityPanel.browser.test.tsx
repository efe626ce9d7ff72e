import { setTime } from '../../../src/store/actions/clock';
import { setBasis } from '../../../src/store/actions/scene';
import '../../../src/kit/base.css';
import { createRoot, type Root } from 'react-dom/client';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { pngOf, svgText } from '../../../src/kit/chart/drawing';
import { CapacityPanel } from '../../../src/panels/capacity/CapacityPanel';
import { loadModel } from '../../../src/store/readings/report';
import { stateNow } from '../../../src/store/stateNow';

let element: HTMLElement;
let root: Root;

beforeAll(async () => {
  await loadModel();
  element = document.createElement('div');
  element.className = 'ui';
  element.dataset.theme = 'paper';
  element.style.width = '350px';
  document.body.append(element);
  root = createRoot(element);
  root.render(<CapacityPanel />);
  await vi.waitFor(() => expect(element.querySelectorAll('.chart-frame')).toHaveLength(4));
});
afterAll(() => {
  root.unmount();
  element.remove();
});

const drawing = () => element.querySelector<SVGSVGElement>('.chart-drawing > svg') as SVGSVGElement;
const press = (key: string) =>
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );
const said = () => document.activeElement?.getAttribute('aria-label')?.replaceAll('\u00a0', ' ');

it('has one stop of Tab in its values, and arrow keys between them', () => {
  const stops = () => [...drawing().querySelectorAll('.chart-point[tabindex="0"]')];
  expect(stops()).toHaveLength(1);
  (stops()[0] as SVGGElement).focus();
  // Sums of the publisher's table of October 2026: 48 MW at one site, 340 MW two years later, 6,531.3 at the end of 2025.
  expect(said()).toBe('31 Dec 2021, Operating, reported: 48 MW');
  press('ArrowRight');
  press('ArrowRight');
  expect(said()).toBe('31 Dec 2023, Operating, reported: 340 MW');
  press('ArrowRight');
  press('ArrowRight');
  expect(said()).toBe('31 Dec 2025, Operating, reported: 6.53 GW');
  press('ArrowDown');
  expect(said()).toMatch(/^31 Dec 2025, Under construction, projected: /);
  expect(stops()).toEqual([document.activeElement]);
});

it('sets the time from a value, and from the line of the clock', async () => {
  press('Enter');
  expect(new Date(stateNow().clockMs).toISOString()).toBe('2025-12-31T00:00:00.000Z');
  drawing().querySelector<SVGGElement>('.clock-line')?.focus();
  press('PageUp');
  expect(new Date(stateNow().clockMs).getUTCFullYear()).toBe(2026);
  setTime('2026-11-22T13:00:00Z');
});

it('saves a drawing that needs no style sheet', () => {
  const text = svgText(drawing(), { title: 'Power & time', credit: 'Groundtrack' });
  const file = new DOMParser().parseFromString(text, 'image/svg+xml');
  expect(file.querySelector('parsererror')).toBeNull();
  expect(text).not.toMatch(/var\(|class=|aria-|tabindex/);
  expect(text).toContain('IBM Plex Sans');
  expect(file.querySelector('rect')?.getAttribute('fill')).toBe('#ffffff');
  expect([...file.querySelectorAll('path')].map((path) => path.getAttribute('fill'))).toContain(
    'rgb(156, 92, 0)',
  );
  expect(file.querySelectorAll('text')[0]?.textContent).toBe('Power & time');
});

it('paints a PNG at two pixels a px', async () => {
  const { width, height } = drawing().viewBox.baseVal;
  const picture = await createImageBitmap(await pngOf(drawing(), { title: 'Power', credit: 'Groundtrack' }));
  expect([picture.width, picture.height]).toEqual([2 * (width + 32), 2 * (height + 76)]);
  const canvas = document.createElement('canvas');
  canvas.width = picture.width;
  canvas.height = picture.height;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.drawImage(picture, 0, 0);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const colours = new Set<number>();
  for (let i = 0; i < data.length; i += 4)
    colours.add((data[i] ?? 0) * 65536 + (data[i + 1] ?? 0) * 256 + (data[i + 2] ?? 0));
  expect(colours.size).toBeGreaterThan(20);
});

it('gives every number of its tables a way to its chain, and never says NaN', async () => {
  for (const basis of ['facility', 'contract', 'it'] as const) {
    setBasis(basis);
    for (const button of element.querySelectorAll<HTMLButtonElement>('.chart-actions .link')) {
      if (button.textContent === 'Show as table') button.click();
    }
    await vi.waitFor(() => expect(element.querySelectorAll('table.data').length).toBeGreaterThan(3));
    expect(element.textContent).not.toMatch(/NaN|Infinity|undefined/);
    for (const cell of element.querySelectorAll('table.data td')) {
      if (/\d/.test(cell.textContent ?? '') && !/\d{4}$/.test(cell.textContent ?? ''))
        expect(cell.querySelector('[data-quantity]'), cell.textContent ?? '').not.toBeNull();
    }
  }
  expect(element.querySelector('h3')?.textContent).toContain('IT power over time');
});

it('draws the twelve largest sites, the largest first, and all once they are asked for', async () => {
  const names = () => [...element.querySelectorAll('.multiple-name title')].map((each) => each.textContent);
  expect(names()).toHaveLength(12);
  // 2,263 MW of IT power in 2028 by the table of October 2026, more than any other.
  expect(names()[0]).toBe('Microsoft Fairwater Wisconsin');
  const all = [...element.querySelectorAll('button')].find(
    ({ textContent }) => textContent === 'Show all sites',
  );
  all?.click();
  await vi.waitFor(() => expect(names().length).toBeGreaterThan(90));
  expect(all?.getAttribute('aria-expanded')).toBe('true');
});
