import { loadTwice } from './loadTwice';
import { scriptAddress } from './scriptAddress';
import { finish, type Steps } from './steps';

/** What a worker does, and the page in its place: at once, later, or in steps that the page takes in slices. A question is its arguments. */
export type Work<Question extends unknown[], Answer> = (
  ...question: Question
) => Answer | Promise<Answer> | Steps<Answer>;

/** An answer, how long the work on it took, milliseconds, and where it was done. */
export interface Done<Answer> {
  answer: Answer;
  workMs: number;
  where: 'worker' | 'page';
}

/** What is needed of a worker. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

export interface WorkerOptions<Question extends unknown[], Answer> {
  /** Imports the address of the built script, which calls `serve`: `() => import('./some.worker?worker&url')`. */
  script: () => Promise<{ default: string }>;
  /** The same work for the page, loaded only where no worker does it. */
  load: () => Promise<Work<Question, Answer>>;
  /** Starts the worker; null or a rejection where there can be none. */
  makeWorker?: () => Promise<WorkerLike | null>;
  /** Milliseconds after which a question that is worked on is given up; without it none is. */
  limitMs?: number;
  /** Milliseconds of a clock that only goes forward. */
  now?: () => number;
  /** Lets the page do other things before each slice. */
  pause?: () => Promise<void>;
}

type Reply<Answer> = { answer: Answer; workMs: number } | { failed: string };

/** Of a worker's global scope, what is used here; the DOM's types have the window's. */
interface Scope {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(reply: Reply<unknown>, transfer: Transferable[]): void;
}

interface Asked<Question extends unknown[], Answer> {
  question: Question;
  /** A newer question takes its place. */
  replaceable: boolean;
  resolve: (done: Done<Answer> | null) => void;
  reject: (reason: unknown) => void;
}

/** Milliseconds of work on the page between two pauses. */
const SLICE_MS = 4;

const closed = (): Error => new Error('closed before the answer');

/** A question was given up because its work took longer than `limitMs`. */
export class TookTooLong extends Error {}

const isSteps = <T>(result: T | Promise<T> | Steps<T>): result is Steps<T> =>
  typeof (result as { next?: unknown } | null)?.next === 'function';

/** Memory of the arrays in an answer, which is handed over instead of copied. */
function buffersOf(answer: unknown): ArrayBuffer[] {
  if (ArrayBuffer.isView(answer)) return answer.buffer instanceof ArrayBuffer ? [answer.buffer] : [];
  const plain = answer !== null && typeof answer === 'object' && !Array.isArray(answer);
  return plain ? [...new Set(Object.values(answer).flatMap(buffersOf))] : [];
}

/** Answers the questions of a `WorkerClient`; the one call that a worker's script makes. */
export function serve<Question extends unknown[], Answer>(work: Work<Question, Answer>): void {
  const scope = globalThis as unknown as Scope;
  scope.onmessage = ({ data }: MessageEvent<Question>) => {
    const began = performance.now();
    const say = (answer: Answer) =>
      scope.postMessage({ answer, workMs: performance.now() - began }, buffersOf(answer));
    const fail = (error: unknown) => scope.postMessage({ failed: String(error) }, []);
    try {
      const result = work(...data);
      if (result instanceof Promise) result.then(say).catch(fail);
      else say(isSteps(result) ? finish(result) : result);
    } catch (error) {
      fail(error);
    }
  };
}

/**
 * Starts a built worker by its address. A frame with an opaque origin (a sandboxed one) may start no worker from an address,
 * and no module from a blob; but it may from a blob that is a plain script, which a built worker that imports nothing also
 * is. null where there are no workers or the script cannot be had; rejects where none may start.
 */
async function startWorker(address: string): Promise<Worker | null> {
  if (typeof Worker === 'undefined') return null;
  if (globalThis.origin !== 'null') return new Worker(scriptAddress(address), { type: 'module' });
  const response = await fetch(address);
  if (!response.ok) return null;
  const blob = URL.createObjectURL(new Blob([await response.text()], { type: 'text/javascript' }));
  const worker = new Worker(scriptAddress(blob));
  worker.addEventListener('error', () => URL.revokeObjectURL(blob));
  return worker;
}

/** Rejects where the worker cannot start, breaks, or its work throws or takes too long. */
function replyOf<Answer>(worker: WorkerLike, question: unknown[], limitMs: number): Promise<Done<Answer>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return new Promise<Done<Answer>>((resolve, reject) => {
    if (Number.isFinite(limitMs)) timer = setTimeout(() => reject(new TookTooLong()), limitMs);
    worker.onmessage = ({ data }: MessageEvent<Reply<Answer>>) => {
      if ('failed' in data) reject(new Error(data.failed));
      else resolve({ ...data, where: 'worker' });
    };
    worker.onerror = ({ message }) => reject(new Error(message || 'the worker could not start'));
    worker.postMessage(question);
  }).finally(() => clearTimeout(timer));
}

