import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { globeIn, insideOf, newsroom } from '../hosts/article';

const room = newsroom();
const ANSWERS = /\/assets\/messages-[^/]+\.js$/;

/** An article with an embed that speaks to it, and what the embed says; `spoil` sets what becomes of the answers' code. */
async function article(parameters: string, spoil: (page: Page) => Promise<unknown>): Promise<Page> {
  const host = await room.host('');
  const page = await room.app.browser.newPage({
    viewport: { width: 700, height: 420 },
    deviceScaleFactor: 1,
  });
  await spoil(page);
  await page.goto(host.origin);
  const address = `${parameters}&scene=overview&api=1&origin=${encodeURIComponent(host.origin)}`;
  await page.evaluate((frame) => {
    const said: unknown[] = [];
    Object.assign(window, { said });
    addEventListener('message', ({ data }) => said.push(data));
    document.body.innerHTML = frame;
  }, room.iframe(address));
  return page;
}

const reply = async (page: Page, id: string): Promise<unknown> => {
  await page.evaluate((asked) => {
    const data = { type: 'groundtrack:nodes', v: 1, id: asked, args: ['ai1'] };
    document.querySelector('iframe')?.contentWindow?.postMessage(data, '*');
  }, id);
  const found = () =>
    page.evaluate(
      (asked) => (window as never as { said: { id?: string }[] }).said.find((one) => one?.id === asked),
      id,
    );
  await expect.poll(found, { timeout: 60_000 }).toBeTruthy();
  return found();
};

it('the globe is drawn while the code that answers the page around does not come', async () => {
  const page = await article('autostart=1', (to) => to.route(ANSWERS, () => {}));
  await globeIn(await insideOf(page)).waitFor({ timeout: 60_000 });
  await page.close();
});

it('behind a poster every call is answered where that code cannot be had, and as asked once it can', async () => {
  const page = await article('', (to) => to.route(ANSWERS, (route) => route.fulfill({ status: 404 })));
  const frame = await insideOf(page);
  await frame.locator('.poster button').waitFor();
  for (const id of ['first', 'second'])
    expect(await reply(page, id)).toMatchObject({
      ok: false,
      errors: [{ message: 'Answers could not be loaded. Ask again.' }],
    });
  await page.unroute(ANSWERS);
  await frame.getByRole('button', { name: 'Try again' }).first().click({ timeout: 60_000 });
  await expect
    .poll(async () => reply(page, `${Math.random()}`), { timeout: 60_000 })
    .toMatchObject({
      ok: true,
    });
  await page.close();
});
