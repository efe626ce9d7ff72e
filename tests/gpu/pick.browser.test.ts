import { afterAll, beforeAll, expect, test } from 'vitest';
import { planesAt } from '../../src/model/orbit/orbit';
import type { Constellation } from '../../src/scene/types';
import { hiddenByEarth, lensOf, poseOf, projectPoint } from '../../src/world/camera/cameraPose';
import { fleetLayout } from '../../src/world/fleet/fleetLayout';
import type { NodeFilter } from '../../src/world/fleet/nodeFilter';
import { pickNode } from '../../src/world/pick/pickNode';
import { ai1 } from '../model/ai1';
import { readNodes } from '../render/readback';
import { smallRenderer } from '../render/scene';

let renderer: ReturnType<typeof smallRenderer>;
beforeAll(() => {
  renderer = smallRenderer(16);
});
afterAll(() => renderer.dispose());

const atMs = Date.UTC(2026, 10, 21, 6, 30);
const shells: Constellation[] = [
  {
    ...ai1,
    id: 'low',
    nodes: 400_000,
    planes: 200,
    altitudeM: 550_000,
    inclinationDeg: 30,
    pattern: 'delta',
  },
  {
    ...ai1,
    id: 'polar',
    nodes: 350_000,
    planes: 250,
    altitudeM: 900_000,
    inclinationDeg: 97,
    pattern: 'star',
  },
  { ...ai1, id: 'oval', nodes: 250_000, planes: 150, altitudeM: 2e6, inclinationDeg: 60, eccentricity: 0.1 },
];

/** The same sequence each run: a full-period generator of 32 bits. */
function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

test('of a million nodes where the GPU puts them, a pick at a thousand visible ones names each, or one in the same tenth of a pixel', () => {
  const layout = fleetLayout(shells, atMs);
  const pose = poseOf({
    longitudeDeg: -90,
    latitudeDeg: 35,
    heightM: 0,
    altitudeM: 12_000_000,
    headingDeg: 10,
    tiltDeg: 5,
    follow: null,
  });
  const lens = lensOf(1280, 800, { left: 0, right: 320, top: 0, bottom: 0 });
  const eyeM = pose.eyeM;
  const places = readNodes(renderer, layout, layout.rows, [1, 0, 0], eyeM);
  expect(places.length).toBe(4_000_000);
  const sets = shells.map(({ id, nodes }, i) => ({
    id,
    table: planesAt(shells[i]!, atMs),
    firstNode: layout.firstNodes[i]!,
    launched: nodes,
  }));
  const filter: NodeFilter = { light: 'all', heightRangeM: null, sun: [1, 0, 0] };
  const next = draws(7);
  let [asked, exact] = [0, 0];
  while (asked < 1000) {
    const node = Math.floor(next() * 1e6);
    const place = [places[4 * node]!, places[4 * node + 1]!, places[4 * node + 2]!] as [
      number,
      number,
      number,
    ];
    const seen = projectPoint(pose, lens, place);
    const inPicture = seen.x > 10 && seen.y > 10 && seen.x < 950 && seen.y < 790 && seen.depthM > 0;
    if (!inPicture || hiddenByEarth(pose, place)) continue;
    asked++;
    const hit = pickNode(sets, pose, lens, seen.x, seen.y, 9, filter);
    const group = shells.findIndex(({ id }) => id === hit?.id);
    const named = layout.firstNodes[group]! + (hit?.index ?? 0);
    if (named === node) exact++;
    else expect(hit?.distancePx, `node ${node}`).toBeLessThan(0.1);
  }
  // Positions of the GPU are within metres of the model's, and a pixel is ten kilometres here.
  expect(exact).toBeGreaterThan(980);
});
