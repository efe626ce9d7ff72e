import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openFiles } from '../../src/explore/openFiles';
import { Notices } from '../../src/kit/Notices';
import { readQuantityId } from '../../src/model/graph/quantityId';
import { Crumbs } from '../../src/panels/cards/Crumbs';
import { ExplanationDialog } from '../../src/panels/explain/ExplanationDialog';
import { Profiler } from '../../src/panels/profiler/Profiler';
import { drawnRows, frameRows, memoryRows, qualityRows } from '../../src/panels/profiler/profilerRows';
import { Search } from '../../src/panels/search/Search';
import { ImportsDialog } from '../../src/panels/sources/ImportsDialog';
import SizesDialog from '../../src/sizes/SizesDialog';
import { setTime } from '../../src/store/actions/clock';
import { importSatellites } from '../../src/store/actions/imports';
import { dismiss, explainQuantity } from '../../src/store/actions/moment';
import { focus, openScene, setScene } from '../../src/store/actions/scene';
import { explanationOf } from '../../src/store/readings/explanationOf';
import { loadModel } from '../../src/store/readings/report';
import { readImport } from '../../src/store/sites/importReading';
import { stateNow } from '../../src/store/stateNow';
import type { Profile } from '../../src/world/profile/profiler';
import { noStats } from '../../src/world/profile/worldStats';
import { fullQuality } from '../../src/world/quality/qualityLevel';
import three from '../fixtures/catalogue/three.tle?raw';
import { disagreeing } from './agree';
import { expected } from './excused';
import { met, shellRules, unexplained } from './walk';
import { endWalk, walked, walkPart } from './walkPart';

beforeAll(loadModel);
afterEach(() => {
  endWalk();
  explainQuantity(null);
  for (const { id } of stateNow().notices) dismiss(id);
});

it('explains the height of a satellite with its value and what SGP4 made of which elements', async () => {
  await openScene('overview');
  await importSatellites({ name: 'three.tle', text: three });
  setTime('2026-05-06T12:00:00Z');
  expect(focus('satellite:25544').ok).toBe(true);
  await walkPart(<Crumbs />);
  const height = await findLater(() => walked()?.all('.satellite-card .quantity')[0]);
  height.click();
  const words = height.textContent;
  await walkPart(<ExplanationDialog />, '.dialog');
  const chain = explanationOf(stateNow(), 'satellite(25544,altitudeM)');
  expect(document.querySelector('.dialog .headline')?.textContent).toContain(words?.split('\u00a0')[0]);
  // At the epoch of its elements the station flies at some 420 km.
  expect(chain?.quantity.value).toBeGreaterThan(400_000);
  expect(chain?.quantity.value).toBeLessThan(440_000);
  const place = chain?.inputs.map(({ quantity }) => quantity.value ?? Number.NaN) ?? [];
  expect(Math.hypot(...place) - 6_371_000).toBeCloseTo(chain?.quantity.value ?? 0, -5);
  const elements = Object.fromEntries(
    chain?.inputs[0]?.inputs.map(({ id, quantity }) => [readQuantityId(id)?.of[1], quantity.value]) ?? [],
  );
  // As the file has them.
  expect(elements).toMatchObject({
    inclinationDeg: 51.6393,
    raanDeg: 160.4574,
    eccentricity: 0.0006703,
    argumentOfPerigeeDeg: 54.45,
    meanAnomalyDeg: 305.709,
    meanMotionRevPerDay: 15.4930962,
    ageDays: 0,
  });
});

it.each(['node:ai1/56', 'plane:ai1/3', 'constellation:ai1'])('the card of %s', async (path) => {
  await openScene('overview');
  setTime('2026-11-22T13:00:00Z');
  expect(focus(path).ok).toBe(true);
  const root = await walkPart(<Crumbs />);
  await findLater(() => walked()?.all('.inside-card dd')[0]);
  expect([...new Set(unexplained(root))]).toEqual([]);
  expect(disagreeing(root)).toEqual([]);
});

async function findLater<T>(look: () => T | undefined): Promise<T> {
  for (let tries = 0; tries < 200; tries++) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('did not come');
}

it.each([
  'constellation.powerNowW',
  'exchange.launches',
  'cost.ratio',
  'site.colossus-1.itPowerW',
  'ground.itPowerW',
  'fleets(highestM)',
  'node.power(sun)',
  'radiator.requiredAreaM2',
])('the explanation itself, of %s', async (id) => {
  await openScene('overview');
  explainQuantity(id);
  await walkPart(<ExplanationDialog />, '.dialog');
});

