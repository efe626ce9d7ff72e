import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CatalogueClient, type CatalogueWorker } from '../../../src/store/satellites/catalogueClient';
import type { CatalogueRequest } from '../../../src/store/satellites/catalogueMessages';
import { CatalogueService, finish } from '../../../src/store/satellites/catalogueService';
import { generatedTle } from '../../model/satellites/generated';

const three = readFileSync(join(import.meta.dirname, '../../fixtures/catalogue/three.tle'), 'utf8');
const file = { id: 'three', name: 'three.tle', text: three };
const timeMs = Date.UTC(2026, 4, 6, 12);

/** A worker that answers like the real one; or breaks with the n-th message. */
function fakeWorker(
  breaksAt = Number.POSITIVE_INFINITY,
): CatalogueWorker & { received: number; ended: boolean } {
  const service = new CatalogueService(() => 0);
  const worker: CatalogueWorker & { received: number; ended: boolean } = {
    received: 0,
    ended: false,
    onmessage: null,
    onerror: null,
    terminate() {
      worker.ended = true;
    },
    postMessage(request: CatalogueRequest) {
      worker.received += 1;
      const breaks = worker.received >= breaksAt;
      setTimeout(() => {
        if (breaks) worker.onerror?.call(worker as never, new Event('error') as never);
        else
          worker.onmessage?.call(
            worker as never,
            { data: { id: request.id, answer: finish(service.handle(request)) } } as never,
          );
      }, 0);
    },
  };
  return worker;
}

const makers: [string, () => Promise<CatalogueWorker | null>, string][] = [
  ['a worker', () => Promise.resolve(fakeWorker()), 'worker'],
  ['the page where there is none', () => Promise.resolve(null), 'page'],
  ['the page where making one throws', () => Promise.reject(new Error('SecurityError')), 'page'],
  ['the page where it never starts', () => Promise.resolve(fakeWorker(1)), 'page'],
  ['the page where it breaks later', () => Promise.resolve(fakeWorker(3)), 'page'],
];

describe.each(makers)('catalogues in %s', (_name, makeWorker, where) => {
  it('are read, searched, moved and picked', async () => {
    const client = new CatalogueClient({ makeWorker });
    const opened = await client.ask('open', { file });
    if (!opened.ok) throw new Error('not opened');
    expect(opened.value).toMatchObject({ id: 'three', format: 'tle', count: 3, rejectedCount: 0 });
    expect([...opened.value.catalogueNumbers]).toEqual([5, 25_544, 339_999]);
    expect(opened.value.epochRangeMs[1]).toBe(Date.UTC(2026, 9, 27, 6));
    expect(await client.ask('search', { text: 'zarya' })).toEqual([
      { catalogueNumber: 25_544, name: 'ISS (ZARYA)', index: 1, importId: 'three' },
    ]);
    const [earlier, later] = await Promise.all([
      client.ask('keyframe', { importId: 'three', timeMs }),
      client.ask('keyframe', { importId: 'three', timeMs: timeMs + 150_000 }),
    ]);
    expect(earlier).toMatchObject({ timeMs, count: 3 });
    expect(later!.states.length).toBe(4096);
    const state = await client.ask('state', { catalogueNumber: 25_544, timeMs });
    expect(state).toMatchObject({ name: 'ISS (ZARYA)', importId: 'three', ageDays: 0 });
    const position = state!.motion!.positionEarthFixedM;
    const distance = Math.hypot(...position);
    const ray = {
      origin: position.map((x) => (x / distance) * 5e7) as [number, number, number],
      direction: position.map((x) => -x / distance) as [number, number, number],
      toleranceRad: 1e-4,
    };
    const picture = { earlierMs: timeMs, laterMs: timeMs + 150_000, share: 0, clockMs: timeMs };
    expect(await client.ask('pick', { importId: 'three', ray, picture })).toBe(25_544);
    expect(await client.ask('close', { importId: 'three' })).toBeNull();
    expect(await client.ask('keyframe', { importId: 'three', timeMs })).toBeNull();
    expect(await client.ask('state', { catalogueNumber: 25_544, timeMs })).toBeNull();
    expect(client.where).toBe(where);
    client.dispose();
  });
});

describe('without a worker', () => {
  it('the page is never kept for long', async () => {
    let longestMs = 0;
    let from = 0;
    let clock = 0;
    // Every look at the clock moves it by what some records take.
    const now = () => {
      clock += 0.5;
      return clock;
    };
    const pause = () => {
      longestMs = Math.max(longestMs, clock - from);
      from = clock;
      return Promise.resolve();
    };
    const client = new CatalogueClient({ makeWorker: () => Promise.resolve(null), now, pause });
    const opened = await client.ask('open', {
      file: { id: 'many', name: 'many.tle', text: generatedTle(2000) },
    });
    expect(opened.ok).toBe(true);
    expect(longestMs).toBeGreaterThan(0);
    expect(longestMs).toBeLessThan(6);
    client.dispose();
  });

  it('faults of the file come back as values', async () => {
    const client = new CatalogueClient({ makeWorker: () => Promise.resolve(null) });
    const opened = await client.ask('open', { file: { id: 'x', name: 'x.txt', text: 'hello' } });
    expect(opened).toEqual({
      ok: false,
      faults: [{ code: 'unknownFormat', line: 1, field: '', values: {} }],
      faultCounts: { unknownFormat: 1 },
    });
    client.dispose();
    await expect(client.ask('search', { text: 'x' })).rejects.toThrow('closed');
  });
});
