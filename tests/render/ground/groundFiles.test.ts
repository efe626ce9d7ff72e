import { readdirSync, readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { geodeticToEcef } from '../../../src/model/orbit/geodesy';
import { decodeGround } from '../../../src/render/ground/decodeGround';
import { type GroundKind, groundKinds } from '../../../src/render/ground/GroundData';

const folder = 'public/geo/ground/2';
const read = (name: string) => decodeGround(Uint8Array.from(readFileSync(`${folder}/${name}.bin`)).buffer);

/** Distance of the nearest point of a kind of line from a place, metres. */
function nearestM(name: string, kind: GroundKind, latitudeDeg: number, longitudeDeg: number): number {
  const { lines, originM } = read(name);
  const to = geodeticToEcef(latitudeDeg, longitudeDeg, 0).map((value, k) => value - originM[k]!);
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < lines.points.length; i += 4) {
    const [x, y, z, look] = lines.points.subarray(i, i + 4);
    if (look! < 0 || (look! & 7) !== groundKinds.indexOf(kind)) continue;
    best = Math.min(best, Math.hypot(x! - to[0]!, y! - to[1]!, z! - to[2]!));
  }
  return best;
}

const namesOf = (name: string, kind: string) => read(name).names.filter((each) => each[0] === kind);

describe('public/geo/ground/2', () => {
  test('the map of the whole Earth is at most 250 kB compressed, an area 100 kB, all together 3 MB', () => {
    const sizes = readdirSync(folder)
      .filter((name) => name.endsWith('.bin'))
      .map((name) => [name, gzipSync(readFileSync(`${folder}/${name}`)).length] as const);
    const areas = sizes.filter(([name]) => name !== 'overview.bin');
    expect(Object.fromEntries(sizes)['overview.bin']).toBeLessThan(250_000);
    expect(Math.max(...areas.map(([, size]) => size))).toBeLessThan(100_000);
    expect(areas.reduce((sum, [, size]) => sum + size, 0)).toBeLessThan(3_000_000);
  });

  test('the list of areas names the files that are there', () => {
    const listed = JSON.parse(readFileSync(`${folder}/areas.json`, 'utf8')) as string[];
    const there = readdirSync(folder).filter((name) => name.endsWith('.bin') && name !== 'overview.bin');
    expect(listed.map((key) => `${key}.bin`).sort()).toEqual(there.sort());
    for (const name of there) expect(statSync(`${folder}/${name}`).size).toBeGreaterThan(32);
  });

  // The bridge of Interstate 40 over the Mississippi; the Ohio at Cincinnati; the Rhine at Cologne.
  test.each([
    ['-100_30', 35.153, -90.062],
    ['-90_30', 39.094, -84.51],
    ['0_50', 50.941, 6.963],
  ])('%s: a river passes by %d, %d', (name, latitudeDeg, longitudeDeg) => {
    expect(nearestM(name, 'river', latitudeDeg, longitudeDeg)).toBeLessThan(4_000);
  });

  test('the great rivers are on the map of the whole Earth', () => {
    expect(nearestM('overview', 'river', 35.153, -90.062)).toBeLessThan(12_000);
    // The Nile at Khartoum.
    expect(nearestM('overview', 'river', 15.64, 32.5)).toBeLessThan(12_000);
  });

  test('states and great rivers have their names in French, German and Chinese where these have their own', () => {
    const inLanguages = (kind: string, name: string) =>
      namesOf('overview', kind)
        .find((each) => each[5] === name)
        ?.slice(5);
    expect(inLanguages('state', 'California')).toEqual([
      'California',
      'Californie',
      'Kalifornien',
      '加利福尼亚州',
    ]);
    expect(inLanguages('state', 'Texas')).toEqual(['Texas', '', '', '得克萨斯州']);
    expect(inLanguages('river', 'Mississippi')).toEqual(['Mississippi', '', '', '密西西比河']);
    // Every state, so that a map in Chinese has no word of English among them.
    expect(namesOf('overview', 'state').filter((each) => !each[8])).toEqual([]);
  });

  // Where four states meet, from the survey mark; the Ohio's mouth; the corner of Colorado, Nebraska and Wyoming.
  test.each([
    ['-110_30', 36.999, -109.0452, 2_000],
    ['-90_30', 36.98, -89.13, 5_000],
    ['-110_40', 41.0, -104.053, 2_000],
    ['overview', 36.999, -109.0452, 2_000],
  ])("%s: states' borders pass by %d, %d", (name, latitudeDeg, longitudeDeg, limitM) => {
    expect(nearestM(name, 'state', latitudeDeg, longitudeDeg)).toBeLessThan(limitM);
  });

  test("states' borders leave the outer border to the countries' set", () => {
    // In the Gulf Stream off Miami, and on the 49th parallel in Saskatchewan's middle.
    expect(nearestM('overview', 'state', 25.8, -80.1)).toBeGreaterThan(100_000);
    expect(nearestM('overview', 'state', 49, -106.5)).toBeGreaterThan(100_000);
  });

  // 0.1 degrees of latitude are 11.1 km, and a little more across; 0.5 degrees on the whole Earth.
  test.each([
    ['-90_30', 16_000],
    ['overview', 80_000],
  ])('%s: no segment is so long that it leaves its parallel or the ground', (name, limitM) => {
    const { points } = read(name).lines;
    let longestM = 0;
    for (let i = 0; i + 7 < points.length; i += 4) {
      if (points[i + 3]! < 0) continue;
      const apart = [0, 1, 2].map((k) => points[i + 4 + k]! - points[i + k]!);
      longestM = Math.max(longestM, Math.hypot(...apart));
    }
    expect(longestM).toBeLessThan(limitM);
  });

  test('railways and counties about Memphis; the shore of Lake Erie at Cleveland', () => {
    expect(nearestM('-90_30', 'railway', 35.14, -89.9)).toBeLessThan(15_000);
    // Where the counties of Shelby, Fayette and Tipton meet.
    expect(nearestM('-90_30', 'county', 35.409, -89.637)).toBeLessThan(5_000);
    expect(nearestM('-90_40', 'shore', 41.51, -81.7)).toBeLessThan(4_000);
  });

  test('names: states, Shelby County, Memphis by its rank, the towns about the sites, in the languages that have their own', () => {
    const states = namesOf('overview', 'state').map((name) => name[5]);
    for (const state of ['Tennessee', 'Texas', 'Hawaii', 'Alaska']) expect(states).toContain(state);
    expect(namesOf('-90_30', 'county').map((name) => name[5])).toContain('Shelby');
    const memphis = namesOf('overview', 'town').find((name) => name[5] === 'Memphis');
    expect(memphis?.slice(1, 3)).toEqual([expect.closeTo(-90.0, 1), expect.closeTo(35.1, 1)]);
    // 1,081,000 people, as Natural Earth has it.
    expect(memphis?.[4]).toBe(1081);
    expect(memphis?.[8]).toBe('孟菲斯');
    // Horn Lake is some 10 km from Colossus 2: too small for Natural Earth.
    expect(namesOf('-100_30', 'town').map((name) => name[5])).toContain('Horn Lake');
    const cologne = namesOf('0_50', 'town')
      .concat(namesOf('overview', 'town'))
      .find((name) => name[5] === 'Cologne');
    expect(cologne?.[7]).toBe('Köln');
  });
});
