import { statSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { serveDist } from '../../tools/serveDist.mjs';
import { type BuiltApp, COARSE, startBuiltApp } from '../scenes/openPage';

/** What comes with the page itself is refused in a test of its own. */
const first = /\/assets\/(index|loader|poster|app|rolldown-runtime)-[^/]+\.(js|css)$/;
const kinds = ['missing', 'aborted', 'cut'] as const;

let app: BuiltApp;
let server: Awaited<ReturnType<typeof serveDist>>;
/** Paths that failed at least once, and whether one is served now. */
const refused = new Set<string>();
let served: (path: string) => boolean = () => true;

/** Each file fails in one of three ways, by its name. */
function spoils(path: string): (typeof kinds)[number] | null {
  if (served(path)) return null;
  refused.add(path);
  return kinds[[...path].reduce((sum, sign) => sum + sign.charCodeAt(0), 0) % 3] ?? null;
}

beforeAll(async () => {
  app = await startBuiltApp();
  server = await serveDist('dist', 0, spoils);
});
afterAll(async () => {
  await app.close();
  await server.close();
});

const allowed = new Set<string>();
/** From now on nothing is served that was not yet allowed, but for what comes with the page itself. */
function refuse(): void {
  served = (path) =>
    !/\.(js|css|webp|bin|glb)$|regions\.json$/.test(path) || first.test(path) || allowed.has(path);
}
beforeEach(() => {
  allowed.clear();
  refused.clear();
  refuse();
});
const allowAll = () => {
  for (const path of refused) allowed.add(path);
};

async function open(address: string, deviceScaleFactor = COARSE): Promise<Page> {
  const page = await app.browser.newPage({
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor,
    reducedMotion: 'reduce',
  });
  page.setDefaultTimeout(20_000);
  await page.goto(`http://localhost:${server.port}/${address}`);
  return page;
}

/** The panels are there, and all that the picture has asked for. */
async function whole(page: Page): Promise<void> {
  await page.waitForSelector('.inspector .panel:not(.muted)', { state: 'attached', timeout: 60_000 });
  await page.waitForFunction(
    () => (window as never as { groundtrack: Host }).groundtrack.stats().loading === 0,
    null,
    { timeout: 60_000 },
  );
}

/** A page that came whole; what it asks for from now on is refused. */
async function openWhole(address: string): Promise<Page> {
  served = () => true;
  const page = await open(address);
  await whole(page);
  refuse();
  return page;
}

const again = (page: Page) => page.getByRole('button', { name: 'Try again' });

/** What is told as missing now. */
const told = (page: Page) => page.locator('.part-missing, .notice').allInnerTexts();

/**
 * Waits until `loss` is told; then serves what was refused and presses "Try again" until `there` is, a selector or a question.
 * Gives all that was told meanwhile.
 */
async function recover(page: Page, there: string | (() => Promise<boolean>), loss = ''): Promise<string> {
  const isThere = typeof there === 'string' ? async () => (await page.locator(there).count()) > 0 : there;
  await again(page).first().waitFor({ timeout: 60_000 });
  await expect.poll(async () => (await told(page)).join(), { timeout: 60_000 }).toContain(loss);
  // The page goes on beside the loss.
  await expect.poll(() => host(page, (groundtrack) => groundtrack.stats().frames)).toBeGreaterThan(0);
  const losses: string[] = [];
  const until = performance.now() + 60_000;
  while (performance.now() < until) {
    const button = again(page).first();
    if ((await button.count()) > 0) {
      losses.push(...(await told(page)));
      allowAll();
      await button.click({ timeout: 5_000 }).catch(() => {});
    } else if (await isThere()) return losses.join('\n');
    await page.waitForTimeout(100);
  }
  throw new Error(`${there} did not come; told: ${(await told(page)).join(' ')}`);
}

interface Host {
  setScene(scene: object): { ok: boolean };
  getScene(): { id: string; camera: object };
  stats(): { loading: number; drawCalls: number; frames: number };
}
const host = <T>(page: Page, ask: (groundtrack: Host) => T): Promise<Awaited<T>> =>
  page.evaluate(`(${ask})(window.groundtrack)`) as Promise<Awaited<T>>;

it('each part of the page that cannot be had is told, and comes at a second try', async () => {
  // Of a coarse picture the Earth needs no larger one of the day.
  const page = await open('?lang=en&theme=night&quality=high', 1);
  const shell = await recover(page, '.inspector .panel:not(.muted)');
  expect(shell).toContain('Could not be loaded: Panels.');
  expect(shell).toMatch(/textures\/earth-day-\d+\.webp could not be loaded/);
  expect(shell).toMatch(/geo\/[\w-]+\.bin.* could not be loaded/);
  expect(shell).toContain('Could not be loaded: Borders under the labels.');
  expect(shell).toContain('Could not be loaded: Card at the pointer.');
  // Not straight from the globe, which would take the pointer for its own still.
  await page.locator('.list-head').first().hover();
  await page.locator('.place').first().hover();
  await page.locator('.hover-card').waitFor();
  expect(shell).toContain('The model could not be loaded; numbers are missing.');
  for (const tab of ['Power', 'Scenario', 'Compare', 'Site', 'Sources', 'Deals']) {
    await page.getByRole('tab', { name: tab }).click();
    await recover(page, '.tab-panel .panel:not(.muted)', `Could not be loaded: ${tab}.`);
  }
  await page.keyboard.press('/');
  expect(await recover(page, '[role="dialog"] input')).toContain('Could not be loaded: Search.');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'View' }).click();
  expect(await recover(page, '.menu input')).toContain('Could not be loaded: View.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F2');
  expect(await recover(page, '.profiler-section')).toContain('Could not be loaded: Profiler.');
  await page.keyboard.press('F2');
  await page.getByRole('tab', { name: 'Capacity' }).click();
  await page.locator('.tab-panel [data-quantity]').first().click();
  expect(await recover(page, '[role="dialog"]')).toContain('Could not be loaded: Explanation.');
  await page.keyboard.press('Escape');
  await page.close();
});

