import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { visitSite } from '../../src/panels/site/visit';
import { setView } from '../../src/store/actions/clock';
import { focus, setPanel } from '../../src/store/actions/scene';
import { liveStore } from '../../src/store/live';
import { stateNow } from '../../src/store/stateNow';
import { mountExplore, until } from './mountExplore';

let app: HTMLElement;
let unmount: () => void;

const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const isSeen = (selector: string) => (find(selector)?.getBoundingClientRect().height ?? 0) > 0;
const insetPx = (edge: string) => Number.parseFloat(app.style.getPropertyValue(`--inset-${edge}`));
/** Share of the window that no panel covers, were all that lies over it cut off at its edges. */
const freeShare = () =>
  ((1440 - insetPx('left') - insetPx('right')) * (900 - insetPx('top') - insetPx('bottom'))) / (1440 * 900);

let atFirst: { share: number; tabs: boolean; panel: boolean };
beforeAll(async () => {
  ({ app, unmount } = await mountExplore('Room'));
  await until('the shell', () => isSeen('.timeline') && isSeen('.site-list'));
  // What the folding inspector covered is given free in a moment.
  await until('its fold', () => insetPx('left') > 0 && insetPx('bottom') > 0 && insetPx('right') < 20);
  atFirst = { share: freeShare(), tabs: isSeen('.tabs'), panel: isSeen('.tab-panel') };
  find('[aria-label="Open: Inspector"]')?.click();
});

afterAll(() => unmount());

beforeEach(async () => {
  focus(null);
  setView({ ...liveStore.getState().view, altitudeM: 2.4e7 });
  await until('panels', () => isSeen('.site-list') && isSeen('.tab-panel') && isSeen('.scrubber'));
  (document.activeElement as HTMLElement | null)?.blur();
});

it('leaves the Earth three fifths of the window as it opens: the inspector stands folded to its tabs', () => {
  expect(atFirst).toMatchObject({ tabs: true, panel: false });
  expect(atFirst.share).toBeGreaterThanOrEqual(0.6);
});

it('folds all panels to their heads by one key, and each by its button', async () => {
  await userEvent.keyboard('p');
  await until('heads alone', () => !isSeen('.site-list') && !isSeen('.tab-panel') && !isSeen('.scrubber'));
  expect([isSeen('.play'), isSeen('.tabs'), isSeen('.search-open')]).toEqual([true, true, true]);
  await until('room', () => freeShare() > 0.9);
  find('[aria-label="Open: Inspector"]')?.click();
  await until('the inspector', () => isSeen('.tab-panel'));
  expect(isSeen('.site-list')).toBe(false);
  await userEvent.keyboard('pp');
});

it('shows the picture alone by H, and any key brings the panels back as they were', async () => {
  await userEvent.keyboard('h');
  await until('the picture', () => !isSeen('.timeline') && !isSeen('.app-header') && !isSeen('.crumbs'));
  await until('all of the window', () => freeShare() === 1);
  await userEvent.keyboard('h');
  await until('the panels', () => isSeen('.timeline') && isSeen('.tab-panel'));
  await userEvent.keyboard('h');
  await until('the picture', () => !isSeen('.timeline'));
  // What moves the picture leaves it alone; what else a key does, it does not do now.
  await userEvent.keyboard('{ArrowLeft}');
  expect(isSeen('.timeline')).toBe(false);
  await userEvent.keyboard('/');
  await until('the panels', () => isSeen('.timeline'));
  expect(find('[role="dialog"]')).toBeNull();
});

it('gives three fifths of the window to what is chosen: the list steps back, and is there again once nothing is', async () => {
  visitSite('colossus-1');
  await until('its card', () => isSeen('.tab-panel') && !isSeen('.site-list'));
  await until('room', () => freeShare() > 0.6);
  focus(null);
  await until('the list', () => isSeen('.site-list') && isSeen('.tab-panel'));
});

it('leaves the list under the hand that chooses from it', async () => {
  const row = () => document.querySelector<HTMLElement>('.site-list .place');
  await until('a row', () => row() !== null);
  await userEvent.click(row() as HTMLElement);
  await until('its card', () => stateNow().scene.focus !== null);
  expect(isSeen('.site-list')).toBe(true);
  await userEvent.hover(find('.timeline-when') as HTMLElement);
  await until('room', () => !isSeen('.site-list') && freeShare() > 0.6);
});

