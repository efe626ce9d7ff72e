import { release } from '../facts/release';
import { type Message, msg } from '../locales/i18n';
import { DAY_MS } from '../shared/dates';
import type { GroundTiles } from './types';

/** West, south, east and north, degrees. */
export type GroundBox = readonly [number, number, number, number];

/** A public server of pictures of the ground that a reader may choose. None is asked before the reader agrees. */
export interface GroundPreset {
  id: 'usgs-imagery' | 'usgs-topo' | 'nasa-gibs' | 'openstreetmap';
  /** As its owner calls it, the same in all languages. */
  name: string;
  /** Template as in a scene; `{day}` stands for the day that is shown, YYYY-MM-DD. */
  address: string;
  /** As the owner asks to be named. */
  attribution: string;
  licence: Message;
  /** The owner's page with the terms. */
  termsUrl: string;
  /** Where the credit on the picture leads. */
  creditUrl: string;
  coverage: Message;
  /** Where there are pictures: the boxes around the outlines that are published. */
  boxes: readonly GroundBox[];
  /** Levels that are asked for. */
  minZoom: number;
  maxZoom: number;
  /** `aerial` shows single buildings, `satellite` counties, `map` is drawn on white. */
  kind: 'aerial' | 'satellite' | 'map';
  /** Countries that it is offered in, as facts write them; its boxes reach over the border. Empty for all. */
  countries: readonly string[];
  /** Its owner requires that requests name the page's origin, whatever the page's own policy. */
  namesOrigin: boolean;
}

const world: readonly GroundBox[] = [[-180, -85.0512, 180, 85.0512]];

// Outlines of osmlab/editor-layer-index (USGSImagery.geojson, USGSTheNationalMapTopo.geojson): the 48 states, Alaska, Puerto
// Rico. Level 16 for the United States and 8 for the world: github.com/GSA/data.gov/issues/4520; that 8 to 12 and 16 answer and
// 17 does not: github.com/leaflet-extras/leaflet-providers/pull/709 (17 September 2026). From farther than level 6 a continent
// with straight edges would lie on the globe.
const unitedStates = {
  licence: msg('Public domain'),
  termsUrl: 'https://www.usgs.gov/faqs/what-are-terms-uselicensing-map-services-and-data-national-map',
  creditUrl: 'https://www.usgs.gov/faqs/what-are-terms-uselicensing-map-services-and-data-national-map',
  coverage: msg('United States'),
  boxes: [
    [-124.8, 24, -66.9, 49.5],
    [-179.94, 50.8, -129.9, 72],
    [-68.1, 17.6, -64.5, 18.6],
  ],
  minZoom: 6,
  maxZoom: 16,
  countries: ['United States'],
  namesOrigin: false,
} as const;

/** In the order in which they are offered. What each owner publishes, and where, is in docs/scenes.md. */
export const groundPresets: readonly GroundPreset[] = [
  {
    id: 'usgs-imagery',
    name: 'USGS Imagery',
    // ArcGIS: level, row, column.
    address:
      'https://basemap.nationalmap.gov/arcgis/rest/services/USGSImageryOnly/MapServer/tile/{z}/{y}/{x}',
    attribution: 'U.S. Geological Survey, National Geospatial Program',
    ...unitedStates,
    kind: 'aerial',
  },
  {
    id: 'usgs-topo',
    name: 'USGS Topo',
    address: 'https://basemap.nationalmap.gov/arcgis/rest/services/USGSTopo/MapServer/tile/{z}/{y}/{x}',
    attribution: 'U.S. Geological Survey, National Geospatial Program',
    ...unitedStates,
    kind: 'map',
  },
  {
    id: 'nasa-gibs',
    name: 'NASA GIBS',
    // WMTS, RESTful: nasa-gibs.github.io/gibs-api-docs/access-basics. Level 9 is 306 m a pixel at the equator.
    address:
      'https://gibs.earthdata.nasa.gov/wmts/epsg3857/best/VIIRS_NOAA20_CorrectedReflectance_TrueColor/default/{day}/GoogleMapsCompatible_Level9/{TileMatrix}/{TileRow}/{TileCol}.jpg',
    attribution: 'NASA Global Imagery Browse Services (GIBS), VIIRS on NOAA-20, {day}',
    licence: msg('Public domain'),
    termsUrl: 'https://earthdata.nasa.gov/engage/open-data-services-software/data-use-policy',
    creditUrl: 'https://earthdata.nasa.gov/gibs',
    coverage: msg('World, on the day of the scene'),
    boxes: world,
    minZoom: 0,
    maxZoom: 9,
    kind: 'satellite',
    countries: [],
    namesOrigin: false,
  },
  {
    id: 'openstreetmap',
    name: 'OpenStreetMap',
    address: 'https://tile.openstreetmap.org/{z}/{x}/{y}.png',
    attribution: '© OpenStreetMap contributors',
    licence: msg('ODbL; the server by its tile usage policy'),
    termsUrl: 'https://operations.osmfoundation.org/policies/tiles/',
    creditUrl: 'https://www.openstreetmap.org/copyright',
    coverage: msg('World'),
    boxes: world,
    minZoom: 0,
    maxZoom: 19,
    kind: 'map',
    countries: [],
    namesOrigin: true,
  },
];

/** The preset that an address is of, whatever its day; null for any other address. */
export function presetOf(address: string): GroundPreset | null {
  const ofAnyDay = address.replace(/\/\d{4}-\d{2}-\d{2}\//, '/{day}/');
  return groundPresets.find((preset) => preset.address === ofAnyDay) ?? null;
}

/** The last day that the build knows to be over: no picture was taken of a later one. */
const lastDayMs = Date.parse(release.date) - DAY_MS;

/** A preset as a scene keeps it. @param timeMs the scene's time; of a day to come the pictures are those of the last past. */
export function tilesOf({ address, attribution, maxZoom }: GroundPreset, timeMs: number): GroundTiles {
  const day = new Date(Math.min(timeMs, lastDayMs)).toISOString().slice(0, 10);
  return { address: address.replace('{day}', day), attribution: attribution.replace('{day}', day), maxZoom };
}

interface Place {
  latitudeDeg: number;
  longitudeDeg: number;
}

/** Whether a preset has pictures around a place, as far as its boxes say. */
export const coversPlace = ({ boxes }: GroundPreset, { latitudeDeg, longitudeDeg }: Place): boolean =>
  boxes.some(
    ([west, south, east, north]) =>
      longitudeDeg >= west && longitudeDeg <= east && latitudeDeg >= south && latitudeDeg <= north,
  );

/** The preset that shows the buildings of a site from the air; null where none does. @param country as the site writes it, empty where it is not known. */
export const aerialPresetAt = (place: Place, country: string): GroundPreset | null =>
  groundPresets.find(
    (preset) =>
      preset.kind === 'aerial' &&
      (country === '' || preset.countries.length === 0 || preset.countries.includes(country)) &&
      coversPlace(preset, place),
  ) ?? null;
