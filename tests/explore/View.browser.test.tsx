import axe from 'axe-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { setView } from '../../src/store/actions/clock';
import { undo } from '../../src/store/actions/history';
import { markDrawn } from '../../src/store/actions/moment';
import { setScene, setTheme } from '../../src/store/actions/scene';
// Loaded here at once, so that the server finds all dependencies before the first test.
import '../../src/explore/view/ViewOptions';
import '../../src/panels/capacity/CapacityPanel';
import '../../src/panels/cards/NodeLegend';
import { documentStore } from '../../src/store/document';
import { stateNow } from '../../src/store/stateNow';
import { mountExplore, until } from './mountExplore';

let app: HTMLElement;
let unmount: () => void;
const scene = () => stateNow().scene;

const named = (tag: string, text: string) =>
  [...document.querySelectorAll<HTMLElement>(tag)].find(
    (one) => one.textContent?.startsWith(text) || one.getAttribute('aria-label') === text,
  );

beforeAll(async () => {
  ({ app, unmount } = await mountExplore('View'));
  markDrawn();
  await until('the shell', () => document.querySelector('.globe-buttons') !== null);
});
afterAll(() => unmount());
beforeEach(() => documentStore.temporal.getState().clear());

const steps = () => documentStore.temporal.getState().pastStates.length;

async function openView(): Promise<void> {
  if (document.querySelector('.menu:popover-open')) return;
  named('button', 'View')?.focus();
  await userEvent.keyboard('{Enter}');
  await until('the menu', () => document.querySelector('.menu:popover-open .view-options') !== null);
}

it('switches a layer from the keyboard, as one step of undo, and closes on Escape', async () => {
  await openView();
  const borders = named('.layer-switches label', 'Borders')?.querySelector('input');
  expect(borders?.checked).toBe(true);
  borders?.focus();
  await userEvent.keyboard(' ');
  expect(scene().layers.borders).toBe(false);
  expect(steps()).toBe(1);
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(scene().layers.borders).toBe(true);
  expect(steps()).toBe(0);
  await userEvent.keyboard('{Escape}');
  await until('its end', () => document.querySelector('.menu:popover-open') === null);
  expect(document.activeElement).toBe(named('button', 'View'));
});

it('chooses the look of the Earth and the units with the arrow keys', async () => {
  await openView();
  named('.choice label', 'Imagery')?.querySelector('input')?.focus();
  await userEvent.keyboard(' ');
  expect(scene().layers.earth).toBe('imagery');
  await userEvent.keyboard('{ArrowRight}');
  expect(scene().layers.earth).toBe('diagram');
  expect(steps()).toBe(2);
  expect(named('.layer-switches label', 'City lights')?.querySelector('input')?.disabled).toBe(true);
  named('.choice label', 'US')?.querySelector('input')?.click();
  expect(scene().units).toBe('us');
  for (let step = 0; step < 3; step += 1) undo();
  expect(scene()).toMatchObject({ units: 'metric', layers: { earth: 'auto' } });
});

it('chooses colours and light of the nodes, and offers no list of one constellation', async () => {
  await openView();
  const select = document.querySelector<HTMLSelectElement>('.view-options select');
  if (!select) throw new Error('the choice of colours is there');
  await userEvent.selectOptions(select, 'altitude');
  expect(scene().nodes.colorBy).toBe('altitude');
  await until('the legend', () => document.querySelector('.node-legend .swatch') !== null);
  expect(document.querySelector('.node-legend')?.textContent).toContain('Height of the orbit');
  expect(document.querySelector('.node-legend')?.textContent).toContain('650\u00a0km');
  named('.choice label', 'In shadow')?.querySelector('input')?.click();
  expect(scene().nodes.light).toBe('shadow');
  expect(steps()).toBe(2);
  expect(document.querySelectorAll('.one-column input, .height-range input')).toHaveLength(0);
  for (const name of ['Trails', 'Links'])
    named('.layer-switches label', name)?.querySelector('input')?.click();
  expect(scene().layers).toMatchObject({ trails: false, links: true });
  for (let step = 0; step < 4; step += 1) undo();
  expect(scene()).toMatchObject({
    layers: { trails: true, links: false },
    nodes: { colorBy: 'sunlight', light: 'all' },
  });
});

