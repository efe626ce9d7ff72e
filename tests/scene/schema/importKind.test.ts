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
    ['latitude_deg.tle', 'hello', 'satellites'],
    ['any.csv', encodeFile(defaultScene), 'scene'],
    ['overview.json', readFileSync('scenes/overview.json', 'utf8'), 'scene'],
  ])('%s (%#)', (name, text, kind) => {
    expect(fileKind({ name, text })).toBe(kind);
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
