import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BuiltApp, COARSE, comeToRest, openApp, startBuiltApp } from '../scenes/openPage';
import { selfSigned } from './selfSigned';

/** What was asked of a server that stands in for the presets' owners. */
interface Asked {
  host: string;
  path: string;
  referer: string | undefined;
  cookie: string | undefined;
  cacheControl: string | undefined;
}

/** The owners' forms of an address, by host; level, then row and column in the owner's order. */
const forms: Record<string, { form: RegExp; order: 'zyx' | 'zxy'; finest: number }> = {
  'basemap.nationalmap.gov': {
    form: /^\/arcgis\/rest\/services\/(?:USGSImageryOnly|USGSTopo)\/MapServer\/tile\/(\d+)\/(\d+)\/(\d+)$/,
    order: 'zyx',
    finest: 16,
  },
  'gibs.earthdata.nasa.gov': {
    form: /^\/wmts\/epsg3857\/best\/VIIRS_NOAA20_CorrectedReflectance_TrueColor\/default\/2026-06-21\/GoogleMapsCompatible_Level9\/(\d+)\/(\d+)\/(\d+)\.jpg$/,
    order: 'zyx',
    finest: 9,
  },
  'tile.openstreetmap.org': { form: /^\/(\d+)\/(\d+)\/(\d+)\.png$/, order: 'zxy', finest: 19 },
};

interface Tile {
  z: number;
  x: number;
  y: number;
}

/** The tile that an address names in its owner's form; null where it is not in that form. */
function tileOf({ host, path }: Pick<Asked, 'host' | 'path'>): Tile | null {
  const known = forms[host];
  const [, z, second, third] = known?.form.exec(path)?.map(Number) ?? [];
  if (!known || z === undefined || second === undefined || third === undefined) return null;
  return known.order === 'zyx' ? { z, x: third, y: second } : { z, x: second, y: third };
}

function picture(): Buffer {
  const png = new PNG({ width: 256, height: 256 });
  for (let i = 0; i < png.data.length; i += 4) png.data.set([90, 140, 70, 255], i);
  return PNG.sync.write(png);
}
const answer = picture();

let app: BuiltApp;
let owners: Server;
let asked: Asked[] = [];

beforeAll(async () => {
  owners = createServer(selfSigned(), ({ url = '', headers }, response) => {
    const { host = '', referer, cookie } = headers;
    asked.push({ host, path: url, referer, cookie, cacheControl: headers['cache-control'] });
    const tile = tileOf({ host, path: url });
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('set-cookie', 'seen=1; Secure; SameSite=None');
    // USGS has the world to level 8 and the United States to 16; here the line between is 45° N, row 0.3594.
    const isNorth = tile !== null && tile.y / 2 ** tile.z < 0.3594;
    const there =
      tile && tile.z <= forms[host]!.finest && !(host.startsWith('base') && tile.z > 8 && isNorth);
    if (!there) response.writeHead(404).end();
    else response.setHeader('content-type', 'image/png').end(answer);
  });
  await new Promise<void>((done) => owners.listen(0, '127.0.0.1', done));
  const { port } = owners.address() as AddressInfo;
  const rules = Object.keys(forms).map((host) => `MAP ${host} 127.0.0.1:${port}`);
  app = await startBuiltApp(
    [`--host-resolver-rules=${rules.join(',')}`, '--ignore-certificate-errors'],
    COARSE,
  );
});
afterAll(async () => {
  await app.close();
  await new Promise((done) => owners.close(done));
});
beforeEach(() => {
  asked = [];
});

type HostWindow = { groundtrack: { setScene(scene: object): { ok: boolean } } };
const setScene = (page: Page, scene: object) =>
  page.evaluate((part) => (window as never as HostWindow).groundtrack.setScene(part), scene);

const down = { headingDeg: 0, tiltDeg: 0 };
const memphis = { longitudeDeg: -90.156, latitudeDeg: 35.06, ...down };
const bare = {
  time: '2026-06-21T18:00:00Z',
  layers: { borders: false, sites: false, orbits: false, labels: false, atmosphere: false, graticule: false },
};

async function openOver(place: object, altitudeM: number): Promise<Page> {
  const page = await openApp(app, '?scene=overview&lang=en', 1010, 640);
  await setScene(page, { ...bare, camera: { ...place, altitudeM } });
  await comeToRest(page);
  return page;
}

async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'View' }).click();
  await page.locator('.tile-options summary').click();
  await page.getByRole('radio', { name }).click();
  await page.keyboard.press('Escape');
}

async function agree(page: Page): Promise<void> {
  await page.getByRole('status').getByRole('button', { name: 'Show' }).click();
}

const credit = (page: Page) => page.locator('.tile-credit');
const levels = () => [...new Set(asked.map((one) => tileOf(one)?.z))];
const finest = () => Math.max(...asked.map((one) => tileOf(one)?.z ?? Number.NaN));

