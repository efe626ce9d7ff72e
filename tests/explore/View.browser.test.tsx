import axe from 'axe-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
// Loaded here at once, so that the server finds all dependencies before the first test.
import '../../src/explore/ViewOptions';
import '../../src/panels/CapacityPanel';
import { markDrawn, setTheme, setView, undo } from '../../src/store/actions';
import { store } from '../../src/store/store';
import { mountExplore, until } from './mountExplore';

let app: HTMLElement;
let unmount: () => void;
const scene = () => store.getState().scene;

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
beforeEach(() => store.temporal.getState().clear());

const steps = () => store.temporal.getState().pastStates.length;

async function openView(): Promise<void> {
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

it.each(['night', 'paper'] as const)('%s: axe finds nothing, and targets are 24 px', async (theme) => {
  setTheme(theme);
  await until('the theme', () => app.dataset.theme === theme);
  if (!document.querySelector('.menu:popover-open')) await openView();
  const found = await axe.run(document, { resultTypes: ['violations'] });
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
  const targets = document.querySelectorAll('.view-options label, .globe-buttons button');
  expect(targets.length).toBe(19);
  for (const target of targets) {
    const { width, height } = target.getBoundingClientRect();
    expect(Math.min(width, height), target.textContent ?? '').toBeGreaterThanOrEqual(24);
  }
});

it('moves the eye by buttons, within its limits', () => {
  const press = (name: string) => named('.globe-buttons button', name)?.click();
  setView({ longitudeDeg: 1, latitudeDeg: 2, altitudeM: 1_000, headingDeg: 45, tiltDeg: 0 });
  press('Nearer');
  expect(store.getState().flight?.to).toMatchObject({ longitudeDeg: 1, latitudeDeg: 2, altitudeM: 500 });
  press('Nearer');
  expect(store.getState().flight?.to.altitudeM).toBe(400);
  press('Farther');
  expect(store.getState().flight?.to.altitudeM).toBe(800);
  press('Tilt');
  expect(store.getState().flight?.to).toMatchObject({ headingDeg: 45, tiltDeg: 30 });
  press('North up');
  expect(store.getState().flight?.to).toMatchObject({ headingDeg: 0, tiltDeg: 0 });
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
