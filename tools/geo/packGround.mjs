// Bytes of a file of the ground; the layout is described in src/render/ground/decodeGround.ts.
import { thinned } from './paths.mjs';
import { area, clip, polygons } from './rings.mjs';
import { Writer } from './Writer.mjs';

/** In the order of `groundKinds` in src/render/ground/GroundData.ts. */
const kinds = ['river', 'shore', 'railway', 'county', 'state', 'lake', 'builtUp'];
/** Parts of a zoom, and of a pixel, that are told apart. */
const ZOOM_STEPS = 4;
const WIDTH_STEPS = 4;

const zoomStep = (zoom) => Math.max(0, Math.min(63, Math.ceil(zoom * ZOOM_STEPS - 1e-9)));
const byZoom = (a, b) => a.fromZoom - b.fromZoom;

class Deltas {
  #at = [0, 0];
  constructor(writer, origin, stepDeg) {
    this.grid = ([lon, lat]) => [
      Math.round((lon - origin[0]) / stepDeg),
      Math.round((lat - origin[1]) / stepDeg),
    ];
    this.writer = writer;
  }
  write([x, y]) {
    this.writer.signed(x - this.#at[0]);
    this.writer.signed(y - this.#at[1]);
    this.#at = [x, y];
  }
}

/** Points on the grid, none twice in a row. */
const onGrid = (points, deltas) =>
  points.map(deltas.grid).filter(([x, y], i, all) => x !== all[i - 1]?.[0] || y !== all[i - 1]?.[1]);

function writeLines(writer, lines, deltas, toleranceDeg) {
  const packed = lines
    .toSorted(byZoom)
    .map((line) => ({ ...line, grid: onGrid(thinned(line.points, toleranceDeg), deltas) }))
    .filter(({ grid }) => grid.length > 1);
  writer.varint(packed.length);
  for (const { kind, fromZoom, widthPx, grid } of packed) {
    writer.varint(kinds.indexOf(kind));
    writer.varint(zoomStep(fromZoom));
    writer.varint(Math.round(widthPx * WIDTH_STEPS));
    writer.varint(grid.length);
    for (const point of grid) deltas.write(point);
  }
  return packed.reduce((sum, { grid }) => sum + grid.length, 0);
}

/** Polygons inside a box, as rings that turn as `polygons` wants them. */
function piecesInside(rings, [west, south, east, north], toleranceDeg) {
  const turned = rings.flatMap((ring, i) => {
    const open = thinned(ring, toleranceDeg).slice(0, -1);
    if (open.length < 3) return [];
    return [area(open) < 0 === (i === 0) ? open : open.toReversed()];
  });
  return turned.length === 0 ? [] : polygons(clip(turned, west, south, east, north));
}

function writeAreas(writer, areas, box, deltas, toleranceDeg) {
  const packed = areas.toSorted(byZoom).flatMap(({ kind, fromZoom, rings }) =>
    piecesInside(rings, box, toleranceDeg).map((piece) => ({
      kind,
      fromZoom,
      rings: piece.map((ring) => onGrid(ring, deltas)),
    })),
  );
  writer.varint(packed.length);
  for (const { kind, fromZoom, rings } of packed) {
    writer.varint(kinds.indexOf(kind));
    writer.varint(zoomStep(fromZoom));
    writer.varint(rings.length);
    for (const ring of rings) writer.varint(ring.length);
    for (const point of rings.flat()) deltas.write(point);
  }
}

const degrees = (value) => Math.round(value * 1e4) / 1e4;

/** Names as `GroundName` in src/render/ground/GroundData.ts; words like the English ones are left out. */
const nameRows = (names) =>
  names
    .toSorted((a, b) => byZoom(a, b) || (b.weight ?? 0) - (a.weight ?? 0))
    .map(({ kind, lon, lat, fromZoom, weight = 0, names: [en, ...others] }) => {
      const words = others.map((name) => (name && name !== en ? name : ''));
      while (words.at(-1) === '') words.pop();
      const thousands = Math.round(weight / 1000);
      return [kind, degrees(lon), degrees(lat), Math.round(fromZoom * 10) / 10, thousands, en, ...words];
    });

/**
 * Packs what lies in a box of degrees.
 * @param origin degrees that steps are counted from; `edgeSteps` of them to each edge of the box, 0 for the whole Earth.
 */
export function packGround({ box, origin, edgeSteps, stepDeg, toleranceDeg }, { lines, areas, names }) {
  const writer = new Writer();
  const text = Buffer.from(JSON.stringify(nameRows(names)), 'utf8');
  writer.varint(text.length);
  for (const byte of text) writer.bytes.push(byte);
  const points = writeLines(writer, lines, new Deltas(writer, origin, stepDeg), toleranceDeg);
  writeAreas(writer, areas, box, new Deltas(writer, origin, stepDeg), toleranceDeg);
  const head = Buffer.alloc(32);
  head.write('GTG2', 0, 'latin1');
  head.writeUInt32LE(edgeSteps, 4);
  [...origin, stepDeg].forEach((value, i) => {
    head.writeDoubleLE(value, 8 + 8 * i);
  });
  return { bytes: Buffer.concat([head, Buffer.from(writer.bytes)]), points };
}
