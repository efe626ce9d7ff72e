import { createRoot, type Root } from 'react-dom/client';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultScene } from '../../../src/scene/defaults';
import { resetInputs, setInput } from '../../../src/store/actions/scene';
import { stateNow } from '../../../src/store/stateNow';
import { Fleet } from '../../../src/world/fleet/Fleet';
import type { WorldHandle } from '../../../src/world/handle';
import { World } from '../../../src/world/World';
import { startWith } from '../../startWith';

const holder = document.createElement('div');
let root: Root;
let handle: WorldHandle;
/** Programs linked and textures made since the page opened. */
const made = { programs: 0, textures: 0 };

const frame = () => new Promise<void>((done) => requestAnimationFrame(() => done()));

async function until(what: string, holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1000; tries++) {
    if (holds()) return;
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error(`${what} did not happen`);
}

async function drawnAgain(): Promise<void> {
  const { frames } = handle.stats();
  await until('a frame', () => handle.stats().frames > frames);
}

const nodes = () => handle.stats().instances;

beforeAll(async () => {
  const { linkProgram, createTexture } = WebGL2RenderingContext.prototype;
  WebGL2RenderingContext.prototype.linkProgram = function (program) {
    made.programs += 1;
    linkProgram.call(this, program);
  };
  WebGL2RenderingContext.prototype.createTexture = function () {
    made.textures += 1;
    return createTexture.call(this);
  };
  startWith(defaultScene);
  Object.assign(holder.style, { width: '640px', height: '400px' });
  document.body.append(holder);
  root = createRoot(holder);
  await new Promise<void>((done) => {
    const take = (given: WorldHandle | null) => {
      if (!given) return;
      handle = given;
      done();
    };
    root.render(<World gestures="greedy" theme="night" onHandle={take} />);
  });
  await until('the first whole picture', () => stateNow().drawn);
});

afterAll(() => {
  root.unmount();
  holder.remove();
});

const create = vi.spyOn(Fleet, 'create');

beforeEach(async () => {
  resetInputs();
  await until('the fleet of the scene', () => nodes() === 2500);
  await frame();
  await frame();
  create.mockClear();
});

describe('a drag', () => {
  it('over a price makes no new fleet', async () => {
    const before = { ...made };
    const costs: number[] = [];
    for (let price = 100; price < 120; price++) {
      const began = performance.now();
      setInput('launch.priceUsdPerKg', price);
      costs.push(performance.now() - began);
      await frame();
    }
    await frame();
    console.info(`setInput of a price with the globe: worst ${Math.max(...costs).toFixed(2)} ms`);
    expect(made).toEqual(before);
    expect(create).not.toHaveBeenCalled();
  });

  it('over the number of nodes makes one fleet a frame at most, and compiles nothing', async () => {
    setInput('constellation.nodes', 2400);
    await until('the fleet asked for', () => nodes() === 2400);
    await frame();
    const before = { ...made };
    create.mockClear();
    const beganMs = performance.now();
    const costs: number[] = [];
    for (let k = 0; k < 60; k++) {
      const began = performance.now();
      setInput('constellation.nodes', 3000 + 10 * k);
      costs.push(performance.now() - began);
      if (k % 10 === 9) await frame();
      else await Promise.resolve();
    }
    await until('the last fleet asked for', () => nodes() === 3590);
    await frame();
    await frame();
    costs.sort((a, b) => a - b);
    console.info(`setInput of the nodes: median ${costs[30]!.toFixed(2)}, worst ${costs[59]!.toFixed(2)} ms`);
    console.info(
      `textures ${made.textures - before.textures}, programs ${made.programs - before.programs} of ${made.programs}`,
    );
    expect(made.programs).toBe(before.programs);
    expect(create.mock.calls.length).toBeLessThan(2 + (performance.now() - beganMs) / 16);
    expect(create.mock.calls.length).toBeLessThan(30);
  });

  it('over many more keeps the fleet before until the new one is packed', async () => {
    setInput('constellation.nodes', 400_000);
    await drawnAgain();
    const seen = new Set<number>();
    for (let k = 0; k < 8; k++) {
      setInput('constellation.nodes', 500_000 + k);
      // Faster than a worker starts, on any machine.
      await new Promise((next) => setTimeout(next, 2));
      seen.add(nodes());
    }
    await until('the last fleet asked for', () => nodes() === 500_007);
    expect(seen.has(0)).toBe(false);
    // One being packed, one waiting: those between are forgotten.
    expect(create.mock.calls.length).toBeLessThan(9);
  });
});
