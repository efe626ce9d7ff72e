import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Propagator } from '../../../src/model/satellites/Propagator';
import { readCatalogue } from '../../../src/model/satellites/readCatalogue';
import { sayFault, sayNote } from '../../../src/model/satellites/sayFault';

/** Damaged files a kind. By hand: `GROUNDTRACK_MUTATIONS=100000 npx vitest run --project node tests/model/satellites/mutations.test.ts`. */
const COUNT = Number(process.env.GROUNDTRACK_MUTATIONS ?? 10_000);
const LONGEST_MS = 100;
const timeMs = Date.UTC(2026, 4, 6, 12);

const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../../fixtures/catalogue', name), 'utf8');

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What the forms are made of, and what has broken readers before. */
const pieces: Record<string, string[]> = {
  tle: ['1 25544U', '2 25544 ', '\n', '\r', ' ', '-', 'T0000', '00000-0', '99999', '\u00a0', '# '],
  json: ['{', '}', '[', ']', '"', '\\', ',', ':', 'null', '1e999', '"__proto__":', '{"a":{', '\\u0000', '-0'],
  csv: ['"', '""', '"x"', ',', ';', '\n', '\r\n', '\t', 'NaN', '1e999', '-', 'NORAD_CAT_ID,'],
  xml: [
    '<',
    '>',
    '</',
    '<omm>',
    '</omm>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '&',
    '&#',
    '<?x',
    '<a b="',
    '"',
    '/>',
  ],
  kvn: [
    '=',
    '[',
    ']',
    ' ',
    '\n',
    'CCSDS_OMM_VERS = 2.0\n',
    'CCSDS_OEM_VERS = 2.0\n',
    'COMMENT',
    '\t',
    '1e999',
  ],
};

function damaged(text: string, kind: string, next: () => number): string {
  const below = (n: number): number => Math.floor(next() * n);
  const own = pieces[kind]!;
  let broken = text;
  for (let k = 1 + below(4); k > 0; k--) {
    const at = below(broken.length + 1);
    const length = below(60);
    const how = below(7);
    const put = own[below(own.length)]!;
    if (how === 0) broken = broken.slice(0, at) + broken.slice(at + length);
    else if (how === 1) broken = broken.slice(0, at) + put + broken.slice(at);
    else if (how === 2) broken = broken.slice(0, at) + put + broken.slice(at + put.length);
    else if (how === 3) broken = broken.slice(0, at);
    else if (how === 4)
      broken = broken.slice(0, at) + broken.slice(at, at + length).repeat(2) + broken.slice(at + length);
    else if (how === 5) broken = broken.slice(0, at) + String.fromCharCode(below(256)) + broken.slice(at + 1);
    // Now and then very many of one piece: where a reader grows with their square, this shows.
    else broken = broken.slice(0, at) + put.repeat(next() < 0.02 ? 8_000 : 1 + below(20)) + broken.slice(at);
  }
  return broken.slice(0, 120_000);
}

/** Processor time of reading alone: others on the machine do not count. */
function read(text: string, name: string) {
  const before = process.cpuUsage();
  const result = readCatalogue({ id: 'x', name, text });
  const { user, system } = process.cpuUsage(before);
  return { result, tookMs: (user + system) / 1000 };
}

function check(text: string, name: string): void {
  const { result, tookMs } = read(text, name);
  // A pause of the machine's own does not come twice.
  if (tookMs > LONGEST_MS) expect(Math.min(tookMs, read(text, name).tookMs)).toBeLessThan(LONGEST_MS);
  if (!result.ok) {
    if (result.faults.length === 0) expect.fail('nothing was read, and nothing said');
    return;
  }
  const { records, faults, notes } = result.value;
  const { names, standIns, objectIds, ...columns } = records;
  for (const [column, values] of Object.entries(columns))
    for (const value of values as Iterable<number>)
      if (!Number.isFinite(value)) expect.fail(`${column} is ${value}`);
  for (const one of [
    ...faults.slice(0, 5).map((each) => sayFault(each, name)),
    ...notes.map((each) => sayNote(each, name)),
  ])
    if (/\{(?:n|name|field|found|expected|what)\}|undefined/.test(one.message)) expect.fail(one.message);
  const place = new Propagator(records).placeAt(0, timeMs);
  if (typeof place !== 'number' && !place.positionM.every(Number.isFinite))
    expect.fail(`${names[0]} has no place`);
}

describe('damaged files', { timeout: 30_000 * Math.max(1, COUNT / 10_000) }, () => {
  it.each(Object.keys(pieces))(
    'of %s never throw, give no number that is none, and are read at once',
    (kind) => {
      const whole = fixture(`three.${kind}`);
      for (let seed = 1; seed <= COUNT; seed++) {
        const text = damaged(whole, kind, numbersFrom(seed));
        try {
          check(text, `x.${kind}`);
        } catch (reason) {
          throw new Error(`seed ${seed}: ${reason}`, { cause: reason });
        }
      }
    },
  );
});
