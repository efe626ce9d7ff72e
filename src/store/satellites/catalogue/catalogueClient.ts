import type { CatalogueFile } from '../../../model/satellites/readCatalogue';
import { type Done, WorkerClient, type WorkerOptions } from '../../../shared/worker';
import type { CatalogueAnswer, CatalogueAsk, CatalogueVerb } from './catalogueService';

type Question = [verb: CatalogueVerb, ask: CatalogueAsk<CatalogueVerb>];
type Options = WorkerOptions<Question, CatalogueAnswer<CatalogueVerb>>;

/** Asks about catalogues: of a worker, or of the same code on the page: see `WorkerClient`. */
export class CatalogueClient {
  /** Files opened, by id: a page that takes over from a worker reads them again. */
  readonly #opened = new Map<string, CatalogueFile>();
  readonly #client: WorkerClient<Question, CatalogueAnswer<CatalogueVerb>>;

  constructor(options: Partial<Options> = {}) {
    this.#client = new WorkerClient({
      script: () => import('./catalogue.worker?worker&url'),
      load: () => this.#load(),
      ...options,
    });
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

  /** Rejects where the code itself failed or cannot be loaded, and by `dispose`. */
  async ask<V extends CatalogueVerb>(verb: V, ask: CatalogueAsk<V>): Promise<Done<CatalogueAnswer<V>>> {
    const done = await this.#client.ask(verb, ask);
    if ('file' in ask) this.#opened.set(ask.file.id, ask.file);
    else if (verb === 'close' && 'importId' in ask) this.#opened.delete(ask.importId!);
    return done as Done<CatalogueAnswer<V>>;
  }

  /** Ends the worker; what was asked and not answered is rejected. */
  dispose(): void {
    this.#client.dispose();
    this.#opened.clear();
  }
}
