import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  addImports,
  catalogueCensus,
  catalogueProblems,
  catalogueSentence,
  catalogues,
  censusSentences,
  closeCatalogues,
  findSatellite,
  followImports,
  forgetImport,
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
    const census = await catalogueCensus('a', timeMs);
    // Vanguard's are of 13 October 2020, those of the ISS of this very time, the third's of 27 October 2026.
    expect(census).toEqual({ lostCount: 0, epochMs: timeMs });
    expect(catalogueSentence(opened.value, census, timeMs)).toBe(
      'six.tle: 3 satellites; elements of 6 May 2026; 1 faulty record was left out',
    );
    expect(censusSentences({ lostCount: 340, epochMs: Date.UTC(2023, 4, 6) }, timeMs)).toEqual([
      'elements of 6 May 2023, 3 years from the time shown',
      '340 satellites are no longer computable from them and not drawn',
    ]);
    expect(censusSentences({ lostCount: 1, epochMs: Date.UTC(2026, 4, 4) }, timeMs)).toEqual([
      'elements of 4 May 2026, 2 days from the time shown',
      'one satellite is no longer computable from them and not drawn',
    ]);
  });

  it('let a refused file go', async () => {
    await followImports([file('a', 'three.json')]);
    await addImports([file('b', 'bad.txt', 'nothing')]);
    await forgetImport('b');
    expect([...catalogues.getState().entries.keys()]).toEqual(['a']);
  });
});
