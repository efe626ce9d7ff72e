import { beforeEach, describe, expect, it } from 'vitest';
import { accelerators } from '../../../src/facts/details';
import { release } from '../../../src/facts/release';
import { campusOfSite } from '../../../src/model/campus/campusOfSite';
import { defaultScene } from '../../../src/scene/defaults';
import { takeFile } from '../../../src/store/actions/files';
import { loadHall, sitesWithHalls } from '../../../src/store/campus/halls';
import { importedSiteById, importedSites } from '../../../src/store/sites/importedSites';
import { stateNow } from '../../../src/store/stateNow';
import { footprints } from '../../published';
import { startWith } from '../../startWith';

describe('loadHall', () => {
  it('lays the hall of Colossus 1 out: some 70,000 m², as the former factory was said to be (785,000 sq ft)', async () => {
    const hall = (await loadHall('colossus-1'))!;
    expect(hall.number).toBe(1);
    expect(hall.areaM2 / (785_000 * 0.3048 ** 2)).toBeGreaterThan(0.9);
    expect(hall.areaM2 / (785_000 * 0.3048 ** 2)).toBeLessThan(1.15);
    expect(hall.lengthM).toBeGreaterThan(hall.widthM);
    const [xs, ys] = [0, 1].map((axis) => hall.ringM.map((corner) => corner[axis]!)) as [number[], number[]];
    expect(Math.max(...xs)).toBeCloseTo(hall.lengthM / 2, 6);
    expect(Math.min(...ys)).toBeCloseTo(-hall.widthM / 2, 6);
  });

  it('keeps the lengths of every side', async () => {
    const hall = (await loadHall('colossus-1'))!;
    const ring = footprints
      .find(({ site }) => site === 'colossus-1')!
      .outlines.find(({ kind, number }) => kind === 'hall' && number === 1)!.ringDeg;
    const rad = Math.PI / 180;
    ring.forEach(([lon, lat], i) => {
      const j = (i + 1) % ring.length;
      const [lon2, lat2] = ring[j]!;
      // On a sphere of the mean radius: within half a percent of the ellipsoid.
      const away = 6_371_009 * Math.hypot((lon2 - lon) * rad * Math.cos(lat * rad), (lat2 - lat) * rad);
      const [[x, y], [u, v]] = [hall.ringM[i]!, hall.ringM[j]!];
      expect(Math.hypot(u - x, v - y) / away).toBeGreaterThan(0.995);
      expect(Math.hypot(u - x, v - y) / away).toBeLessThan(1.005);
    });
  });

  it('is null where no outline is published', async () => {
    expect(await loadHall('no-such-site')).toBeNull();
  });
});

describe('halls of imported sites', () => {
  const ring = (lon: number, lat: number, width: number, depth: number) => [
    [
      [lon, lat],
      [lon + width, lat],
      [lon + width, lat + depth],
      [lon, lat + depth],
      [lon, lat],
    ],
  ];
  const hall = (site: string, coordinates: number[][][], more = {}) => ({
    type: 'Feature',
    properties: { site, kind: 'hall', ...more },
    geometry: { type: 'Polygon', coordinates },
  });
  const point = (name: string, more = {}) => ({
    type: 'Feature',
    properties: { name, ...more },
    geometry: { type: 'Point', coordinates: [14.2, 52.7] },
  });
  const geo = JSON.stringify(
    {
      type: 'FeatureCollection',
      features: [
        point('Bruch'),
        hall('Bruch', ring(14.2, 52.7, 0.001, 0.001), { number: 1 }),
        hall('Bruch', ring(14.203, 52.7, 0.004, 0.0012), { number: 2 }),
      ],
    },
    null,
    1,
  );
  const csv = `name,latitude_deg,longitude_deg,date,it_power_mw,accelerator,accelerators
Nord,52.5,13.4,2026-01-01,100,h100,64000
Nord,52.5,13.4,2026-06-01,100,gb200,7200
Ort,48.1,11.6,2026-01-01,300,,
Zahllos,48.1,11.7,2026-01-01,300,h100,
`;

  beforeEach(async () => {
    startWith(defaultScene, { clockMs: Date.UTC(2026, 10, 1), drawn: true });
    await takeFile({ name: 'halls.geojson', text: geo });
    await takeFile({ name: 'sites.csv', text: csv });
  });

  it('has the largest outline of the file in its true size, with the line of the file that gives it', async () => {
    const found = (await loadHall('bruch'))!;
    expect(found).toMatchObject({
      siteId: 'bruch',
      siteName: 'Bruch',
      drawnFrom: 'file',
      number: 2,
      heightM: 12,
    });
    // WGS 84 at 52.7°: a degree is 111,271 m of latitude and 67,591 m of longitude.
    expect(found.lengthM).toBeCloseTo(0.004 * 67_591, 0);
    expect(found.widthM).toBeCloseTo(0.0012 * 111_271, 0);
    expect(found.areaM2 / (found.lengthM * found.widthM)).toBeCloseTo(1, 6);
    const before = geo.slice(0, geo.indexOf('14.203'));
    const line = before.slice(0, before.lastIndexOf('"Feature"')).split('\n').length;
    // The line of the feature's brace, one above its type.
    expect(found.sources).toEqual([`import:halls/${line - 1}`]);
  });

  it('makes a schematic hall for the counts of a row, the one that the campus stands, and names the rows', async () => {
    const found = (await loadHall('nord'))!;
    expect(found).toMatchObject({ drawnFrom: 'schematic', number: 1, heightM: 12 });
    expect(found.sources).toEqual(expect.arrayContaining(['import:sites/2', 'import:sites/3']));
    expect(found.sources).not.toContain('import:sites/4');
    const campus = campusOfSite(importedSiteById(stateNow(), 'nord')!, null, accelerators);
    const stands = campus.volumes.find(({ kind }) => kind === 'hall')!;
    const [xs, ys] = [0, 1].map((c) => stands.outlineM.map((corner) => corner[c]!)) as [number[], number[]];
    const sides = [xs, ys].map((v) => Math.max(...v) - Math.min(...v)).sort((a, b) => b - a);
    expect([found.lengthM, found.widthM]).toEqual(sides.map((side) => expect.closeTo(side, 6)));
  });

  it('leaves unknown what is not told: power alone or a kind alone makes no hall', async () => {
    expect(await loadHall('ort')).toBeNull();
    expect(await loadHall('zahllos')).toBeNull();
  });

  it('lists exactly the sites that have one', async () => {
    const listed = await sitesWithHalls(importedSites(stateNow()));
    expect(listed.map(({ id }) => id)).toEqual(['bruch', 'nord']);
    const known = await sitesWithHalls(release.sites);
    expect(known.map(({ id }) => id)).toContain('colossus-1');
    for (const site of release.sites)
      expect((await loadHall(site)) !== null, site.id).toBe(known.includes(site));
  });
});
