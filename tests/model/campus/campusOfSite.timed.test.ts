import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accelerators } from '../../../src/facts/details';
import type { Outline, SiteFootprints } from '../../../src/facts/footprints';
import { release } from '../../../src/facts/release';
import type { AcceleratorRow, DetailedSite } from '../../../src/facts/types';
import { campusOfSite as campusOfAny } from '../../../src/model/campus/campusOfSite';
import { hallsOf } from '../../../src/model/campus/moment';
import { acceleratorsAt } from '../../../src/model/ground/compute';
import { campusOf, detailedById, footprintsOf } from '../../published';
import { timeOf } from '../../timeOf';
import { campusAt } from './campusAt';
import { rackProblems } from './rackProblems';

const campusOfSite = (made: DetailedSite, prints: SiteFootprints | null) =>
  campusOfAny(made, prints, accelerators);

const row = (date: string, kind: string, value: number | null): AcceleratorRow => ({
  date,
  state: 'reported',
  kind,
  count: {
    value,
    low: null,
    high: null,
    unit: 'accelerators',
    basis: 'reported',
    sources: ['x'],
    asOf: null,
    note: null,
  },
});
const site = (change: Partial<DetailedSite>): DetailedSite => ({
  ...detailedById('abernathy')!,
  id: 'made-up',
  status: 'operating',
  contractPowerW: null,
  capacity: [],
  accelerators: [],
  power: [],
  events: [],
  ...change,
});

/** A rectangle turned by an angle around a place, in degrees: about 91,000 m and 111,000 m to the degree. */
function ring(lon: number, lat: number, widthM: number, depthM: number, angle: number): [number, number][] {
  return [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([i, j]): [number, number] => {
    const [u, v] = [(i! * widthM) / 2, (j! * depthM) / 2];
    const [e, n] = [u * Math.cos(angle) - v * Math.sin(angle), u * Math.sin(angle) + v * Math.cos(angle)];
    return [lon + e / (111_320 * Math.cos((lat * Math.PI) / 180)), lat + n / 111_132];
  });
}
const outline = (change: Partial<Outline>): Outline => ({
  id: 'building-1',
  kind: 'hall',
  number: 1,
  complete: null,
  started: null,
  finished: null,
  inService: null,
  existed: false,
  note: null,
  sources: ['x'],
  ringDeg: ring(0, 0, 100, 100, 0),
  ...change,
});

const days = ['2024-01-01', '2024-07-01', '2025-01-01', '2025-07-01', '2026-01-01', '2027-01-01'];
const rows = fc
  .array(
    fc.record({
      date: fc.constantFrom(...days),
      kind: fc.constantFrom('h100', 'gb200', 'trainium2', 'tpu-v7'),
      value: fc.oneof(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 60_000 })),
    }),
    { maxLength: 6 },
  )
  .map((list) =>
    list
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
      .filter(
        (each, k) => !list.slice(0, k).some((other) => other.date === each.date && other.kind === each.kind),
      )
      .map(({ date, kind, value }) => row(date, kind, value)),
  );
const outlines = fc.array(
  fc.record({
    east: fc.integer({ min: 0, max: 6 }),
    widthM: fc.double({ min: 1, max: 400, noNaN: true }),
    depthM: fc.double({ min: 1, max: 400, noNaN: true }),
    angle: fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }),
    day: fc.option(fc.constantFrom(...days)),
    kind: fc.constantFrom('hall', 'hall', 'cooling', 'generators'),
  }),
  { minLength: 1, maxLength: 6 },
);