it('hides a constellation and bounds the heights of several, and says how many are launched', async () => {
  const [first] = scene().constellations;
  const buildUp = { from: '2026-11-01T00:00:00Z', until: '2026-11-11T00:00:00Z' };
  setScene({
    time: '2026-11-06T00:00:00Z',
    constellations: [
      { ...first, nodes: 100, buildUp },
      { ...first, id: 'high', nodes: 300, title: { en: 'High' }, altitudeM: 1_200_000, buildUp },
    ] as never,
  });
  await openView();
  await until('the list', () => document.querySelectorAll('.one-column input').length === 2);
  named('.one-column label', 'High')?.querySelector('input')?.click();
  expect(scene().nodes.hidden).toEqual(['high']);
  const lowest = document.querySelector<HTMLInputElement>('.height-range input[aria-label="Lowest"]');
  expect(lowest?.value).toBe('650');
  lowest?.focus();
  await userEvent.keyboard('{Control>}a{/Control}900{Enter}');
  expect(scene().nodes.altitudeRangeM).toEqual([900_000, 1_200_000]);
  await userEvent.keyboard('{Control>}a{/Control}100{Enter}');
  expect(scene().nodes.altitudeRangeM).toBeNull();
  await until('the reading', () =>
    Boolean(document.querySelector('.node-legend')?.textContent?.includes('Launched: 200 of 400')),
  );
});

it.each(['night', 'paper'] as const)('%s: axe finds nothing, and targets are 24 px', async (theme) => {
  setTheme(theme);
  await until('the theme', () => app.dataset.theme === theme);
  if (!document.querySelector('.menu:popover-open')) await openView();
  const found = await axe.run(document, { resultTypes: ['violations'] });
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
  const targets = document.querySelectorAll('.view-options label, .globe-buttons button');
  expect(targets.length).toBeGreaterThanOrEqual(22);
  for (const target of targets) {
    const { width, height } = target.getBoundingClientRect();
    expect(Math.min(width, height), target.textContent ?? '').toBeGreaterThanOrEqual(24);
  }
});

it('moves the eye by buttons, within its limits', () => {
  const press = (name: string) => named('.globe-buttons button', name)?.click();
  setView({
    longitudeDeg: 1,
    latitudeDeg: 2,
    altitudeM: 50,
    headingDeg: 45,
    tiltDeg: 0,
    heightM: 0,
    follow: null,
  });
  press('Nearer');
  expect(stateNow().flight?.to).toMatchObject({ longitudeDeg: 1, latitudeDeg: 2, altitudeM: 25 });
  press('Nearer');
  expect(stateNow().flight?.to.altitudeM).toBe(20);
  press('Farther');
  expect(stateNow().flight?.to.altitudeM).toBe(40);
  press('Tilt');
  expect(stateNow().flight?.to).toMatchObject({ headingDeg: 45, tiltDeg: 30 });
  press('North up');
  expect(stateNow().flight?.to).toMatchObject({ headingDeg: 0, tiltDeg: 0 });
  expect(steps()).toBe(0);
});

function drop(files: File[]): void {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  const event = (type: string) => new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
  expect(document.body.dispatchEvent(event('dragover'))).toBe(false);
  document.body.dispatchEvent(event('drop'));
}

it('takes a dropped scene file, and tells what is wrong with another', async () => {
  const dropped = { ...scene(), id: 'dropped', units: 'us' };
  drop([new File([JSON.stringify(dropped)], 'dropped.json')]);
  await until('the scene', () => scene().id === 'dropped');
  drop([new File(['{\n"version": 1,,'], 'broken.json')]);
  await until('the notice', () => document.querySelector('.notice[data-tone="error"]') !== null);
  expect(document.querySelector('[role="alert"]')?.textContent).toContain('broken.json, line 2');
  expect(scene()).toMatchObject({ id: 'dropped', units: 'us' });
});

