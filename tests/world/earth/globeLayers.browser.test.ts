import { afterEach, beforeEach, expect, it } from 'vitest';
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
