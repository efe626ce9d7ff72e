import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import overview from '../../scenes/overview.json';
import { type BuiltApp, openApp, startBuiltApp } from '../scenes/openPage';

const captions = overview.story.map(({ caption }) => caption.en);

interface HostWindow {
  groundtrack: {
    ready: Promise<void>;
    getScene(): { inputs: Record<string, number>; time: string; focus: string | null; story: unknown[] };
    setInput(id: string, value: number): unknown;
  };
}

let app: BuiltApp;
let room: Page;
let speaker: Page;
beforeAll(async () => {
  app = await startBuiltApp();
  room = await openApp(app, '?mode=present&scene=overview&lang=en', 640, 480);
});
afterAll(() => app.close());

const roomStands = (index: number) =>
  expect
    .poll(() => room.locator('.present-caption').textContent(), { timeout: 20_000 })
    .toBe(captions[index]);
const speakerStands = (index: number) =>
  expect
    .poll(() => speaker.locator('.speaker-caption').textContent(), { timeout: 20_000 })
    .toBe(captions[index]);
const chosen = (page: Page) =>
  page.evaluate(() => {
    const { inputs, time, focus, story } = (window as never as HostWindow).groundtrack.getScene();
    return { inputs, time, focus, shots: story.length };
  });
const same = () =>
  expect
    .poll(async () => [await chosen(room), await chosen(speaker)])
    .toSatisfy(([one, other]) => JSON.stringify(one) === JSON.stringify(other));

it('opens at the shot that the room sees, with its notes', async () => {
  await roomStands(0);
  await room.keyboard.press('PageDown');
  await roomStands(1);
  const opened = room.waitForEvent('popup');
  await room.keyboard.press('s');
  speaker = await opened;
  await speakerStands(1);
  expect(await speaker.locator('.speaker-notes').textContent()).toBe(overview.story[1]?.notes?.en);
  expect(await speaker.locator('.speaker-next').textContent()).toBe(captions[2]);
  await speaker.getByText('The room sees what you do.').waitFor();
});

it('moves both by the keys of either', async () => {
  await speaker.bringToFront();
  await speaker.keyboard.press('PageDown');
  await speakerStands(2);
  await roomStands(2);
  await room.bringToFront();
  await room.keyboard.press('PageUp');
  await speakerStands(1);
  await same();
});

it('shows the room what is chosen, and black', async () => {
  await speaker.evaluate(() =>
    (window as never as HostWindow).groundtrack.setInput('exchange.targetItPowerW', 450e6),
  );
  await expect.poll(async () => (await chosen(room)).inputs).toEqual({ 'exchange.targetItPowerW': 450e6 });
  await speaker.bringToFront();
  await speaker.keyboard.press('b');
  await room.locator('.present-black').waitFor();
  await speaker.keyboard.press('b');
  await room.locator('.present-black').waitFor({ state: 'detached' });
});

it('survives that either window is loaded anew', async () => {
  await speaker.reload();
  await speakerStands(1);
  await expect.poll(async () => (await chosen(speaker)).inputs).toEqual({ 'exchange.targetItPowerW': 450e6 });
  await room.reload();
  await roomStands(1);
  await expect.poll(async () => (await chosen(room)).inputs).toEqual({ 'exchange.targetItPowerW': 450e6 });
  await room.bringToFront();
  await room.keyboard.press('PageDown');
  await roomStands(2);
  await speakerStands(2);
  await same();
});

it('has what was edited in Explore once the room is back, and moves both again', async () => {
  await room.setViewportSize({ width: 1000, height: 600 });
  await room.bringToFront();
  await room.keyboard.press('Escape');
  await speaker.getByText('The window of the room is not there.').waitFor();
  await room.getByRole('button', { name: 'Story', exact: true }).click();
  await room.getByLabel('Caption').fill('As edited');
  await room.getByRole('button', { name: 'Present', exact: true }).first().click();
  for (const caption of [room.locator('.present-caption'), speaker.locator('.speaker-caption')])
    await expect.poll(() => caption.textContent(), { timeout: 20_000 }).toBe('As edited');
  await speaker.bringToFront();
  await speaker.keyboard.press('PageUp');
  await roomStands(1);
  await same();
});

it('shows the notes in the one window where the browser allows no second', async () => {
  const alone = await openApp(app, '?mode=present&scene=overview&lang=en', 1000, 600);
  await alone.evaluate(() => {
    window.open = (address, name) => {
      document.title = `${address} ${name}`;
      return null;
    };
  });
  await alone.locator('.present-caption').waitFor();
  await alone.keyboard.press('s');
  const split = alone.locator('.speaker-split');
  await split.waitFor();
  expect(await split.textContent()).toContain(overview.story[0]?.notes?.en);
  await alone.evaluate(() => {
    document.title = '';
  });
  await split.getByRole('button', { name: 'Open it by hand' }).click();
  // By its name, so that this window knows the one that it opens.
  expect(await alone.title()).toMatch(/speaker=(\w+).* groundtrack-\1$/);
  await alone.close();
});
