// Writes src/facts/import/guess/landGrid.json, which cells of one degree hold land, and countryBoxes.json beside it, within which
// degrees each country lies, from Natural Earth (through world-atlas, public domain). The reader of lists asks them whether
// exchanging latitude and longitude puts places on land or into their country.
// Run: node tools/landGrid.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { feature } from 'topojson-client';

/** Distance of the lines along which land is sought, degrees. */
const STEP = 0.125;

/** Features of an object of world-atlas. */
function load(name) {
  const file = fileURLToPath(import.meta.resolve(`world-atlas/${name}-50m.json`));
  const topology = JSON.parse(readFileSync(file, 'utf8'));
  return feature(topology, topology.objects[name]).features;
}

const rings = load('land').flatMap(({ geometry }) => geometry.coordinates.flat());

// The ring of Antarctica is open at the pole: south of 80° all is land or ice.
const grid = Array.from({ length: 180 }, (_, row) => new Array(360).fill(row < 10));
for (let latitude = -90 + STEP / 2; latitude < 90; latitude += STEP) {
  const crossings = [];
  for (const ring of rings)
    for (let k = 0; k + 1 < ring.length; k++) {
      const [[ax, ay], [bx, by]] = [ring[k], ring[k + 1]];
      if (ay > latitude !== by > latitude) crossings.push(ax + ((latitude - ay) / (by - ay)) * (bx - ax));
    }
  crossings.sort((a, b) => a - b);
  for (let k = 0; k + 1 < crossings.length; k += 2) {
    const [from, until] = [Math.max(-180, crossings[k]), Math.min(179, crossings[k + 1])];
    for (let x = Math.floor(from); x <= Math.floor(until); x++)
      grid[Math.floor(latitude + 90)][x + 180] = true;
  }
}

/** Lengths of the runs of one row from 180° west, water first. */
function runsOf(row) {
  const runs = [];
  let [now, length] = [false, 0];
  for (const cell of row) {
    if (cell !== now) {
      runs.push(length);
      [now, length] = [cell, 0];
    }
    length += 1;
  }
  return [...runs, length].join(' ');
}

const out = new URL('../src/facts/import/guess/landGrid.json', import.meta.url);
writeFileSync(out, `${JSON.stringify(grid.map(runsOf), null, 1)}\n`);

/** Names of Natural Earth that CLDR has not, by ISO 3166 code. */
const otherNames = {
  'United States of America': 'US',
  'Dem. Rep. Congo': 'CD',
  Congo: 'CG',
  'Dominican Rep.': 'DO',
  "Côte d'Ivoire": 'CI',
  'Central African Rep.': 'CF',
  'Eq. Guinea': 'GQ',
  eSwatini: 'SZ',
  Palestine: 'PS',
  Myanmar: 'MM',
  Turkey: 'TR',
  'Bosnia and Herz.': 'BA',
  Macedonia: 'MK',
  'Trinidad and Tobago': 'TT',
  'S. Sudan': 'SS',
  'Hong Kong': 'HK',
  Macao: 'MO',
};
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const codes = letters.flatMap((a) => letters.map((b) => a + b));
const english = new Intl.DisplayNames('en', { type: 'region' });
// A code that is no longer in use has the name of the one that is.
const codeOf = new Map(codes.map((code) => [english.of(code), new Intl.Locale(`und-${code}`).region]));

/** Area of a ring in square degrees. */
const areaOf = (ring) =>
  Math.abs(
    ring.reduce(
      (sum, [x, y], k) => sum + x * ring[(k + 1) % ring.length][1] - ring[(k + 1) % ring.length][0] * y,
      0,
    ),
  ) / 2;

/** Parts of a country smaller than this share of its largest lie elsewhere, as Guiana does for France. */
const SMALLEST_SHARE = 0.2;

/** West, south, east and north in whole degrees, the larger parts of a country within. */
function boxOf({ geometry }) {
  const parts = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map(
    ([outer]) => outer,
  );
  const largest = Math.max(...parts.map(areaOf));
  const corners = parts.filter((ring) => areaOf(ring) >= largest * SMALLEST_SHARE).flat();
  const [x, y] = [corners.map(([a]) => a), corners.map(([, b]) => b)];
  return [
    Math.floor(Math.min(...x)),
    Math.floor(Math.min(...y)),
    Math.ceil(Math.max(...x)),
    Math.ceil(Math.max(...y)),
  ];
}

const boxes = load('countries').flatMap((country) => {
  const { name } = country.properties;
  const code = otherNames[name] ?? codeOf.get(name);
  return code ? [[code, boxOf(country).join(' ')]] : [];
});
boxes.sort(([a], [b]) => (a < b ? -1 : 1));
const boxesOut = new URL('../src/facts/import/guess/countryBoxes.json', import.meta.url);
writeFileSync(boxesOut, `${JSON.stringify(Object.fromEntries(boxes), null, 1)}\n`);