async function openGround(): Promise<void> {
  const details = document.querySelector<HTMLDetailsElement>('.tile-options');
  if (details?.open) return;
  named('summary', 'Pictures of the ground')?.focus();
  await userEvent.keyboard('{Enter}');
  await until('the presets', () => details?.open === true);
}

it('chooses a preset of pictures of the ground with the arrow keys, asks before any is fetched, and lets go of it', async () => {
  await openView();
  await openGround();
  const radio = (name: string) => named('.tile-presets label', name)?.querySelector('input');
  expect([...document.querySelectorAll('.tile-presets label')].map((label) => label.textContent)).toEqual([
    'No pictures',
    'USGS Imagery',
    'USGS Topo',
    'NASA GIBS',
    'OpenStreetMap',
    'From another address',
  ]);
  radio('No pictures')?.focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(scene().tiles?.attribution).toBe('U.S. Geological Survey, National Geospatial Program');
  expect(steps()).toBe(1);
  await until(
    'the question',
    () => named('.tile-options p', 'Not fetched yet: basemap.nationalmap.gov') !== undefined,
  );
  expect(stateNow().tileHosts).toEqual([]);
  expect(stateNow().notices.some(({ asksFor }) => asksFor === 'basemap.nationalmap.gov')).toBe(true);
  const terms = document.querySelectorAll<HTMLAnchorElement>('.tile-presets a');
  expect([...terms].map(({ href, textContent }) => `${textContent} ${new URL(href).hostname}`)).toEqual([
    'Public domain www.usgs.gov',
    'Public domain www.usgs.gov',
    'Public domain earthdata.nasa.gov',
    'ODbL; the server by its tile usage policy operations.osmfoundation.org',
  ]);
  const { violations } = await axe.run(document.querySelector('.tile-options')!);
  expect(violations.map(({ id }) => id)).toEqual([]);
  radio('No pictures')?.focus();
  await userEvent.keyboard(' ');
  expect(scene().tiles).toBeNull();
});

it('takes the address of pictures of the ground from the keyboard, says what is wrong with one, and lets go of it', async () => {
  await openView();
  await openGround();
  named('.tile-presets label', 'From another address')?.querySelector('input')?.focus();
  await userEvent.keyboard(' ');
  const field = named('.tile-options label', 'Address')?.querySelector('input');
  await until('the fields', () => field?.checkVisibility() === true);
  await userEvent.type(field!, 'https://127.0.0.1:9/{{z}/{{x}.png{Enter}');
  await until(
    'the refusal',
    () => named('.tile-options [role=alert]', 'This must be an https address') !== undefined,
  );
  expect(field?.getAttribute('aria-invalid')).toBe('true');
  expect(document.getElementById(field?.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(
    /^This must/,
  );
  expect(scene().tiles).toBeNull();
  await userEvent.clear(field!);
  await userEvent.type(field!, 'https://127.0.0.1:9/{{z}/{{x}/{{y}.png');
  await userEvent.keyboard('{Tab}© The survey{Tab}{Control>}a{/Control}12{Enter}');
  expect(scene().tiles).toEqual({
    address: 'https://127.0.0.1:9/{z}/{x}/{y}.png',
    attribution: '© The survey',
    maxZoom: 12,
  });
  expect(steps()).toBe(1);
  const { violations } = await axe.run(document.querySelector('.tile-options')!);
  expect(violations.map(({ id }) => id)).toEqual([]);
  await until('the way back', () => named('.tile-options button', 'Take away') !== undefined);
  named('.tile-options button', 'Take away')?.focus();
  await userEvent.keyboard('{Enter}');
  expect(scene().tiles).toBeNull();
  expect(field?.value).toBe('');
});
