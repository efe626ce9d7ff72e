import { afterEach, beforeEach, expect, it } from 'vitest';
import { setView } from '../../../src/store/actions/clock';
import { liveStore } from '../../../src/store/live';
import { poseOf } from '../../../src/world/camera/cameraPose';
import { GlobeLayers } from '../../../src/world/earth/globeLayers';
import { Stage } from '../../../src/world/Stage';
import { cameraOver, draw, smallRenderer } from '../../render/scene';

let renderer: ReturnType<typeof smallRenderer>;
beforeEach(() => {
  renderer = smallRenderer(64);
});
afterEach(() => renderer.dispose());

function made(): { stage: Stage; layers: GlobeLayers } {
  const stage = new Stage(document.createElement('div'), () => true);
  stage.awaited = 0;
  return { stage, layers: new GlobeLayers(stage) };
}

async function loaded(stage: Stage): Promise<void> {
  for (let tries = 0; stage.awaited > 0; tries += 1) {
    if (tries === 400) throw new Error('outlines and pictures did not arrive');
    await new Promise((done) => setTimeout(done, 25));
  }
}

it('gives back all that it drew with', async () => {
  const { stage, layers } = made();
  layers.update();
  expect(stage.awaited).toBeGreaterThan(0);
  await loaded(stage);
  layers.update();
  const pixels = draw(renderer, cameraOver(-90, 30, 2e7), [layers.object]);
  expect(new Set(pixels).size).toBeGreaterThan(20);
  const { memory } = renderer.info;
  // Earth, air, stars, graticule, outlines.
  expect(memory.geometries).toBe(5);
  expect(memory.textures).toBe(2);
  layers.dispose();
  expect(layers.object.children).toEqual([]);
  expect({ geometries: memory.geometries, textures: memory.textures }).toEqual({
    geometries: 0,
    textures: 0,
  });
});

it('takes nothing in that arrives after it went', async () => {
  const { stage, layers } = made();
  layers.update();
  layers.dispose();
  expect(stage.awaited).toBeGreaterThan(0);
  await loaded(stage);
  expect(layers.object.children).toEqual([]);
});

/** Outlines that were fetched since the page's list of them was cleared. */
const outlinesFetched = () =>
  performance
    .getEntriesByType('resource')
    .flatMap(({ name }) => /geo\/((?:coast|borders|land)-\d+m)\.bin/.exec(name)?.[1] ?? [])
    .sort();

it.each([
  [
    'Memphis, where no coast and no border is in sight',
    -90.15,
    35.06,
    ['borders-110m', 'coast-110m', 'land-110m'],
  ],
  ['New Orleans', -90.07, 29.95, ['borders-10m', 'coast-10m', 'land-50m']],
])(
  'asks for no finer outlines than can be told apart: %s',
  async (_, longitudeDeg, latitudeDeg, expected) => {
    const before = liveStore.getState().view;
    const view = { ...before, longitudeDeg, latitudeDeg, altitudeM: 1500, headingDeg: 20, tiltDeg: 52 };
    setView(view, 'moved');
    performance.clearResourceTimings();
    const { stage, layers } = made();
    stage.pose = poseOf(view);
    layers.update();
    await loaded(stage);
    layers.update();
    await loaded(stage);
    expect(outlinesFetched()).toEqual(expected);
    layers.dispose();
    setView(before, 'moved');
  },
);

/** Close over plain ground, north of Memphis. */
function overPlain(): { stage: Stage; layers: GlobeLayers; stop: () => void } {
  const before = liveStore.getState().view;
  const view = { ...before, longitudeDeg: -90.15, latitudeDeg: 35.06, altitudeM: 1500 };
  setView(view, 'moved');
  performance.clearResourceTimings();
  const { stage, layers } = made();
  stage.pose = poseOf(view);
  const stop = () => {
    layers.dispose();
    liveStore.setState({ flight: null });
    setView(before, 'moved');
  };
  return { stage, layers, stop };
}

it('asks for no outlines once it went', async () => {
  const { stage, layers, stop } = overPlain();
  layers.update();
  stop();
  await loaded(stage);
  expect(outlinesFetched()).toEqual([]);
});

it('has the finest outlines while a flight leaves plain ground, before they show', async () => {
  const { stage, layers, stop } = overPlain();
  layers.update();
  await loaded(stage);
  expect(outlinesFetched()).not.toContain('coast-10m');
  stage.told = true;
  const to = { ...liveStore.getState().view, altitudeM: 2_000_000 };
  liveStore.setState({ flight: { id: 1, to, durationS: null } });
  layers.update();
  await loaded(stage);
  expect(outlinesFetched()).toContain('coast-10m');
  stop();
});
