import { eciToEcf, gstime, propagate, twoline2satrec } from 'satellite.js';
import { afterEach, describe, expect, it } from 'vitest';
import {
  addImports,
  catalogues,
  closeCatalogues,
  followImports,
  indexIn,
  pickSatellite,
  placeIn,
  satelliteRevolution,
} from '../../../src/store/satellites/catalogue/catalogues';
import { readSatellites, satelliteCamera, satelliteReading } from '../../../src/store/satellites/satellites';
import { iss, realisticTle } from '../../world/satellites/satelliteCatalogue';

const file = { id: 'iss', name: 'iss.tle', text: `${iss.join('\n')}\n` };
const other = { id: 'ten', name: 'ten.tle', text: realisticTle(10) };
const timeMs = Date.UTC(2026, 4, 6, 13, 10);
const view = {
  longitudeDeg: 0,
  latitudeDeg: 0,
  altitudeM: 2e7,
  headingDeg: 30,
  tiltDeg: 40,
  heightM: 7,
  follow: 'satellite:1',
};

/** satellite.js's own place of the ISS, Earth-fixed metres. */
function issAt(ms: number): [number, number, number] {
  const date = new Date(ms);
  const found = propagate(twoline2satrec(iss[1]!, iss[2]!), date);
  if (!found) throw new Error('no place');
  const { x, y, z } = eciToEcf(found.position, gstime(date));
  return [x * 1000, y * 1000, z * 1000];
}

async function picture(ms: number) {
  const entry = catalogues.getState().entries.get('iss');
  if (!entry?.opened?.ok || !entry.feed) throw new Error('not opened');
  for (let tries = 0; tries < 200; tries++) {
    const shown = entry.feed.at(ms, 1);
    if (shown && !shown.held) return { shown, index: indexIn(entry.opened.value, 25_544) };
    await new Promise((done) => setTimeout(done, 5));
  }
  throw new Error('no picture');
}

afterEach(closeCatalogues);

describe('satellites of the imports', () => {
  it('a card that asks while a file is read does not end the reading', async () => {
    await followImports([file]);
    const reading = readSatellites('ten', [file, other], timeMs);
    expect((await satelliteReading(25_544, timeMs, [file]))?.name).toBe('ISS (ZARYA)');
    expect((await reading)?.accepted).toBe(10);
    expect([...catalogues.getState().entries.keys()]).toEqual(['iss', 'ten']);
  });

  it('a file of the same id with another text is read in its place', async () => {
    await addImports([file, other]);
    await addImports([{ ...other, text: realisticTle(4) }]);
    const { entries } = catalogues.getState();
    expect([...entries.keys()]).toEqual(['iss', 'ten']);
    const opened = entries.get('ten')?.opened;
    expect(opened?.ok && opened.value.count).toBe(4);
  });

  it('stand where satellite.js has them, within 100 m between keyframes', async () => {
    await addImports([file]);
    for (const pastS of [0, 37, 75, 149]) {
      const { shown, index } = await picture(timeMs + pastS * 1000);
      const place = placeIn(shown, index, timeMs + pastS * 1000)!;
      const own = issAt(timeMs + pastS * 1000);
      expect(Math.hypot(...place.map((x, i) => x - own[i]!))).toBeLessThan(100);
    }
  });

  it('are picked where they are, unless the picture leaves them out', async () => {
    await addImports([file]);
    const { shown } = await picture(timeMs);
    const place = issAt(timeMs);
    const origin = place.map((x) => 2 * x) as [number, number, number];
    const length = Math.hypot(...place);
    const ray = {
      origin,
      direction: place.map((x) => -x / length) as [number, number, number],
      toleranceRad: 0.01,
    };
    const all = { light: 'all', heightRangeM: null, oneIn: 1 } as const;
    const pick = (shownObjects: Parameters<typeof pickSatellite>[4]) =>
      pickSatellite('iss', ray, shown, timeMs, shownObjects);
    expect(await pick(undefined)).toBe(25_544);
    expect(await pick(all)).toBe(25_544);
    expect(await pick({ ...all, heightRangeM: [300e3, 500e3] })).toBe(25_544);
    expect(await pick({ ...all, heightRangeM: [500e3, 900e3] })).toBeNull();
    const byLight = await Promise.all(
      (['sunlit', 'shadow'] as const).map((light) => pick({ ...all, light })),
    );
    expect(byLight.filter((number) => number === 25_544)).toHaveLength(1);
  });

  it('have a camera above them and a way round the Earth', async () => {
    const camera = await satelliteCamera(25_544, timeMs, [file], view);
    const [x, y] = issAt(timeMs);
    expect(camera).toMatchObject({ headingDeg: 30, tiltDeg: 0, heightM: 0, follow: null });
    expect(camera!.longitudeDeg).toBeCloseTo((Math.atan2(y, x) * 180) / Math.PI, 5);
    expect(camera!.altitudeM).toBeGreaterThan(6.39e6);
    expect(camera!.altitudeM).toBeLessThan(6.45e6);
    expect(await satelliteCamera(1, timeMs, [file], view)).toBeNull();
    const way = await satelliteRevolution('iss', 25_544, timeMs);
    expect(way?.periodS).toBeCloseTo(86_400 / 15.493_096_2, 2);
    expect(await satelliteRevolution('iss', 1, timeMs)).toBeNull();
  });
});
