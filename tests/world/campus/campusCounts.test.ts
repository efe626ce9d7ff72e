import { describe, expect, it, test } from 'vitest';
import { release } from '../../../src/facts/release';
import { geodeticToEcef } from '../../../src/model/orbit/geodesy';
import { buildCampus } from '../../../src/render/campus/buildCampus';
import { CampusSetting } from '../../../src/render/campus/CampusSetting';
import { CampusRacks } from '../../../src/render/racks/CampusRacks';
import { placesNear } from '../../../src/render/racks/rackGrid';
import { RackTable } from '../../../src/render/racks/rackTable';
import { localFrame } from '../../../src/world/camera/cameraPose';
import { prismsOf } from '../../../src/world/campus/campusForm';
import { nearRacks } from '../../../src/world/campus/campusNearRacks';
import { campusOf } from '../../published';

function tableOf(siteId: string) {
  const campus = campusOf(siteId)!;
  const { longitudeDeg, latitudeDeg } = campus.origin;
  const frame = {
    originM: geodeticToEcef(latitudeDeg, longitudeDeg, 0),
    ...localFrame(longitudeDeg, latitudeDeg),
  };
  return { campus, racks: new CampusRacks(new CampusSetting(frame), new RackTable(frame, campus.blocks)) };
}

/** Literal, from the facts: 150,000 H100, 50,000 H200, 30,000 GB200. */
const COLOSSUS_1 = 230_000;

test('Colossus 1 gives the GPU one instance for each of its 230,000 accelerators', () => {
  const { campus, racks } = tableOf('colossus-1');
  expect(racks.table.accelerators).toBe(COLOSSUS_1);
  racks.setRange([0, campus.blocks.length - 1], true);
  expect(racks.submitted.accelerators).toBe(COLOSSUS_1);
  // 150,000 / 64 + 50,000 / 64 + 30,000 / 72, each rounded up: 2,344 + 782 + 417, and what each batch rounds up more.
  expect(racks.table.racks).toBeGreaterThanOrEqual(3543);
  expect(racks.table.racks).toBeLessThan(3560);
  expect(racks.submitted.racks).toBeGreaterThanOrEqual(racks.table.racks);
  racks.setRange(null, true);
  expect(racks.submitted).toEqual({ racks: 0, accelerators: 0 });
});

describe.each(release.sites.map(({ id }) => id))('%s', (id) => {
  it('has as many accelerators in its buffers as the campus tells, and none where none is told', () => {
    const { campus, racks } = tableOf(id);
    const told = campus.accelerators.reduce((sum, { count }) => sum + count, 0);
    expect(racks.table.accelerators).toBe(told);
    expect(racks.table.firstAccelerators).toHaveLength(campus.blocks.length);
  });

  it('is less than 40 MB on the GPU, buildings and racks together', () => {
    const { campus, racks } = tableOf(id);
    const mesh = buildCampus(prismsOf(campus), campus.radiusM);
    const { solids, solidIndex, ground, groundIndex, edges } = mesh;
    const bytes = [solids, solidIndex, ground, groundIndex, edges].reduce((sum, a) => sum + a.byteLength, 0);
    expect(bytes + racks.table.bytes).toBeLessThan(40e6);
  });
});

test('the places near a point are those that a search through all finds', () => {
  const { campus } = tableOf('colossus-1');
  for (const block of campus.blocks) {
    const at = [block.cornerM[0] + 5, block.cornerM[1] + 9, 1] as const;
    const { counts, cornerM, stepsM, racks } = block;
    const far = 6;
    const all = Array.from({ length: racks }, (_, n) => n).filter((n) => {
      const [a, b, c] = [
        n % counts[0],
        Math.floor(n / counts[0]) % counts[1],
        Math.floor(n / counts[0] / counts[1]),
      ];
      const d = [0, 1].map(
        (i) => cornerM[i]! + a * stepsM[0][i]! + b * stepsM[1][i]! + c * stepsM[2][i]! - at[i]!,
      );
      return Math.hypot(...d) < far;
    });
    const found = new Set(placesNear(block, at, far, 10_000));
    for (const n of all) expect(found.has(n)).toBe(true);
    expect(found.size).toBeLessThan(3 * all.length + 40);
  }
});

test('the rack one stands before is open, and the tray one looks at is drawn out', () => {
  const { campus } = tableOf('colossus-1');
  const block = campus.blocks[0]!;
  const [x, y] = block.stepsM[1];
  const length = Math.hypot(x, y);
  const out = [x / length, y / length] as const;
  // 1.6 m before the face of the first rack, at half its height, looking at it.
  const away = block.sizeM[1] / 2 + 1.6;
  const atM = [block.cornerM[0] + away * out[0], block.cornerM[1] + away * out[1], 0.15 + 1.15] as const;
  const eye = { atM, forward: [-out[0], -out[1], 0] as const, halfTangent: 0.6 };
  const { instances } = nearRacks(campus.blocks, [0], [0], eye, () => 'hgx');
  const forms = instances.get('hgx')!;
  expect(forms.openRack.some(([place]) => place === 0)).toBe(true);
  const trays = [...forms.tray, ...forms.fineTray].filter(([place]) => place === 0);
  expect(new Set(trays.map(([, tray]) => tray)).size).toBe(8);
  expect(Math.max(...trays.map(([, , slideM]) => slideM))).toBeGreaterThan(0.3);
  expect(trays.filter(([, , slideM]) => slideM === 0).length).toBeGreaterThan(3);
});