it('search, over everything and over satellites', async () => {
  await openScene('overview');
  await importSatellites({ name: 'three.tle', text: three });
  const root = await walkPart(<Search isOpen onClose={() => {}} />, '.dialog.search');
  expect(root.textContent).toMatch(/\d sites/);
});

it('notices and the list of imported files, with what was left out', async () => {
  await openScene('overview');
  const faulty = `${three}\nBROKEN\n1 77777U 98067A   26126.5000000\n2 77777\n`;
  await openFiles([new File([faulty], 'four.tle')]);
  const { imports, altitudeRangeM } = { ...stateNow().scene, altitudeRangeM: null };
  expect(altitudeRangeM).toBeNull();
  const reading = await readImport(imports[0]?.id ?? '', imports);
  expect(reading?.accepted).toBe(3);
  expect(reading?.leftOut).toBeGreaterThan(0);
  const { readSatellites } = await import('../../src/store/satellites/satellites');
  const said = await readSatellites(imports[0]?.id ?? '', imports, stateNow().clockMs);
  expected.told.add(`${said?.sentence}.`);
  const bad = { ...stateNow().scene, playRate: 1e12 };
  const refused = setScene(bad as never);
  expect(refused.ok).toBe(false);
  await walkPart(<Notices />);
  expect(walked()?.app.textContent).toContain('3 satellites');

  for (const each of [reading?.accepted, reading?.leftOut]) expected.read.add(String(each));
  for (const { message, count, lines } of [...(reading?.rejected ?? []), ...(reading?.remarks ?? [])]) {
    const [line] = lines;
    expected.told.add(count > 1 || line === undefined ? `${message}.` : `${message} (line ${line}).`);
    for (const each of [count, ...lines]) expected.read.add(String(each));
  }
  const fitness = (reading?.fitness ?? []).join('; ');
  expected.told.add(`${fitness.charAt(0).toUpperCase()}${fitness.slice(1)}.`);
  await walkPart(<ImportsDialog />, '.dialog');
});

const profile: Profile = {
  stats: { ...noStats, frames: 1234, drawCalls: 17, triangles: 45_678, instances: 2500, bytesPerNode: 21.5 },
  stages: [{ name: 'camera', medianMs: 0.1, meanMs: 0.125, p95Ms: 0.75 }],
  frameTimesMs: [16.5, 17, 33.25],
  frameMsP95: 33.25,
  jsMsMean: 2.5,
  gpu: { supported: true, medianMs: 4.5, name: null, software: false },
  memory: { buffers: 12e6, textures: 34e6, canvas: 5e6 },
  heapBytes: 67e6,
  longTasks: { count: 2, longestMs: 81 },
  quality: { ...fullQuality, oneIn: 4, pinned: 'auto', pixelRatio: 1 },
  points: 12,
  lines: 34,
  programs: 9,
  canvas: { widthPx: 800, heightPx: 600 },
};

it('the profiler, which measures this device', async () => {
  const rows = [frameRows, drawnRows, qualityRows, memoryRows].flatMap((make) => make(profile, 'en'));
  const fixed = ['95 % ms', '16.7', '33', '0.125', '0.75', 'F2'];
  for (const words of [...rows.flatMap(({ name, value }) => [name, value]), ...fixed])
    expected.measured.add(words.replaceAll(/\s+/g, ' '));
  const start = async () => ({ read: () => profile, close: () => {} });
  const root = await walkPart(<Profiler start={start} onClose={() => {}} />);
  expect(root.textContent).toContain('45,678');
});

it.each(['flat', 'in space'])('the comparison of sizes, %s', async (look) => {
  await openScene('overview');
  const base = document.createElement('base');
  base.href = `${location.origin}/`;
  document.head.prepend(base);
  const flat = new MutationObserver(() => {
    const chips = [...document.querySelectorAll<HTMLElement>('.sizes-dialog .chip[aria-pressed="false"]')];
    chips.find(({ textContent }) => textContent === '2D')?.click();
  });
  if (look === 'flat') flat.observe(document.body, { childList: true, subtree: true });
  await walkPart(<SizesDialog siteId={null} onClose={() => {}} />, '.sizes-dialog');
  expect(document.querySelector('.sizes-drawing') !== null).toBe(look === 'flat');
  flat.disconnect();
  base.remove();
});

afterAll(() => {
  expect(shellRules.filter((rule) => !met.has(rule))).toEqual([]);
});
