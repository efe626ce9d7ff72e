import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../../src/shared/steps';
import type { WorkerLike } from '../../../../src/shared/worker';
import { CatalogueClient } from '../../../../src/store/satellites/catalogue/catalogueClient';
import {
  type CatalogueAsk,
  CatalogueService,
  type CatalogueVerb,
} from '../../../../src/store/satellites/catalogue/catalogueService';
import { generatedTle } from '../../../model/satellites/generated';

const three = readFileSync(join(import.meta.dirname, '../../../fixtures/catalogue/three.tle'), 'utf8');
const file = { id: 'three', name: 'three.tle', text: three };
const timeMs = Date.UTC(2026, 4, 6, 12);

/** A worker that answers like the real one; or breaks with the n-th message. */
function fakeWorker(breaksAt = Number.POSITIVE_INFINITY): WorkerLike {
  const service = new CatalogueService();
  let received = 0;
  const worker: WorkerLike = {
    onmessage: null,
    onerror: null,
    terminate() {},
    postMessage([verb, ask]: [CatalogueVerb, CatalogueAsk<CatalogueVerb>]) {
      received += 1;
      const breaks = received >= breaksAt;
      setTimeout(() => {
        if (breaks) worker.onerror?.call(worker as never, new Event('error') as never);
        else
          worker.onmessage?.call(
            worker as never,
            { data: { answer: finish(service.handle(verb, ask)), workMs: 0 } } as never,
          );
      }, 0);
    },
  };
  return worker;
}

const makers: [string, () => Promise<WorkerLike | null>, string][] = [
  ['a worker', () => Promise.resolve(fakeWorker()), 'worker'],
  ['the page where there is none', () => Promise.resolve(null), 'page'],
  ['the page where making one throws', () => Promise.reject(new Error('SecurityError')), 'page'],
  ['the page where it never starts', () => Promise.resolve(fakeWorker(1)), 'page'],
  ['the page where it breaks later', () => Promise.resolve(fakeWorker(3)), 'page'],
];

describe.each(makers)('catalogues in %s', (_name, makeWorker, where) => {
  it('are read, searched, moved and picked', async () => {
    const client = new CatalogueClient({ makeWorker });
    const answerOf = async <V extends CatalogueVerb>(verb: V, ask: CatalogueAsk<V>) =>
      (await client.ask(verb, ask)).answer;
    const opened = await answerOf('open', { file });
    if (!opened.ok) throw new Error('not opened');
    expect(opened.value).toMatchObject({ id: 'three', format: 'tle', count: 3, rejectedCount: 0 });
    expect([...opened.value.catalogueNumbers]).toEqual([5, 25_544, 339_999]);
    expect(opened.value.epochRangeMs[1]).toBe(Date.UTC(2026, 9, 27, 6));
    expect(await answerOf('search', { text: 'zarya' })).toEqual([
      { catalogueNumber: 25_544, name: 'ISS (ZARYA)', designation: '25544', index: 1, importId: 'three' },
    ]);
    const [earlier, later] = await Promise.all([
      answerOf('keyframe', { importId: 'three', timeMs }),
      answerOf('keyframe', { importId: 'three', timeMs: timeMs + 150_000 }),
    ]);
    expect(earlier).toMatchObject({ timeMs, count: 3 });
    expect(later!.states.length).toBe(4096);
    const state = await answerOf('state', { catalogueNumber: 25_544, timeMs });
    expect(state).toMatchObject({ name: 'ISS (ZARYA)', importId: 'three', ageDays: 0 });
    const position = state!.motion!.positionEarthFixedM;
    const distance = Math.hypot(...position);
    const ray = {
      origin: position.map((x) => (x / distance) * 5e7) as [number, number, number],
      direction: position.map((x) => -x / distance) as [number, number, number],
      toleranceRad: 1e-4,
    };
    const picture = { earlierMs: timeMs, laterMs: timeMs + 150_000, share: 0, clockMs: timeMs };
    expect(await answerOf('pick', { importId: 'three', ray, picture })).toBe(25_544);
    expect(await answerOf('close', { importId: 'three' })).toBeNull();
    expect(await answerOf('keyframe', { importId: 'three', timeMs })).toBeNull();
    expect(await client.ask('state', { catalogueNumber: 25_544, timeMs })).toMatchObject({
      answer: null,
      where,
    });
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
    const { answer: opened } = await client.ask('open', {
      file: { id: 'many', name: 'many.tle', text: generatedTle(2000) },
    });
    expect(opened.ok).toBe(true);
    expect(longestMs).toBeGreaterThan(0);
    expect(longestMs).toBeLessThan(6);
    client.dispose();
  });

  it('faults of the file come back as values', async () => {
    const client = new CatalogueClient({ makeWorker: () => Promise.resolve(null) });
    const { answer: opened } = await client.ask('open', { file: { id: 'x', name: 'x.txt', text: 'hello' } });
    expect(opened).toEqual({
      ok: false,
      faults: [{ code: 'unknownFormat', line: 1, field: '', values: {} }],
      faultCounts: { unknownFormat: 1 },
    });
    client.dispose();
    await expect(client.ask('search', { text: 'x' })).rejects.toThrow('closed');
  });
});
