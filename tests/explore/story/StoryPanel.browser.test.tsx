import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { setView } from '../../../src/store/actions/clock';
import { undo } from '../../../src/store/actions/history';
import { showWriting } from '../../../src/store/actions/moment';
import { setScene } from '../../../src/store/actions/scene';
import { liveStore } from '../../../src/store/live';
import { stateNow } from '../../../src/store/stateNow';
import { mountExplore, until } from '../mountExplore';

let unmount: () => void;
const KEY = 'groundtrack:story';
const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const button = (name: string) =>
  [...document.querySelectorAll<HTMLElement>('button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent?.trim()) === name,
  );
const press = (name: string) => {
  const found = button(name);
  if (!found) throw new Error(`no button ${name}`);
  found.click();
};
const story = () => stateNow().scene.story;
const captions = () => story().map(({ caption }) => caption.en);

beforeAll(async () => {
  localStorage.removeItem(KEY);
  ({ unmount } = await mountExplore('Story'));
  await until('the shell', () => button('Story') !== undefined);
});
afterAll(() => {
  localStorage.removeItem(KEY);
  unmount();
});
beforeEach(async () => {
  setScene({ story: [{ caption: { en: 'one' } }, { caption: { en: 'two' } }, { caption: { en: 'three' } }] });
  showWriting(true);
  await until('the story', () => document.querySelectorAll('.shot-row').length === 3);
});

it('captures the view behind the shot that is shown, and takes its words', async () => {
  find('.shot-row')?.click();
  await until('the first shot', () => stateNow().shot === 0);
  setView({ ...liveStore.getState().view, longitudeDeg: 7, latitudeDeg: 47 });
  press('Capture this view');
  await until('its words', () => stateNow().shot === 1 && find('textarea') !== null);
  expect(story()[1]?.scene.camera).toMatchObject({ longitudeDeg: 7, latitudeDeg: 47 });
  await userEvent.type(find('.shot-editor textarea') as HTMLElement, 'Over Bern');
  expect(captions()).toEqual(['one', 'Over Bern', 'two', 'three']);
  (document.activeElement as HTMLElement).blur();
  undo();
  expect(captions()).toEqual(['one', '', 'two', 'three']);
});

it('moves, doubles and removes shots by buttons, each to be taken back', async () => {
  press('Down: Shot 1');
  expect(captions()).toEqual(['two', 'one', 'three']);
  await until('rows', () => button('Up: Shot 3') !== undefined);
  press('Up: Shot 3');
  expect(captions()).toEqual(['two', 'three', 'one']);
  press('Duplicate: Shot 2');
  expect(captions()).toEqual(['two', 'three', 'three', 'one']);
  await until('rows', () => button('Remove: Shot 4') !== undefined);
  press('Remove: Shot 4');
  expect(captions()).toEqual(['two', 'three', 'three']);
  await until('the way back', () => (find('.notices')?.textContent ?? '').includes('Shot 4 is removed.'));
  [...document.querySelectorAll<HTMLElement>('.notices button')]
    .find((each) => each.textContent === 'Undo')
    ?.click();
  expect(captions()).toEqual(['two', 'three', 'three', 'one']);
});

it('keeps what is written in the browser', async () => {
  press('Duplicate: Shot 1');
  const kept = () => JSON.parse(JSON.parse(localStorage.getItem(KEY) ?? '{"text":"{}"}').text);
  // What was written before stands there until the copy is kept too.
  const words = () =>
    kept()
      .story?.map(({ caption }: { caption: { en: string } }) => caption.en)
      .join();
  await until('the copy', () => words() === 'one,one,two,three');
});

it('a button of a shot works by its key without showing the shot', async () => {
  await until('rows', () => button('Duplicate: Shot 3') !== undefined);
  const { shot } = stateNow();
  document.querySelectorAll<HTMLElement>('.shot-row')[2]?.focus();
  // Over the handle and Up; Down is none at the end.
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
  expect(document.activeElement).toBe(button('Duplicate: Shot 3'));
  await userEvent.keyboard('{Enter}');
  expect(captions()).toEqual(['one', 'two', 'three', 'three']);
  expect(stateNow().shot).toBe(shot);
});

it('a title can be emptied and written anew; one without words stays as it was', async () => {
  const title = find('.story-title') as HTMLInputElement;
  const { en } = stateNow().scene.title;
  await userEvent.clear(title);
  expect(title.value).toBe('');
  title.blur();
  expect(stateNow().scene.title.en).toBe(en);
  await userEvent.clear(title);
  await userEvent.type(title, 'Mine{Enter}');
  expect(stateNow().scene.title.en).toBe('Mine');
});

it('a shot shows the moment that is set for it', async () => {
  find('.shot-row')?.click();
  await until('its fields', () => find('input[type="datetime-local"]') !== null);
  const time = find('input[type="datetime-local"]') as HTMLInputElement;
  expect(`${time.value}`).toBe(stateNow().scene.time.slice(0, 16));
  await userEvent.fill(time, '2031-05-06T07:08');
  expect(story()[0]?.scene.time).toBeUndefined();
  time.blur();
  expect(stateNow().scene.time).toBe('2031-05-06T07:08:00Z');
  expect(story()[0]?.scene.time).toBe('2031-05-06T07:08:00Z');
});

it('keeps a draft that is being typed when the tab is closed', async () => {
  const title = find('.story-title') as HTMLInputElement;
  await userEvent.fill(title, 'Not left yet');
  await until('the draft', () => title.value === 'Not left yet');
  expect(stateNow().scene.title.en).not.toBe('Not left yet');
  window.dispatchEvent(new Event('pagehide'));
  expect(stateNow().scene.title.en).toBe('Not left yet');
  const { text } = JSON.parse(localStorage.getItem(KEY) ?? '{"text":"{}"}');
  expect(JSON.parse(text).title.en).toBe('Not left yet');
});
