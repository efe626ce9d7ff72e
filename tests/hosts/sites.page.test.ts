import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { openApp } from '../scenes/openPage';
import { newsroom } from './article';

const room = newsroom();

interface Api {
  focus(path: string | null): { ok: boolean; errors?: { message: string }[] };
  getScene(): { focus: string | null; imports: { name: string; text: string }[] };
  setScene(scene: unknown): { ok: boolean };
  getReport(): { quantities: Record<string, { value: number | null; sources: string[] }> };
  project(path: string): { x: number; y: number; visible: boolean } | null;
  stats(): { loading: number };
}
type WithApi = { groundtrack: Api };

const csv = [
  'name,latitude_deg,longitude_deg,precision,town,date,it_power_mw,facility_power_mw,accelerator,accelerators',
  'Havelland,52.62,12.88,site,Nauen,2025-03-01,40,52,h100,24576',
  'Lausitz,51.45,14.2,town,Spremberg,,,,,',
  'Schief,91,13.4,,,,,,,',
  'Rechner,52.5,13.4,,,2026-01-01,,,abacus,12',
].join('\n');

const square = (x: number, y: number, sideDeg: number) => [
  [x, y],
  [x + sideDeg, y],
  [x + sideDeg, y + sideDeg],
  [x, y + sideDeg],
  [x, y],
];
const feature = (properties: object, geometry: object) => ({ type: 'Feature', properties, geometry });
const geojson = JSON.stringify(
  {
    type: 'FeatureCollection',
    features: [
      feature(
        { name: 'Oderbruch', town: 'Wriezen', date: '2025-06-01', it_power_mw: 60 },
        { type: 'Point', coordinates: [14.2, 52.7] },
      ),
      feature(
        { site: 'Oderbruch', kind: 'hall', in_service: '2025-06-01' },
        { type: 'Polygon', coordinates: [square(14.2, 52.7, 0.002)] },
      ),
      feature({ name: 'Nirgends' }, { type: 'Point', coordinates: [400, 0] }),
    ],
  },
  null,
  1,
);

