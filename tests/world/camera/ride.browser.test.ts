import { afterAll, beforeAll, expect, it } from 'vitest';
import { planesAt } from '../../../src/model/orbit/orbit';
import { OrbitPlacement } from '../../../src/render/orbits/OrbitPlacement';
import { defaultScene } from '../../../src/scene/defaults';
import type { Camera } from '../../../src/scene/types';
import { dot, type Vec3 } from '../../../src/shared/vectors';
import { lensOf, poseOf } from '../../../src/world/camera/cameraPose';
import { drawnNodePlace, rideTo } from '../../../src/world/camera/ride';
import { noInsets } from '../../../src/world/Stage';
import { ai1 } from '../../model/ai1';
import { readPlacement } from '../../render/readback';
import { smallRenderer } from '../../render/scene';

const lens = lensOf(1440, 900, noInsets);
const FRAMES = 60;
let renderer: ReturnType<typeof smallRenderer>;
beforeAll(() => {
  renderer = smallRenderer(64);
});
afterAll(() => renderer.dispose());

/** Farthest that a node followed from 10 m is drawn from the middle of the lens over a second of play at ×1, px. */
function farthestOffPx(constellation: typeof ai1, index: number, startMs: number): number {
  const table = planesAt(constellation, startMs);
  const { count: planeCount, firstNode, nodesPerPlane } = table;
  const placement = new OrbitPlacement({ planeCount, firstNode, nodesPerPlane });
  let camera: Camera = { ...defaultScene.camera, altitudeM: 10, tiltDeg: 65, headingDeg: 40 };
  let farthest = 0;
  for (let i = 0; i < FRAMES; i += 1) {
    const clockMs = startMs + (i * 1000) / 60;
    camera = rideTo(camera, drawnNodePlace(constellation, index, clockMs)!, i > 0);
    const { eyeM, forward, right, up } = poseOf(camera);
    placement.setPlanes(planesAt(constellation, clockMs, table).rows, eyeM);
    const answer = readPlacement(renderer, placement, eyeM, [1, 0, 0]);
    const fromEye = [...answer.subarray(4 * index, 4 * index + 3)] as unknown as Vec3;
    const k = lens.focalPx / dot(fromEye, forward);
    expect(dot(fromEye, forward)).toBeCloseTo(10, 2);
    farthest = Math.max(farthest, Math.hypot(dot(fromEye, right), dot(fromEye, up)) * k);
  }
  placement.dispose();
  return farthest;
}

const small = { ...ai1, nodes: 121, planes: 11 };
const eccentric = { ...small, inclinationDeg: 63.4, eccentricity: 0.02 };
const high = { ...small, altitudeM: 35_786_000, inclinationDeg: 5 };

it.each([
  ['a circle', small, 57, Date.UTC(2026, 10, 22)],
  ['an ellipse', eccentric, 118, Date.UTC(2031, 2, 1)],
  ['a high orbit a lifetime from its epoch', high, 3, Date.UTC(2099, 5, 1)],
])(
  'the GPU draws a node on %s in the middle of the lens from 10 m, without a tremble',
  (_, of, index, atMs) => {
    const px = farthestOffPx(of, index, atMs);
    expect(px).toBeLessThan(0.2);
  },
  60_000,
);
