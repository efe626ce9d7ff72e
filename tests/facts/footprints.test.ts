import { describe, expect, test } from 'vitest';
import { validateFootprints } from '../../src/facts/check/footprintSchema';
import { release } from '../../src/facts/release';
import { sources } from '../../src/facts/sources';
import { footprints, footprintsOf } from '../published';

const known = {
  sites: new Set(release.sites.map(({ id }) => id)),
  sources: new Set(Object.keys(sources)),
};
const outline = {
  id: 'building-1',
  kind: 'hall',
  number: 1,
  complete: 1,
  started: null,
  finished: null,
  inService: null,
  existed: false,
  note: null,
  sources: ['epoch-map-2026-09'],
  ringDeg: [
    [0, 0],
    [1, 0],
    [1, 1],
  ],
};
const file = (...outlines: object[]) => [
  { site: 'hyperion', asOf: '2026-09', sources: ['epoch-map-2026-09'], outlines },
];
const faults = (value: unknown) => {
  const read = validateFootprints(value, known);
  return read.ok ? [] : read.errors.map(({ path, message }) => `${path} ${message}`);
};

describe('footprints', () => {
  test('the file is sound: rings, dates, sites and sources', () => {
    expect(faults(footprints)).toEqual([]);
  });

  test('hold 85 sites and what was counted on the map, without those published twice', () => {
    const of = (outlines: (typeof footprints)[number]['outlines']) =>
      ['hall', 'cooling', 'substation', 'generators', 'turbines'].map(
        (kind) => outlines.filter((each) => each.kind === kind).length,
      );
    const counts = Object.fromEntries(footprints.map(({ site, outlines }) => [site, of(outlines)]));
    expect(Object.keys(counts)).toHaveLength(85);
    expect(counts).toMatchObject({
      'colossus-1': [1, 2, 3, 5, 2],
      'colossus-2': [3, 8, 0, 2, 6],
      'stargate-abilene': [8, 24, 2, 18, 1],
      'new-carlisle': [18, 0, 4, 16, 0],
      hyperion: [9, 9, 8, 0, 0],
      'lake-mariner': [3, 2, 1, 0, 0],
      'barber-lake': [1, 2, 2, 2, 0],
      prometheus: [27, 8, 6, 8, 3],
      'fairwater-wisconsin': [5, 2, 4, 6, 0],
      // Its hall 1 is typed as cooling in the source.
      'vnet-ulanqab': [11, 32, 2, 12, 0],
    });
    // 1,082 on the map, less a substation that two sites share.
    expect(footprints.reduce((sum, { outlines }) => sum + outlines.length, 0)).toBe(1081);
  });

  test('no two outlines of a site are the same', () => {
    for (const { site, outlines } of footprints) {
      const rings = outlines.map(({ ringDeg }) => JSON.stringify(ringDeg));
      expect([site, new Set(rings).size]).toEqual([site, rings.length]);
    }
  });

  test('dates of halls are those of the capacity steps of the same site', () => {
    for (const { site, outlines } of footprints) {
      const steps = release.sites.find(({ id }) => id === site)?.capacity.map(({ date }) => date);
      for (const { id, kind, inService } of outlines)
        if (kind === 'hall' && inService)
          expect([site, id, steps?.includes(inService?.date ?? '')]).toEqual([site, id, true]);
    }
  });

  test('are found by site, and null where none are published', () => {
    expect(footprintsOf('hyperion')?.outlines).toHaveLength(26);
    expect(footprintsOf('abernathy')).toBeNull();
  });
});

describe('validateFootprints', () => {
  test('accepts a sound file', () => {
    expect(faults(file(outline))).toEqual([]);
  });

  test.each([
    [{ kind: 'shed' }, '[0].outlines[0].kind'],
    [{ kind: 'cooling' }, '[0].outlines[0].number must be null'],
    [{ complete: 2 }, '[0].outlines[0].complete must be 0 to 1'],
    [{ started: '2025-02-30' }, '[0].outlines[0].started'],
    [{ started: '2025-02-03', finished: '2025-02-02' }, '[0].outlines[0].finished must not come before'],
    [{ ringDeg: outline.ringDeg.slice(1) }, '[0].outlines[0].ringDeg must have three corners'],
    [{ ringDeg: [...outline.ringDeg].reverse() }, '[0].outlines[0].ringDeg must run counter-clockwise'],
    [{ ringDeg: [[0, 91], ...outline.ringDeg] }, '[0].outlines[0].ringDeg[0][1] must be a latitude'],
    [{ sources: ['hearsay'] }, '[0].outlines[0].sources[0] names "hearsay"'],
    [{ sources: [] }, '[0].outlines[0].sources must name at least one'],
  ])('refuses %j', (change, expected) => {
    const [first] = faults(file({ ...outline, ...change }));
    expect(first).toContain(`facts/footprints.json: ${expected}`);
  });

  test('refuses what is there twice, and a site that is not known', () => {
    expect(faults(file(outline, outline))).toEqual([
      'facts/footprints.json: [0].outlines[1].id "building-1" is there twice',
    ]);
    expect(faults([{ ...file(outline)[0], site: 'atlantis' }])).toEqual([
      'facts/footprints.json: [0].site names "atlantis", which is not in sites.json',
    ]);
    expect(faults([...file(outline), ...file(outline)])[0]).toContain('[1].site "hyperion" is there twice');
  });
});
