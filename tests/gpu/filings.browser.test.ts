import { afterAll, beforeAll, expect, test } from 'vitest';
import { wholeRelease } from '../../src/facts/sources';
import { sunDirectionEarthFixed } from '../../src/model/orbit/sunlight';
import { loadGallery } from '../../src/scene/link/gallery';
import { fleetLayout } from '../../src/world/fleet/fleetLayout';
import { readNodes } from '../render/readback';
import { smallRenderer } from '../render/scene';

const equatorialRadiusM = 6_378_137;
/** Shells are 1.3 km apart at the least; what is drawn far from the eye is right to metres. */
const WITHIN_M = 50;

let renderer: ReturnType<typeof smallRenderer>;
beforeAll(() => {
  renderer = smallRenderer(64);
});
afterAll(() => renderer.dispose());

test.each(['filings', 'million-satellites'])(
  'every place of %s is drawn on its shell, as many as were filed',
  async (id) => {
    const read = await loadGallery(id);
    if (!read.ok) throw new Error(id);
    const { constellations, time } = read.value;
    const layout = fleetLayout(constellations, Date.parse(time));
    const drawn = readNodes(renderer, layout, layout.rows, sunDirectionEarthFixed(Date.parse(time)));
    const filings = wholeRelease.filings.filter((one) => id === 'filings' || one.id === 'spacex');
    let node = 0;
    for (const filing of filings) {
      for (const row of filing.shells) {
        const stepM = row.shells < 2 ? 0 : (row.highestM - row.lowestM) / (row.shells - 1);
        const perShell = (row.satellites.value ?? 0) / row.shells;
        const counted = new Map<number, number>();
        for (let k = 0; k < perShell * row.shells; k++, node++) {
          const [x = 0, y = 0, z = 0] = drawn.subarray(4 * node, 4 * node + 3);
          const heightM = Math.hypot(x, y, z) - equatorialRadiusM;
          const shell = stepM === 0 ? 0 : Math.round((heightM - row.lowestM) / stepM);
          if (Math.abs(heightM - row.lowestM - shell * stepM) > WITHIN_M)
            throw new Error(`${filing.id} ${heightM} m`);
          counted.set(shell, (counted.get(shell) ?? 0) + 1);
        }
        expect([...counted], `${filing.id} ${row.id}`).toEqual(
          Array.from({ length: row.shells }, (_, shell) => [shell, perShell]),
        );
      }
    }
    expect(4 * node).toBe(drawn.length);
  },
);
