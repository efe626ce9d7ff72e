import { afterEach, expect, it, vi } from 'vitest';
import { defaultScene } from '../../../src/scene/defaults';
import { EarthKeeper } from '../../../src/world/earth/EarthKeeper';
import { startWith } from '../../startWith';

const kept = vi.hoisted(() => ({ times: 0, linked: [] as (() => void)[] }));
vi.mock('../../../src/render/earth/KeptGlobe', () => ({
  KeptGlobe: class {
    objects = [];
    keep() {
      kept.times += 1;
    }
    draw() {}
    dispose() {}
  },
}));
vi.mock('../../../src/world/programsReady', () => ({
  programsReady: () => new Promise<void>((done) => kept.linked.push(done)),
}));
afterEach(() => vi.restoreAllMocks());

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

it('keeps no picture with programs that the lost graphics context had linked', async () => {
  startWith({ ...defaultScene, playRate: 60 });
  const canvas = Object.assign(new EventTarget(), { width: 320, height: 200 });
  const object = { visible: true, renderOrder: 0, children: [] };
  const stage = {
    globe: { object, stars: null },
    sun: [1, 0, 0],
    still: false,
    pose: { eyeAltitudeM: 1e7 },
    lens: { focalPx: 500 },
  };
  const target = { draw: () => {} };
  const keeper = new EarthKeeper(stage as never, { domElement: canvas } as never, target as never);
  const camera = { projectionMatrix: { elements: [1] }, matrixWorld: { elements: [1] } };
  const draw = () => keeper.draw(object as never, camera as never);
  canvas.dispatchEvent(new Event('webglcontextlost'));
  canvas.dispatchEvent(new Event('webglcontextrestored'));
  kept.linked[0]!();
  await settle();
  for (let k = 0; k < 3; k++) draw();
  expect(kept.times).toBe(0);
  kept.linked[1]!();
  await settle();
  for (let k = 0; k < 3; k++) draw();
  expect(kept.times).toBe(1);
  keeper.dispose();
});
