import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BuiltApp, comeToRest, openApp, startBuiltApp } from '../../scenes/openPage';

/** An emulated screen changes the ratio, but no media query tells of it, as one does where a window is moved. */
function tellOfScreens(): void {
  const ask = window.matchMedia.bind(window);
  window.matchMedia = (query) => {
    const asked = ask(query);
    if (query.includes('resolution'))
      window.addEventListener('another-screen', () => asked.dispatchEvent(new Event('change')));
    return asked;
  };
}

const [WIDTH, HEIGHT] = [320, 200];

let app: BuiltApp;
beforeAll(async () => {
  app = await startBuiltApp();
});
afterAll(() => app.close());

it('is drawn in the pixels of the screen that its window is moved to, within a second', async () => {
  const visitor = await app.browser.newContext();
  await visitor.addInitScript(tellOfScreens);
  const page = await openApp(app, '?ui=none&scene=overview&quality=auto', WIDTH, HEIGHT, visitor);
  await comeToRest(page);
  const screen = await visitor.newCDPSession(page);
  const sizeOn = async (deviceScaleFactor: number) => {
    const metrics = { width: WIDTH, height: HEIGHT, deviceScaleFactor, mobile: false };
    await screen.send('Emulation.setDeviceMetricsOverride', metrics);
    await page.evaluate(() => window.dispatchEvent(new Event('another-screen')));
    await page.waitForTimeout(1_000);
    return page.evaluate(() => {
      const { width, height } = document.querySelector<HTMLCanvasElement>('.world-canvas')!;
      return [width, height];
    });
  };
  expect(await sizeOn(2)).toEqual([2 * WIDTH, 2 * HEIGHT]);
  // Past 2 the eye gains little.
  expect(await sizeOn(3)).toEqual([2 * WIDTH, 2 * HEIGHT]);
  expect(await sizeOn(1)).toEqual([WIDTH, HEIGHT]);
  await visitor.close();
});
