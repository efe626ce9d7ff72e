// Writes public/geo: coasts, borders and the land's surface, packed from Natural Earth (through world-atlas), and the
// borders between the states of the US, from the Census Bureau (through us-atlas).
// The byte layout is described in src/render/earth/decodeGeo.ts. The same input gives the same bytes.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoEquirectangular, geoIdentity, geoStream } from 'd3-geo';
import earcut from 'earcut';
import { feature, mesh } from 'topojson-client';

const require = createRequire(import.meta.url);
const out = new URL('../public/geo/', import.meta.url);
/** Degrees per grid step: the grid on which world-atlas itself is quantised, about 400 m by 200 m. */
const lonStep = 0.0036;
const latStep = 0.0018;
/** Longest segment of a line, degrees. Its middle is off by 1.2 km at 1:110m, 20 m at 1:10m. */
const longestDeg = { '110m': 2, '50m': 1, '10m': 0.25 };
/** Edge of a land cell, degrees: small enough that a flat cell stays within 1.6 km of the ellipsoid. */
const cellDeg = 2.5;
const columns = 360 / cellDeg;
const rows = 180 / cellDeg;

class Writer {
  bytes = [];
  varint(value) {
    let rest = value;
    while (rest > 127) {
      this.bytes.push((rest % 128) | 128);
      rest = Math.floor(rest / 128);
    }
    this.bytes.push(rest);
  }
  signed(value) {
    this.varint(value < 0 ? -2 * value - 1 : 2 * value);
  }
}

function file(magic, counts, steps, writer) {
  const head = new DataView(new ArrayBuffer(4 + 4 * counts.length + 8 * steps.length));
  for (let i = 0; i < 4; i++) head.setUint8(i, magic.charCodeAt(i));
  counts.forEach((count, i) => {
    head.setUint32(4 + 4 * i, count, true);
  });
  steps.forEach((step, i) => {
    head.setFloat64(4 + 4 * counts.length + 8 * i, step, true);
  });
  return Buffer.concat([Buffer.from(head.buffer), Buffer.from(writer.bytes)]);
}

const grid = ([lon, lat]) => [Math.round((lon + 180) / lonStep), Math.round((lat + 90) / latStep)];
const same = (a, b) => a[0] === b[0] && a[1] === b[1];

/** True where leaving `b` out moves the line by less than `tolerance` grid steps. */
function straight(a, b, c, tolerance) {
  const [ux, uy] = [c[0] - a[0], c[1] - a[1]];
  const [vx, vy] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(ux, uy);
  if (length === 0 || ux * vx + uy * vy < 0 || vx * vx + vy * vy > length * length) return false;
  return Math.abs(ux * vy - uy * vx) / length < tolerance;
}

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

/** Cuts a line where it crosses 180°: in plain longitudes it would run back around the whole Earth. */
function cutAtDateLine(line) {
  const parts = [[]];
  line.forEach((point, i) => {
    const before = line[i - 1];
    if (before && Math.abs(point[0] - before[0]) > 180) {
      const side = Math.sign(before[0]);
      const [toEdge, beyond] = [180 - Math.abs(before[0]), 180 - Math.abs(point[0])];
      const share = toEdge + beyond === 0 ? 0 : toEdge / (toEdge + beyond);
      const lat = before[1] + share * (point[1] - before[1]);
      parts.at(-1).push([180 * side, lat]);
      parts.push([[-180 * side, lat]]);
    }
    parts.at(-1).push(point);
  });
  return parts.filter((part) => part.length > 1);
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

/** Rings that come out of a projection, each open (its first point is not repeated). */
function rings(object, projection) {
  const found = [];
  let ring = [];
  geoStream(
    object,
    projection.stream({
      point: (x, y) => ring.push([x, y]),
      lineStart: () => {
        ring = [];
      },
      lineEnd: () => {
        if (ring.length > 1 && same(ring[0], ring.at(-1))) ring.pop();
        if (ring.length > 2) found.push(ring);
      },
      polygonStart() {},
      polygonEnd() {},
      sphere() {},
    }),
  );
  return found;
}

const area = (ring) =>
  ring.reduce((sum, [x, y], i) => {
    const [nx, ny] = ring[(i + 1) % ring.length];
    return sum + (x * ny - nx * y) / 2;
  }, 0);

function inside([x, y], ring) {
  let odd = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay] = ring[i];
    const [bx, by] = ring[j];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
  }
  return odd;
}

/** Groups rings into polygons: d3 keeps outer rings clockwise (y up), holes the other way round. */
function polygons(list) {
  const outers = list.filter((ring) => area(ring) < 0).map((ring) => [ring]);
  for (const hole of list.filter((ring) => area(ring) > 0)) {
    const home = outers.find(([outer]) => inside(hole[0], outer)) ?? outers[0];
    home?.push(hole);
  }
  return outers;
}

const clip = (list, x0, y0, x1, y1) =>
  rings(
    { type: 'MultiPolygon', coordinates: polygons(list).map((p) => p.map((r) => [...r, r[0]])) },
    geoIdentity().clipExtent([
      [x0, y0],
      [x1, y1],
    ]),
  );

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
  let [fullCount, pieceCount, pointCount, triangleCount, lastFull, lastPiece] = [0, 0, 0, 0, 0, 0];
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
        fullCount++;
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
  const counts = [fullCount, pieceCount, pointCount, triangleCount, rows];
  return { bytes: file('GTA1', counts, [lonStep, latStep, cellDeg], body), counts };
}

mkdirSync(out, { recursive: true });
const load = (name) => JSON.parse(readFileSync(require.resolve(`${name}.json`), 'utf8'));

function writeLines(name, scale, lines, tolerance) {
  const { bytes, lineCount, pointCount } = packLines(lines.coordinates, tolerance, longestDeg[scale]);
  writeFileSync(new URL(`${name}-${scale}.bin`, out), bytes);
  console.log(`${name}-${scale}: ${lineCount} lines, ${pointCount} points, ${bytes.length} B`);
}

for (const scale of ['110m', '50m', '10m']) {
  const topology = load(`world-atlas/countries-${scale}`);
  const { countries } = topology.objects;
  // The 10m set is thinned where a point moves the line by less than half a grid step.
  const tolerance = scale === '10m' ? 0.6 : 1e-9;
  const sets = {
    coast: mesh(topology, countries, (a, b) => a === b),
    borders: mesh(topology, countries, (a, b) => a !== b),
  };
  for (const [name, lines] of Object.entries(sets)) writeLines(name, scale, lines, tolerance);
  if (scale === '10m') continue;
  const land = load(`world-atlas/land-${scale}`);
  const packed = packLand(feature(land, land.objects.land));
  writeFileSync(new URL(`land-${scale}.bin`, out), packed.bytes);
  console.log(`land-${scale}: ${packed.counts} (whole, pieces, points, triangles, rows)`);
}
const states = load('us-atlas/states-10m');
const between = mesh(states, states.objects.states, (a, b) => a !== b);
writeLines('states', '10m', between, 1e-9);