describe('a preset of pictures of the ground', () => {
  it.each([
    ['USGS Imagery', 'basemap.nationalmap.gov', 16, 'U.S. Geological Survey, National Geospatial Program'],
    ['USGS Topo', 'basemap.nationalmap.gov', 16, 'U.S. Geological Survey, National Geospatial Program'],
    [
      'NASA GIBS',
      'gibs.earthdata.nasa.gov',
      9,
      'NASA Global Imagery Browse Services (GIBS), VIIRS on NOAA-20, 2026-06-21',
    ],
    ['OpenStreetMap', 'tile.openstreetmap.org', 19, '© OpenStreetMap contributors'],
  ])(
    'is asked in its owner’s form once the reader agrees, for no level that its owner has not, and its owner is named, %s',
    async (name, host, most, whose) => {
      const page = await openOver(memphis, 400_000);
      await choose(page, name);
      const question = page.getByRole('status').filter({ hasText: host });
      await question.waitFor();
      await comeToRest(page);
      expect(asked).toEqual([]);
      expect(await credit(page).count()).toBe(0);
      await agree(page);
      await credit(page).waitFor();
      await comeToRest(page);
      expect(asked.length).toBeGreaterThan(4);
      for (const one of asked) {
        expect(one.host).toBe(host);
        const tile = tileOf(one);
        expect(tile, one.path).not.toBeNull();
        // Memphis lies at 0.24957 across and 0.39590 down the square: row and column are not taken for each other.
        const { z, x, y } = tile!;
        const slack = 1 / 2 ** z + 0.05;
        expect(Math.abs((x + 0.5) / 2 ** z - 0.24957)).toBeLessThan(slack);
        expect(Math.abs((y + 0.5) / 2 ** z - 0.3959)).toBeLessThan(slack);
        expect(one.cookie).toBeUndefined();
        expect(one.cacheControl).toBeUndefined();
        expect(one.referer).toBe(`http://localhost:${app.port}/`);
      }
      expect(new Set(asked.map(({ path }) => path)).size).toBe(asked.length);
      expect(await credit(page).textContent()).toBe(`Pictures of the ground: ${whose}`);
      expect(await credit(page).locator('a').getAttribute('href')).toMatch(/^https:\/\//);
      // As near as an eye goes down, the owner's finest pictures are asked for and none beyond.
      await setScene(page, { camera: { ...memphis, altitudeM: 60 } });
      await expect.poll(finest).toBe(most);
      await comeToRest(page);
      expect(finest()).toBe(most);
      await page.close();
    },
  );

  it('of the United States alone is not asked for from space, nor elsewhere', async () => {
    const page = await openOver(memphis, 12_000_000);
    await choose(page, 'USGS Imagery');
    await agree(page);
    await comeToRest(page);
    await setScene(page, { camera: { longitudeDeg: 2.35, latitudeDeg: 48.86, ...down, altitudeM: 40_000 } });
    await comeToRest(page);
    await setScene(page, { camera: { longitudeDeg: -30, latitudeDeg: 35, ...down, altitudeM: 400_000 } });
    await comeToRest(page);
    expect(asked).toEqual([]);
    expect(await credit(page).count()).toBe(0);
    await setScene(page, { camera: { ...memphis, altitudeM: 40_000 } });
    await credit(page).waitFor();
    expect(Math.min(...(levels() as number[]))).toBeGreaterThanOrEqual(6);
    await page.close();
  });

  it('that has only coarse pictures of a place shows those, and asks for each finer one once', async () => {
    // Northern Maine, beyond the line to which this server has fine pictures.
    const page = await openOver({ longitudeDeg: -69, latitudeDeg: 46.5, ...down }, 60_000);
    await choose(page, 'USGS Imagery');
    await agree(page);
    await credit(page).waitFor();
    await comeToRest(page);
    expect(new Set(asked.map(({ path }) => path)).size).toBe(asked.length);
    expect(levels()).toContain(8);
    const before = asked.length;
    await page.waitForTimeout(1200);
    expect(asked.length).toBe(before);
    await page.close();
  });

  it('is told the page’s origin where its owner requires that, though the page would tell nobody', async () => {
    const page = await openOver(memphis, 400_000);
    await page.evaluate(() => {
      const policy = Object.assign(document.createElement('meta'), {
        name: 'referrer',
        content: 'no-referrer',
      });
      document.head.append(policy);
    });
    const refererOf = async (name: string) => {
      asked = [];
      await choose(page, name);
      await agree(page);
      await expect.poll(() => asked.length).toBeGreaterThan(4);
      return [...new Set(asked.map(({ referer }) => referer))];
    };
    expect(await refererOf('OpenStreetMap')).toEqual([`http://localhost:${app.port}/`]);
    await setScene(page, { tiles: null });
    await page.getByRole('button', { name: 'View' }).click();
    await page.locator('.tile-options summary').click();
    await page.keyboard.press('Escape');
    expect(await refererOf('USGS Imagery')).toEqual([undefined]);
    await page.close();
  });
});

describe('aerial imagery', () => {
  const near = (longitudeDeg: number, latitudeDeg: number) => ({
    camera: { longitudeDeg, latitudeDeg, ...down, altitudeM: 2500 },
  });

  it('is offered at a campus in the United States, fetched after the answer, and no more offered then', async () => {
    const page = await openApp(app, '?scene=overview&lang=en&focus=site:colossus-1', 1010, 640);
    const offer = page.getByRole('button', { name: 'Show aerial imagery here' });
    expect(await offer.count()).toBe(0);
    await setScene(page, near(-90.15641, 35.06008));
    await offer.click();
    await page.getByRole('status').filter({ hasText: 'basemap.nationalmap.gov' }).waitFor();
    expect(asked).toEqual([]);
    await agree(page);
    await credit(page).waitFor();
    expect(asked.every(({ path }) => path.includes('/USGSImageryOnly/'))).toBe(true);
    expect(await offer.count()).toBe(0);
    await page.close();
  });

  it('is not offered where none is to be had', async () => {
    const page = await openApp(app, '?scene=overview&lang=en&focus=site:fluidstack-france', 1010, 640);
    await setScene(page, near(3.1, 50.3));
    await page.getByRole('navigation', { name: 'Where you are' }).getByText('Fluidstack France').waitFor();
    await comeToRest(page);
    expect(await page.getByRole('button', { name: 'Show aerial imagery here' }).count()).toBe(0);
    await page.close();
  });
});
