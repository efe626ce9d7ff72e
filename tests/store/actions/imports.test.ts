import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { emptyScene } from '../../../src/scene/defaults';
import { importFile } from '../../../src/store/actions/files';
import { documentStore } from '../../../src/store/document';
import { CatalogueService } from '../../../src/store/satellites/catalogue/catalogueService';
import { catalogues, closeCatalogues } from '../../../src/store/satellites/catalogue/catalogues';
import { startWith } from '../../startWith';
import { iss } from '../../world/satellites/satelliteCatalogue';

beforeEach(() => startWith({ ...emptyScene, time: '2026-05-06T12:00:00Z' }));
afterEach(() => {
  vi.restoreAllMocks();
  closeCatalogues();
});

const good = { name: 'iss.tle', text: `${iss.join('\n')}\n` };
const kept = (): string[] => [...catalogues.getState().entries.values()].map(({ file }) => file.name);

it('a file of orbits comes in, and what was taken for granted is told', async () => {
  const cut = { name: 'cut.tle', text: iss.map((line) => line.slice(0, 68)).join('\n') };
  expect(await importFile(cut)).toEqual({
    accepted: 1,
    rejected: [{ line: 2, message: 'One record was read without check digits' }],
    id: 'cut',
  });
  expect(documentStore.getState().scene.imports.map(({ name }) => name)).toEqual(['cut.tle']);
});

it('a refused file is answered for and let go from memory, and the others stay', async () => {
  await importFile(good);
  const bad = await importFile({ name: 'bad.tle', text: 'OBJECT_NAME, and no more' });
  expect(bad.accepted).toBe(0);
  expect(bad.rejected[0]?.message).toContain('bad.tle: ');
  expect(kept()).toEqual(['iss.tle']);
});

it('a reader that throws is answered for, and the file let go', async () => {
  vi.spyOn(CatalogueService.prototype, 'open').mockImplementation(() => {
    throw new Error('a fault of ours');
  });
  const answer = await importFile(good);
  expect(answer).toEqual({
    accepted: 0,
    rejected: [{ line: 1, message: 'iss.tle: The file could not be read: Error: a fault of ours' }],
    id: '',
  });
  expect(kept()).toEqual([]);
  expect(documentStore.getState().scene.imports).toEqual([]);
});
