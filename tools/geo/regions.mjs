// To which country, and in the US to which state, each cell of half a degree belongs, from Natural Earth (through world-atlas) and the
// Census Bureau (through us-atlas), both public domain. Labels ask it on which side of a site its own land lies.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { feature } from 'topojson-client';

/** Degrees. */
const CELL = 0.5;
/** Number of the first state; countries have those from 1 on, the sea has 0. */
const FIRST_STATE = 300;

/** Rings of each feature of an object of an atlas. */
function load(path, name) {
  const topology = JSON.parse(readFileSync(fileURLToPath(import.meta.resolve(path)), 'utf8'));
  return feature(topology, topology.objects[name]).features.map(({ geometry }) =>
    geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat(),
  );
}

const columns = 360 / CELL;
/** Gives a number to the cells whose middles lie within the rings. */
function fill(grid, rings, number) {
  for (const [row, cells] of grid.entries()) {
    const latitude = -90 + (row + 0.5) * CELL;
    const crossings = rings.flatMap((ring) =>
      ring.slice(1).flatMap(([bx, by], k) => {
        const [ax, ay] = ring[k];
        return ay > latitude !== by > latitude ? [ax + ((latitude - ay) / (by - ay)) * (bx - ax)] : [];
      }),
    );
    crossings.sort((a, b) => a - b);
    for (let k = 0; k + 1 < crossings.length; k += 2) {
      const first = Math.max(0, Math.ceil((crossings[k] + 180) / CELL - 0.5));
      const last = Math.min(columns - 1, Math.floor((crossings[k + 1] + 180) / CELL - 0.5));
      if (last >= first) cells.fill(number, first, last + 1);
    }
  }
}

/** Runs of one row from 180° west, each its number and its length. */
function runsOf(row) {
  const runs = [];
  for (const cell of row) {
    if (runs.at(-2) === cell) runs[runs.length - 1] += 1;
    else runs.push(cell, 1);
  }
  return runs.join(' ');
}

/** Writes `regions.json` into the folder `out`: a row of runs for each half degree from the South Pole. */
export function writeRegions(out) {
  const grid = Array.from({ length: 180 / CELL }, () => new Array(columns).fill(0));
  for (const [i, rings] of load('world-atlas/countries-50m.json', 'countries').entries())
    fill(grid, rings, 1 + i);
  for (const [i, rings] of load('us-atlas/states-10m.json', 'states').entries())
    fill(grid, rings, FIRST_STATE + i);
  writeFileSync(new URL('regions.json', out), `${JSON.stringify(grid.map(runsOf))}\n`);
}
