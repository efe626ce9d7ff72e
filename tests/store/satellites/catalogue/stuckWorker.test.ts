import { afterEach, describe, expect, it, vi } from 'vitest';
import { finish } from '../../../../src/shared/steps';
import type { WorkerLike } from '../../../../src/shared/worker';
import { CatalogueClient } from '../../../../src/store/satellites/catalogue/catalogueClient';
import {
  type CatalogueAsk,
  CatalogueService,
  type CatalogueVerb,
} from '../../../../src/store/satellites/catalogue/catalogueService';
import { generatedTle } from '../../../model/satellites/generated';

const file = (id: string, text = generatedTle(3)) => ({ id, name: `${id}.tle`, text });

let ended = 0;

/** A worker that is stuck for ever in a file that says so. */
function worker(): WorkerLike {
  const service = new CatalogueService();
  let stuck = false;
  const it: WorkerLike = {
    onmessage: null,
    onerror: null,
    terminate() {
      ended += 1;
    },
    postMessage([verb, ask]: [CatalogueVerb, CatalogueAsk<CatalogueVerb>]) {
      stuck ||= 'file' in ask && ask.file.text === 'stuck';
      if (!stuck)
        setTimeout(() =>
          it.onmessage?.call(
            it as never,
            { data: { answer: finish(service.handle(verb, ask)), workMs: 0 } } as never,
          ),
        );
    },
  };
  return it;
}

afterEach(() => vi.restoreAllMocks());

describe('a worker that does not answer', () => {
  it('is ended; the file is answered for, and the others are read by a new one', async () => {
    ended = 0;
    const client = new CatalogueClient({ makeWorker: async () => worker(), longestMs: 1500 });
    expect((await client.ask('open', { file: file('a') })).answer.ok).toBe(true);
    const stuck = client.ask('open', { file: file('b', 'stuck') });
    const after = client.ask('open', { file: file('c') });
    await expect(stuck).rejects.toThrow('reading took too long');
    expect((await after).answer.ok).toBe(true);
    expect(ended).toBe(1);
    // What was read before is there still.
    const { answer } = await client.ask('search', { text: 'OBJECT 1', importId: 'a' });
    expect(answer.map(({ name }) => name)).toEqual(['OBJECT 1']);
    client.dispose();
  });
});

describe('a reader that throws', () => {
  it('is answered for, by the worker and by the page', async () => {
    vi.spyOn(CatalogueService.prototype, 'open').mockImplementation(() => {
      throw new Error('no reader is without fault');
    });
    const client = new CatalogueClient({ makeWorker: () => Promise.resolve(null) });
    await expect(client.ask('open', { file: file('a') })).rejects.toThrow('no reader is without fault');
    client.dispose();
  });
});
