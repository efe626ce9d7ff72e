import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Steps } from '../../src/shared/steps';
import {
  askOnce,
  serve,
  TookTooLong,
  WorkerClient,
  type WorkerLike,
  type WorkerOptions,
} from '../../src/shared/worker';

/** A worker that answers when told to. */
class HandWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  readonly received: unknown[] = [];
  ended = false;
  postMessage(question: unknown): void {
    this.received.push(structuredClone(question));
  }
  terminate(): void {
    this.ended = true;
  }
  say(data: unknown): void {
    this.onmessage?.call(this as never, { data: structuredClone(data) } as never);
  }
  break(): void {
    this.onerror?.call(this as never, new Event('error') as never);
  }
}

const soon = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

const square: WorkerOptions<[number], number> = {
  script: () => Promise.reject(new Error('not built')),
  load: async () => (side) => side * side,
};

function withWorker(options: Partial<WorkerOptions<[number], number>> = {}) {
  const worker = new HandWorker();
  const client = new WorkerClient({ ...square, makeWorker: () => Promise.resolve(worker), ...options });
  return { worker, client };
}

describe('a worker', () => {
  it('is asked one question at a time, in their order', async () => {
    const { worker, client } = withWorker();
    const answers = [client.ask(1), client.ask(2)];
    await soon();
    expect(worker.received).toEqual([[1]]);
    worker.say({ answer: 10, workMs: 7 });
    expect(await answers[0]).toEqual({ answer: 10, workMs: 7, where: 'worker' });
    await soon();
    expect(worker.received).toEqual([[1], [2]]);
    worker.say({ answer: 20, workMs: 8 });
    expect(await answers[1]).toEqual({ answer: 20, workMs: 8, where: 'worker' });
  });

  it('works on one wish; of those that come meanwhile the newest waits and the others are answered null', async () => {
    const { worker, client } = withWorker();
    const answers = Array.from({ length: 50 }, (_, price) => client.askNewest(price + 1));
    await soon();
    expect(worker.received).toEqual([[1]]);
    worker.say({ answer: 10, workMs: 1 });
    await soon();
    expect(worker.received).toEqual([[1], [50]]);
    worker.say({ answer: 20, workMs: 1 });
    const found = (await Promise.all(answers)).map((done) => done?.answer ?? null);
    expect(found).toEqual([10, ...Array(48).fill(null), 20]);
  });

  it('is asked nothing more once disposed; what was asked is rejected', async () => {
    const { worker, client } = withWorker();
    const asked = [client.ask(1), client.ask(2)];
    await soon();
    client.dispose();
    worker.say({ answer: 10, workMs: 1 });
    for (const answer of [...asked, client.ask(3)]) await expect(answer).rejects.toThrow('closed');
    expect(worker.ended).toBe(true);
    expect(worker.received).toEqual([[1]]);
  });

  it('that comes only after the end is ended', async () => {
    const worker = new HandWorker();
    let start = (_: WorkerLike) => {};
    const makeWorker = () =>
      new Promise<WorkerLike>((resolve) => {
        start = resolve;
      });
    const client = new WorkerClient({ ...square, makeWorker });
    const answer = client.ask(1);
    client.dispose();
    start(worker);
    await expect(answer).rejects.toThrow('closed');
    await soon();
    expect(worker.ended).toBe(true);
    expect(worker.received).toEqual([]);
  });

  it.each([
    ['breaks', (worker: HandWorker) => worker.break()],
    ['throws', (worker: HandWorker) => worker.say({ failed: 'Error: no' })],
  ])('that %s leaves its questions to the page', async (_name, fail) => {
    const { worker, client } = withWorker({ now: () => 0 });
    const answers = [client.ask(3), client.ask(4)];
    await soon();
    fail(worker);
    expect(await Promise.all(answers)).toEqual([
      { answer: 9, workMs: 0, where: 'page' },
      { answer: 16, workMs: 0, where: 'page' },
    ]);
    expect(worker.ended).toBe(true);
  });

  it('that takes too long is ended with its question; the next starts another', async () => {
    const workers: HandWorker[] = [];
    const makeWorker = async () => {
      workers.push(new HandWorker());
      return workers.at(-1)!;
    };
    const client = new WorkerClient({ ...square, makeWorker, limitMs: 20 });
    await expect(client.ask(1)).rejects.toBeInstanceOf(TookTooLong);
    expect(workers[0]?.ended).toBe(true);
    const answer = client.ask(2);
    await soon();
    workers[1]?.say({ answer: 20, workMs: 8 });
    expect(await answer).toMatchObject({ answer: 20, where: 'worker' });
  });

  it('that breaks leaves a newer wish to the page, not its own', async () => {
    const { worker, client } = withWorker();
    const answers = [client.askNewest(3), client.askNewest(4)];
    await soon();
    worker.break();
    expect(await answers[0]).toBeNull();
    expect(await answers[1]).toMatchObject({ answer: 16, where: 'page' });
  });
});

