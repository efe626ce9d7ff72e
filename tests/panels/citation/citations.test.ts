import { describe, expect, it } from 'vitest';
import {
  apaCitation,
  bibtexCitation,
  type Cited,
  plainCitation,
} from '../../../src/panels/citation/citations';
import { shortHash } from '../../../src/panels/citation/sceneHash';

const cited: Cited = {
  sceneId: 'colossus-1',
  title: 'Colossus 1, Memphis',
  release: '2026-11-30',
  releaseDay: '2026-11-30',
  hash: '0123456789ab',
  address: 'https://atlas.example/?v=1&scene=colossus-1',
  accessedDay: '2026-12-01',
};

describe('a scene is cited', () => {
  it('as APA has it', () => {
    expect(apaCitation(cited)).toBe(
      'Groundtrack. (2026, November 30). Colossus 1, Memphis (Facts release 2026-11-30; scene 0123456789ab) [Interactive map]. Site data largely by Epoch AI, Frontier Data Centers Hub, CC BY 4.0. Retrieved December 1, 2026, from https://atlas.example/?v=1&scene=colossus-1',
    );
    expect(apaCitation({ ...cited, hash: null })).toContain('Memphis (Facts release 2026-11-30) [');
  });

  it('as BibTeX has it', () => {
    expect(bibtexCitation(cited)).toBe(`@misc{groundtrack-colossus-1-2026-11-30,
  author = {{Groundtrack}},
  title = {{Colossus 1, Memphis}},
  year = {2026},
  date = {2026-11-30},
  version = {facts release 2026-11-30, scene 0123456789ab},
  note = {Site data largely by Epoch AI, Frontier Data Centers Hub, CC BY 4.0},
  url = {https://atlas.example/?v=1&scene=colossus-1},
  urldate = {2026-12-01},
}`);
  });

  it('with no sign of a title that BibTeX takes for its own', () => {
    expect(bibtexCitation({ ...cited, title: '100 % of } {R&D \\ a_b ~ #1 $5 ^' })).toContain(
      'title = {{100 \\% of \\textbraceright{} \\textbraceleft{}R\\&D \\textbackslash{} a\\_b \\textasciitilde{} \\#1 \\$5 \\textasciicircum{}}},',
    );
  });

  it('in plain words', () => {
    expect(plainCitation(cited, 'en')).toBe(
      'Colossus 1, Memphis; Groundtrack, facts release 2026-11-30 of 30 Nov 2026; scene 0123456789ab; site data largely Epoch AI, Frontier Data Centers Hub, CC BY 4.0. https://atlas.example/?v=1&scene=colossus-1, read 1 Dec 2026.',
    );
  });
});

describe('the hash of a scene', () => {
  // FIPS 180-2, appendix B.1.
  it('is the beginning of its SHA-256', async () => {
    expect(await shortHash('abc')).toBe('ba7816bf8f01');
  });
});
