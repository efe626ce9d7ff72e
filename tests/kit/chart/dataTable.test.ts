import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv, type DataTable, excelCsv } from '../../../src/kit/chart/dataTable';

const table: DataTable = {
  columns: [
    { id: 'site', label: 'Site', unit: '' },
    { id: 'from', label: 'From', unit: 'date' },
    { id: 'power', label: 'Power, IT', unit: 'W' },
  ],
  rows: [
    ['Barker "Lake", NY', '2026-05-31', 1.5],
    ['=SUM(A1)', '2026-06-01', null],
    ['−', '2026-06-02', Number.NaN],
  ],
};

describe('csv', () => {
  it('quotes by RFC 4180, with CRLF after every line and nothing for what is unknown', () => {
    expect(csv(table)).toBe(
      'Site,From,"Power, IT (W)"\r\n"Barker ""Lake"", NY",2026-05-31,1.5\r\n=SUM(A1),2026-06-01,\r\n−,2026-06-02,\r\n',
    );
  });
  /** A reader of RFC 4180 written for this test alone. */
  function read(text: string): string[][] {
    const rows: string[][] = [[]];
    let field = '';
    let inside = false;
    for (let i = 0; i < text.length; i++) {
      const c = text[i];
      if (inside && c === '"' && text[i + 1] === '"') {
        field += '"';
        i++;
      } else if (c === '"') inside = !inside;
      else if (!inside && (c === ',' || c === '\r')) {
        rows[rows.length - 1]?.push(field);
        field = '';
        if (c === '\r') {
          rows.push([]);
          i++;
        }
      } else field += c;
    }
    return rows.slice(0, -1);
  }
  it('comes back as it went, whatever the words', () => {
    const words = fc.string({ unit: fc.constantFrom('a', ',', ';', '"', '\r', '\n', ' ', 'é', '功') });
    fc.assert(
      fc.property(fc.array(fc.tuple(words, words), { minLength: 1 }), (rows) => {
        const columns = ['a', 'b'].map((id) => ({ id, label: id, unit: '' }));
        expect(read(csv({ columns, rows }))).toEqual([['a', 'b'], ...rows]);
      }),
    );
  });
});

describe('excelCsv', () => {
  it('has semicolons and decimal commas where the reader writes numbers so', () => {
    expect(excelCsv(table, 'de-DE')).toBe(
      '\uFEFFSite;From;Power, IT (W)\r\n"Barker ""Lake"", NY";2026-05-31;1,5\r\n\'=SUM(A1);2026-06-01;\r\n−;2026-06-02;\r\n',
    );
    expect(excelCsv(table, 'fr')).toContain(';1,5\r\n');
  });
  it('has commas and decimal points elsewhere', () => {
    for (const locale of ['en-GB', 'en-US', 'zh-CN']) expect(excelCsv(table, locale)).toContain(',1.5\r\n');
  });
});
