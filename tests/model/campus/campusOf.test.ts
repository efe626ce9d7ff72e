import { describe, expect, test } from 'vitest';
import { accelerators } from '../../../src/facts/details';
import { release } from '../../../src/facts/release';
import { sources } from '../../../src/facts/sources';
import { campusOfSite } from '../../../src/model/campus/campusOfSite';
import { hallsOf } from '../../../src/model/campus/moment';
import { rackKindOf } from '../../../src/model/campus/rackKinds';
import type { Campus } from '../../../src/model/campus/types';
import { acceleratorsAt } from '../../../src/model/ground/compute';
import { campusOf, detailedById, footprintsOf } from '../../published';
import { campusAt } from './campusAt';
import { rackProblems } from './rackProblems';

const all = release.sites.map(({ id }) => id);
const of = (id: string): Campus => campusOf(id) ?? expect.fail(`no campus of ${id}`);
const counted = (id: string, day: string) => campusAt(of(id), Date.parse(day)).accelerators;
const kinds = (id: string) => Object.fromEntries(of(id).accelerators.map((each) => [each.id, each.count]));

describe('accelerators are those of the facts', () => {
  test.each([
    ['colossus-1', '2024-08-10', 0],
    ['colossus-1', '2024-08-11', 25_000],
    ['colossus-1', '2024-09-02', 100_000],
    ['colossus-1', '2025-02-17', 200_000],
    ['colossus-1', '2025-07-22', 230_000],
    ['colossus-1', '2026-11-22', 230_000],
    ['colossus-2', '2025-10-18', 0],
    ['colossus-2', '2025-10-19', 110_000],
    ['colossus-2', '2026-04-06', 220_000],
    ['colossus-2', '2026-06-15', 440_000],
    ['stargate-abilene', '2025-09-26', 50_400],
    ['stargate-abilene', '2025-12-24', 100_800],
    ['stargate-abilene', '2026-05-23', 201_600],
    ['stargate-abilene', '2026-11-01', 403_200],
    ['new-carlisle', '2025-06-23', 457_200],
    ['new-carlisle', '2025-12-23', 718_400],
    ['new-carlisle', '2026-03-23', 1_044_980],
    ['hyperion', '2027-12-31', 0],
    ['hyperion', '2028-01-01', 481_021],
    ['lake-mariner', '2026-05-30', 0],
    ['lake-mariner', '2026-05-31', 25_120],
    ['barber-lake', '2026-12-29', 0],
    ['barber-lake', '2030-01-01', 123_804],
    ['abernathy', '2030-01-01', 0],
    ['river-bend', '2030-01-01', 0],
    ['terafab', '2030-01-01', 0],
    ['fluidstack-france', '2030-01-01', 0],
  ])('%s on %s: %i', (id, day, count) => {
    expect(counted(id, day)).toBe(count);
  });

  test('by kind', () => {
    expect(kinds('colossus-1')).toEqual({ h100: 150_000, h200: 50_000, gb200: 30_000 });
    expect(kinds('colossus-2')).toEqual({ gb200: 110_000, gb300: 612_228 });
    expect(kinds('stargate-abilene')).toEqual({ gb200: 100_800, gb300: 302_400 });
    expect(kinds('new-carlisle')).toEqual({ trainium2: 1_044_980 });
    expect(kinds('hyperion')).toEqual({ r200: 481_021 });
    expect(kinds('lake-mariner')).toEqual({ 'tpu-v7': 226_077 });
  });

  test.each(all)('%s agrees with the model at every date of its rows', (id) => {
    const site = detailedById(id)!;
    for (const { date } of site.accelerators)
      for (const offsetMs of [-1, 0, 1]) {
        const timeMs = Date.parse(date) + offsetMs;
        const told = acceleratorsAt(site, timeMs)
          .filter(({ kind }) => rackKindOf(kind) !== null)
          .reduce((sum, { count }) => sum + (count ?? 0), 0);
        expect([date, offsetMs, campusAt(of(id), timeMs).accelerators]).toEqual([date, offsetMs, told]);
      }
  });
});

