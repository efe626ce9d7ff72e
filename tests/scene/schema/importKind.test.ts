import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultScene } from '../../../src/scene/defaults';
import { encodeFile } from '../../../src/scene/link/file';
import { fileKind, importsOf } from '../../../src/scene/schema/importKind';
import { iss } from '../../world/satellites/satelliteCatalogue';

const tle = iss.join('\n');
const geojson = '{ "type": "FeatureCollection", "features": [] }';

describe('what a file is, by its content', () => {
  it.each([
    ['any.txt', 'name,latitude_deg,longitude_deg\nA,1,2', 'sites'],
    ['any.txt', '\ufeff\nname;"Latitude_deg";longitude_deg\r\nA;1;2', 'sites'],
    ['any.txt', 'id\tit_power_mw\tname', 'sites'],
    ['any.json', geojson, 'sites'],
    ['any.json', '{"features" : [', 'sites'],
    ['any.geojson', '{"nothing": 1}', 'sites'],
    ['sites.csv', 'id,name\n1,Memphis', 'sites'],
    ['any.csv', 'OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION\n', 'satellites'],
    ['any.json', '[{"OBJECT_NAME":"ISS"}]', 'satellites'],
    ['any.txt', tle, 'satellites'],
    ['any.csv', tle, 'satellites'],
    ['any.json', tle, 'satellites'],
    ['any.json', JSON.stringify({ member: [{ name: 'ISS', line1: iss[1], line2: iss[2] }] }), 'satellites'],
    ['any.json', JSON.stringify({ info: { satid: 25544 }, tle: `${iss[1]}\r\n${iss[2]}` }), 'satellites'],
    ['any.json', JSON.stringify(iss), 'satellites'],
    ['any.json', '[{"objectName":"ISS","noradCatId":25544,"meanMotion":15.5}]', 'satellites'],
    ['any.json', '[{"spaceTrack":{"CCSDS_OMM_VERS":"2.0"},"longitude":1}]', 'satellites'],
    ['any.xml', '<ndm:ndm xmlns:ndm="urn:ccsds"><ndm:omm>', 'satellites'],
    ['any.csv', 'CCSDS_OEM_VERS = 2.0\n', 'satellites'],
    ['any.csv', 'object_name,latitude,longitude\n1 99999 X,1,2\n', 'sites'],
    ['latitude_deg.tle', 'hello', 'satellites'],
    ['any.csv', encodeFile(defaultScene), 'scene'],
    ['overview.json', readFileSync('scenes/overview.json', 'utf8'), 'scene'],
  ])('%s (%#)', (name, text, kind) => {
    expect(fileKind({ name, text })).toBe(kind);
  });

  it('a scene that carries orbits is a scene', () => {
    for (const text of [tle, iss.slice(1).join('\n'), 'OBJECT_NAME,NORAD_CAT_ID\nISS,25544\n']) {
      const imports = [{ id: 'a', name: 'a', text }];
      expect(fileKind({ name: 'mine.json', text: JSON.stringify({ imports, version: 1 }) })).toBe('scene');
      expect(fileKind({ name: 'mine.json', text: encodeFile({ ...defaultScene, imports }) })).toBe('scene');
    }
  });

  it('a scene that carries GeoJSON is a scene', () => {
    const imports = [{ id: 'a', name: 'a.geojson', text: geojson }];
    const listed = JSON.stringify({ imports, version: 1 });
    expect(fileKind({ name: 'mine.json', text: listed })).toBe('scene');
    expect(fileKind({ name: 'mine.json', text: encodeFile({ ...defaultScene, imports }) })).toBe('scene');
  });
});

it('importsOf keeps those of one kind in their order', () => {
  const files = [
    { name: 'a.csv', text: 'name,latitude_deg,longitude_deg' },
    { name: 'b.tle', text: tle },
    { name: 'c.geojson', text: geojson },
  ];
  expect(importsOf('sites', files).map(({ name }) => name)).toEqual(['a.csv', 'c.geojson']);
  expect(importsOf('satellites', files).map(({ name }) => name)).toEqual(['b.tle']);
});

it('importsOf takes the kind that a file says before that of its text', () => {
  const files = [
    { name: 'a.csv', text: tle, kind: 'sites' as const },
    { name: 'b.csv', text: 'name,latitude_deg', kind: 'satellites' as const },
  ];
  expect(importsOf('sites', files).map(({ name }) => name)).toEqual(['a.csv']);
  expect(importsOf('satellites', files).map(({ name }) => name)).toEqual(['b.csv']);
});
