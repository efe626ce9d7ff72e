import { json2satrec, propagate, twoline2satrec } from 'satellite.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyScene } from '../../../src/scene/defaults';
import { csvRows } from '../../../src/shared/csvRows';
import { closeCatalogues } from '../../../src/store/satellites/catalogue/catalogues';
import { exportSatellites } from '../../../src/store/satellites/exportSatellites';
import { stateNow } from '../../../src/store/stateNow';
import { startWith } from '../../startWith';
import { iss, realisticTle } from '../../world/satellites/satelliteCatalogue';

const time = '2026-05-06T13:10:00Z';
const imports = [{ id: 'iss', name: 'iss, today.tle', text: `${iss.join('\n')}\n` }];
const scene = { ...emptyScene, time, imports };
const rowsOf = (text: string): string[][] => [...csvRows(text)].map(({ cells }) => cells ?? []);

beforeEach(() => startWith(scene));
afterEach(closeCatalogues);

describe('the satellites that are shown, as a table', () => {
  it('has the columns of the standard, elements to the last digit, source and terms', async () => {
    const { text, count } = await exportSatellites(stateNow());
    expect(count).toBe(1);
    const [header, row] = rowsOf(text);
    const record = Object.fromEntries(header!.map((name, k) => [name, row![k]!]));
    expect(record).toEqual({
      CCSDS_OMM_VERS: '2.0',
      COMMENT: 'iss, today.tle: as its reader brought it; terms are those of its publisher',
      CREATION_DATE: '',
      ORIGINATOR: 'Groundtrack',
      OBJECT_NAME: 'ISS (ZARYA)',
      OBJECT_ID: '1998-067A',
      CENTER_NAME: 'EARTH',
      REF_FRAME: 'TEME',
      TIME_SYSTEM: 'UTC',
      MEAN_ELEMENT_THEORY: 'SGP4',
      EPOCH: '2026-05-06T12:00:00.000000',
      MEAN_MOTION: '15.4930962',
      ECCENTRICITY: '0.0006703',
      INCLINATION: '51.6393',
      RA_OF_ASC_NODE: '160.4574',
      ARG_OF_PERICENTER: '54.45',
      MEAN_ANOMALY: '305.709',
      EPHEMERIS_TYPE: '0',
      CLASSIFICATION_TYPE: 'U',
      NORAD_CAT_ID: '25544',
      ELEMENT_SET_NO: '999',
      REV_AT_EPOCH: '50521',
      BSTAR: '0.0001877',
      MEAN_MOTION_DOT: '0.0001',
      MEAN_MOTION_DDOT: '0',
    });
    // satellite.js has the same satellite from the table as from the lines.
    const date = new Date(time);
    const numbers = Object.fromEntries(
      Object.entries(record).map(([name, cell]) => [
        name,
        cell !== '' && Number.isFinite(Number(cell)) ? Number(cell) : cell,
      ]),
    );
    const [own, lines] = [json2satrec(numbers as never), twoline2satrec(iss[1]!, iss[2]!)].map(
      (satrec) => propagate(satrec, date)!.position,
    );
    expect(Math.hypot(own!.x - lines!.x, own!.y - lines!.y, own!.z - lines!.z)).toBeLessThan(1e-6);
  });

  it('says where elements of CelesTrak come from', async () => {
    startWith({ ...scene, imports: [{ ...imports[0]!, name: 'CelesTrak stations.csv' }] });
    expect((await exportSatellites(stateNow())).text).toContain(
      'CelesTrak stations.csv: US Space Force (18 SDS) via CelesTrak; terms: https://celestrak.org/usage-policy.php',
    );
  });

  it('is filtered as the picture is', async () => {
    const many = [{ id: 'many', name: 'many.tle', text: realisticTle(200) }];
    const shown = async (change: object) => {
      startWith({ ...scene, imports: many, ...change });
      return (await exportSatellites(stateNow())).count;
    };
    const all = await shown({});
    expect(all).toBe(200);
    const nodes = emptyScene.nodes;
    const [lit, dark] = [
      await shown({ nodes: { ...nodes, light: 'sunlit' } }),
      await shown({ nodes: { ...nodes, light: 'shadow' } }),
    ];
    expect(lit).toBeGreaterThan(dark);
    expect(lit + dark).toBe(200);
    // Geostationary, drifting and Molniya orbits are higher than 20,000 km for most of the time; shells are not.
    const high = await shown({ nodes: { ...nodes, altitudeRangeM: [20e6, 50e6] } });
    expect(high).toBeGreaterThan(10);
    expect(high).toBeLessThan(40);
    expect(await shown({ layers: { ...emptyScene.layers, orbits: false } })).toBe(0);
  });

  it.each([
    ['2026-05-07T13:10:00Z', 1],
    ['2031-05-06T13:10:00Z', 0],
  ])('leaves out what is no longer computable, at %s', async (later, count) => {
    startWith({
      ...scene,
      time: later,
      imports: [{ ...imports[0]!, text: imports[0]!.text.replace(' 18770-3 0  9999', ' 18770-2 0  9998') }],
    });
    expect((await exportSatellites(stateNow())).count).toBe(count);
  });
});
