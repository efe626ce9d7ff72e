import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultScene } from '../../src/scene/defaults';
import {
  aerialPresetAt,
  coversPlace,
  type GroundPreset,
  groundPresets,
  presetOf,
  tilesOf,
} from '../../src/scene/groundPresets';
import { readScene } from '../../src/scene/schema/schema';
import { tileAddress, tileHost } from '../../src/scene/schema/tileAddress';

const byId = (id: GroundPreset['id']) => groundPresets.find((preset) => preset.id === id)!;
const timeMs = Date.parse('2026-06-21T15:00:00Z');

// Memphis as in tests/scene/schema/tileAddress.test.ts: column and row by the OpenStreetMap wiki's formula.
const memphis = { z: 10, x: 255, y: 405 };

describe('a preset of pictures of the ground', () => {
  it.each([
    // The forms that the owners publish; docs/scenes.md says where.
    [
      'usgs-imagery',
      'https://basemap.nationalmap.gov/arcgis/rest/services/USGSImageryOnly/MapServer/tile/10/405/255',
    ],
    ['usgs-topo', 'https://basemap.nationalmap.gov/arcgis/rest/services/USGSTopo/MapServer/tile/10/405/255'],
    [
      'nasa-gibs',
      'https://gibs.earthdata.nasa.gov/wmts/epsg3857/best/VIIRS_NOAA20_CorrectedReflectance_TrueColor/default/2026-06-21/GoogleMapsCompatible_Level9/10/405/255.jpg',
    ],
    ['openstreetmap', 'https://tile.openstreetmap.org/10/255/405.png'],
  ] as const)('asks in its owner’s form, %s', (id, address) => {
    expect(tileAddress(tilesOf(byId(id), timeMs).address, memphis)).toBe(address);
  });

  it('is a scene’s pictures like any other, and is known again by its address', () => {
    for (const preset of groundPresets) {
      const tiles = tilesOf(preset, timeMs);
      const read = readScene({ ...defaultScene, tiles });
      expect(read.ok && read.value.tiles).toEqual(tiles);
      expect(presetOf(tiles.address)).toBe(preset);
    }
    expect(presetOf('https://tile.openstreetmap.example/{z}/{x}/{y}.png')).toBeNull();
    expect(presetOf('https://a.example/2026-06-21/{z}/{x}/{y}.png')).toBeNull();
  });

  it('names its owner as the owner asks', () => {
    expect(groundPresets.map((preset) => tilesOf(preset, timeMs).attribution)).toEqual([
      'U.S. Geological Survey, National Geospatial Program',
      'U.S. Geological Survey, National Geospatial Program',
      'NASA Global Imagery Browse Services (GIBS), VIIRS on NOAA-20, 2026-06-21',
      '© OpenStreetMap contributors',
    ]);
  });

  it('of a day to come is that of the last day before the facts were released', () => {
    const { address, attribution } = tilesOf(byId('nasa-gibs'), Date.parse('2030-01-01T00:00:00Z'));
    const [day] = /\d{4}-\d{2}-\d{2}/.exec(address) ?? [];
    expect(Date.parse(`${day}T00:00:00Z`)).toBeLessThan(Date.parse('2026-12-31T00:00:00Z'));
    expect(attribution).toContain(day);
  });

  it('comes from one of three servers, by https', () => {
    const addresses = groundPresets.map((preset) => tilesOf(preset, timeMs).address);
    expect(addresses.every((address) => address.startsWith('https://'))).toBe(true);
    expect([...new Set(addresses.map(tileHost))]).toEqual([
      'basemap.nationalmap.gov',
      'gibs.earthdata.nasa.gov',
      'tile.openstreetmap.org',
    ]);
  });
});

describe('the places that a preset covers', () => {
  const places = {
    memphis: { latitudeDeg: 35.06, longitudeDeg: -90.16 },
    anchorage: { latitudeDeg: 61.22, longitudeDeg: -149.9 },
    sanJuan: { latitudeDeg: 18.45, longitudeDeg: -66.07 },
    toronto: { latitudeDeg: 43.65, longitudeDeg: -79.38 },
    paris: { latitudeDeg: 48.86, longitudeDeg: 2.35 },
    johor: { latitudeDeg: 1.6, longitudeDeg: 103.6 },
  };

  it('are the states and Puerto Rico for USGS, the world for the others', () => {
    const covered = (id: GroundPreset['id']) =>
      Object.entries(places)
        .filter(([, place]) => coversPlace(byId(id), place))
        .map(([name]) => name);
    expect(covered('usgs-imagery')).toEqual(['memphis', 'anchorage', 'sanJuan', 'toronto']);
    expect(covered('nasa-gibs')).toEqual(Object.keys(places));
    expect(covered('openstreetmap')).toEqual(Object.keys(places));
  });

  it('are offered from the air in the country of the pictures alone', () => {
    expect(aerialPresetAt(places.memphis, 'United States')?.id).toBe('usgs-imagery');
    // An imported site need not name its country.
    expect(aerialPresetAt(places.memphis, '')?.id).toBe('usgs-imagery');
    expect(aerialPresetAt(places.toronto, 'Canada')).toBeNull();
    expect(aerialPresetAt(places.paris, 'France')).toBeNull();
    expect(aerialPresetAt(places.johor, '')).toBeNull();
  });
});

it('the policy that the app is served with lets the presets in', () => {
  const headers = readFileSync(resolve(import.meta.dirname, '../../public/_headers'), 'utf8');
  const [, allowed = ''] = /connect-src ([^;\n]*)/.exec(headers) ?? [];
  expect(allowed.split(' ')).toContain('https:');
});
