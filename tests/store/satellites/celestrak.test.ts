import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  celestrakAddress,
  fetchGroup,
  forgetGroups,
  type GroupAnswer,
} from '../../../src/store/satellites/celestrak';

const csv = 'OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION\nISS (ZARYA),1998-067A,2026-05-06T12:00:00,15.49\n';
const hour = 3_600_000;
const message = (answer: GroupAnswer): string => (answer.ok ? '' : answer.message);

beforeEach(forgetGroups);

/** Fetches that give these answers in turn. */
const giving = (...answers: (() => Response | Promise<Response>)[]) => {
  let next = 0;
  return vi.fn<typeof fetch>(async () => answers[Math.min(next++, answers.length - 1)]!());
};

describe('a group at CelesTrak', () => {
  it('is asked for in the form that its owner documents, and comes as a file', async () => {
    const fetch = giving(() => new Response(csv));
    const answer = await fetchGroup('stations', { fetch });
    expect(answer).toEqual({ ok: true, file: { name: 'CelesTrak stations.csv', text: csv } });
    expect(fetch.mock.calls[0]![0]).toBe(
      'https://celestrak.org/NORAD/elements/gp.php?GROUP=stations&FORMAT=CSV',
    );
    expect(fetch.mock.calls[0]![1]).toMatchObject({ credentials: 'omit', redirect: 'error' });
    expect(celestrakAddress('a&b')).toBe(
      'https://celestrak.org/NORAD/elements/gp.php?GROUP=a%26b&FORMAT=CSV',
    );
  });

  it('is asked for once in two hours, while it is under way too', async () => {
    const fetch = giving(() => new Response(csv));
    let now = Date.UTC(2026, 4, 6);
    const options = { fetch, now: () => now };
    const [first, second] = await Promise.all([
      fetchGroup('stations', options),
      fetchGroup('stations', options),
    ]);
    expect(second).toEqual(first);
    now += 2 * hour - 1;
    expect(await fetchGroup('stations', options)).toEqual(first);
    expect(fetch).toHaveBeenCalledTimes(1);
    await fetchGroup('starlink', options);
    expect(fetch).toHaveBeenCalledTimes(2);
    now += 1;
    await fetchGroup('stations', options);
    expect(fetch).toHaveBeenCalledTimes(3);
  });

  it.each([
    [
      'GP data has not updated since your last successful\ndownload of GROUP=starlink at 2026-03-27 08:11:36 UTC.',
      403,
      'celestrak.org has nothing newer than what was fetched from this connection within two hours',
    ],
    ['Forbidden', 403, 'celestrak.org refused: its answer was 403'],
    ['No GP data found', 404, 'celestrak.org does not know this group'],
    [
      'Invalid query: "GROUP=x&FORMAT=CSV" (GROUP=x not found)',
      200,
      'celestrak.org does not know this group',
    ],
    ['<!DOCTYPE html><html></html>', 200, 'The answer of celestrak.org is no table of elements'],
    ['', 200, 'The answer of celestrak.org is no table of elements'],
    ['down', 503, 'celestrak.org refused: its answer was 503'],
  ])('that is refused says why, and is not asked for again at once: %j', async (text, status, why) => {
    const fetch = giving(() => new Response(text, { status }));
    expect(message(await fetchGroup('x', { fetch }))).toBe(why);
    expect(message(await fetchGroup('x', { fetch }))).toBe(why);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('that cannot be reached says so, and may be tried again', async () => {
    const fetch = giving(
      () => Promise.reject(new TypeError('Failed to fetch')),
      () => new Response(csv),
    );
    expect(message(await fetchGroup('x', { fetch }))).toBe(
      'celestrak.org could not be reached from this page',
    );
    expect((await fetchGroup('x', { fetch })).ok).toBe(true);
  });

  it('larger than is taken is broken off', async () => {
    let given = 0;
    let cancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        given += 1000;
        controller.enqueue(new Uint8Array(1000).fill(65));
      },
      cancel() {
        cancelled = true;
      },
    });
    const fetch = giving(() => new Response(endless));
    expect(message(await fetchGroup('x', { fetch, largestBytes: 2_000_000 }))).toBe(
      'The answer of celestrak.org is larger than 2 MB',
    );
    expect(cancelled).toBe(true);
    expect(given).toBeLessThan(2_100_000);
  });

  it('that does not come is given up', async () => {
    const fetch = vi.fn<typeof globalThis.fetch>(
      (_, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
        }),
    );
    expect(message(await fetchGroup('x', { fetch, longestMs: 1000 }))).toBe(
      'celestrak.org took longer than 1 seconds',
    );
  });
});