describe('racks', () => {
  test('of Colossus 1 are counted: 64 or 72 in each, a phase ends in a rack that is not full', () => {
    const racks = new Map<string, number>();
    for (const block of of('colossus-1').blocks)
      racks.set(block.accelerator, (racks.get(block.accelerator) ?? 0) + block.racks);
    // ⌈25,000/64⌉ + ⌈75,000/64⌉ + ⌈50,000/64⌉, ⌈50,000/64⌉, ⌈30,000/72⌉
    expect(Object.fromEntries(racks)).toEqual({ h100: 391 + 1172 + 782, h200: 782, gb200: 417 });
  });

  test('stand in the halls that ran at the time: 700 in each of Abilene, one cluster in the second hall of Colossus 2', () => {
    const inHall = (id: string, hall: string) =>
      of(id)
        .blocks.filter((block) => block.hall === hall)
        .reduce((sum, { racks }) => sum + racks, 0);
    for (let n = 1; n <= 8; n++) expect(inHall('stargate-abilene', `building-${n}`)).toBe(700);
    // 220,000 / 72 in each of the first two, and 282,228 / 72 in the third, which is to run in 2027.
    expect(inHall('colossus-2', 'building-1')).toBe(1528 + 1528);
    expect(inHall('colossus-2', 'building-2')).toBe(3056);
    expect(inHall('colossus-2', 'building-3')).toBe(3920);
  });

  test.each(all)('%s: inside, apart, and numbered through', (id) => {
    expect(rackProblems(of(id), 3, 1.2).slice(0, 3)).toEqual([]);
  });

  test.each(all)('%s: none runs before its hall stands', (id) => {
    const campus = of(id);
    for (const { hall, fromMs } of campus.blocks) {
      const stands = campus.volumes.find((volume) => volume.id === hall)?.fromMs ?? -Infinity;
      expect(stands).toBeLessThanOrEqual(fromMs ?? Infinity);
    }
  });

  test.each(all)('%s: rows of a hall face each other over every second aisle', (id) => {
    const facing = new Map<string, number>();
    for (const { hall, cornerM, stepsM, counts, headingRad } of of(id).blocks) {
      const pitch = Math.hypot(stepsM[1][0], stepsM[1][1]);
      const [ux, uy] = [stepsM[1][0] / pitch, stepsM[1][1] / pitch];
      for (let b = 0; b < counts[1]; b++) {
        const across = (cornerM[0] + b * stepsM[1][0]) * ux + (cornerM[1] + b * stepsM[1][1]) * uy;
        // To the left of the heading, turned about in odd rows: along the steps or against them.
        const front =
          Math.sign(-Math.sin(headingRad) * ux + Math.cos(headingRad) * uy) * (b % 2 === 0 ? 1 : -1);
        const known = [...facing].find(([key]) => key.startsWith(`${hall}|`));
        const [key, first] = known ?? [`${hall}|${across}`, front];
        facing.set(key, first);
        const rows = Math.round((across - Number(key.split('|')[1])) / pitch);
        expect(front).toBe(rows % 2 === 0 ? first : -first);
      }
    }
  });

  test('no phase shares a grid with another, and few grids suffice', () => {
    // A grid for a hall and phase, and more where a hall has wings: Prometheus has 67 in 27 halls, Goodnight 41 in 6.
    for (const id of all) expect(of(id).blocks.length, id).toBeLessThanOrEqual(70);
  });
});

