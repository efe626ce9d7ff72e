import axe from 'axe-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { explainQuantity } from '../../src/store/actions/moment';
import { foldAll, foldEvery } from '../../src/store/actions/room';
import { setPanel, setTheme } from '../../src/store/actions/scene';
// Loaded here at once, so that the server finds all dependencies before the first test.
import '../../src/panels/capacity/CapacityPanel';
import '../../src/panels/compare/ComparePanel';
import '../../src/panels/explain/ExplanationDialog';
import '../../src/panels/scenario/ScenarioPanel';
import '../../src/panels/search/Search';
import { stateNow } from '../../src/store/stateNow';
import { mountExplore, until } from './mountExplore';

let app: HTMLElement;
let unmount: () => void;

const selectedTab = () => document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
const there = (selector: string) => () => document.querySelector(selector) !== null;

beforeAll(async () => {
  ({ app, unmount } = await mountExplore('Explore'));
  await until('the shell', there('.timeline'));
});

afterAll(() => unmount());

async function violations(): Promise<string[]> {
  const found = await axe.run(document, { resultTypes: ['violations'] });
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

const panels = [
  'capacity',
  'power',
  'scenario',
  'compare',
  'site',
  'sources',
  'commitments',
  'programmes',
  'filings',
] as const;
const looks = (['night', 'paper'] as const).flatMap((theme) =>
  panels.map((panel) => [theme, panel] as const),
);

it.each(looks)('%s, %s: axe finds nothing', async (theme, panel) => {
  setTheme(theme);
  setPanel(panel);
  // The panel that was asked for, and no longer the one before it or the word that it is loading.
  await until('the panel', () => selectedTab()?.id.endsWith(`-${panel}`) === true);
  await until('its content', () => there('.tab-panel > .panel > *')() && !there('.tab-panel > p.muted')());
  await until('the theme', () => app.dataset.theme === theme);
  expect(await violations()).toEqual([]);
});

it('opens the chain behind a number and shuts it by Escape', async () => {
  explainQuantity('ground.itPowerW');
  await until('the dialog', there('[role="dialog"] .headline'));
  expect(document.querySelector('[role="dialog"]')?.textContent).toContain('Sources');
  expect(await violations()).toEqual([]);
  await userEvent.keyboard('{Escape}');
  await until('its end', () => !there('[role="dialog"]')());
  expect(stateNow().explained).toBeNull();
});

it('does once what Enter chooses in the palette', async () => {
  foldEvery();
  foldAll();
  expect(stateNow().room.folded).toEqual({ places: false, inspector: false, timeline: false });
  await userEvent.keyboard('/');
  await until('the palette', there('[role="dialog"] input'));
  await userEvent.keyboard('fold all');
  await until('one result', () => document.querySelectorAll('[role="option"]').length === 1);
  await userEvent.keyboard('{Enter}');
  await until('its end', () => !there('[role="dialog"]')());
  expect(stateNow().room.folded).toEqual({ places: true, inspector: true, timeline: true });
  foldAll();
});

it('finds a site from the keyboard', async () => {
  await userEvent.keyboard('/');
  await until('the palette', there('[role="dialog"] input'));
  await userEvent.keyboard('abern');
  await until('one result', () => document.querySelectorAll('[role="option"]').length === 1);
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await until('the focus', () => stateNow().scene.focus === 'site:abernathy');
  expect(stateNow().scene.panel).toBe('site');
  // The eye goes down to it, and the panels step aside.
  await until('the room', () => stateNow().room.folded.inspector);
  foldEvery();
  foldAll();
});

it('walks the tabs with the arrow keys', async () => {
  setPanel('capacity');
  await until('the tab', () => selectedTab()?.id.endsWith('-capacity') === true);
  selectedTab()?.focus();
  await userEvent.keyboard('{End}');
  expect(stateNow().scene.panel).toBe('filings');
  await userEvent.keyboard('{ArrowRight}');
  expect(stateNow().scene.panel).toBe('capacity');
});

it('keeps the chosen tab in sight, and fades where there is more', async () => {
  const row = document.querySelector<HTMLElement>('.tabs');
  if (!row) throw new Error('no tabs');
  row.style.maxWidth = '260px';
  for (const panel of ['filings', 'capacity'] as const) {
    setPanel(panel);
    await until('the tab', () => selectedTab()?.id.endsWith(`-${panel}`) === true);
    const [at, within] = [selectedTab()?.getBoundingClientRect(), row.getBoundingClientRect()];
    expect(at && at.left >= within.left - 1 && at.right <= within.right + 1, panel).toBe(true);
    await until('the fade', () => row.dataset.more?.trim() === (panel === 'capacity' ? 'after' : 'before'));
  }
  row.style.maxWidth = '';
});

it('moves time with the keyboard', async () => {
  const scrubber = document.querySelector<HTMLElement>('.scrubber');
  scrubber?.focus();
  const before = stateNow().clockMs;
  await userEvent.keyboard('{ArrowRight}');
  expect(stateNow().clockMs - before).toBe(86_400_000);
  expect(scrubber?.getAttribute('aria-valuetext')).toMatch(/UTC$/);
});

it('becomes one sheet on a phone, moved by buttons', async () => {
  await page.viewport(390, 844);
  await until('the sheet', there('.sheet[data-stop="half"]'));
  // What one looks at has the upper half.
  const sheetTop = () => document.querySelector('.sheet')?.getBoundingClientRect().top ?? 0;
  await until('its height', () => sheetTop() >= 422);
  expect(await violations()).toEqual([]);
  document.querySelector<HTMLElement>('[aria-label="Raise the sheet"]')?.click();
  await until('the full sheet', there('.sheet[data-stop="full"]'));
  expect(app.style.getPropertyValue('--inset-left')).toBe('0px');
});
