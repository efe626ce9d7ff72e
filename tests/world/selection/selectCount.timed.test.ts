import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planesAt } from '../../../src/model/orbit/orbit';
import { sunlitFraction } from '../../../src/model/orbit/sunlight';
import type { Constellation } from '../../../src/scene/types';
import { normalize, type Vec3 } from '../../../src/shared/vectors';
import { hiddenByEarth, lensOf, type Pose, poseOf, projectPoint } from '../../../src/world/camera/cameraPose';
import type { NodeFilter } from '../../../src/world/fleet/nodeFilter';
import { positionInPlane } from '../../../src/world/fleet/nodePosition';
import type { PickSet } from '../../../src/world/fleet/shownSets';
import { countSelected } from '../../../src/world/selection/selectCount';
import { convexPieces, type ScreenPoint } from '../../../src/world/selection/selectPieces';
import { earthClearance } from '../../../src/world/selection/selectStretch';
import { ai1 } from '../../model/ai1';

const lens = lensOf(1280, 800, { left: 0, right: 320, top: 0, bottom: 0 });
const sun = normalize([0.6, -0.7, 0.3]);
const all: NodeFilter = { light: 'all', heightRangeM: null, sun };

function setOf(part: Partial<Constellation>, launched = Number.POSITIVE_INFINITY): PickSet {
  const constellation: Constellation = { ...ai1, phasing: 7, pattern: 'delta', ...part };
  return { id: constellation.id, table: planesAt(constellation, Date.UTC(2026, 10, 21, 6)), launched };
}

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const poses = fc
  .tuple(number(4, 9), number(-180, 180), number(-85, 85), number(0, 80), number(-180, 180))
  .map(([log, longitudeDeg, latitudeDeg, tiltDeg, headingDeg]) =>
    poseOf({ longitudeDeg, latitudeDeg, altitudeM: 10 ** log, headingDeg, tiltDeg }),
  );
/** A box about the Earth as it appears, or a lasso that may cross itself. */
const shapes = fc.oneof(
  fc
    .tuple(number(-0.6, 0.6), number(-0.6, 0.6), number(0.01, 0.6), number(0.01, 0.6))
    .map(([x, y, w, h]): ScreenPoint[] => [
      [x - w, y - h],
      [x + w, y - h],
      [x + w, y + h],
      [x - w, y + h],
    ]),
  fc.array(fc.tuple(number(-0.7, 0.7), number(-0.7, 0.7)), { minLength: 3, maxLength: 8 }),
);
const onPicture = (shape: ScreenPoint[], pose: Pose): ScreenPoint[] => {
  const spanPx = Math.min(700, (1.4e7 * lens.focalPx) / Math.max(1, pose.eyeAltitudeM));
  return shape.map(([x, y]) => [lens.centreXPx + x * spanPx, lens.centreYPx + y * spanPx]);
};

function turnsAbout(x: number, y: number, corners: ScreenPoint[]): number {
  let turns = 0;
  corners.forEach(([ax, ay], i) => {
    const [bx, by] = corners[(i + 1) % corners.length]!;
    if (ay > y === by > y || ax + ((bx - ax) * (y - ay)) / (by - ay) < x) return;
    turns += by > ay ? 1 : -1;
  });
  return turns;
}

/** Every node, projected and asked one by one; light by the model's own shadow. */
function byBruteForce(sets: PickSet[], corners: ScreenPoint[], pose: Pose, filter: NodeFilter) {
  return sets
    .map(({ id, table, launched }) => {
      const count = { id, nodes: 0, sunlit: 0 };
      for (let plane = 0; plane < table.count; plane++) {
        for (let k = 0; k < table.nodesPerPlane[plane]!; k++) {
          if (table.firstNode[plane]! + k >= launched) continue;
          const point = positionInPlane(table, plane, k);
          const { x, y, depthM } = projectPoint(pose, lens, point);
          if (depthM <= 0 || turnsAbout(x, y, corners) === 0 || hiddenByEarth(pose, point)) continue;
          const lit = sunlitFraction(point, sun) >= 0.5;
          if (filter.light !== 'all' && lit !== (filter.light === 'sunlit')) continue;
          const heightM = Math.hypot(...point) - 6_378_137;
          const range = filter.heightRangeM;
          if (range && (heightM < range[0] || heightM > range[1])) continue;
          count.nodes++;
          if (lit) count.sunlit++;
        }
      }
      return count;
    })
    .filter(({ nodes }) => nodes > 0);
}

