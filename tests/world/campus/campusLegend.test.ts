import { expect, it } from 'vitest';
import { campusState } from '../../../src/store/campus/campusStates';
import { campusLegend } from '../../../src/world/campus/campusLegend';
import { failedColors, metricTexels } from '../../../src/world/campus/campusMetrics';
import { campusOf } from '../../published';

const campus = campusOf('colossus-1')!;
const state = (date: string, id = 'colossus-1') => campusState(id, Date.parse(date));
/** Blanks that no line breaks at are blanks here. */
const plain = (text: string | null) => (text ?? '').replaceAll('\u00a0', ' ');
const texts = (...more: Parameters<typeof campusLegend>) =>
  campusLegend(...more).entries.map(({ text }) => plain(text));

it('names kinds, powers and ages with their units', () => {
  expect(texts(campus, 'kind', 'night', null)).toEqual(['H100 SXM', 'H200 SXM', 'GB200 (B200)']);
  // 64 × 1,390 W and 72 × 2,090 W.
  expect(texts(campus, 'power', 'paper', null)).toEqual(['89 kW a rack', '150 kW a rack']);
  expect(texts(campus, 'age', 'paper', null)).toEqual(['new', '2 years', '4 years and older']);
});

it('says that a load is that of the site, and from which powers', () => {
  const { note, entries } = campusLegend(campus, 'load', 'night', state('2025-10-01'));
  expect(entries.map(({ text }) => plain(text))).toEqual(['0 %', '50 %', '100 %']);
  expect(plain(note)).toMatch(/^268 MW of IT power, 341 MW of racks by their rated power: 78\.7 %/);
  expect(note).toContain('no rack’s own is reported');
});

it('says where the racks that are told of cannot draw what is published', () => {
  const { note, entries } = campusLegend(
    campusOf('new-carlisle')!,
    'load',
    'night',
    state('2028-06-01', 'new-carlisle'),
  );
  expect(entries.map(({ text }) => text)).toEqual(['not reported']);
  expect(plain(note)).toContain('1.93 GW');
  expect(plain(note)).toContain('909 MW');
});

it('says how many failures are expected, from what, and that which ones is not reported', () => {
  const { title, note, entries } = campusLegend(campus, 'failed', 'paper', state('2026-11-22'));
  expect(title).toBe('Failed accelerators in a rack or tray');
  expect(entries.map(({ text }) => text)).toEqual(['none', '1', '2', '3 and more']);
  expect(note).toMatch(
    /^229 of 230,000 expected, at 9\.1.?% failing a year and 4 days to repair \(assumed\)/,
  );
  expect(note).toContain('which ones is not reported');
});

it('tells nothing that is not known', () => {
  expect(campusLegend(campus, 'failed', 'paper', null)).toMatchObject({ entries: [], note: 'Not known.' });
  expect(campusLegend(campus, 'load', 'paper', null).note).toBe('Not known.');
});

it('has in the palette of failures the colours of its legend', () => {
  for (const theme of ['night', 'paper'] as const) {
    const texels = metricTexels('failed', theme);
    const hex = (i: number) =>
      `#${[...texels.slice(4 * i, 4 * i + 3)].map((x) => x.toString(16).padStart(2, '0')).join('')}`;
    expect([0, 1, 2, 3, 255].map(hex)).toEqual([...failedColors[theme], failedColors[theme][3]]);
  }
});
