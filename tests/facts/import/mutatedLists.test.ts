import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { unpackFile } from '../../../src/facts/import/bytes/unpackFile';
import { cleanedCsv } from '../../../src/facts/import/cleanedCsv';
import { kindOfFile } from '../../../src/facts/import/kindOfFile';
import { readSites, type SitesRead } from '../../../src/facts/import/readSites';
import { timeOf } from '../../timeOf';
import { shapeCases, tableCases } from './listCases';

/** Mutations of each kind; `MUTATIONS=100000 npx vitest run --project node tests/facts/import/mutatedLists.test.ts` by hand. */
const COUNT = Number(process.env.MUTATIONS ?? 10_000);
/** Longest that one small file may take, ms; a busy machine may hold a reader up, so that it is asked again. */
const LONGEST_MS = 100;

/** Numbers below 1 from a seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pieces = [
  '"',
  "'",
  ',',
  ';',
  '\t',
  '|',
  '\n',
  '\r',
  '{',
  '}',
  '[',
  ']',
  '<',
  '>',
  '&',
  '/',
  '\\',
  ':',
  '=',
  '-',
  '+',
  '.',
  '°',
  '′',
  '\u0000',
  '\uFEFF',
  '\uD800',
  '\u202E',
  '1e999',
  '-0',
  'NaN',
  'Infinity',
  'null',
  'lat',
  'lon',
  '999999999999',
  '</kml>',
  '<![CDATA[',
  ']]>',
  '"type":',
  '"Point"',
  'sep=;',
  'MW',
  '31.02.2024',
  '180',
  '360.0001',
  '北',
  'é',
  '__proto__',
  'x'.repeat(300),
];

/** A text with one to four places cut, doubled, exchanged or written over. */
function mutated(text: string, next: () => number): string {
  const at = (): number => Math.floor(next() * (out.length + 1));
  let out = text;
  for (let k = 1 + Math.floor(next() * 4); k > 0; k--) {
    const [from, length] = [at(), Math.floor(next() * 12)];
    const piece = pieces[Math.floor(next() * pieces.length)] ?? '';
    const kind = Math.floor(next() * 5);
    if (kind === 0) out = out.slice(0, from) + out.slice(from + length);
    else if (kind === 1) out = out.slice(0, from) + piece + out.slice(from);
    else if (kind === 2) out = out.slice(0, from) + piece + out.slice(from + piece.length);
    else if (kind === 3) out = out.slice(0, from) + out.slice(from, from + length * 4) + out.slice(from);
    else out = next() < 0.2 ? out.slice(0, from) : out.slice(0, from) + out.slice(at());
  }
  return out;
}

/** What no reading may give: a number that is none, a place off the globe, a sentence without words. */
function faultOf(read: SitesRead): string | null {
  if (!read.ok)
    return read.errors.every(({ message }) => message !== '') && read.errors.length > 0
      ? null
      : 'no sentence';
  const { sites } = read.value;
  if (sites.length === 0) return 'no site';
  for (const { id, name, coordinates, capacity, accelerators, footprints } of sites) {
    const { latitudeDeg, longitudeDeg, radiusM } = coordinates;
    const figures = [
      ...capacity.flatMap((step) => [step.itPowerW, step.facilityPowerW]),
      ...accelerators.map(({ count }) => count),
    ];
    const corners = (footprints?.outlines ?? []).flatMap(({ ringDeg }) => ringDeg.flat());
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || name === '' || name.length > 200) return `name ${id}`;
    if (!(Math.abs(latitudeDeg) <= 90 && Math.abs(longitudeDeg) <= 180))
      return `place ${latitudeDeg} ${longitudeDeg}`;
    if (![radiusM, ...corners, ...figures.map(({ value }) => value ?? 0)].every(Number.isFinite))
      return `number ${id}`;
    if (figures.some(({ value }) => value !== null && value < 0)) return `negative ${id}`;
    if (capacity.some(({ date }) => !/^\d{4}-\d\d-\d\d$/.test(date))) return `date ${id}`;
  }
  return new Set(sites.map(({ id }) => id)).size === sites.length ? null : 'one id twice';
}

const byEnding = (ending: RegExp): string[] =>
  [...tableCases, ...shapeCases]
    .filter(({ name }) => ending.test(name))
    .map(({ text }) => text.slice(0, 1_200));

describe.each([
  ['tables', byEnding(/\.(csv|txt)$/)],
  ['JSON', byEnding(/\.json$/)],
  ['GeoJSON', byEnding(/\.geojsonl?$/)],
  ['KML and GPX', byEnding(/\.(kml|gpx)$/)],
])('%s', (kind, texts) => {
  test(`${COUNT} mutations give sound sites or a sentence, none takes long`, {
    timeout: 10 * COUNT + 60_000,
  }, () => {
    const next = random(kind.length);
    for (let k = 0; k < COUNT; k++) {
      const text = mutated(texts[k % texts.length] ?? '', next);
      let read: SitesRead | null = null;
      const run = (): void => {
        read = readSites('x', text);
        kindOfFile({ name: 'x', text });
      };
      const isSlow = timeOf(run) > LONGEST_MS && timeOf(run) > LONGEST_MS && timeOf(run) > LONGEST_MS;
      const fault = isSlow ? 'slow' : read && faultOf(read);
      if (fault !== null) expect({ fault, text }).toBeNull();
    }
  });
});

test('what is read is written as a table that is read to the same places', () => {
  const next = random(5);
  const texts = byEnding(/./);
  for (let k = 0; k < 300; k++) {
    const read = readSites('x', mutated(texts[k % texts.length] ?? '', next));
    if (!read.ok) continue;
    const again = readSites('x', cleanedCsv(read.value.sites));
    const places = (one: SitesRead) =>
      one.ok &&
      one.value.sites.map(({ name, coordinates }) => [
        name.trim(),
        coordinates.latitudeDeg,
        coordinates.longitudeDeg,
      ]);
    expect(places(again)).toEqual(places(read));
  }
});

test('mutated bytes of archives give a text or a sentence', { timeout: COUNT + 60_000 }, async () => {
  const next = random(9);
  const files = [
    zipSync({ 'doc.kml': strToU8(shapeCases.find(({ name }) => name === 'placemarks.kml')?.text ?? '') }),
    zipSync({
      'xl/workbook.xml': strToU8('<workbook><sheets><sheet r:id="a"/></sheets></workbook>'),
      'xl/worksheets/sheet1.xml': strToU8(
        '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="ZZZ9"><v>2</v></c></row></sheetData></worksheet>',
      ),
    }),
    strToU8(tableCases[0]?.text ?? ''),
  ];
  for (let k = 0; k < COUNT / 5; k++) {
    const bytes = Uint8Array.from(files[k % files.length] ?? []);
    for (let n = 1 + next() * 6; n > 0; n--)
      bytes[Math.floor(next() * bytes.length)] = Math.floor(next() * 256);
    const read = await unpackFile('x', next() < 0.2 ? bytes.subarray(0, next() * bytes.length) : bytes);
    if ('refusal' in read) expect(read.refusal).not.toBe('');
    else expect(read.text).not.toContain('\uFFFD');
  }
});
