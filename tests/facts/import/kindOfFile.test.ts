import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { kindOfFile } from '../../../src/facts/import/kindOfFile';
import { defaultScene } from '../../../src/scene/defaults';
import { encodeFile } from '../../../src/scene/link/file';

const tle = `ISS (ZARYA)
1 25544U 98067A   26330.50000000  .00010000  00000-0  18000-3 0  9990
2 25544  51.6400 100.0000 0005000 100.0000 260.0000 15.50000000    01`;
const geojson = '{ "type": "FeatureCollection", "features": [] }';
const withImports = encodeFile({
  ...defaultScene,
  imports: [
    { id: 'a', name: 'a.geojson', text: geojson },
    { id: 'b', name: 'b.csv', text: `OBJECT_NAME,NORAD_CAT_ID\n${'ISS,25544\n'.repeat(30_000)}` },
  ],
});

describe('what a dropped file is', () => {
  test.each([
    ['a.txt', 'Name;Breite;Länge\nA;52,5;13,4', 'sites'],
    ['a.txt', `${'A licence, in prose.\n'.repeat(30)}\n;lat;lon\nA;1;2`, 'sites'],
    ['a.json', '[{"name":"A","lat":1,"lng":2}]', 'sites'],
    ['a.json', '{"data":[{"name":"A","location":{"lat":1,"lng":2}}]}', 'sites'],
    ['a.json', '{"type":"Point","coordinates":[1,2]}', 'sites'],
    ['a.json', geojson, 'sites'],
    ['a.txt', '<?xml version="1.0"?>\n<!-- made by hand -->\n<kml xmlns="x"><Document/></kml>', 'sites'],
    ['a.gpx', '<gpx><wpt lat="1" lon="2"/></gpx>', 'sites'],
    ['sites.csv', 'id,label\n1,Memphis', 'sites'],
    ['a.txt', tle, 'satellites'],
    ['a.txt', `Bulletin of radio amateurs, all good.\n\n${tle}`, 'satellites'],
    ['a.json', JSON.stringify({ member: [{ line1: '1 25544U', line2: '2 25544' }] }), 'satellites'],
    ['a.json', JSON.stringify({ text: tle }), 'satellites'],
    ['a.csv', 'OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION\n', 'satellites'],
    ['a.xml', '<?xml version="1.0"?><ndm:omm xmlns:ndm="x"></ndm:omm>', 'satellites'],
    ['a.json', '{"nothing": 1}', 'scene'],
    ['mine.json', withImports, 'scene'],
    ['overview.json', readFileSync('scenes/overview.json', 'utf8'), 'scene'],
  ])('%s (%#)', (name, text, kind) => {
    expect(kindOfFile({ name, text })).toBe(kind);
  });
});
