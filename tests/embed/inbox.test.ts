import { describe, expect, it, vi } from 'vitest';
import type { Reply } from '../../src/embed/answer';
import type { Groundtrack } from '../../src/embed/api';
import { createInbox } from '../../src/embed/inbox';

const ready = Promise.resolve();
const message = (verb: string, id: number) => ({ type: `groundtrack:${verb}`, v: 1, id, args: [] });

describe('messages of a page around', () => {
  it('are answered in their order', async () => {
    const replies: Reply[] = [];
    let n = 0;
    const take = createInbox(
      { ready, stats: () => ({ n: n++ }), link: () => `${n++}` } as unknown as Groundtrack,
      (reply) => replies.push(reply),
    );
    for (let id = 0; id < 40; id++) take(message(id % 2 ? 'link' : 'stats', id));
    await vi.waitFor(() => expect(replies).toHaveLength(40));
    expect(replies.map(({ id }) => id)).toEqual(Array.from({ length: 40 }, (_, k) => k));
    expect(replies[3]!.value).toBe('3');
  });

  it('hold no task up: a flood is answered a few milliseconds at a time, and past 500 that wait refused', async () => {
    const replies: Reply[] = [];
    const busy = () => {
      for (const from = performance.now(); performance.now() - from < 2; );
      return {};
    };
    const take = createInbox({ ready, getReport: busy } as unknown as Groundtrack, (reply) =>
      replies.push(reply),
    );
    for (let id = 0; id < 10_000; id++) take(message('getReport', id));
    // Those beyond are refused at once, the rest not answered yet but for what begins.
    const refused = replies.filter(({ ok }) => !ok);
    expect(refused.length).toBeGreaterThanOrEqual(9_499);
    expect(refused[0]!.errors![0]!.message).toContain('500 messages wait already');
    let most = 0;
    let before = replies.length;
    const watch = setInterval(() => {
      most = Math.max(most, replies.length - before);
      before = replies.length;
    }, 1);
    await vi.waitFor(() => expect(replies.filter(({ ok }) => ok)).toHaveLength(10_000 - refused.length), {
      timeout: 25_000,
      interval: 20,
    });
    clearInterval(watch);
    // A turn is 8 ms, an answer 2: four, and the last one begun in it.
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(5);
  });

  it('that take long leave the others their turn, and run one of a kind at a time', async () => {
    const replies: Reply[] = [];
    let running = 0;
    let most = 0;
    const ends: (() => void)[] = [];
    const snapshot = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise<void>((done) => ends.push(done));
      running -= 1;
      return 'picture';
    };
    const take = createInbox({ ready, snapshot, link: () => 'link' } as unknown as Groundtrack, (reply) =>
      replies.push(reply),
    );
    for (let id = 0; id < 3; id++) take(message('snapshot', id));
    take(message('link', 9));
    await vi.waitFor(() => expect(replies.map(({ id }) => id)).toEqual([9]));
    for (let k = 0; k < 3; k++) {
      await vi.waitFor(() => expect(ends).toHaveLength(1));
      ends.pop()!();
    }
    await vi.waitFor(() => expect(replies.map(({ id }) => id)).toEqual([9, 0, 1, 2]));
    expect(most).toBe(1);
  });
});
