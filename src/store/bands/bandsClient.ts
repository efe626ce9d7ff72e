import { startWorker } from '../../shared/startWorker';
import { type BandsAnswer, type BandsFound, type BandsQuestion, pageSamples } from './bandsMessages';

/** What the client needs of a worker. */
export type BandsWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** Samples that the worker takes; the model's own default. */
const workerSamples = 4096;

/** Milliseconds of work on the page between two pauses, where there is no worker. */
const sliceMs = 4;

export interface BandsClientOptions {
  /** Starts the worker; null or a throw where there can be none. */
  makeWorker?: () => Promise<BandsWorker | null>;
  /** Milliseconds of a clock that only goes forward. */
  now?: () => number;
  /** Lets the page do other things between two slices. */
  pause?: () => Promise<void>;
}

async function startOwnWorker(): Promise<BandsWorker | null> {
  const { default: address } = await import('./bands.worker?worker&url');
  return startWorker(address);
}

/** When the page has nothing better to do; browsers without that notion: soon. */
const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 200 });
    else setTimeout(resolve, 8);
  });

/**
 * Works bands out: in a worker, and where none can start or it breaks, on the page in slices of some milliseconds with
 * fewer samples. One question is worked on at a time; of those that come meanwhile the newest waits and the others are
 * forgotten, so that answers come in the order of the questions and never pile up.
 */
export class BandsClient {
  readonly #options: Required<BandsClientOptions>;
  readonly #found: (found: BandsFound) => void;
  #worker: BandsWorker | null = null;
  #running: (BandsQuestion & { id: number }) | null = null;
  #next: BandsQuestion | null = null;
  #asked = 0;
  #ready = false;
  #disposed = false;

  /** @param found is told every answer. */
  constructor(found: (found: BandsFound) => void, options: BandsClientOptions = {}) {
    this.#found = found;
    this.#options = { makeWorker: startOwnWorker, now: () => performance.now(), pause: idle, ...options };
    void this.#start();
  }

  async #start(): Promise<void> {
    const worker = await this.#options.makeWorker().catch(() => null);
    if (this.#disposed) {
      worker?.terminate();
      return;
    }
    this.#worker = worker;
    if (worker) {
      worker.onmessage = ({ data }: MessageEvent<BandsAnswer>) => this.#answered(data);
      worker.onerror = () => this.#takeOver();
    }
    this.#ready = true;
    this.#work();
  }

  /** The newest question; what waited before it is forgotten. */
  ask(question: BandsQuestion): void {
    this.#next = question;
    this.#work();
  }

  #work(): void {
    if (!this.#ready || this.#running || !this.#next || this.#disposed) return;
    this.#asked += 1;
    this.#running = { ...this.#next, id: this.#asked };
    this.#next = null;
    if (this.#worker) this.#worker.postMessage(this.#running);
    else void this.#workHere(this.#running);
  }

  /** A worker that cannot start, or broke: the page does what it had to do. */
  #takeOver(): void {
    if (!this.#worker || this.#disposed) return;
    this.#worker.terminate();
    this.#worker = null;
    this.#next ??= this.#running;
    this.#running = null;
    this.#work();
  }

  async #workHere({ id, scene, timeMs }: BandsQuestion & { id: number }): Promise<void> {
    const { now, pause } = this.#options;
    try {
      const { bandsSteps } = await import('./bandsSteps');
      const steps = bandsSteps({ scene, timeMs }, pageSamples);
      let tookMs = 0;
      for (;;) {
        await pause();
        if (this.#disposed) return;
        const began = now();
        let step = steps.next();
        while (!step.done && now() < began + sliceMs) step = steps.next();
        tookMs += now() - began;
        if (step.done) return this.#answered({ id, bands: step.value, tookMs });
      }
    } catch (error) {
      this.#answered({ id, failed: String(error) });
    }
  }

  #answered(answer: BandsAnswer): void {
    const question = this.#running;
    if (!question || question.id !== answer.id || this.#disposed) return;
    this.#running = null;
    if ('bands' in answer) {
      const { scene, timeMs } = question;
      const { bands, tookMs } = answer;
      const [where, samples] = this.#worker
        ? (['worker', workerSamples] as const)
        : (['page', pageSamples] as const);
      this.#found({ scene, timeMs, bands, tookMs, where, samples });
    }
    this.#work();
  }

  /** Ends the worker; what was asked and not answered stays so. */
  dispose(): void {
    this.#disposed = true;
    this.#worker?.terminate();
    this.#worker = null;
    this.#running = null;
    this.#next = null;
  }
}
