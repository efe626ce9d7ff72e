import { startWorker } from '../../shared/startWorker';
import type { CatalogueAnswer, CatalogueAnswers, CatalogueRequest, CatalogueVerb } from './catalogueMessages';
import type { CatalogueService } from './catalogueService';

/** What the client needs of a worker. */
export type CatalogueWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** Milliseconds of work on the page between two pauses, where there is no worker. */
const sliceMs = 4;

interface Waiting {
  request: CatalogueRequest;
  settle: (answer: never) => void;
  refuse: (reason: Error) => void;
}

export interface CatalogueClientOptions {
  /** Starts the worker; null or a throw where there can be none. */
  makeWorker?: () => Promise<CatalogueWorker | null>;
  /** Milliseconds of a clock that only goes forward. */
  now?: () => number;
  /** Lets the page do other things between two slices. */
  pause?: () => Promise<void>;
}

async function startOwnWorker(): Promise<CatalogueWorker | null> {
  const { default: address } = await import('./catalogue.worker?worker&url');
  return startWorker(address);
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/**
 * Asks about catalogues: of a worker, and where none can start or it breaks, of the same code on the page, in slices of
 * some milliseconds. Answers come in the order of the questions.
 */
export class CatalogueClient {
  readonly #options: Required<CatalogueClientOptions>;
  readonly #waiting = new Map<number, Waiting>();
  /** Files opened, by id: a page that takes over from a worker reads them again. */
  readonly #opened = new Map<string, CatalogueRequest>();
  #worker: CatalogueWorker | null = null;
  /** The same code on the page, loaded only where no worker does the work. */
  #service: Promise<CatalogueService> | null = null;
  #working: Promise<void> = Promise.resolve();
  #asked = 0;
  #disposed = false;
  readonly #started: Promise<void>;

  constructor(options: CatalogueClientOptions = {}) {
    this.#options = {
      makeWorker: startOwnWorker,
      now: () => performance.now(),
      pause: nextTask,
      ...options,
    };
    this.#started = this.#start();
  }

  /** Where the work is done; null until that is known. */
  get where(): 'worker' | 'page' | null {
    return this.#service ? 'page' : this.#worker ? 'worker' : null;
  }

  async #start(): Promise<void> {
    try {
      this.#worker = await this.#options.makeWorker();
    } catch {
      this.#worker = null;
    }
    const worker = this.#worker;
    if (this.#disposed) worker?.terminate();
    else if (!worker) this.#service = this.#load();
    else {
      worker.onmessage = ({ data }: MessageEvent<CatalogueAnswer>) => this.#settle(data);
      worker.onerror = () => this.#takeOver();
    }
  }

  async #load(): Promise<CatalogueService> {
    const { CatalogueService } = await import('./catalogueService');
    return new CatalogueService(this.#options.now);
  }

  /** A worker that cannot start, or broke: the page does what it had to do, after what it had done. */
  #takeOver(): void {
    if (this.#service || this.#disposed) return;
    this.#worker?.terminate();
    this.#worker = null;
    this.#service = this.#load();
    const waiting = [...this.#waiting.values()].map(({ request }) => request);
    const again = [...this.#opened.values()].filter((request) => !waiting.includes(request));
    for (const request of [...again, ...waiting]) this.#work(request);
  }

  #work(request: CatalogueRequest): void {
    this.#working = this.#working.then(async () => {
      const { now, pause } = this.#options;
      try {
        const service = await this.#service;
        if (!service || this.#disposed) return;
        const steps = service.handle(request);
        let until = now() + sliceMs;
        let step = steps.next();
        while (!step.done) {
          if (now() >= until) {
            await pause();
            if (this.#disposed) return;
            until = now() + sliceMs;
          }
          step = steps.next();
        }
        this.#settle({ id: request.id, answer: step.value });
      } catch (error) {
        this.#settle({ id: request.id, failed: String(error) });
      }
    });
  }

  #settle(message: CatalogueAnswer): void {
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (!waiting) return;
    if ('failed' in message) waiting.refuse(new Error(message.failed));
    else waiting.settle(message.answer as never);
  }

  /** Asks, and answers in time. Rejects only where the code itself failed, and after `dispose`. */
  async ask<V extends CatalogueVerb>(
    verb: V,
    ask: CatalogueAnswers[V]['ask'],
  ): Promise<CatalogueAnswers[V]['answer']> {
    await this.#started;
    if (this.#disposed) throw new Error('the catalogues are closed');
    this.#asked += 1;
    const request = { id: this.#asked, verb, ...ask } as unknown as CatalogueRequest;
    if (request.verb === 'open') this.#opened.set(request.file.id, request);
    if (request.verb === 'close') this.#opened.delete(request.importId);
    return new Promise((settle, refuse) => {
      this.#waiting.set(request.id, { request, settle, refuse });
      if (this.#worker) this.#worker.postMessage(request);
      else this.#work(request);
    });
  }

  /** Ends the worker; what was asked and not answered is rejected. */
  dispose(): void {
    this.#disposed = true;
    this.#worker?.terminate();
    for (const { refuse } of this.#waiting.values()) refuse(new Error('the catalogues are closed'));
    this.#waiting.clear();
    this.#opened.clear();
  }
}