describe('any site', () => {
  test('counts every accelerator and none besides, racks inside and apart, the same each time', () => {
    fc.assert(
      fc.property(
        rows,
        outlines,
        fc.double({ min: -70, max: 70, noNaN: true }),
        (accelerators, list, latitudeDeg) => {
          const footprints: SiteFootprints = {
            site: 'made-up',
            asOf: '2026-09',
            sources: ['x'],
            outlines: list.map(({ east, widthM, depthM, angle, day, kind }, k) =>
              outline({
                id: `outline-${k}`,
                kind: kind as Outline['kind'],
                number: kind === 'hall' ? k + 1 : null,
                inService: day === null ? null : { date: day, state: 'reported' },
                ringDeg: ring(10 + east * 0.002, latitudeDeg, widthM, depthM, angle),
              }),
            ),
          };
          const made = site({ accelerators });
          for (const prints of [footprints, null]) {
            const campus = campusOfSite(made, prints);
            for (const day of days) {
              const told = acceleratorsAt(made, Date.parse(day)).reduce(
                (sum, { count }) => sum + (count ?? 0),
                0,
              );
              expect([day, campusAt(campus, Date.parse(day)).accelerators]).toEqual([day, told]);
            }
            expect(rackProblems(campus, 3, 1.2)).toEqual([]);
            expect(campusOfSite(made, prints)).toEqual(campus);
            for (const { outlineM } of campus.volumes)
              for (const [x, y] of outlineM) expect(Number.isFinite(x + y)).toBe(true);
          }
        },
      ),
      { numRuns: 60, seed: 5 },
    );
  });

  test('shrinks where counts fall, the youngest first', () => {
    const made = site({
      accelerators: [
        row('2024-01-01', 'h100', 1000),
        row('2025-01-01', 'h100', 1500),
        row('2026-01-01', 'h100', 800),
      ],
    });
    const campus = campusOfSite(made, null);
    const at = (day: string) => campusAt(campus, Date.parse(day)).accelerators;
    expect(['2023-12-31', '2024-06-01', '2025-06-01', '2026-06-01'].map(at)).toEqual([0, 1000, 1500, 800]);
  });

  test('a hall too small holds what it can, the rest stands hatched beside it, and it is said', () => {
    const made = site({ accelerators: [row('2025-01-01', 'gb200', 100_000)] });
    const footprints: SiteFootprints = {
      site: 'made-up',
      asOf: '2026-09',
      sources: ['x'],
      outlines: [outline({ ringDeg: ring(10, 40, 60, 40, 0.3) })],
    };
    const campus = campusOfSite(made, footprints);
    expect(hallsOf(campus).map(({ id, drawnFrom, number }) => [id, drawnFrom, number])).toEqual([
      ['building-1', 'imagery', 1],
      ['hall-over', 'unknown', 2],
    ]);
    expect(campusAt(campus, Date.parse('2025-01-01')).accelerators).toBe(100_000);
    expect(campus.notes.map(({ id }) => id)).toContain(
      'The outlined halls do not hold all racks by our rules; the rest stands in a hatched hall beside.',
    );
  });

  test('an accelerator whose rack is not published is not drawn, and it is said', () => {
    const campus = campusOfSite(site({ accelerators: [row('2025-01-01', 'trainium3', 5000)] }), null);
    expect(campus.blocks).toEqual([]);
    expect(campus.provenance).toBe('unknown');
    expect(campus.notes.map(({ id }) => id).join(' ')).toContain('is not published');
  });

  test('an unknown count is no rack', () => {
    const campus = campusOfSite(site({ accelerators: [row('2025-01-01', 'h100', null)] }), null);
    expect(campus.blocks).toEqual([]);
    expect(campus.volumes.map(({ drawnFrom }) => drawnFrom)).toEqual(['unknown']);
  });

  test('counts without outlines stand in schematic halls', () => {
    const campus = campusOfSite(site({ accelerators: [row('2025-01-01', 'h100', 400_000)] }), null);
    expect(campus.provenance).toBe('schematic');
    expect(campus.sentence.id).toBe('Schematic: counts and power are reported, arrangement is not.');
    expect(campus.blocks.reduce((sum, { racks }) => sum + racks, 0)).toBe(6250);
    expect(hallsOf(campus).length).toBeGreaterThan(1);
    expect(rackProblems(campus, 3, 1.2)).toEqual([]);
  });
});

describe('speed', () => {
  test('each site of the release within 50 ms once warm', () => {
    const slow: string[] = [];
    for (const { id } of release.sites) {
      campusOf(id);
      // The best of three: other work on the machine is not the generator's.
      const times = [0, 1, 2].map(() => timeOf(() => campusOfSite(detailedById(id)!, footprintsOf(id))));
      if (Math.min(...times) > 50) slow.push(`${id}: ${Math.min(...times).toFixed(0)} ms`);
    }
    expect(slow).toEqual([]);
  });
});
