import { describe, expect, test } from 'vitest';
import { releaseCsv } from '../../../src/facts/check/csv';
import { listFigures } from '../../../src/facts/check/figures';
import { wholeRelease as release } from '../../../src/facts/sources';

/** Reads RFC 4180 independently of the writer. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const row = rows[rows.length - 1]!;
    let value = '';
    if (text[at] === '"') {
      at += 1;
      while (text[at] !== '"' || text[at + 1] === '"') {
        if (text[at] === '"') at += 1;
        value += text[at];
        at += 1;
      }
      at += 1;
    } else {
      while (text[at] !== ',' && text[at] !== '\r') {
        value += text[at];
        at += 1;
      }
    }
    row.push(value);
    if (text[at] === '\r') {
      at += 2;
      if (at < text.length) rows.push([]);
    } else at += 1;
  }
  return rows;
}

describe('releaseCsv', () => {
  const [header, ...rows] = readCsv(releaseCsv(release));

  test('has one line of eleven fields per figure', () => {
    expect(header).toEqual('path value low high unit basis as_of source_ids publishers urls note'.split(' '));
    expect(rows.length).toBe(listFigures(release).length);
    expect(rows.length).toBeGreaterThan(250);
    for (const row of rows) expect([row[0], row.length]).toEqual([row[0], 11]);
  });

  test('places each figure once', () => {
    expect(new Set(rows.map(([path]) => path)).size).toBe(rows.length);
  });

  test('carries a figure with its publisher and address', () => {
    expect(rows.find(([path]) => path === 'sites[stargate-abilene].capacity[2].itPowerW')).toEqual([
      'sites[stargate-abilene].capacity[2].itPowerW',
      '421000000',
      '300700000',
      '589400000',
      'W',
      'estimated',
      '2026-10',
      'epoch-2026-10',
      'Epoch AI',
      'https://epoch.ai/data/data-centers',
      '',
    ]);
  });

  test('leaves unknown empty and quotes commas', () => {
    const trainium3 = rows.find(([path]) => path === 'accelerators[trainium3].powerW');
    expect(trainium3?.[1]).toBe('');
    const turbines = rows.find(([path]) => path === 'gridFactors[gas-combined-cycle].carbonGPerKwh');
    expect(turbines?.[10]).toBe('7,340 Btu/kWh.');
  });
});
