import { createRoot } from 'react-dom/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { pause } from '../../../src/store/actions/clock';
import { openScene } from '../../../src/store/actions/scene';
import { liveStore } from '../../../src/store/live';
import { stateNow } from '../../../src/store/stateNow';
import type { WorldHandle } from '../../../src/world/handle';
import { World } from '../../../src/world/World';

const holder = document.createElement('div');
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));
let handle: WorldHandle | null = null;
let unmount: () => void;

async function until(what: string, holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if (holds()) return;
    await sleep(25);
  }
  throw new Error(`${what} did not happen`);
}

const canvas = () => holder.querySelector('canvas')!;
const extension = () => canvas().getContext('webgl2')?.getExtension('WEBGL_lose_context');
const words = () =>
  holder.querySelector('[role="status"]:is(.lost-context, .flat-line *)')?.textContent ?? '';
const shown = (selector: string): boolean =>
  [...holder.querySelectorAll(selector)].some(
    (element) => getComputedStyle(element).visibility === 'visible',
  );

beforeAll(async () => {
  await page.viewport(640, 400);
  Object.assign(holder.style, { position: 'fixed', inset: '0' });
  document.body.append(holder);
  expect((await openScene('overview')).ok).toBe(true);
  pause();
  liveStore.setState({ drawn: false });
  const root = createRoot(holder);
  const take = (given: WorldHandle | null) => {
    handle = given;
  };
  root.render(<World gestures="greedy" theme="night" onHandle={take} />);
  unmount = () => root.unmount();
  await until('the picture', () => stateNow().drawn && handle?.stats().loading === 0);
  await until('labels', () => shown('.world-label[data-shown="true"]'));
}, 60_000);

afterAll(() => {
  unmount();
  holder.remove();
});

it('hangs no labels over a lost picture, says so, and goes on by itself when it is back', async () => {
  const loss = extension();
  loss?.loseContext();
  await until('the sentence', () => words() !== '');
  expect(words()).toBe('The graphics context was lost; the globe comes back by itself.');
  expect(shown('canvas, .world-label')).toBe(false);
  const frames = handle?.stats().frames ?? 0;
  loss?.restoreContext();
  await until('a frame with nothing touched', () => (handle?.stats().frames ?? 0) > frames);
  expect(words()).toBe('');
  expect(shown('.flat')).toBe(false);
  await until('no reason', () => stateNow().flat === null);
  await until('labels', () => shown('.world-label[data-shown="true"]'));
}, 60_000);

it('shows the flat map where it does not come back, and the globe again when asked', async () => {
  const before = canvas();
  extension()?.loseContext();
  await until('the flat map', () => shown('.flat-map'));
  expect(words()).toBe('The graphics context was lost and did not come back. A flat map is shown instead.');
  expect(shown('.world-label')).toBe(false);
  expect(holder.querySelectorAll('.flat-now').length).toBeGreaterThan(20);
  const button = (name: string) =>
    [...holder.querySelectorAll<HTMLButtonElement>('.flat-line button')].find(
      ({ textContent }) => textContent === name,
    );
  button('Show as table')?.click();
  await until('the table', () => holder.querySelectorAll('.flat-table tr').length > 20);
  expect(holder.querySelector('.flat-table')?.textContent).toMatch(/946\sMW of 1\.53\sGW IT/);
  expect(stateNow().flat).toMatch(/^The graphics context was lost/);
  button('Try again')?.click();
  await until(
    'another canvas with a picture',
    () => canvas() !== before && (handle?.stats().frames ?? 0) > 0,
  );
  expect(canvas().getContext('webgl2')?.isContextLost()).toBe(false);
  expect(shown('.flat')).toBe(false);
  await until('no reason', () => stateNow().flat === null);
  await until('labels', () => shown('.world-label[data-shown="true"]'));
}, 60_000);
