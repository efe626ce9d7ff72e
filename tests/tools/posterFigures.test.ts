import { expect, it } from 'vitest';
import { posterFigures } from '../../tools/distPages/posterFigures';

// The numbers of the findings (scenes/*.json, read against their sources by hand), here from the model.
it('every poster has its number, what kind it is and whose', async () => {
  const figures = await posterFigures();
  const plain = (text = '') => text.replaceAll(/[\u00a0\u202f]/g, ' ');
  const said = Object.entries(figures).map(([id, { value, basis }]) =>
    plain(`${id}: ${value.en}: ${basis.en}`),
  );
  expect(said).toEqual([
    'overview: 3,144 nodes: Assumed · worked out by Groundtrack from 11 sources',
    'colossus-1: 340 MW: Estimated · source: Epoch AI, Oct 2026',
    'texas-new-york: $50bn: Reported · source: Anthropic, 12 Nov 2025',
    'same-megawatts: 3,144 nodes: Assumed · worked out by Groundtrack from 11 sources',
    'gigawatts-in-orbit: 52,610 nodes: Assumed · worked out by Groundtrack from 9 sources',
    'million-satellites: up to 1,000,000 satellites: Reported · source: Federal Communications Commission, 4 Feb 2026',
    'commitments: 3.5 GW: Anthropic, Google and Broadcom · Contract power · Reported · source: Open TechStack, Apr 2026',
    'terafab: $55bn: Reported · source: Financial Times, 6 May 2026',
    'filings: up to 1,259,600 satellites: Derived · worked out by Groundtrack from 14 sources',
    'here-and-there: 3,563 nodes: Assumed · worked out by Groundtrack from 9 sources',
  ]);
  expect(plain(figures['texas-new-york']?.value.de)).toBe('50 Mrd. $');
  expect(plain(figures['colossus-1']?.basis.fr)).toBe('Estimé · source : Epoch AI, oct. 2026');
  expect(figures['colossus-1']?.basis.zh).toBe('估计 · 来源：Epoch AI，2026年10月');
});