it.each([
  ['geo/regions.json', '?lang=en&quality=low', 'Borders under the labels'],
  ['geo/ground/2/overview.bin', '?lang=en&quality=low&scene=colossus-1', 'Map of the ground'],
])('asks for %s twice by itself, and once or twice more at a press', async (path, address, part) => {
  served = () => true;
  const page = await app.browser.newPage({
    viewport: { width: 640, height: 360 },
    deviceScaleFactor: COARSE,
  });
  let asked = 0;
  await page.route(`**/${path}`, async (route) => {
    asked += 1;
    await route.fulfill({ status: 503 });
  });
  await page.goto(`http://localhost:${server.port}/${address}&ui=none&mode=embed`);
  const loss = page.locator('.notice', { hasText: `Could not be loaded: ${part}.` });
  for (const most of [2, 4]) {
    await loss.waitFor({ timeout: 60_000 });
    // Longer than the wait before a second try.
    await page.waitForTimeout(2_000);
    expect(asked).toBe(most);
    await loss.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => asked, { timeout: 20_000 }).toBeGreaterThan(most);
  }
  await page.close();
});

it('each layer of the world that cannot be had is told, and comes at a second try', async () => {
  const page = await openWhole('?lang=en&theme=night&quality=high');
  await host(page, (groundtrack) => groundtrack.setScene({ layers: { links: true } }));
  expect(await recover(page, '.inspector')).toContain('Could not be loaded: Links.');
  await host(page, (groundtrack) =>
    groundtrack.setScene({
      tiles: { address: 'https://tiles.example/{z}/{x}/{y}.png', attribution: 'Example', maxZoom: 3 },
    }),
  );
  expect(await recover(page, '.inspector')).toContain('Could not be loaded: Pictures of the ground.');
  await host(page, (groundtrack) => groundtrack.setScene({ tiles: null }));
  await host(page, (groundtrack) =>
    groundtrack.setScene({ camera: { ...groundtrack.getScene().camera, altitudeM: 800_000 } }),
  );
  expect(await recover(page, '.inspector')).toContain('Could not be loaded: Models of nodes.');
  await page.close();
});

it('what a reader searches, opens or speaks and cannot be had is told, and comes when asked again', async () => {
  const page = await openWhole('?lang=en&theme=night&quality=low');
  const sceneId = async () => (await host(page, (groundtrack) => groundtrack.getScene())).id;
  const visit = async () => {
    await page.keyboard.press('/');
    await page.locator('[role="dialog"] input').fill('What has been promised');
    await page.keyboard.press('Enter');
  };
  served = (path) => !/\/commitments-[^/]+\.js$/.test(path);
  await visit();
  await page.getByText('The scene commitments could not be fetched').waitFor();
  expect(await sceneId()).toBe('overview');
  served = () => true;
  await visit();
  await expect.poll(sceneId).toBe('commitments');
  await page.getByRole('tab', { name: 'Power' }).click();
  await page.getByRole('button', { name: 'Compare sizes' }).waitFor();
  refuse();
  await page.getByRole('button', { name: 'Compare sizes' }).click();
  expect(await recover(page, '.sizes-view canvas')).toContain('Could not be loaded: Compare sizes.');
  await page.keyboard.press('Escape');
  await host(page, (groundtrack) => groundtrack.setScene({ language: 'de' }));
  await again(page).first().waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await recover(page, 'html[lang="de"]')).toContain('Could not be loaded: Language.');
  await page.close();
});

it('an address that asks for a scene and a language that cannot be had opens the overview in English, and says so', async () => {
  served = (path) => !/\/(de|commitments)-[^/]+\.js$/.test(path);
  const page = await open('?scene=commitments&lang=de&quality=low');
  await page.getByText('Could not be loaded: Language.').waitFor({ timeout: 60_000 });
  expect((await told(page)).join()).toContain('The scene commitments could not be fetched');
  await page.waitForSelector('.inspector .panel:not(.muted)', { state: 'attached' });
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect((await host(page, (groundtrack) => groundtrack.getScene())).id).toBe('overview');
  served = () => true;
  await again(page).first().click();
  await page.waitForSelector('html[lang="de"]');
  await page.close();
});