const sets = [
  setOf({ id: 'circles', nodes: 2000, planes: 20, altitudeM: 600_000, inclinationDeg: 53 }),
  setOf({ id: 'launching', nodes: 700, planes: 3, altitudeM: 1_400_000, inclinationDeg: 97 }, 333),
  setOf({ id: 'ovals', nodes: 600, planes: 4, altitudeM: 9_000_000, eccentricity: 0.5, inclinationDeg: 63 }),
];

describe('a count in a shape', () => {
  it.each([
    ['all', all],
    ['those in sunlight', { ...all, light: 'sunlit' }],
    ['those in shadow', { ...all, light: 'shadow' }],
    ['those of some heights', { ...all, heightRangeM: [700_000, 8_000_000] }],
  ] as [string, NodeFilter][])('is that of looking at every node: %s', (_, filter) => {
    fc.assert(
      fc.property(poses, shapes, (pose, shape) => {
        const corners = onPicture(shape, pose);
        const counted = countSelected(sets, convexPieces(corners), pose, lens, filter);
        const right = byBruteForce(sets, corners, pose, filter);
        for (const { id } of sets) {
          const a = counted.find((one) => one.id === id) ?? { nodes: 0, sunlit: 0 };
          const b = right.find((one) => one.id === id) ?? { nodes: 0, sunlit: 0 };
          if (filter.light === 'all') expect(a.nodes).toBe(b.nodes);
          // A node within a second of the shadow's rim may count either way: the model takes the Sun's disc as round.
          expect(Math.abs(a.sunlit - b.sunlit)).toBeLessThanOrEqual(1);
          expect(Math.abs(a.nodes - b.nodes)).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('hides what the rest of the world takes as hidden', () => {
    fc.assert(
      fc.property(
        poses,
        number(-180, 180),
        number(-90, 90),
        number(100_000, 4e7),
        (pose, lon, lat, heightM) => {
          const [c, s] = [Math.cos((lat * Math.PI) / 180), Math.sin((lat * Math.PI) / 180)];
          const angle = (lon * Math.PI) / 180;
          const r = 6_378_137 + heightM;
          const point: Vec3 = [r * c * Math.cos(angle), r * c * Math.sin(angle), r * s];
          expect(earthClearance(pose.eyeM)(...point) < 0).toBe(hiddenByEarth(pose, point));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('at a million nodes', () => {
  const million = [
    setOf({ id: 'low', nodes: 400_000, planes: 200, altitudeM: 550_000, inclinationDeg: 30 }),
    setOf({ id: 'middle', nodes: 350_000, planes: 250, altitudeM: 900_000, inclinationDeg: 97 }),
    setOf({ id: 'high', nodes: 250_000, planes: 150, altitudeM: 2_000_000, inclinationDeg: 60 }),
  ];
  const pose = poseOf({
    longitudeDeg: -90,
    latitudeDeg: 35,
    altitudeM: 15_000_000,
    headingDeg: 0,
    tiltDeg: 0,
  });
  const lasso: ScreenPoint[] = Array.from({ length: 60 }, (_, i) => {
    const at = (2 * Math.PI * (i + 0.3)) / 60;
    const radius = 260 + 60 * Math.sin(5 * at);
    return [lens.centreXPx + radius * Math.cos(at), lens.centreYPx + radius * Math.sin(at)];
  });
  const box: ScreenPoint[] = [
    [100, 100],
    [900, 100],
    [900, 700],
    [100, 700],
  ];

  it.each([
    ['box', box],
    ['lasso', lasso],
  ])(
    'a %s is counted in a frame or two',
    (name, corners) => {
      const pieces = convexPieces(corners);
      let best = Number.POSITIVE_INFINITY;
      let counted = countSelected(million, pieces, pose, lens, all);
      for (let turn = 0; turn < 5; turn++) {
        const start = performance.now();
        counted = countSelected(million, pieces, pose, lens, all);
        best = Math.min(best, performance.now() - start);
      }
      console.info(`${name} of ${pieces.length} pieces at 1,000,000: ${best.toFixed(2)} ms`, counted);
      expect(best).toBeLessThan(30);
      if (name !== 'box') return;
      const right = byBruteForce(million, corners, pose, all);
      counted.forEach(({ nodes, sunlit }, i) => {
        expect(nodes).toBe(right[i]!.nodes);
        // The disc's roundness at the limb: some metres of a circle of 40,000 km.
        expect(Math.abs(sunlit - right[i]!.sunlit)).toBeLessThanOrEqual(1 + 2e-4 * nodes);
      });
    },
    30_000,
  );
});
