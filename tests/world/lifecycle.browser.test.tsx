import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { pause, play } from '../../src/store/actions/clock';
import { openScene, setLayer } from '../../src/store/actions/scene';
import { liveStore } from '../../src/store/live';
import { stateNow } from '../../src/store/stateNow';
import type { WorldHandle } from '../../src/world/handle';
import { World } from '../../src/world/World';

const MOUNTS = 100;
/** One mount in this many draws all there is and is measured; shaders alone take half a second there in software. */
const WHOLE_EVERY = 20;
/** Browsers end the oldest context where more than this many live. */
const CONTEXTS_AT_ONCE = 16;
/** Growth of the script's heap over the mounts after the first whole one, bytes; one world left behind takes more. */
const HEAP_GROWTH_MAX = 2.5e6;
const holder = document.createElement('div');
/** Contexts not known to have ended: held no longer than that, so that the heap shows what others hold. */
const contexts = new Set<WebGL2RenderingContext>();
let made = 0;
const original = HTMLCanvasElement.prototype.getContext;

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

async function until(what: string, holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 2000; tries++) {
    if (holds()) return;
    await sleep(10);
  }
  throw new Error(`${what} did not happen`);
}

interface Mounted {
  root: Root;
  handle: WorldHandle;
}

/** How far a mount gets: its handle alone, its context, a first frame, or all pictures and outlines. */
type Reach = 'handle' | 'context' | 'frame' | 'whole';

async function mount({ strict = false, reach = 'frame' as Reach } = {}): Promise<Mounted> {
  liveStore.setState({ drawn: false });
  const known = made;
  const inner = document.createElement('div');
  holder.replaceChildren(inner);
  const root = createRoot(inner);
  // StrictMode gives two: the last one is that of the world that stays.
  let last: WorldHandle | null = null;
  await new Promise<void>((done) => {
    const take = (given: WorldHandle | null) => {
      last = given ?? last;
      if (given) done();
    };
    const world = <World gestures="greedy" theme="night" onHandle={take} />;
    root.render(strict ? <StrictMode>{world}</StrictMode> : world);
  });
  const handle = last as unknown as WorldHandle;
  if (reach === 'context') await until('a context', () => made > known);
  if (reach === 'frame') await until('a frame', () => handle.stats().frames > 0);
  if (reach === 'whole') await until('all pictures and outlines', () => stateNow().drawn);
  return { root, handle };
}

async function unmount({ root, handle }: Mounted): Promise<void> {
  root.unmount();
  await until('an empty holder', () => holder.querySelector('canvas') === null);
  const left = () => handle.stats().geometries + handle.stats().textures;
  await until('the disposal of all geometries and textures', () => left() === 0);
}

const reaches: readonly Reach[] = ['handle', 'context', 'frame', 'context'];

/** Geometries, textures and programs of a world at rest. */
async function holdings(handle: WorldHandle): Promise<string> {
  const { geometries, textures } = handle.stats();
  const profiler = await handle.profiler();
  const { programs } = profiler.read();
  profiler.close();
  return JSON.stringify({ geometries, textures, programs });
}

/** Leaves out what takes long to compile and is not needed for a context and a first frame. */
function bare(yes: boolean): void {
  for (const layer of ['atmosphere', 'orbits', 'sites', 'graticule', 'borders'] as const) {
    setLayer(layer, !yes);
  }
}

/** The script's heap after its garbage was collected, bytes; needs the flags of tools/browser.mjs. */
async function heapSize(): Promise<number> {
  const { gc } = globalThis as { gc?: () => void };
  if (!gc) throw new Error('Chromium must be started with --js-flags=--expose-gc');
  // Two rounds: what the first one ends may have held the rest.
  for (let k = 0; k < 2; k++) {
    gc();
    await sleep(20);
  }
  return (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize;
}

function alive(): number {
  for (const context of contexts) if (context.isContextLost()) contexts.delete(context);
  return contexts.size;
}

beforeAll(async () => {
  await page.viewport(320, 240);
  // So small that a frame in software costs little.
  Object.assign(holder.style, { position: 'fixed', left: '0', top: '0', width: '48px', height: '32px' });
  document.body.append(holder);
  pause();
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
    const context = Reflect.apply(original, this, args) as RenderingContext | null;
    if (context instanceof WebGL2RenderingContext && !contexts.has(context)) {
      contexts.add(context);
      made += 1;
    }
    return context;
  } as typeof original;
});

afterAll(() => {
  HTMLCanvasElement.prototype.getContext = original;
  holder.remove();
});