/** Lets go of a file over the page, once the shell is there to take it. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const taken = () =>
    page.evaluate(
      (file) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([file.text], file.name));
        const event = (type: string) =>
          new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
        // Only a page that takes files stops what the browser would do with them.
        if (document.body.dispatchEvent(event('dragover'))) return false;
        document.body.dispatchEvent(event('drop'));
        return true;
      },
      { name, text },
    );
  for (let tries = 0; !(await taken()); tries++) {
    if (tries > 100) throw new Error('the page takes no files');
    await page.waitForTimeout(200);
  }
}

const sceneOf = (page: Page) => page.evaluate(() => (window as never as WithApi).groundtrack.getScene());
const quantitiesOf = (page: Page) =>
  page.evaluate(() => (window as never as WithApi).groundtrack.getReport().quantities);
const projected = (page: Page, path: string) =>
  page.evaluate((site) => (window as never as WithApi).groundtrack.project(site), path);

it('a dropped CSV and a dropped GeoJSON bring sites: on the globe, in list and search, with campus, and bad rows by line', async () => {
  const page = await openApp(room.app, '', 1280, 800);
  await drop(page, 'liste.csv', csv);
  await page.getByText('liste.csv: 2 sites; 2 rows were left out.').waitFor();
  await drop(page, 'oder.geojson', geojson);
  await page.getByText('oder.geojson: 1 site; 1 row was left out.').waitFor();
  const scene = await sceneOf(page);
  expect(scene.imports.map(({ name, text }) => [name, text])).toEqual([
    ['liste.csv', csv],
    ['oder.geojson', geojson],
  ]);

  // The flight ends with the last file's site in the middle of the picture.
  await expect
    .poll(() => projected(page, 'site:oderbruch'), { timeout: 20_000 })
    .toMatchObject({ visible: true });
  const list = page.getByRole('navigation', { name: 'Places' });
  await list.getByText('Imported, in no sum').waitFor();
  expect(await list.getByRole('button').filter({ hasText: 'Lausitz' }).textContent()).toContain(
    'not reported',
  );

  const quantities = await quantitiesOf(page);
  expect(quantities['site.havelland.itPowerW']).toMatchObject({ value: 40e6, sources: ['import:liste/2'] });
  expect(quantities['site.lausitz.itPowerW']?.value).toBeNull();

  await page.keyboard.press('/');
  await page.getByPlaceholder('Search sites, owners, places, chips, deals, scenes, actions').fill('havel');
  await page.getByRole('option', { name: /Havelland/ }).click();
  expect((await sceneOf(page)).focus).toBe('site:havelland');
  await page.getByText('liste.csv, line 2').first().waitFor();

  await page.getByRole('button', { name: 'Show the list' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('summary').nth(1).waitFor();
  for (const summary of await dialog.locator('summary').all()) await summary.click();
  expect(await dialog.locator('.left-out li').allTextContents()).toEqual([
    'column 2 (latitude_deg) must be degrees from -90 to 90, north positive; found “91” (line 4).',
    expect.stringMatching(/^column 9 \(accelerator\) must be one of .*; found “abacus” \(line 5\)\.$/),
    expect.stringMatching(
      /^features\[2\]\.geometry\.coordinates must be \[longitude, latitude\] in degrees \(line \d+\)\.$/,
    ),
  ]);
  await page.close();
}, 240_000);

it.each([
  ['havelland', [12.88, 52.62], 'Schematic: counts and power are reported, arrangement is not.'],
  ['lausitz', [14.2, 51.45], 'Only the place is reported. The hatched volume stands for what is not.'],
  [
    'oderbruch',
    [14.201, 52.701],
    'Outlines from the imported file. It does not say what stands inside the halls.',
  ],
])(
  'the campus of %s says what it is drawn from',
  async (id, [longitudeDeg, latitudeDeg], sentence) => {
    const page = await openApp(room.app, '?panel=site', 1280, 800);
    const opened = await page.evaluate(
      ({ files, site, lon, lat }) => {
        const { groundtrack } = window as never as WithApi;
        const imports = files.map(([name, text], k) => ({ id: `file-${k}`, name, text }));
        const camera = { longitudeDeg: lon, latitudeDeg: lat, altitudeM: 1500, headingDeg: 0, tiltDeg: 45 };
        return groundtrack.setScene({ imports, focus: `site:${site}`, camera });
      },
      {
        files: [
          ['liste.csv', csv],
          ['oder.geojson', geojson],
        ],
        site: id,
        lon: longitudeDeg,
        lat: latitudeDeg,
      },
    );
    expect(opened).toEqual({ ok: true });
    await page.getByText(sentence).first().waitFor({ timeout: 40_000 });
    await page.close();
  },
  90_000,
);

it('a host brings sites by message, and is told what is wrong', async () => {
  const host = await room.host('');
  const page = await room.app.browser.newPage();
  await page.goto(host.origin);
  const answer = await page.evaluate(
    ({ address, files }) =>
      new Promise((resolve) => {
        const frame = document.createElement('iframe');
        frame.src = address;
        frame.style.cssText = 'width:640px;height:360px';
        const ask = (verb: string, id: string, args: unknown[]) =>
          frame.contentWindow?.postMessage({ type: `groundtrack:${verb}`, v: 1, id, args }, '*');
        window.addEventListener('message', ({ data }) => {
          if (data?.type === 'groundtrack:ready') ask('importFile', 'a', [files]);
          if (data?.type === 'groundtrack:reply' && data.id === 'a') {
            ask('focus', 'b', ['site:havelland']);
            (window as never as { first: unknown }).first = data.value;
          }
          if (data?.type === 'groundtrack:reply' && data.id === 'b')
            resolve({ first: (window as never as { first: unknown }).first, ok: data.ok });
        });
        document.body.append(frame);
      }),
    {
      address: `http://localhost:${room.app.port}/?mode=embed&api=1&origin=${encodeURIComponent(host.origin)}`,
      files: { name: 'liste.csv', text: csv },
    },
  );
  expect(answer).toMatchObject({
    ok: true,
    first: { accepted: 2, id: 'liste', rejected: [{ line: 4 }, { line: 5 }] },
  });
  await page.close();
}, 180_000);
