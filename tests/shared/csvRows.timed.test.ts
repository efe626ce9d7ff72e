import { expect, test } from 'vitest';
import { type CsvMark, csvRows } from '../../src/shared/csvRows';
import { timeOf } from '../timeOf';

const rows = (text: string, mark?: CsvMark) => [...csvRows(text, mark)];

test('tells the line on which a record begins', () => {
  expect(rows('a,b\n"1\n2",x\n\n3,4')).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['1\n2', 'x'] },
    { line: 5, cells: ['3', '4'] },
  ]);
});

test('takes every end of a line, a byte-order mark and doubled marks', () => {
  expect(rows('\uFEFFa;b\r\n"say ""so""";\r;\r 1 ;"x" y', ';')).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['say "so"', ''] },
    { line: 4, cells: [' 1 ', 'x y'] },
  ]);
});

test('counts the lines within a cell, whatever ends them', () => {
  expect(rows('"1\r2\r\n3\n4"|x\rb|c', '|')).toEqual([
    { line: 1, cells: ['1\r2\r\n3\n4', 'x'] },
    { line: 5, cells: ['b', 'c'] },
  ]);
});

test('goes on behind a line whose quotation mark never closes', () => {
  expect(rows('a,b\n1,"2\n3,4')).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: null },
    { line: 3, cells: ['3', '4'] },
  ]);
});

test.each([
  ['x"x"', 1],
  ['"', 1],
  ['"a\n', 50_000],
  [' "', 1],
])('takes no longer than its length: %j a hundred thousand times', (part, count) => {
  let found = 0;
  const ms = timeOf(() => {
    found = rows(part.repeat(100_001)).length;
  });
  expect(found).toBeGreaterThanOrEqual(count);
  expect(ms).toBeLessThan(2_000);
});