/** Where the campuses that are built were worked out. */
const campusesBuilt = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    performance
      .getEntriesByName('groundtrack:campus')
      .map((entry) => (entry as PerformanceMeasure).detail.where),
  );

it('a campus whose code cannot be had is told as the eye nears the ground, and comes at a second try', async () => {
  const page = await openWhole('?lang=en&theme=night&quality=low');
  await host(page, (groundtrack) =>
    groundtrack.setScene({
      camera: {
        ...groundtrack.getScene().camera,
        longitudeDeg: -90.157,
        latitudeDeg: 35.06,
        altitudeM: 60_000,
      },
    }),
  );
  const losses = await recover(page, async () => (await campusesBuilt(page)).length > 0);
  expect(losses).toContain('Could not be loaded: Campus.');
  expect([...refused].join()).toMatch(/CampusField/);
  await page.close();
});

it('where the script of no worker can be had the page does their work, and nothing is lost', async () => {
  // The chunk that names a script is served: it is short.
  served = (path) => !/\.worker-/.test(path) || statSync(`dist${path}`).size < 200;
  const page = await open('?lang=en&quality=low&camera=-90.157,35.06,60000,0,0');
  await whole(page);
  await expect.poll(() => campusesBuilt(page), { timeout: 60_000 }).toContain('page');
  expect(await campusesBuilt(page)).not.toContain('worker');
  for (const script of ['campusOfSite', 'buildCampus', 'decodeGeo'])
    await expect.poll(() => [...refused].join()).toContain(`/${script}.worker-`);
  await whole(page);
  expect(await told(page)).toEqual([]);
  const { drawCalls, frames } = await host(page, (groundtrack) => groundtrack.stats());
  expect(drawCalls).toBeGreaterThan(5);
  await host(page, (groundtrack) => groundtrack.setScene({ theme: 'paper' }));
  await expect.poll(() => host(page, (groundtrack) => groundtrack.stats().frames)).toBeGreaterThan(frames);
  await page.close();
});

it('a page whose script or styles cannot be had says so, and is there with them again', async () => {
  served = (path) => !/app-[^/]+\.js$/.test(path);
  const page = await open('');
  const words = page.getByText('could not be loaded');
  // They come after eight seconds.
  const seenAt = async (ms: number) => {
    await page.evaluate((to) => {
      for (const each of document.getAnimations()) each.currentTime = to;
    }, ms);
    return words.isVisible();
  };
  expect([await seenAt(7_000), await seenAt(8_500)]).toEqual([false, true]);
  await page.close();
  served = (path) => !/app-[^/]+\.css$/.test(path);
  const bare = await open('?lang=en');
  await again(bare).waitFor({ timeout: 60_000 });
  expect((await told(bare)).join()).toContain('Could not be loaded: Styles.');
  served = () => true;
  await again(bare).click();
  await bare.waitForFunction(
    () => getComputedStyle(document.getElementById('app') as HTMLElement).overflow === 'hidden',
  );
  await bare.close();
});

it.each([
  ['?mode=present&lang=en', 'Captions', '.present'],
  ['?mode=embed&autostart=1&lang=en', 'Captions', '.embed'],
])('%s goes on without its words until they come', async (address, part, there) => {
  const page = await open(address);
  expect(await recover(page, there)).toContain(`Could not be loaded: ${part}.`);
  await page.close();
});

it('a part whose file is gone because the app was renewed offers to load anew, and the scene stays', async () => {
  const page = await openWhole('?lang=en&quality=low&t=2031-05-06T12:00:00Z');
  await page.route('**/files.json', (route) => route.fulfill({ json: { entry: 'assets/index-another.js' } }));
  await page.getByRole('tab', { name: 'Power' }).click();
  await page
    .getByText('The app was renewed on its server. Load it anew to go on')
    .waitFor({ timeout: 30_000 });
  served = () => true;
  await page.evaluate(() => Object.assign(window, { before: true }));
  await page.getByRole('button', { name: 'Load anew' }).click();
  await page.waitForFunction(() => !('before' in window) && 'groundtrack' in window);
  await whole(page);
  expect(await page.getByRole('tab', { name: 'Power' }).getAttribute('aria-selected')).toBe('true');
  expect(await host(page, (groundtrack) => (groundtrack.getScene() as { time?: string }).time)).toBe(
    '2031-05-06T12:00:00Z',
  );
  await page.close();
});

it('a part that cannot be had from the same app offers no renewal', async () => {
  const page = await openWhole('?lang=en&quality=low');
  await page.getByRole('tab', { name: 'Power' }).click();
  await again(page).first().waitFor({ timeout: 30_000 });
  await page.waitForTimeout(1_000);
  expect(await page.getByText('The app was renewed').count()).toBe(0);
  await page.close();
});