describe.each([
  ['is no worker', () => Promise.resolve(null)],
  ['may start none', () => Promise.reject(new Error('SecurityError'))],
  ['is none that takes the question', () => Promise.resolve(new Uncloneable())],
])('the page, where there %s', (_name, makeWorker) => {
  it('does the same work in slices of some milliseconds', async () => {
    let [clock, pauses, longest] = [0, 0, 0];
    function* count(to: number): Steps<number> {
      for (let k = 0; k < to; k++) {
        clock += 1;
        yield;
      }
      return to;
    }
    let from = 0;
    const client = new WorkerClient({
      script: square.script,
      load: async () => count,
      makeWorker,
      now: () => clock,
      pause: () => {
        longest = Math.max(longest, clock - from);
        from = clock;
        pauses += 1;
        return soon();
      },
    });
    expect(await client.ask(100)).toEqual({ answer: 100, workMs: 100, where: 'page' });
    expect(pauses).toBe(26);
    expect(longest).toBe(4);
    const stopped = client.ask(100);
    await soon();
    client.dispose();
    await expect(stopped).rejects.toThrow('closed');
    const stoppedAt = clock;
    for (let slice = 0; slice < 5; slice++) await soon();
    expect(clock).toBe(stoppedAt);
    expect(clock).toBeLessThan(150);
  });

  it('gives up what takes too long', async () => {
    let clock = 0;
    function* forever(): Steps<number> {
      for (;;) {
        clock += 1;
        yield;
      }
    }
    const load = async () => forever;
    const client = new WorkerClient({
      script: square.script,
      load,
      makeWorker,
      now: () => clock,
      limitMs: 50,
    });
    await expect(client.ask()).rejects.toBeInstanceOf(TookTooLong);
    expect(clock).toBeLessThan(60);
  });

  it('tells what its own work throws, and that its code cannot be loaded; it may be asked again', async () => {
    let tries = 0;
    const load = async () => {
      tries += 1;
      // It is asked for a second time by itself.
      if (tries <= 2) throw new Error('no such chunk');
      return (side: number) => {
        if (side < 0) throw new Error('a side below 0');
        return side;
      };
    };
    const client = new WorkerClient({ script: square.script, load, makeWorker });
    await expect(client.ask(1)).rejects.toThrow('no such chunk');
    await expect(client.ask(-1)).rejects.toThrow('a side below 0');
    expect(await client.ask(2)).toMatchObject({ answer: 2, where: 'page' });
  });
});

describe('a worker’s script', () => {
  afterEach(() => vi.unstubAllGlobals());

  /** What the script answers to a question, and what it hands over instead of copying. */
  function answered(work: Parameters<typeof serve>[0], ...question: unknown[]): unknown[] {
    const said: unknown[] = [];
    vi.stubGlobal('onmessage', null);
    vi.stubGlobal('postMessage', (...reply: unknown[]) => said.push(...reply));
    serve(work);
    (globalThis as unknown as Worker).onmessage?.(new MessageEvent('message', { data: question }));
    return said;
  }

  it('answers with the work’s answer, at once or in steps, and hands each buffer over once', () => {
    const places = new Float64Array([1, 2]);
    const answer = {
      places,
      same: new Uint8Array(places.buffer),
      deep: { more: new Uint8Array(3) },
      count: 2,
    };
    const reply = answered((count) => ({ ...answer, count }), 2);
    expect(reply[0]).toEqual({ answer, workMs: expect.any(Number) });
    expect(reply[1]).toEqual([places.buffer, answer.deep.more.buffer]);
    function* inSteps(): Steps<number> {
      yield;
      return 7;
    }
    expect(answered(inSteps)).toEqual([{ answer: 7, workMs: expect.any(Number) }, []]);
  });

  it('answers later where the work takes its time', async () => {
    const reply = answered(async (side) => Number(side) * 2, 4);
    expect(reply).toEqual([]);
    await soon();
    expect(reply[0]).toEqual({ answer: 8, workMs: expect.any(Number) });
    const refusal = answered(() => Promise.reject(new Error('no such side')));
    await soon();
    expect(refusal[0]).toEqual({ failed: 'Error: no such side' });
  });

  it('says what its work throws', () => {
    const reply = answered(() => {
      throw new Error('no such side');
    });
    expect(reply).toEqual([{ failed: 'Error: no such side' }, []]);
  });
});

class Uncloneable extends HandWorker {
  override postMessage(): void {
    throw new DOMException('could not be cloned', 'DataCloneError');
  }
}

it('asked once ends with its answer', async () => {
  const worker = new HandWorker();
  const answer = askOnce({ ...square, makeWorker: () => Promise.resolve(worker) }, 5);
  await soon();
  worker.say({ answer: 25, workMs: 1 });
  expect((await answer).answer).toBe(25);
  await soon();
  expect(worker.ended).toBe(true);
});
