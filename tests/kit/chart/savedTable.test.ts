import { expect, it } from 'vitest';
import { savedTable } from '../../../src/kit/chart/savedTable';
import { loadModel } from '../../../src/store/readings/report';

it('a saved table has sensible digits, and sources and release in each row', async () => {
  await loadModel();
  const table = {
    columns: [
      { id: 'date', label: 'Date', unit: 'date' },
      { id: 'power', label: 'Power', unit: 'W' },
    ],
    rows: [
      ['2026-12-31', 339_999_999.99999994],
      ['2027-12-31', null],
    ],
  };
  const ids = [
    [null, 'site.colossus-1.contractPowerW'],
    [null, null],
  ];
  const { columns, rows } = savedTable(table, ids);
  expect(columns.map(({ label }) => label)).toEqual(['Date', 'Power', 'Sources', 'Facts']);
  expect(rows[0]?.slice(0, 2)).toEqual(['2026-12-31', 340_000_000]);
  expect(rows[0]?.[2]).toMatch(/^Financial Times: .*; Anthropic: .* https:\/\/www\.anthropic\.com/);
  expect(rows[0]?.[3]).toBe('2026-11-30');
  expect(rows[1]).toEqual(['2027-12-31', null, '', '2026-11-30']);
  const more = savedTable(table, ids, [['2026-08-15', 0.1 + 0.2]]).rows;
  expect(more).toHaveLength(1);
  expect(more[0]?.slice(0, 2)).toEqual(['2026-08-15', 0.3]);
  expect(more[0]?.[2]).toContain('Financial Times');
});
