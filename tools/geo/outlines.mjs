// Coasts, borders and the land's surface, packed from Natural Earth (through world-atlas). The byte layout is described in src/render/earth/decodeGeo.ts.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoEquirectangular } from 'd3-geo';
import earcut from 'earcut';
import { feature, mesh } from 'topojson-client';
import { cutAtDateLine, same, straight } from './lines.mjs';
import { CELL_DEG, COLUMNS, PlainCells, ROWS } from './plain.mjs';
import { area, clip, polygons, rings } from './rings.mjs';
import { file, Writer } from './Writer.mjs';

const require = createRequire(import.meta.url);
/** Degrees per grid step: the grid on which world-atlas itself is quantised, about 400 m by 200 m. */
const lonStep = 0.0036;
const latStep = 0.0018;
/** Longest segment of a line, degrees. Its middle is off by 1.2 km at 1:110m, 20 m at 1:10m. */
const longestDeg = { '110m': 2, '50m': 1, '10m': 0.25 };
/** Land is cut into the cells that plain ground is told by: small enough that a flat one stays within 1.6 km of the ellipsoid. */
const [cellDeg, columns, rows] = [CELL_DEG, COLUMNS, ROWS];

const grid = ([lon, lat]) => [Math.round((lon + 180) / lonStep), Math.round((lat + 90) / latStep)];
/** Adds points on long segments: a parallel is no great circle, and a long chord sinks below the ground. */
function dense(points, limitDeg) {
  return points.flatMap((point, i) => {
    const [x, y] = points[i - 1] ?? point;
    const [dx, dy] = [point[0] - x, point[1] - y];
    const pieces = Math.max(
      1,
      Math.ceil(Math.max(Math.abs(dx) * lonStep, Math.abs(dy) * latStep) / limitDeg),
    );
    return Array.from({ length: pieces }, (_, k) => [
      Math.round(x + (dx * (k + 1)) / pieces),
      Math.round(y + (dy * (k + 1)) / pieces),
    ]);
  });
}

function packLines(lines, tolerance, limitDeg) {
  const writer = new Writer();
  let pointCount = 0;
  let lineCount = 0;
  for (const line of lines.flatMap(cutAtDateLine)) {
    const kept = [];
    for (const point of line.map(grid)) {
      if (kept.length > 0 && same(kept.at(-1), point)) continue;
      if (kept.length > 1 && straight(kept.at(-2), kept.at(-1), point, tolerance)) kept.pop();
      kept.push(point);
    }
    if (kept.length < 2) continue;
    const points = dense(kept, limitDeg);
    lineCount++;
    pointCount += points.length;
    writer.varint(points.length);
    let [x, y] = [0, 0];
    for (const [px, py] of points) {
      writer.signed(px - x);
      writer.signed(py - y);
      [x, y] = [px, py];
    }
  }
  return { bytes: file('GTL1', [lineCount, pointCount], [lonStep, latStep], writer), lineCount, pointCount };
}

function packLand(land) {
  // Degrees in, degrees out; cuts at the antimeridian and closes Antarctica along the pole.
  const flat = geoEquirectangular()
    .scale(180 / Math.PI)
    .translate([0, 0])
    .reflectY(true)
    .precision(0);
  const planar = rings(land, flat);
  const writer = new Writer();
  const full = new Writer();
  const cellX = cellDeg / lonStep;
  const cellY = cellDeg / latStep;
  let [pieceCount, pointCount, triangleCount, lastFull, lastPiece] = [0, 0, 0, 0, 0];
  const [whole, broken] = [[], []];
  for (let column = 0; column < columns; column++) {
    const x0 = column * cellDeg - 180;
    const strip = clip(planar, x0, -91, x0 + cellDeg, 91);
    for (let row = 0; row < rows; row++) {
      const y0 = row * cellDeg - 90;
      const cell = column * rows + row;
      const pieces = polygons(clip(strip, x0, y0, x0 + cellDeg, y0 + cellDeg));
      const covered = pieces.reduce((sum, p) => sum + p.reduce((s, r) => s - area(r), 0), 0);
      if (covered > cellDeg * cellDeg * (1 - 1e-9)) {
        full.varint(cell - lastFull);
        lastFull = cell;
        whole.push(cell);
        continue;
      }
      for (const piece of pieces) {
        const points = piece.flat().map((p) => {
          const [x, y] = grid(p);
          return [x - Math.round(column * cellX), y - Math.round(row * cellY)];
        });
        const holes = piece.slice(1).map((_, i) => piece.slice(0, i + 1).flat().length);
        const triangles = earcut(points.flat(), holes);
        if (triangles.length === 0) continue;
        broken.push(cell);
        writer.varint(cell - lastPiece);
        lastPiece = cell;
        writer.varint(points.length);
        writer.varint(triangles.length / 3);
        let [x, y] = [0, 0];
        for (const [px, py] of points) {
          writer.signed(px - x);
          writer.signed(py - y);
          [x, y] = [px, py];
        }
        let last = 0;
        for (const index of triangles) {
          writer.signed(index - last);
          last = index;
        }
        pieceCount++;
        pointCount += points.length;
        triangleCount += triangles.length / 3;
      }
    }
  }
  const body = new Writer();
  body.bytes = full.bytes.concat(writer.bytes);
  const counts = [whole.length, pieceCount, pointCount, triangleCount, rows];
  return { bytes: file('GTA1', counts, [lonStep, latStep, cellDeg], body), counts, whole, broken };
}

const load = (name) => JSON.parse(readFileSync(require.resolve(`${name}.json`), 'utf8'));

function writeLines(out, name, scale, lines, tolerance) {
  const { bytes, lineCount, pointCount } = packLines(lines.coordinates, tolerance, longestDeg[scale]);
  writeFileSync(new URL(`${name}-${scale}.bin`, out), bytes);
  console.log(`${name}-${scale}: ${lineCount} lines, ${pointCount} points, ${bytes.length} B`);
}

/** Writes coasts, borders, land, and where all their sets are alike, into the folder `out`. */
export function writeOutlines(out) {
  const plain = new PlainCells();
  for (const scale of ['110m', '50m', '10m']) {
    const topology = load(`world-atlas/countries-${scale}`);
    const { countries } = topology.objects;
    // The 10m set is thinned where a point moves the line by less than half a grid step.
    const tolerance = scale === '10m' ? 0.6 : 1e-9;
    const sets = {
      coast: mesh(topology, countries, (a, b) => a === b),
      borders: mesh(topology, countries, (a, b) => a !== b),
    };
    for (const [name, lines] of Object.entries(sets)) {
      writeLines(out, name, scale, lines, tolerance);
      plain.addLines(lines.coordinates.flatMap(cutAtDateLine));
    }
    if (scale === '10m') continue;
    const land = load(`world-atlas/land-${scale}`);
    const packed = packLand(feature(land, land.objects.land));
    writeFileSync(new URL(`land-${scale}.bin`, out), packed.bytes);
    plain.addLand(packed.whole, packed.broken);
    console.log(`land-${scale}: ${packed.counts} (whole, pieces, points, triangles, rows)`);
  }
  writeFileSync(new URL('plain.bin', out), plain.bytes);
}