/**
 * Asks a worker, one question at a time, in their order. Where none can start, or it breaks or throws, the page does the same
 * work from then on, in slices of some milliseconds, beginning with the question that was not answered. A question that takes
 * too long is given up with its worker, which the next question starts anew.
 */
export class WorkerClient<Question extends unknown[], Answer> {
  readonly #options: Required<WorkerOptions<Question, Answer>>;
  #worker: Promise<WorkerLike | null> | null = null;
  #work: Promise<Work<Question, Answer>> | null = null;
  #waiting: Asked<Question, Answer>[] = [];
  #running: Asked<Question, Answer> | null = null;
  #disposed = false;

  constructor(options: WorkerOptions<Question, Answer>) {
    this.#options = {
      makeWorker: async () => startWorker((await options.script()).default),
      limitMs: Number.POSITIVE_INFINITY,
      now: () => performance.now(),
      pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
      ...options,
    };
  }

  /** Rejects where the work throws on the page or takes too long, or its code cannot be loaded, and by `dispose`. */
  ask(...question: Question): Promise<Done<Answer>> {
    return this.#ask(question, false) as Promise<Done<Answer>>;
  }

  /** The same, in the place of those of its kind that still wait: they, and it once a newer one comes, are answered null. */
  askNewest(...question: Question): Promise<Done<Answer> | null> {
    for (const { replaceable, resolve } of this.#waiting) if (replaceable) resolve(null);
    this.#waiting = this.#waiting.filter(({ replaceable }) => !replaceable);
    return this.#ask(question, true);
  }

  /** Ends the worker; what was asked and not answered is rejected. */
  dispose(): void {
    this.#disposed = true;
    void this.#worker?.then((worker) => worker?.terminate());
    for (const { reject } of [this.#running, ...this.#waiting.splice(0)].filter((asked) => asked !== null))
      reject(closed());
  }

  #ask(question: Question, replaceable: boolean): Promise<Done<Answer> | null> {
    if (this.#disposed) return Promise.reject(closed());
    return new Promise((resolve, reject) => {
      this.#waiting.push({ question, replaceable, resolve, reject });
      if (!this.#running) void this.#run();
    });
  }

  async #run(): Promise<void> {
    for (let asked = this.#waiting.shift(); asked; asked = this.#waiting.shift()) {
      this.#running = asked;
      await this.#answer(asked).then(asked.resolve, asked.reject);
      this.#running = null;
    }
  }

  async #answer({ question, replaceable }: Asked<Question, Answer>): Promise<Done<Answer> | null> {
    this.#worker ??= this.#options.makeWorker().catch(() => null);
    const worker = await this.#worker;
    if (worker && !this.#disposed) {
      try {
        return await replyOf<Answer>(worker, question, this.#options.limitMs);
      } catch (reason) {
        worker.terminate();
        if (reason instanceof TookTooLong) {
          this.#worker = null;
          throw reason;
        }
        this.#worker = Promise.resolve(null);
        if (replaceable && this.#waiting.some((asked) => asked.replaceable)) return null;
      }
    }
    return this.#onPage(question);
  }

  async #onPage(question: Question): Promise<Done<Answer>> {
    const { load, now, pause, limitMs } = this.#options;
    this.#work ??= loadTwice(load);
    const work = await this.#work.catch((reason: unknown) => {
      this.#work = null;
      throw reason;
    });
    let began = now();
    const result = work(...question);
    let workMs = now() - began;
    if (!isSteps(result)) return { answer: await result, workMs, where: 'page' };
    for (;;) {
      await pause();
      if (this.#disposed) throw closed();
      if (workMs > limitMs) throw new TookTooLong();
      began = now();
      let step = result.next();
      while (!step.done && now() < began + SLICE_MS) step = result.next();
      workMs += now() - began;
      if (step.done) return { answer: step.value, workMs, where: 'page' };
    }
  }
}

/** One question of a worker that ends with the answer: see `WorkerClient`. */
export async function askOnce<Question extends unknown[], Answer>(
  options: WorkerOptions<Question, Answer>,
  ...question: Question
): Promise<Done<Answer>> {
  const client = new WorkerClient(options);
  try {
    return await client.ask(...question);
  } finally {
    client.dispose();
  }
}