describe('the life of a world', () => {
  it(`grows by nothing over ${MOUNTS} mounts and gives each context back`, async () => {
    const canvases: WeakRef<HTMLCanvasElement>[] = [];
    const held: string[] = [];
    const heapBytes: number[] = [];
    let mostAlive = 0;
    for (let k = 0; k < MOUNTS; k++) {
      const whole = k % WHOLE_EVERY === 0;
      bare(!whole);
      // Most end in the midst of their start, which is harder than an end at rest.
      const world = await mount({ reach: whole ? 'whole' : (reaches[k % reaches.length] as Reach) });
      const canvas = holder.querySelector('canvas');
      if (canvas) canvases.push(new WeakRef(canvas));
      if (whole) held.push(await holdings(world.handle));
      mostAlive = Math.max(mostAlive, alive());
      await unmount(world);
      if (whole) heapBytes.push(await heapSize());
    }
    bare(false);
    await until('the end of all contexts', () => alive() === 0);
    expect(made).toBeLessThanOrEqual(MOUNTS);
    expect(made).toBeGreaterThanOrEqual(MOUNTS / 2);
    expect(mostAlive).toBeLessThan(CONTEXTS_AT_ONCE);
    expect(held).toHaveLength(MOUNTS / WHOLE_EVERY);
    // The first may be read before the last of its pictures is there.
    expect(new Set(held.slice(1)).size, held.join()).toBe(1);
    expect(document.querySelectorAll('canvas, .world, .world-label')).toHaveLength(0);
    // The browser itself holds the last one or two for a while.
    await expect
      .poll(async () => {
        await heapSize();
        return canvases.filter((canvas) => canvas.deref()).length;
      })
      .toBeLessThanOrEqual(2);
    expect((heapBytes.at(-1) ?? 0) - (heapBytes[1] ?? 0), heapBytes.join()).toBeLessThan(HEAP_GROWTH_MAX);
  }, 240_000);

  it('mounts twice under StrictMode and keeps one', async () => {
    const world = await mount({ strict: true });
    await until('one context', () => alive() === 1);
    expect(holder.querySelectorAll('canvas')).toHaveLength(1);
    const { frames } = world.handle.stats();
    play(600);
    await until('play', () => world.handle.stats().frames > frames + 2);
    pause();
    await unmount(world);
    await until('no context', () => alive() === 0);
  });

  it('draws nothing in a tab behind, and goes on where it was when it comes to the front', async () => {
    const world = await mount({ reach: 'whole' });
    play(600);
    const started = world.handle.stats().frames;
    await until('play', () => world.handle.stats().frames > started + 2);
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    document.dispatchEvent(new Event('visibilitychange'));
    await sleep(200);
    const { frames } = world.handle.stats();
    const { clockMs } = stateNow();
    await sleep(600);
    expect(world.handle.stats().frames).toBe(frames);
    expect(stateNow().clockMs).toBe(clockMs);
    hidden.mockRestore();
    document.dispatchEvent(new Event('visibilitychange'));
    await until('play again', () => world.handle.stats().frames > frames + 2);
    expect(stateNow().clockMs).toBeGreaterThan(clockMs);
    pause();
    await unmount(world);
  });

  it('times each stage of a frame by name, and says how much is drawn', async () => {
    const world = await mount({ reach: 'whole' });
    play(600);
    await until('play', () => world.handle.stats().frames > 5);
    pause();
    const { stages, drawnShare, gpuMsMedian } = world.handle.stats();
    expect(Object.keys(stages)).toEqual(
      expect.arrayContaining(['quality', 'clock', 'flight', 'lens', 'camera', 'sun', 'globe', 'draw', 'ask']),
    );
    expect(Object.values(stages).every((ms) => ms >= 0)).toBe(true);
    expect(drawnShare).toBe(1);
    expect(gpuMsMedian).toBeNull();
    const profiler = await world.handle.profiler();
    const { memory, frameTimesMs, canvas } = profiler.read();
    profiler.close();
    expect(memory?.textures).toBeGreaterThan(0);
    expect(frameTimesMs.length).toBeGreaterThan(0);
    expect(canvas).toEqual({ widthPx: 48 * devicePixelRatio, heightPx: 32 * devicePixelRatio });
    // Comes once the first picture is drawn.
    await until('the line of notes', () => holder.querySelector('[role="status"]') !== null);
    expect(holder.querySelector('[role="status"]')?.textContent).toBe('');
    await unmount(world);
  });

  it('draws one node in two while frames are slow, says so, and all of them at rest', async () => {
    await openScene('gigawatts-in-orbit');
    pause();
    const world = await mount({ reach: 'whole' });
    const profiler = await world.handle.profiler();
    const words = () => holder.querySelector('[role="status"]')?.textContent;
    const seen = () => {
      const { points, stats, quality } = profiler.read();
      return { points, drawnShare: stats.drawnShare, oneIn: quality.oneIn };
    };
    const { stats } = world.handle;
    await until('the fleet', () => stats().instances === 41_667 && seen().points > 5_000);
    await until('rest', () => stats().loading === 0 && stateNow().flight === null);
    const all = seen();
    setLayer('orbits', false);
    await until('the stars alone', () => seen().points < all.points - 5_000);
    const stars = seen().points;
    setLayer('orbits', true);
    await until('the fleet again', () => seen().points === all.points);
    expect(all).toMatchObject({ drawnShare: 1, oneIn: 1 });
    expect(words()).toBe('');
    // A device on which the nodes take half of a slow frame.
    let slow = true;
    const burden = () => {
      const endMs = performance.now() + (words() ? 35 : 70);
      while (performance.now() < endMs);
      if (slow) requestAnimationFrame(burden);
    };
    requestAnimationFrame(burden);
    play(1);
    await until('fewer nodes', () => words() === 'Drawn 1 in 2: this device cannot draw them all smoothly.');
    const fewer = seen();
    expect(fewer).toMatchObject({ drawnShare: 0.5, oneIn: 2 });
    expect(Math.abs((fewer.points - stars) / (all.points - stars) - 0.5)).toBeLessThan(0.03);
    slow = false;
    pause();
    await until(
      'all nodes again',
      () => words() === '' && seen().points - stars > 0.97 * (all.points - stars),
    );
    expect(seen()).toMatchObject({ drawnShare: 1, oneIn: 1 });
    profiler.close();
    await unmount(world);
    await openScene('overview');
    pause();
  });
});
