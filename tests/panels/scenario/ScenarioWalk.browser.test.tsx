import axe from 'axe-core';
import { createRoot, type Root } from 'react-dom/client';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { inputForms } from '../../../src/model/inputs/inputForms';
import { presets } from '../../../src/model/inputs/presets';
import { undo } from '../../../src/store/actions/history';
import { explainQuantity } from '../../../src/store/actions/moment';
import { openScene, resetInputs, setTheme } from '../../../src/store/actions/scene';
import '../../../src/kit/base.css';
import { ExplanationDialog } from '../../../src/panels/explain/ExplanationDialog';
import { ScenarioPanel } from '../../../src/panels/scenario/ScenarioPanel';
import { loadModel } from '../../../src/store/readings/report';
import { stateNow } from '../../../src/store/stateNow';
import { missed, unexplained } from '../walk';

let root: Root;
const app = document.createElement('div');

async function until(what: string, holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (holds()) return;
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error(`${what} did not happen`);
}

const all = (selector: string) => [...app.querySelectorAll<HTMLElement>(selector)];
const press = (words: string) =>
  all('button')
    .find((button) => button.textContent?.includes(words))
    ?.click();

beforeAll(async () => {
  await page.viewport(390, 844);
  await loadModel();
  await openScene('same-megawatts');
  app.id = 'app';
  app.className = 'ui';
  app.dataset.theme = 'night';
  app.style.background = 'var(--background)';
  document.title = 'Scenario';
  document.documentElement.lang = 'en';
  document.body.append(app);
  root = createRoot(app);
  root.render(
    <>
      <h1 className="visually-hidden">Scenario</h1>
      <main>
        <ScenarioPanel />
      </main>
      <ExplanationDialog />
    </>,
  );
  await until('the panel', () => all('.exchange').length === 1);
});

afterEach(() => {
  explainQuantity(null);
  resetInputs();
});
afterAll(() => root.unmount());

/** Opens whatever can be opened: groups, help, presets one by one are left to the caller. */
async function openAll(): Promise<void> {
  for (const head of all('.group-head[aria-expanded="false"]')) head.click();
  for (const details of app.querySelectorAll('details')) details.open = true;
  await until('all inputs', () => all('.scenario-input').length === inputForms.length);
  for (const about of all('.about[aria-expanded="false"]')) about.click();
  await until('all help', () => all('.input-help').length === inputForms.length);
}

it('shows no number without an explanation', async () => {
  await openAll();
  expect(all('.quantity').length).toBeGreaterThan(25);
  expect(unexplained(app)).toEqual([]);
  expect(missed(app).missed).toBe(0);
  for (const {
    label: { id: label },
  } of presets) {
    press(label);
    await until(label, () => all('.preset table tbody tr').length > 0);
    expect(unexplained(app), label).toEqual([]);
    press(label);
  }
});

it('a walk without its marks would fail', () => {
  const stray = document.createElement('p');
  stray.textContent = '42 MW';
  app.append(stray);
  expect(unexplained(app)).toEqual(['42 MW (none)']);
  stray.dataset.quantity = 'no.such.id';
  expect(unexplained(app)).toEqual(['42 MW (no.such.id)']);
  stray.remove();
});

it.each(['night', 'paper'] as const)('axe finds nothing, %s', async (theme) => {
  setTheme(theme);
  app.dataset.theme = theme;
  await openAll();
  const found = await axe.run(app, { resultTypes: ['violations'] });
  expect(
    found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    ),
  ).toEqual([]);
});

const row = (id: string) => app.querySelector<HTMLElement>(`.scenario-input[data-quantity="${id}"]`);
const field = (id: string) => row(id)?.querySelector<HTMLInputElement>('input[type="text"]');

it('takes what is typed, says what it made of it, and refuses with a sentence', async () => {
  const mass = field('node.massKg');
  if (!mass) throw new Error('no field');
  await userEvent.fill(mass, '2,5 t');
  await userEvent.keyboard('{Enter}');
  expect(stateNow().scene.inputs['node.massKg']).toBe(2500);
  await until('the mark', () => row('node.massKg')?.dataset.changed === 'true');
  await userEvent.fill(mass, '1e999');
  await userEvent.keyboard('{Enter}');
  expect(stateNow().scene.inputs['node.massKg']).toBe(50_000);
  await until('the note', () => !!row('node.massKg')?.textContent?.includes('The most here is 50,000'));
  await userEvent.fill(mass, 'heavy');
  await userEvent.keyboard('{Enter}');
  await until('the refusal', () => !!row('node.massKg')?.textContent?.includes('“heavy” is no number'));
  expect(mass.getAttribute('aria-invalid')).toBe('true');
  expect(mass.value).toBe('50,000');
  expect(app.textContent).not.toMatch(/NaN|Infinity/);
});

it('moves by the slider’s keys, one step of undo each, and reads the value out', async () => {
  const thumb = row('node.lifeYears')?.querySelector<HTMLInputElement>('input[type="range"]');
  thumb?.focus();
  expect(thumb?.getAttribute('aria-valuetext')).toBe('5\u00a0years');
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  expect(stateNow().scene.inputs['node.lifeYears']).toBe(6);
  await until('the words', () => thumb?.getAttribute('aria-valuetext') === '6\u00a0years');
  undo();
  expect(stateNow().scene.inputs['node.lifeYears']).toBe(5.5);
});

it('opens an input that is left open, and leaves it open again', async () => {
  expect(row('node.batteryWh')?.textContent).toContain('unknown');
  expect(row('orbit.inclinationDeg')?.textContent).toContain('derived: 97.986');
  row('orbit.inclinationDeg')?.querySelector<HTMLElement>('.chip')?.click();
  await until('the field', () => field('orbit.inclinationDeg') !== null);
  expect(stateNow().scene.inputs['orbit.inclinationDeg']).toBe(98);
  row('orbit.inclinationDeg')?.querySelector<HTMLElement>('.reset')?.click();
  await until('the open input', () => !field('orbit.inclinationDeg'));
});

it('walks the chain of a number by keys', async () => {
  explainQuantity('exchange.launches');
  const items = () => [...document.querySelectorAll<HTMLElement>('[role="treeitem"]')];
  await until('the tree', () => items().length > 1);
  const first = items().length;
  items()[0]?.focus();
  await userEvent.keyboard('*');
  await until('all branches', () => items().length > first);
  await userEvent.keyboard('{End}');
  expect(document.activeElement).toBe(items().at(-1));
  await userEvent.keyboard('{Home}{ArrowLeft}');
  await until('the root alone', () => items().length === 1);
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  await until('its inputs', () => document.activeElement?.getAttribute('aria-level') === '2');
  const found = await axe.run(document.querySelector('[role="dialog"]') ?? document, {
    resultTypes: ['violations'],
  });
  expect(found.violations.map(({ id }) => id)).toEqual([]);
});
