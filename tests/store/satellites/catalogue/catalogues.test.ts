import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  catalogueProblems,
  catalogueSentence,
  catalogues,
  closeCatalogues,
  findSatellite,
  followImports,
  searchCatalogues,
} from '../../../../src/store/satellites/catalogue/catalogues';

const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../../../fixtures/catalogue', name), 'utf8');
const file = (id: string, name: string, text = fixture(name)) => ({ id, name, text });
const timeMs = Date.UTC(2026, 4, 6, 12);

afterEach(closeCatalogues);

describe('catalogues', () => {
  it('follow the imports of the scene', async () => {
    await followImports([file('a', 'three.json')]);
    const first = catalogues.getState().entries.get('a');
    expect(first?.opened?.ok).toBe(true);
    await followImports([file('a', 'three.json'), file('b', 'bad.txt', 'nothing')]);
    expect(catalogues.getState().entries.get('a')).toBe(first);
    const bad = catalogues.getState().entries.get('b')!;
    expect(catalogueProblems(bad)).toEqual([
      {
        path: 'bad.txt:1',
        message:
          'The file is neither TLE nor OMM (JSON, XML, CSV or KVN): take one as CelesTrak or Space-Track serves it',
        line: 1,
      },
    ]);
    expect((await searchCatalogues('ISS'))[0]).toMatchObject({ catalogueNumber: 25_544, importId: 'a' });
    expect(await findSatellite(25_544, timeMs)).toMatchObject({ name: 'ISS (ZARYA)' });
    await followImports([]);
    expect(catalogues.getState().entries.size).toBe(0);
    expect(await searchCatalogues('ISS')).toEqual([]);
  });

  it('say what was read', async () => {
    const text = `${fixture('three.3le')}${fixture('three.3le').replaceAll('9999\n', '9990\n')}`;
    await followImports([file('a', 'six.tle', text)]);
    const opened = catalogues.getState().entries.get('a')?.opened;
    if (!opened?.ok) throw new Error('not opened');
    expect(catalogueSentence(opened.value)).toBe(
      'six.tle: 3 satellites; 1 faulty record was left out; 2 older records of the same satellites left out',
    );
  });
});