describe('volumes', () => {
  test('stand where the outlines are, in their size', () => {
    const campus = of('colossus-1');
    const hall = hallsOf(campus)[0]!;
    const { ringDeg } = footprintsOf('colossus-1')!.outlines.find(({ id }) => id === hall.id)!;
    // Metres of a degree at 35.06° N on WGS 84, from the series of the US National Geospatial-Intelligence Agency.
    const [northM, eastM] = [110_941.6, 91_222.6];
    ringDeg.forEach(([longitude, latitude], k) => {
      const [e, n] = hall.outlineM[k]!;
      expect(Math.abs(e - (longitude - campus.origin.longitudeDeg) * eastM)).toBeLessThan(0.1);
      expect(Math.abs(n - (latitude - campus.origin.latitudeDeg) * northM)).toBeLessThan(0.1);
    });
    expect(hall.drawnFrom).toBe('imagery');
  });

  test.each(all)(
    '%s: rings turn counter-clockwise, heights are positive, ids are unique, all lies within the radius',
    (id) => {
      const campus = of(id);
      expect(new Set(campus.volumes.map((volume) => volume.id)).size).toBe(campus.volumes.length);
      for (const { outlineM, heightM, baseM } of campus.volumes) {
        let twice = 0;
        outlineM.forEach(([x, y], k) => {
          const [bx, by] = outlineM[(k + 1) % outlineM.length]!;
          twice += x * by - bx * y;
          expect(Math.hypot(x, y)).toBeLessThanOrEqual(campus.radiusM + 1e-9);
        });
        expect(twice).toBeGreaterThan(0);
        expect(heightM).toBeGreaterThan(0);
        expect(baseM).toBeGreaterThanOrEqual(0);
      }
    },
  );

  test('grow along the timeline', () => {
    const standing = (id: string, day: string, kind: string) =>
      campusAt(of(id), Date.parse(day)).standing.filter((volume) => volume.kind === kind).length;
    expect(['2023-01-01', '2024-08-11'].map((day) => standing('colossus-1', day, 'hall'))).toEqual([1, 1]);
    expect(
      ['2025-01-01', '2025-06-23', '2025-12-23', '2026-03-23', '2026-10-19'].map((day) =>
        standing('new-carlisle', day, 'hall'),
      ),
    ).toEqual([0, 7, 11, 16, 18]);
    expect(
      ['2024-12-31', '2025-06-28', '2025-09-26', '2026-05-23', '2026-11-01'].map((day) =>
        standing('stargate-abilene', day, 'hall'),
      ),
    ).toEqual([0, 1, 2, 4, 8]);
    // The third substation of Colossus 1 and its cooling towers came in February 2026.
    expect(['2026-02-10', '2026-02-11'].map((day) => standing('colossus-1', day, 'substation'))).toEqual([
      2, 3,
    ]);
    // Barber Lake was seen whole in September 2026, and is to run at the end of the year.
    expect(['2026-08-31', '2026-09-01'].map((day) => standing('barber-lake', day, 'hall'))).toEqual([0, 1]);
    // Generators beside halls that ran, though the map had both unfinished.
    expect(standing('new-carlisle', '2026-03-23', 'generators')).toBe(16);
    expect(standing('new-carlisle', '2025-06-23', 'substation')).toBe(2);
    // Five of the six turbine yards at Southaven were unfinished in September 2026.
    expect(['2026-11-22', '2027-02-25'].map((day) => standing('colossus-2', day, 'turbines'))).toEqual([
      1, 6,
    ]);
    const building = campusAt(of('hyperion'), Date.parse('2026-11-22'));
    expect(building.standing.filter(({ kind }) => kind === 'hall')).toHaveLength(0);
    expect(building.underConstruction.filter(({ kind }) => kind === 'hall')).toHaveLength(9);
  });

  test('what is not known is hatched, and nothing is invented', () => {
    const without = all.filter((id) => of(id).provenance !== 'outlines');
    expect(all.length - without.length).toBe(85);
    expect(without.map((id) => [id, of(id).provenance])).toEqual([
      ['abernathy', 'unknown'],
      ['river-bend', 'unknown'],
      ['terafab', 'unknown'],
      ['fluidstack-france', 'unknown'],
      ['coreweave-lancaster', 'unknown'],
      ['dayone-kempas', 'unknown'],
      ['ecodatacenter-2', 'unknown'],
      ['huawei-wuhu', 'unknown'],
      ['meta-bowling-green', 'unknown'],
      ['nebius-mantsala', 'unknown'],
      ['nscale-keflavik', 'unknown'],
      ['stargate-new-mexico', 'unknown'],
    ]);
    const hatched = (id: string) =>
      of(id)
        .volumes.filter(({ kind }) => kind === 'unknown')
        .map((volume) => [volume.id, volume.drawnFrom]);
    expect(hatched('barber-lake')).toEqual([]);
    expect(hatched('colossus-2')).toEqual([]);
    expect(hatched('colossus-1')).toEqual([]);
    expect(hatched('terafab')).toEqual([['unknown-marker', 'unknown']]);
    // 240 MW at 5 kW/m²: a square of 219 m.
    const [a, b] = of('abernathy').volumes[0]!.outlineM;
    expect(b![0] - a![0]).toBeCloseTo(219.09, 2);
    for (const id of ['abernathy', 'river-bend', 'terafab', 'fluidstack-france'])
      expect(of(id).volumes).toHaveLength(1);
  });

  test.each(all)('%s: every source resolves', (id) => {
    for (const source of of(id).sources) expect([source, source in sources]).toEqual([source, true]);
  });
});

describe('campusOf', () => {
  test('is built once, frozen, and null for what is no site', () => {
    expect(campusOf('hyperion')).toBe(campusOf('hyperion'));
    expect(Object.isFrozen(of('hyperion').blocks)).toBe(true);
    expect(campusOf('atlantis')).toBeNull();
    expect(campusOf(detailedById('hyperion')!)).toBe(campusOf('hyperion'));
  });

  test('takes a record that is in no release, such as an imported one', () => {
    const colossus = detailedById('colossus-1')!;
    const made = campusOf({ ...colossus, id: 'imported-1' });
    expect(made.siteId).toBe('imported-1');
    expect(made.provenance).toBe('schematic');
    expect(made.accelerators.reduce((sum, { count }) => sum + count, 0)).toBe(230_000);
  });

  test('comes out the same each time', () => {
    for (const id of all)
      expect(campusOfSite(detailedById(id)!, footprintsOf(id), accelerators)).toEqual(of(id));
  });

  test('survives the way to a worker and back', () => {
    expect(structuredClone(of('colossus-2'))).toEqual(of('colossus-2'));
  });
});
