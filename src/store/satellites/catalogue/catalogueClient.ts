import { t } from '../../../locales/i18n';
import type { CatalogueFile } from '../../../model/satellites/readCatalogue';
import { type Done, WorkerClient, type WorkerOptions } from '../../../shared/worker';
import type { CatalogueAnswer, CatalogueAsk, CatalogueVerb } from './catalogueService';

type Question = [verb: CatalogueVerb, ask: CatalogueAsk<CatalogueVerb>];
type Answer = Done<CatalogueAnswer<CatalogueVerb>>;
type Options = WorkerOptions<Question, CatalogueAnswer<CatalogueVerb>>;

/** Longest that one question may take, milliseconds: the largest file takes a tenth of it on a slow phone. */
const LONGEST_MS = 60_000;

interface Asked {
  question: Question;
  resolve: (done: Answer) => void;
  reject: (reason: unknown) => void;
}

/**
 * Asks about catalogues: of a worker, or of the same code on the page: see `WorkerClient`. Every question is answered: one that
 * takes too long is rejected, and a new worker goes on with the others.
 */
export class CatalogueClient {
  /** Files opened, by id: a page or a worker that takes over reads them again. */
  readonly #opened = new Map<string, CatalogueFile>();
  readonly #options: Options;
  readonly #longestMs: number;
  #client: WorkerClient<Question, CatalogueAnswer<CatalogueVerb>>;
  /** In the order of the questions; the first is being worked on. */
  #asked: Asked[] = [];
  #watch: ReturnType<typeof setTimeout> | undefined;
  #disposed = false;

  constructor({ longestMs = LONGEST_MS, ...options }: Partial<Options> & { longestMs?: number } = {}) {
    this.#longestMs = longestMs;
    this.#options = {
      script: () => import('./catalogue.worker?worker&url'),
      load: () => this.#load(),
      ...options,
    };
    this.#client = new WorkerClient(this.#options);
  }

  async #load() {
    const { CatalogueService } = await import('./catalogueService');
    const service = new CatalogueService();
    const again = [...this.#opened.values()];
    return function* (...[verb, ask]: Question) {
      for (const file of again.splice(0)) yield* service.open({ file });
      return yield* service.handle(verb, ask);
    };
  }

  /** Rejects where the code itself failed or cannot be loaded, took too long, and by `dispose`. */
  async ask<V extends CatalogueVerb>(verb: V, ask: CatalogueAsk<V>): Promise<Done<CatalogueAnswer<V>>> {
    const done = await new Promise<Answer>((resolve, reject) => {
      const asked = { question: [verb, ask] as Question, resolve, reject };
      this.#asked.push(asked);
      this.#send(asked);
    });
    if ('file' in ask) {
      if ((done.answer as CatalogueAnswer<'open'>).ok) this.#opened.set(ask.file.id, ask.file);
      else this.#opened.delete(ask.file.id);
    } else if (verb === 'close' && 'importId' in ask) this.#opened.delete(ask.importId!);
    return done as Done<CatalogueAnswer<V>>;
  }

  #send(asked: Asked): void {
    const client = this.#client;
    this.#watch ??= setTimeout(() => this.#giveUp(), this.#longestMs);
    const settle = (end: () => void) => {
      // A worker that was given up has nothing more to say.
      if (client !== this.#client) return;
      this.#asked = this.#asked.filter((each) => each !== asked);
      this.#watchAgain();
      end();
    };
    client.ask(...asked.question).then(
      (done) => settle(() => asked.resolve(done)),
      (reason: unknown) => settle(() => asked.reject(reason)),
    );
  }

  #watchAgain(): void {
    clearTimeout(this.#watch);
    this.#watch = this.#asked.length > 0 ? setTimeout(() => this.#giveUp(), this.#longestMs) : undefined;
  }

  /** Ends the worker with the question that it is stuck in, and asks the others of a new one. */
  #giveUp(): void {
    const [stuck, ...others] = this.#asked;
    const stuckWorker = this.#client;
    this.#client = new WorkerClient(this.#options);
    stuckWorker.dispose();
    this.#asked = others;
    this.#watch = undefined;
    for (const file of this.#opened.values()) void this.#client.ask('open', { file }).catch(() => null);
    for (const asked of others) this.#send(asked);
    stuck?.reject(new Error(t('reading took too long')));
  }

  /** Ends the worker; what was asked and not answered is rejected. */
  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    clearTimeout(this.#watch);
    this.#client.dispose();
    this.#opened.clear();
  }
}