it('folds by itself near a site, leaves three fifths of the window, and comes back on the way up', async () => {
  focus('site:colossus-1');
  setView({ ...liveStore.getState().view, altitudeM: 1500 });
  await until('heads alone', () => !isSeen('.site-list') && !isSeen('.tab-panel'));
  await until('room', () => freeShare() > 0.6);
  setView({ ...liveStore.getState().view, altitudeM: 1.5e6 });
  // It is still chosen: its card alone.
  await until('the panels', () => !isSeen('.site-list') && isSeen('.tab-panel') && isSeen('.scrubber'));
});

it('keeps the list that was opened by hand', async () => {
  focus('site:colossus-1');
  await until('room', () => !isSeen('.site-list'));
  find('[aria-label="Open: Places"]')?.click();
  await until('the list', () => isSeen('.site-list'));
  focus('site:colossus-2');
  await userEvent.hover(find('.timeline-when') as HTMLElement);
  expect([isSeen('.site-list'), isSeen('.tab-panel')]).toEqual([true, true]);
  liveStore.setState(({ room }) => ({ room: { ...room, listKept: false } }));
});

it('leaves the list while the keyboard has it, wherever the pointer rests', async () => {
  await userEvent.keyboard('{Tab}');
  const row = find('.site-list .place');
  row?.focus();
  expect(find(':focus-visible')).toBe(row);
  focus('site:colossus-1');
  await userEvent.hover(find('.timeline-when') as HTMLElement);
  await new Promise((done) => setTimeout(done, 100));
  expect(isSeen('.site-list')).toBe(true);
  row?.blur();
  await userEvent.hover(find('.play') as HTMLElement);
  await until('room', () => !isSeen('.site-list'));
});

it('opens the list beside what is chosen by P', async () => {
  focus('site:colossus-1');
  await until('room', () => !isSeen('.site-list'));
  await userEvent.keyboard('p');
  await until('heads alone', () => !isSeen('.tab-panel'));
  await userEvent.keyboard('p');
  await until('the panels', () => isSeen('.site-list') && isSeen('.tab-panel'));
  await userEvent.hover(find('.play') as HTMLElement);
  await new Promise((done) => setTimeout(done, 100));
  expect(isSeen('.site-list')).toBe(true);
  liveStore.setState(({ room }) => ({ room: { ...room, listKept: false } }));
});

it('has every tab in its menu, where the row has no room for all', async () => {
  await until('the menu', () => isSeen('.tabs-line .chip'));
  find('.tabs-line .chip')?.click();
  await until('its tabs', () => document.querySelectorAll('.menu:popover-open .menu-item').length === 9);
  [...document.querySelectorAll<HTMLElement>('.menu:popover-open .menu-item')].at(-1)?.click();
  expect(stateNow().scene.panel).toBe('filings');
  setPanel('capacity');
});

it('opens keys and words by the question mark', async () => {
  await userEvent.keyboard('?');
  await until('the dialog', () => find('[role="dialog"] .help-keys') !== null);
  await userEvent.keyboard('{Escape}');
  await until('its end', () => find('[role="dialog"]') === null);
});

it('takes the knob of the timeline by its upper half', () => {
  const knob = find('.timeline-cursor')?.getBoundingClientRect();
  const track = find('.scrubber');
  if (!knob || !track) throw new Error('no timeline');
  for (const dy of [-4, 0, 5]) {
    const at = document.elementFromPoint(knob.left, knob.top + dy);
    expect(track.contains(at), `${dy} px from the top of the line`).toBe(true);
  }
});

it('steps from a constellation to its nodes by N, and tells of each', async () => {
  focus('constellation:ai1');
  await until('its card', () => find('.inside-card summary')?.textContent?.startsWith('AI1') === true);
  await userEvent.keyboard('n');
  await until('the first node', () => stateNow().scene.focus === 'node:ai1/0');
  await userEvent.keyboard('{Shift>}n{/Shift}');
  await until('the last node', () => stateNow().scene.focus === 'node:ai1/2499');
  await until('its card', () => find('.inside-card [data-quantity="nodeNow.altitudeM(ai1,2499)"]') !== null);
  expect(find('[aria-live="polite"].visually-hidden')?.textContent).toMatch(/^Chosen: Node/);
});
