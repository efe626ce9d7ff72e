import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../../src/model/satellites/readCatalogue';

/** Processor time of reading a text, milliseconds: others on the machine do not count. */
function tookMs(text: string): number {
  const before = process.cpuUsage();
  readCatalogue({ id: 'x', name: 'x.txt', text });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const empty = '<![CDATA[]]>';
const line1 = '1 25544U 98067A   26126.50000000  .00010000  00000-0  18770-3 0  9999';

/** Texts that readers took seconds or for ever for: each of one kind, `n` times what grows. */
const attacks: [name: string, n: number, text: (n: number) => string][] = [
  ['empty CDATA in an element of OMM XML', 60, (n) => `<ndm><omm><a>${empty.repeat(n)}</omm></ndm>`],
  ['very many of them', 40_000, (n) => `<ndm><omm><a>${empty.repeat(n)}</a></omm></ndm>`],
  ['elements that open and do not close', 100_000, (n) => `<ndm>${'<omm>'.repeat(n)}`],
  ['ends without beginnings', 100_000, (n) => `<ndm>${'<a>'.repeat(60)}${'</b>'.repeat(n)}`],
  ['attributes without end', 100_000, (n) => `<ndm><omm ${'a="'.repeat(n)}`],
  ['blanks in a value of KVN', 500_000, (n) => `CCSDS_OMM_VERS = 2.0\nOBJECT_NAME = a${' '.repeat(n)}b\n`],
  [
    'brackets in a value of KVN',
    250_000,
    (n) => `CCSDS_OMM_VERS = 2.0\nOBJECT_NAME = ${'['.repeat(n)}${']'.repeat(n)}\n`,
  ],
  ['empty lines before KVN', 500_000, (n) => `${'\n'.repeat(n)}CCSDS_OMM_VERS = 2.0\n`],
  [
    'braces within braces in OMM JSON',
    49_000,
    (n) => `{"MEAN_MOTION":1}${'{"a":'.repeat(n)}${'}'.repeat(n)}`,
  ],
  ['braces that do not close', 500_000, (n) => `[${'{'.repeat(n)}`],
  ['quotes within quotes in OMM JSON', 250_000, (n) => `[{"a":"${'\\"'.repeat(n)}`],
  ['backslashes in OMM JSON', 500_000, (n) => `[{"a":"${'\\'.repeat(n)}"}]`],
  ['lists within lists', 250_000, (n) => '['.repeat(n)],
  ['texts of lines in OMM JSON', 3_000, (n) => JSON.stringify(Array(n).fill(`${line1}\n`))],
  [
    'objects under one number',
    4_000,
    (n) =>
      Array.from(
        { length: n },
        (_, k) =>
          `N${k}\n${line1}\n${'2 25544  51.6393 160.4574 0006703  54.4500 305.7090 15.49309620505216'}`,
      ).join('\n'),
  ],
  ['first lines alone', 4_000, (n) => `${line1}\n`.repeat(n)],
  ['columns of OMM CSV', 200_000, (n) => `NORAD_CAT_ID,${'MEAN_MOTION,'.repeat(n)}\n1,2,3\n`],
  ['names in a message', 100_000, (n) => `[{${Array.from({ length: n }, (_, k) => `"a${k}":1`).join(',')}}]`],
];

describe('a file that was made to stop the reader', { timeout: 60_000 }, () => {
  it.each(attacks)('is read in the time of its length: %s', (_name, n, text) => {
    const whole = text(n);
    // 100 ms at first; a megabyte takes a second at the very most, where square growth would take minutes.
    expect(tookMs(whole)).toBeLessThan(Math.max(150, whole.length / 1000));
  });
});
