import { describe, expect, it } from 'vitest';
import { bands } from '../../../src/model/questions/bands';
import { defaultScene } from '../../../src/scene/defaults';
import { BandsClient, type BandsWorker } from '../../../src/store/bands/bandsClient';
import type { BandsFound, BandsQuestion, BandsRequest } from '../../../src/store/bands/bandsMessages';
import { bandsSteps } from '../../../src/store/bands/bandsSteps';

const timeMs = Date.UTC(2026, 10, 22, 13);
const at = (priceUsdPerKg: number): BandsQuestion => ({
  scene: { ...defaultScene, inputs: { 'launch.priceUsdPerKg': priceUsdPerKg } },
  timeMs,
});

/** A worker that answers when told to. */
class HandWorker implements BandsWorker {
  onmessage: BandsWorker['onmessage'] = null;
  onerror: BandsWorker['onerror'] = null;
  readonly received: BandsRequest[] = [];
  ended = false;
  postMessage(request: BandsRequest): void {
    this.received.push(request);
  }
  terminate(): void {
    this.ended = true;
  }
  answer(low: number): void {
    const { id } = this.received.at(-1)!;
    const found = { 'cost.orbitUsd': { low, high: 2 * low, middle: low, unknownShare: 0 } };
    this.onmessage?.call(this as never, { data: { id, bands: found, tookMs: 1 } } as never);
  }
  break(): void {
    this.onerror?.call(this as never, new Event('error') as never);
  }
}

const soon = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

async function withWorker() {
  const worker = new HandWorker();
  const found: BandsFound[] = [];
  const client = new BandsClient((each) => found.push(each), {
    makeWorker: () => Promise.resolve(worker),
    pause: soon,
  });
  await soon();
  return { worker, found, client };
}

describe('a worker', () => {
  it('works on one question; of those that come meanwhile the newest waits', async () => {
    const { worker, found, client } = await withWorker();
    for (let price = 1; price <= 50; price++) client.ask(at(price));
    expect(worker.received.map(({ scene }) => scene.inputs)).toEqual([{ 'launch.priceUsdPerKg': 1 }]);
    worker.answer(10);
    expect(worker.received.map(({ scene }) => scene.inputs)).toEqual([
      { 'launch.priceUsdPerKg': 1 },
      { 'launch.priceUsdPerKg': 50 },
    ]);
    worker.answer(20);
    expect(
      found.map(({ scene, where, samples, bands: b }) => [
        scene.inputs['launch.priceUsdPerKg'],
        where,
        samples,
        b['cost.orbitUsd']?.low,
      ]),
    ).toEqual([
      [1, 'worker', 4096, 10],
      [50, 'worker', 4096, 20],
    ]);
    expect(worker.received).toHaveLength(2);
  });

  it('is asked nothing more and tells nothing more once disposed', async () => {
    const { worker, found, client } = await withWorker();
    client.ask(at(1));
    client.dispose();
    worker.answer(10);
    client.ask(at(2));
    expect(worker.ended).toBe(true);
    expect(worker.received).toHaveLength(1);
    expect(found).toEqual([]);
  });

  it('that breaks leaves its question, or a newer one, to the page', async () => {
    const { worker, found, client } = await withWorker();
    client.ask(at(1));
    client.ask(at(2));
    worker.break();
    await expect.poll(() => found.length).toBe(1);
    expect(found[0]).toMatchObject({ where: 'page', samples: 512 });
    expect(found[0]?.scene.inputs).toEqual({ 'launch.priceUsdPerKg': 2 });
    client.dispose();
  });
});

describe.each([
  ['is no worker', () => Promise.resolve(null)],
  ['may start none', () => Promise.reject(new Error('SecurityError'))],
])('the page, where there %s', (_name, makeWorker) => {
  it('works the same bands out with fewer samples, in slices', async () => {
    const found: BandsFound[] = [];
    let pauses = 0;
    let clock = 0;
    const client = new BandsClient((each) => found.push(each), {
      makeWorker,
      // Each look at the clock is a millisecond.
      now: () => clock++,
      pause: () => {
        pauses += 1;
        return soon();
      },
    });
    client.ask(at(1));
    await expect.poll(() => found.length, { timeout: 20_000 }).toBe(1);
    expect(found[0]?.bands).toEqual(bands(at(1).scene, timeMs, 1, 512));
    expect(pauses).toBeGreaterThan(20);
    client.dispose();
  });
});

describe('bands', () => {
  it('are the same for the same question, and others for another', () => {
    const run = (price: number) => {
      const steps = bandsSteps(at(price), 512);
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
      }
    };
    expect(run(200)).toEqual(run(200));
    expect(run(200)).not.toEqual(run(400));
    expect(Object.keys(run(200)).length).toBeGreaterThan(50);
  });
});
