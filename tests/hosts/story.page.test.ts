import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import overview from '../../scenes/overview.json';
import { type BuiltApp, openApp, startBuiltApp } from '../scenes/openPage';

const captions = overview.story.map(({ caption }) => caption.en);
const last = captions.length - 1;

let app: BuiltApp;
let page: Page;
beforeAll(async () => {
  app = await startBuiltApp();
  page = await openApp(app, '?mode=present&scene=overview&lang=en', 1440, 900);
});
afterAll(() => app.close());

const caption = () => page.locator('.present-caption');
const count = () => page.locator('.present-count').textContent();

async function stands(index: number): Promise<void> {
  await page.waitForFunction(
    (text) => document.querySelector('.present-caption')?.textContent === text,
    captions[index],
    { timeout: 10_000 },
  );
  expect(await count()).toBe(`${index + 1} / ${captions.length}`);
}

describe('a story walked by keys', () => {
  it('has something to walk', () => {
    expect(captions.length).toBeGreaterThanOrEqual(3);
    expect(new Set(captions).size).toBe(captions.length);
  });

  it('starts at the first shot', () => stands(0));

  it('goes on and back with what clickers send', async () => {
    await page.keyboard.press('PageDown');
    await stands(1);
    await page.keyboard.press('ArrowRight');
    await stands(2);
    await page.keyboard.press('PageUp');
    await stands(1);
    await page.keyboard.press('Shift+Space');
    await stands(0);
    await page.keyboard.press('PageUp');
    await stands(0);
  });

  it('goes to the end and stays there, and back to the start', async () => {
    await page.keyboard.press('End');
    await stands(last);
    await page.keyboard.press('Space');
    await stands(last);
    await page.keyboard.press('Home');
    await stands(0);
  });

  it('tells the host each shot, and flies the camera to it', async () => {
    // Two steps: a key may reach the page before a listener that is still on its way.
    await page.evaluate(() => {
      const host = window as never as {
        told: Promise<unknown>;
        groundtrack: { on(event: string, fn: (value: unknown) => void): void };
      };
      host.told = new Promise((resolve) => {
        host.groundtrack.on('shot', resolve);
      });
    });
    await page.keyboard.press('n');
    expect(await page.evaluate(() => (window as never as { told: Promise<unknown> }).told)).toBe(1);
    const target = overview.story[1]?.scene.camera;
    await page.waitForFunction(
      (want) => {
        const { groundtrack } = window as never as {
          groundtrack: { getScene(): { camera: { longitudeDeg: number; altitudeM: number } } };
        };
        const { camera } = groundtrack.getScene();
        return (
          Math.abs(camera.longitudeDeg - want.longitudeDeg) < 0.01 &&
          Math.abs(camera.altitudeM / want.altitudeM - 1) < 0.01
        );
      },
      target as { longitudeDeg: number; altitudeM: number },
      { timeout: 60_000 },
    );
    await page.keyboard.press('Home');
    await stands(0);
  });

  it('turns black with B and comes back where it was', async () => {
    await page.keyboard.press('b');
    const black = page.locator('.present-black');
    await black.waitFor({ timeout: 5_000 });
    const box = await black.boundingBox();
    expect(box).toEqual({ x: 0, y: 0, width: 1440, height: 900 });
    expect(await black.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(0, 0, 0)');
    await page.keyboard.press('PageDown');
    await black.waitFor({ state: 'detached', timeout: 5_000 });
    await stands(0);
    await page.keyboard.press('.');
    await black.waitFor({ timeout: 5_000 });
    await page.keyboard.press('Escape');
    await black.waitFor({ state: 'detached', timeout: 5_000 });
  });

  it('lists its keys', async () => {
    await page.keyboard.press('?');
    const list = page.getByRole('dialog', { name: 'Keys' });
    await list.waitFor({ timeout: 5_000 });
    expect(await list.textContent()).toContain('PgDn');
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached', timeout: 5_000 });
  });

  it('leaves keys of one letter alone where the reader turned them off, also after a reload', async () => {
    const turn = async (on: boolean) => {
      await page.getByRole('button', { name: 'Keys' }).click();
      await page.getByLabel('Keys of one letter or sign').setChecked(on);
      await page.keyboard.press('Escape');
    };
    await turn(false);
    await page.keyboard.press('n');
    await page.keyboard.press('PageDown');
    await stands(1);
    await page.reload();
    await stands(0);
    await page.keyboard.press('b');
    await page.keyboard.press('ArrowRight');
    await stands(1);
    expect(await page.locator('.present-black').count()).toBe(0);
    await turn(true);
    await page.keyboard.press('p');
    await stands(0);
  });

  it('is read from the back of the room, and clear of the globe', async () => {
    const sizePx = await caption().evaluate((element) =>
      Number.parseFloat(getComputedStyle(element).fontSize),
    );
    expect(sizePx).toBeGreaterThanOrEqual(24);
    const zone = await page.locator('.present-zone').boundingBox();
    const insetPx = await page
      .locator('#app')
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).getPropertyValue('--inset-bottom')));
    expect(Math.abs(insetPx - (zone?.height ?? 0))).toBeLessThanOrEqual(1);
  });

  it('has marks that a finger can hit', async () => {
    const marks = page.locator('.present-marks button');
    expect(await marks.count()).toBe(captions.length);
    for (const mark of await marks.all()) {
      const box = await mark.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    }
    await marks.nth(last).click();
    await stands(last);
    await page.keyboard.press('Space');
    await stands(last);
    await page.keyboard.press('Home');
    await stands(0);
  });
});

it('lists small pictures of the shots, and takes those that are missing at a press', async () => {
  await page.keyboard.press('Home');
  await stands(0);
  await page.keyboard.press('g');
  const pictures = page.locator('.present-jump img');
  await page.getByRole('button', { name: 'Take the pictures that are missing' }).click();
  await expect.poll(() => pictures.count(), { timeout: 60_000 }).toBe(captions.length);
  const addresses = await pictures.evaluateAll((all) => all.map((each) => each.getAttribute('src')));
  expect(new Set(addresses).size).toBe(captions.length);
  expect(addresses.every((address) => address?.startsWith('data:image/webp;base64,'))).toBe(true);
  await page.getByRole('button', { name: 'Take the pictures' }).waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await stands(0);
  expect(await page.locator('[role="dialog"]').count()).toBe(0);
});

it('a kiosk goes round by itself, and waits for a visitor', async () => {
  const kiosk = await openApp(app, '?mode=present&scene=overview&kiosk=1&dwell=1&lang=en', 640, 360);
  const index = async () => (await kiosk.locator('.present-count').textContent()) ?? '';
  const seen = new Set<string>();
  for (const from = Date.now(); Date.now() - from < 30_000 && seen.size < captions.length; ) {
    seen.add(await index());
    await kiosk.waitForTimeout(150);
  }
  expect(seen.size).toBe(captions.length);
  await kiosk.mouse.click(320, 100);
  await kiosk.waitForTimeout(300);
  const before = await index();
  await kiosk.waitForTimeout(3_000);
  expect(await index()).toBe(before);
  await kiosk.close();
});
