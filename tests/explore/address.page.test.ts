import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BuiltApp, COARSE, comeToRest, openApp, startBuiltApp } from '../scenes/openPage';

let app: BuiltApp;
beforeAll(async () => {
  app = await startBuiltApp([], COARSE);
});
afterAll(() => app.close());

type HostWindow = {
  groundtrack: {
    getScene(): { focus: string | null; inputs: Record<string, number>; camera: { altitudeM: number } };
    setInput(id: string, value: number): object;
  };
};
const sceneOf = (page: Page) => page.evaluate(() => (window as never as HostWindow).groundtrack.getScene());
const eyeM = async (page: Page) => (await sceneOf(page)).camera.altitudeM;

it('the address follows the scene, so that reload, Present and Esc keep what was chosen', async () => {
  const page = await openApp(app, '?lang=en', 1010, 640);
  const opened = page.url();
  await page.evaluate(() =>
    (window as never as HostWindow).groundtrack.setInput('exchange.targetItPowerW', 450e6),
  );
  await expect.poll(() => page.url()).not.toBe(opened);
  await page.reload();
  await expect.poll(async () => (await sceneOf(page)).inputs).toEqual({ 'exchange.targetItPowerW': 450e6 });
  await page
    .getByRole('link', { name: 'Present' })
    .or(page.getByRole('button', { name: 'Present' }))
    .click();
  await page.waitForURL(/mode=present/);
  await page.waitForFunction(() => 'groundtrack' in window);
  await page.locator('.present').waitFor({ state: 'attached' });
  await page.keyboard.press('Escape');
  await page.waitForURL((url) => !url.search.includes('mode=present'));
  await page.waitForFunction(() => 'groundtrack' in window);
  await expect.poll(async () => (await sceneOf(page)).inputs).toEqual({ 'exchange.targetItPowerW': 450e6 });
  await page.close();
});

it('one goes to a site by a second Enter in the list, and back to the whole Earth by one key', async () => {
  const page = await openApp(app, '?lang=en', 1010, 640);
  const row = page.getByRole('button', { name: /^Colossus 1 / });
  await row.press('Enter');
  await expect.poll(() => eyeM(page)).toBeLessThan(2e6);
  expect(await eyeM(page)).toBeGreaterThan(1e6);
  await row.press('Enter');
  await expect.poll(() => eyeM(page)).toBeLessThan(3000);
  await page.getByRole('application').press('Home');
  await expect.poll(() => eyeM(page)).toBeGreaterThan(2e7);
  await comeToRest(page);
  expect((await sceneOf(page)).focus).toBeNull();
  await page.close();
});

it('a key pressed while the panels are still on their way counts once they are there', async () => {
  const page = await app.visitor.newPage();
  let asked = false;
  await page.route('**/assets/Explore-*.js', async (route) => {
    asked = true;
    await new Promise((done) => setTimeout(done, 1500));
    await route.continue();
  });
  await page.goto(`http://localhost:${app.port}/?lang=en&quality=low`);
  await expect.poll(() => asked).toBe(true);
  await page.keyboard.press('/');
  expect(await page.locator('main').count()).toBe(0);
  await page.getByRole('dialog').getByRole('searchbox').waitFor();
  await page.close();
});
