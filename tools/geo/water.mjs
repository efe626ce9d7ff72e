// Where rivers and lakes lie about the sites, so that what is laid beside a campus keeps clear of them.
import { writeFileSync } from 'node:fs';
import { boxOf, meet } from './paths.mjs';
import { inside } from './rings.mjs';
import { sitePlaces } from './townSources.mjs';

/** Edge of a square that is water or land, and how far about a site, metres; the first also in src/store/exchange/siteWater.ts. */
const CELL_M = 200;
const REACH_M = 5000;
/** Room that is kept on both sides of a river's line for each pixel of its width, metres: the map has no banks, and is good to some 500 m. */
const HALF_RIVER_M = 160;
const METRES_PER_DEG = 111_320;

/** Metres to the east and north of a site. */
const localOf = ({ lon, lat }) => {
  const perLon = METRES_PER_DEG * Math.cos((lat * Math.PI) / 180);
  return ([x, y]) => [(x - lon) * perLon, (y - lat) * METRES_PER_DEG];
};

function fromSegment([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/** Whether a place is in the water. */
function isWater(point, rivers, lakes) {
  return (
    rivers.some(({ points, halfM }) =>
      points.some((to, i) => i > 0 && fromSegment(point, points[i - 1], to) < halfM),
    ) || lakes.some((rings) => inside(point, rings[0]) && !rings.slice(1).some((hole) => inside(point, hole)))
  );
}

/** Runs of squares that are water: row to the north, first and last square to the east. */
function waterAbout(site, flowing, standing) {
  const local = localOf(site);
  const [dLon, dLat] = [
    REACH_M / METRES_PER_DEG / Math.cos((site.lat * Math.PI) / 180),
    REACH_M / METRES_PER_DEG,
  ];
  const box = [site.lon - dLon, site.lat - dLat, site.lon + dLon, site.lat + dLat];
  const rivers = flowing
    .filter((line) => meet(line.box, box))
    .map(({ points, widthPx }) => ({ points: points.map(local), halfM: HALF_RIVER_M * widthPx }));
  const lakes = standing
    .filter((lake) => meet(lake.box, box))
    .map(({ rings }) => rings.map((ring) => ring.map(local)));
  if (rivers.length + lakes.length === 0) return [];
  const most = REACH_M / CELL_M;
  const runs = [];
  for (let row = -most; row < most; row++) {
    for (let column = -most; column < most; column++) {
      if (!isWater([(column + 0.5) * CELL_M, (row + 0.5) * CELL_M], rivers, lakes)) continue;
      const last = runs.at(-1);
      if (last?.[0] === row && last[2] === column - 1) last[2] = column;
      else runs.push([row, column, column]);
    }
  }
  return runs;
}

/** Writes ground/water.json into the folder `out`: by site its place in degrees and the runs of water about it. */
export function writeWater(out, rivers, lakes) {
  const flowing = rivers.map((line) => ({ ...line, box: boxOf(line.points) }));
  const about = sitePlaces().flatMap(({ id, lon, lat }) => {
    const runs = waterAbout({ lon, lat }, flowing, lakes);
    return runs.length === 0 ? [] : [[id, [lon, lat, runs]]];
  });
  const text = `${JSON.stringify(Object.fromEntries(about))}\n`;
  writeFileSync(new URL('ground/water.json', out), text);
  console.log(`ground/water: ${about.length} sites by water, ${text.length} B`);
}
