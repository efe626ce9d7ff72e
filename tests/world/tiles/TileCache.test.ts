import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TilePlace } from '../../../src/scene/schema/tileAddress';
import { TileCache } from '../../../src/world/tiles/TileCache';
import { tileKey } from '../../../src/world/tiles/TileTree';

interface Asked {
  address: string;
  answer(status: number, body?: string): void;
  fail(): void;
  aborted: boolean;
}

let asked: Asked[];
beforeEach(() => {
  asked = [];
  vi.stubGlobal('fetch', (address: string, { signal }: { signal: AbortSignal }) => {
    return new Promise<Response>((resolve, reject) => {
      const one: Asked = {
        address,
        answer: (status, body = 'picture') => resolve(new Response(status === 204 ? null : body, { status })),
        fail: () => reject(new TypeError('Failed to fetch')),
        aborted: false,
      };
      signal.addEventListener('abort', () => {
        one.aborted = true;
        reject(signal.reason);
      });
      asked.push(one);
    });
  });
  vi.stubGlobal('createImageBitmap', async (from: Blob | { width: number }, how: { resizeWidth: number }) => {
    if (from instanceof Blob && (await from.text()) !== 'picture') throw new Error('no picture');
    return { width: how.resizeWidth, height: how.resizeWidth, close: () => {} };
  });
});
afterEach(() => vi.unstubAllGlobals());

const row = (count: number): TilePlace[] => Array.from({ length: count }, (_, x) => ({ z: 6, x, y: 9 }));
const keysOf = (places: readonly TilePlace[]) => new Set(places.map(({ z, x, y }) => tileKey(z, x, y)));
const settled = () => new Promise((done) => setTimeout(done, 20));

function cached() {
  const faults: string[] = [];
  let arrivals = 0;
  const cache = new TileCache(
    { address: 'https://a.example/{z}/{x}/{y}' },
    () => {
      arrivals += 1;
    },
    (fault) => faults.push(fault.kind === 'status' ? `${fault.status}` : fault.kind),
  );
  const want = (places: readonly TilePlace[], moving = false) => cache.want(places, keysOf(places), moving);
  return { cache, faults, want, arrivals: () => arrivals };
}

describe('the pictures of an address', () => {
  it('are asked for six at once, the most urgent first, each once', async () => {
    const { cache, want } = cached();
    want(row(20));
    want(row(20));
    expect(asked.map(({ address }) => address)).toEqual(
      [0, 1, 2, 3, 4, 5].map((x) => `https://a.example/6/${x}/9`),
    );
    asked[0]!.answer(200);
    await settled();
    expect(cache.get(6, 0, 9)?.state).toBe('decoded');
    expect(cache.get(6, 0, 9)?.levels.map(({ width }) => width)).toEqual([256, 128, 64, 32]);
    want(row(20));
    expect(asked.length).toBe(7);
  });

  it('are asked for one a frame while the eye moves', () => {
    const { want } = cached();
    want(row(20), true);
    expect(asked.length).toBe(1);
    want(row(20), true);
    expect(asked.length).toBe(2);
  });

  it('are no longer asked for when they are not wanted, unless they lie above what is', async () => {
    const { cache, want, faults } = cached();
    want(row(4));
    const above = { z: 6, x: 2, y: 9 };
    cache.want([{ z: 7, x: 4, y: 18 }], keysOf([{ z: 7, x: 4, y: 18 }, above]), false);
    await settled();
    expect(asked.slice(0, 4).map(({ aborted }) => aborted)).toEqual([true, true, false, true]);
    expect(cache.get(6, 0, 9)).toBeUndefined();
    expect(cache.get(6, 2, 9)?.state).toBe('asked');
    expect(faults).toEqual([]);
  });

  it('that failed are not asked for again, until somebody asks anew', async () => {
    const { cache, want, faults, arrivals } = cached();
    want(row(4));
    asked[0]!.answer(404);
    asked[1]!.answer(200, '<html>');
    asked[2]!.fail();
    asked[3]!.answer(204);
    await settled();
    expect(faults.sort()).toEqual(['204', '404', 'notPicture', 'unreachable']);
    expect(arrivals()).toBe(4);
    for (let again = 0; again < 5; again += 1) want(row(4));
    expect(asked.length).toBe(4);
    cache.forgetFailed();
    want(row(4));
    expect(asked.length).toBe(8);
  });

  it('are given up after eight in a row that nobody answered', async () => {
    const { cache, want } = cached();
    for (let round = 0; round < 10; round += 1) {
      want(row(60));
      for (const one of asked) one.fail();
      await settled();
    }
    // Six at once, and what was on its way when the eighth failed.
    expect(cache.hasGivenUp).toBe(true);
    expect(asked.length).toBeLessThanOrEqual(12);
  });

  it('are not given up for gaps', async () => {
    const { cache, want } = cached();
    for (let round = 0; round < 10; round += 1) {
      want(row(60));
      for (const one of asked) one.answer(404);
      await settled();
    }
    expect(cache.hasGivenUp).toBe(false);
    expect(asked.length).toBe(60);
  });

  it('are let go of with all that is under way', async () => {
    const { cache, want, arrivals } = cached();
    want(row(3));
    cache.dispose();
    await settled();
    expect(asked.every(({ aborted }) => aborted)).toBe(true);
    expect(arrivals()).toBe(0);
  });
});
