import { beforeAll, describe, expect, it } from 'vitest';
import { defaultScene } from '../../../src/scene/defaults';
import { importFile } from '../../../src/store/actions/files';
import { exportSites } from '../../../src/store/sites/exportSites';
import { stateNow } from '../../../src/store/stateNow';
import { startWith } from '../../startWith';

const list = `name,latitude_deg,longitude_deg,town,date,it_power_mw,facility_power_mw
"Nord, <b>""Süd""</b> & Co",52.5,13.4,Berlin,2026-01-01,100,130
`;
const ids = ['colossus-1', 'nord-b-sud-b-co'];

beforeAll(async () => {
  startWith(defaultScene, { clockMs: Date.UTC(2026, 10, 30), drawn: true });
  await importFile({ name: 'mine.csv', text: list });
});

const written = (format: 'csv' | 'geojson' | 'kml') => exportSites(stateNow(), ids, format).content.text();

describe('sites as a file', () => {
  it('have a name of their day and format', () => {
    expect(exportSites(stateNow(), ids, 'kml').name).toBe('groundtrack-sites-2026-11-30.kml');
  });

  it('as CSV have a row for each site and date, with sources and licence', async () => {
    const [head, ...rows] = (await written('csv')).trimEnd().split('\r\n');
    expect(head?.split(',').slice(0, 12)).toEqual([
      'id',
      'name',
      'latitude_deg',
      'longitude_deg',
      'precision',
      'town',
      'region',
      'country',
      'status',
      'date',
      'it_power_mw',
      'facility_power_mw',
    ]);
    const first = rows.find((row) => row.startsWith('colossus-1,') && row.includes(',2024-08-11,'));
    // 35 and 45 MW from that day on: the row of data/epoch and of rows/sites.json.
    expect(first).toContain(
      'colossus-1,Colossus 1,35.06008,-90.15641,building,Memphis,Tennessee,United States,operating,2024-08-11,35,45,',
    );
    expect(first).toContain('Epoch AI: CC BY 4.0');
    expect(rows.at(-1)).toContain('"Nord, <b>""Süd""</b> & Co",52.5,13.4,site,Berlin');
    expect(rows.at(-1)).toContain('mine.csv, line 2');
  });

  it('as CSV can be dropped again', async () => {
    const text = (await written('csv')).replaceAll('colossus-1,Colossus 1', 'again,Again');
    const { accepted } = await importFile({ name: 'again.csv', text });
    expect(accepted).toBe(2);
  });

  it('as GeoJSON are points with their steps and sources; the licences stand at the top', async () => {
    const read = JSON.parse(await written('geojson'));
    expect(read.licences).toContain('Epoch AI: CC BY 4.0');
    expect(read.features[0]).toMatchObject({
      id: 'colossus-1',
      geometry: { type: 'Point', coordinates: [-90.15641, 35.06008] },
      properties: { status: 'operating' },
    });
    expect(read.features[0].properties.power[0]).toEqual({
      date: '2024-08-11',
      state: 'reported',
      it_power_mw: 35,
      facility_power_mw: 45,
    });
    expect(read.features[1].properties.sources).toEqual([
      { publisher: 'Imported file', title: 'mine.csv, line 2', url: null, published: null, licence: null },
    ]);
  });

  it('as KML are placemarks; what is in a name is text', async () => {
    const text = await written('kml');
    expect(text).toContain('<name>Nord, &lt;b&gt;&quot;Süd&quot;&lt;/b&gt; &amp; Co</name>');
    expect(text).toContain('<Point><coordinates>-90.15641,35.06008</coordinates></Point>');
    expect(text).toContain('2024-08-11 (reported): IT 35 MW, facility 45 MW');
    expect(text).toContain('Epoch AI: CC BY 4.0');
  });
});
