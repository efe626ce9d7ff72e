import { createRoot, type Root } from 'react-dom/client';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { Present } from '../../src/present/Present';
import { defaultScene } from '../../src/scene/defaults';
import type { PartialScene } from '../../src/scene/types';
import { setScene } from '../../src/store/actions/scene';
import { shot } from '../../src/store/actions/story';
import { documentStore } from '../../src/store/document';
import { stateNow } from '../../src/store/stateNow';
import type { WorldHandle } from '../../src/world/handle';
import { World } from '../../src/world/World';
import { startWith } from '../startWith';

/** Shots that go round until all code and every picture has come, and those that are then counted. */
const [FIRST, COUNTED] = [250, 500];
/** How long each stays, seconds: a few frames, so that flights are under way when the next begins. */
const DWELL_S = 0.06;
/** Names come and go by a few elements; one that each round of the five shots leaves behind makes a hundred. */
const ELEMENTS_MAX = 20;
/** Growth of the script's heap over half of the counted shots, bytes: 5 kB a shot would take as much. */
const HEAP_GROWTH_MAX = 1.25e6;

const app = document.createElement('div');
app.id = 'app';
const [globe, shell] = [document.createElement('div'), document.createElement('div')];
let roots: Root[] = [];
let handle: WorldHandle;

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

const until = (holds: () => boolean) => vi.waitUntil(holds, { timeout: 60_000, interval: 10 });

/** Shots that have little in common: globe, areas, campus, two scenarios, an arc, time that plays. */
const story: PartialScene['story'] = [
  { caption: { en: 'The globe' }, scene: {}, claim: { number: 'constellation.nodes' } },
  {
    caption: { en: 'Areas' },
    scene: {
      camera: { longitudeDeg: -73.97, latitudeDeg: 40.78, altitudeM: 8_000, headingDeg: 0, tiltDeg: 0 },
    },
    claim: { areas: ['exchange.arrayAreaM2'] },
  },
  {
    caption: { en: 'A campus' },
    scene: {
      camera: { longitudeDeg: -90.156, latitudeDeg: 35.06, altitudeM: 1_500, headingDeg: 0, tiltDeg: 52 },
      focus: 'site:colossus-1',
    },
  },
  {
    caption: { en: 'Two scenarios' },
    scene: { split: { scenario: 'high', at: 0.5 } },
    claim: { number: 'exchange.lifetimeNodes', variants: true },
  },
  {
    caption: { en: 'An arc, and time that plays' },
    scene: { playRate: 3600, layers: { links: true } },
    claim: { arcs: [['colossus-1', 'terafab']], bars: ['ground.operatingItPowerW'], date: true },
  },
];

const draw = (kiosk: boolean) => roots[1]?.render(<Present kiosk={kiosk} dwellS={DWELL_S} />);

/** Lets the kiosk show so many shots, and gives how many changes of the shot there were until it stood. */
async function goRound(shots: number): Promise<number> {
  let shown = 0;
  const stop = documentStore.subscribe((now, before) => {
    if (now.shot !== before.shot) shown += 1;
  });
  draw(true);
  await until(() => shown >= shots);
  draw(false);
  stop();
  return shown;
}

/** What the world has on the GPU at the first shot, once all is there, and the script's heap. */
async function holdings() {
  shot(0);
  await until(() => stateNow().flight === null);
  await until(() => handle.stats().loading === 0);
  await sleep(300);
  const { gc } = globalThis as { gc?: () => void };
  if (!gc) throw new Error('Chromium must be started with --js-flags=--expose-gc');
  for (let k = 0; k < 3; k++) {
    gc();
    await sleep(20);
  }
  const { geometries, textures } = handle.stats();
  const profiler = await handle.profiler();
  const { programs } = profiler.read();
  profiler.close();
  const heap = (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize;
  const nodes = document.querySelectorAll('*').length;
  return { gpu: { geometries, textures, programs }, nodes, heap };
}

beforeAll(async () => {
  const higher = { ...defaultScene.constellations[0]!, altitudeM: 2_000_000, nodes: 400, planes: 20 };
  startWith({
    ...defaultScene,
    pinned: [{ id: 'high', title: null, inputs: {}, constellation: higher }],
  });
  expect(setScene({ story })).toEqual({ ok: true });
  Object.assign(globe.style, { width: '96px', height: '64px' });
  app.append(globe, shell);
  document.body.append(app);
  roots = [createRoot(globe), createRoot(shell)];
  await new Promise<void>((done) => {
    const take = (given: WorldHandle | null) => {
      if (given) handle = given;
      if (given) done();
    };
    roots[0]?.render(<World gestures="greedy" theme="night" quality="low" onHandle={take} />);
  });
  await until(() => stateNow().drawn);
});

afterAll(() => {
  for (const root of roots) root.unmount();
  app.remove();
});

it(`a kiosk that has shown ${COUNTED} shots more holds no more of the GPU, the page and the heap`, async () => {
  // Each shot once as long as it takes for its parts to come.
  for (let i = 0; i < 5; i++) {
    shot(i);
    await sleep(500);
    await until(() => handle.stats().loading === 0);
  }
  await goRound(FIRST);
  const before = await holdings();
  const shownFirst = await goRound(COUNTED / 2);
  const between = await holdings();
  const shownThen = await goRound(COUNTED / 2);
  const after = await holdings();
  const heaps = [before, between, after].map(({ heap }) => heap);
  console.info(
    `${shownFirst} and ${shownThen} shots: heap ${heaps.join(', ')} bytes, ${JSON.stringify(after.gpu)}`,
  );
  expect(shownFirst + shownThen).toBeGreaterThanOrEqual(COUNTED);
  expect(after.gpu).toEqual(before.gpu);
  expect(after.nodes - before.nodes).toBeLessThan(ELEMENTS_MAX);
  // What leaks does so in both halves; code that is compiled anew is so once.
  expect(Math.min(between.heap - before.heap, after.heap - between.heap)).toBeLessThan(HEAP_GROWTH_MAX);
}, 240_000);
