// The map of the ground between the globe and a campus: one file for the whole Earth, and one for each area of ten degrees.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { builtUp, countyLines, countyNames, lakes, railways, rivers, stateNames } from './groundSources.mjs';
import { packGround } from './packGround.mjs';
import { boxOf, meet, pathsInside } from './paths.mjs';
import { towns } from './townSources.mjs';
import { writeWater } from './water.mjs';

/** Edge of an area, degrees; also in src/world/ground/groundAreas.ts. */
const AREA_DEG = 10;
/** What shows from this zoom on is in the areas alone. */
const OVERVIEW_TO_ZOOM = { line: 5.7, area: 6.2, name: 7.1 };
/** Half a pixel where areas take over. */
const OVERVIEW = { stepDeg: 0.004, toleranceDeg: 0.005 };
const AREA = { stepDeg: 0.0005, toleranceDeg: 0.0004 };

/** Towns whose people are told stand in the areas beside too: a campus by the edge of one has a town beyond it, degrees. */
const TOWNS_BEYOND_DEG = 0.6;

const boxAt = (west, south) => [west, south, west + AREA_DEG, south + AREA_DEG];

/** South-west corners of all areas. */
const corners = Array.from({ length: (180 / AREA_DEG) * (360 / AREA_DEG) }, (_, i) => [
  -180 + AREA_DEG * (i % (360 / AREA_DEG)),
  -90 + AREA_DEG * Math.floor(i / (360 / AREA_DEG)),
]);

const linesInside = (lines, box) =>
  lines
    .filter((line) => meet(line.box, box))
    .flatMap((line) => pathsInside(line.points, box).map((points) => ({ ...line, points })));

/** A river is named where so much of it, degrees, runs through an area, and so much later than it shows. */
const NAMED_FROM_DEG = 0.7;
const NAMED_LATER = 1.5;

const lengthDeg = (points) =>
  points.reduce((sum, [x, y], i) => {
    const [px, py] = points[i - 1] ?? [x, y];
    return sum + Math.hypot(x - px, y - py);
  }, 0);

/** A name for each river of an area, in the middle of the longest of its parts. */
function riverNames(lines) {
  const longest = new Map();
  for (const { kind, name, names, fromZoom, points } of lines) {
    if (kind !== 'river' || !name) continue;
    const long = lengthDeg(points);
    if (long > Math.max(NAMED_FROM_DEG, longest.get(name)?.long ?? 0))
      longest.set(name, { long, fromZoom, points, names });
  }
  return [...longest.values()].map(({ fromZoom, points, names }) => {
    const [lon, lat] = points[points.length >> 1];
    return { kind: 'river', lon, lat, fromZoom: fromZoom + NAMED_LATER, names };
  });
}

const withBox = (line) => ({ ...line, box: boxOf(line.points) });

function sources() {
  const water = lakes();
  const flowing = rivers(water).map(withBox);
  const named = corners.flatMap(([west, south]) => riverNames(linesInside(flowing, boxAt(west, south))));
  return {
    lines: [...flowing, ...railways().map(withBox), ...countyLines().map(withBox)],
    areas: [...builtUp(), ...water],
    names: [...stateNames(), ...countyNames(), ...towns(), ...named],
  };
}

function overview(all) {
  const until = (list, zoom) => list.filter(({ fromZoom }) => fromZoom <= zoom);
  const box = [-180, -90, 180, 90];
  return packGround(
    { box, origin: [0, 0], edgeSteps: 0, ...OVERVIEW },
    {
      lines: until(all.lines, OVERVIEW_TO_ZOOM.line),
      areas: until(all.areas, OVERVIEW_TO_ZOOM.area),
      names: all.names.filter(
        ({ kind, fromZoom }) => kind === 'state' || (kind !== 'county' && fromZoom <= OVERVIEW_TO_ZOOM.name),
      ),
    },
  );
}

/** Whether a name stands in the file of an area. */
function isNamedIn({ kind, lon, lat, fromZoom, weight = 0 }, [west, south, east, north]) {
  if (kind === 'state' || (kind !== 'county' && fromZoom <= OVERVIEW_TO_ZOOM.name)) return false;
  const beyond = kind === 'town' && weight > 0 ? TOWNS_BEYOND_DEG : 0;
  return lon >= west - beyond && lon < east + beyond && lat >= south - beyond && lat < north + beyond;
}

/** What lies in an area; null where nothing does. */
function areaAt(all, west, south) {
  const box = boxAt(west, south);
  const lines = linesInside(all.lines, box);
  const areas = all.areas.filter((one) => meet(one.box, box));
  const names = all.names.filter((name) => isNamedIn(name, box));
  if (lines.length + areas.length + names.length === 0) return null;
  const origin = [west + AREA_DEG / 2, south + AREA_DEG / 2];
  return packGround(
    { box, origin, edgeSteps: Math.round(AREA_DEG / 2 / AREA.stepDeg), ...AREA },
    { lines, areas, names },
  );
}

const sizes = (bytes) => `${bytes.length} B, ${gzipSync(bytes, { level: 9 }).length} B compressed`;

/** Writes ground/ into the folder `out`. The number is of the layout of its files, as in src/render/ground/decodeGround.ts. */
export function writeGround(out) {
  const folder = new URL('ground/2/', out);
  rmSync(new URL('ground/', out), { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const all = sources();
  const { bytes } = overview(all);
  writeFileSync(new URL('overview.bin', folder), bytes);
  console.log(`ground/2/overview: ${sizes(bytes)}`);
  const there = [];
  let [sum, greatest] = [0, 0];
  for (const [west, south] of corners) {
    const packed = areaAt(all, west, south);
    if (!packed) continue;
    writeFileSync(new URL(`${west}_${south}.bin`, folder), packed.bytes);
    there.push(`${west}_${south}`);
    const compressed = gzipSync(packed.bytes, { level: 9 }).length;
    sum += compressed;
    greatest = Math.max(greatest, compressed);
  }
  writeWater(
    out,
    all.lines.filter(({ kind }) => kind === 'river'),
    all.areas.filter(({ kind }) => kind === 'lake'),
  );
  writeFileSync(new URL('areas.json', folder), `${JSON.stringify(there)}\n`);
  console.log(`ground/2/: ${there.length} areas, ${sum} B compressed, the greatest ${greatest} B`);
}
