import { beforeEach, expect, it } from 'vitest';
import { planesAt } from '../../../src/model/orbit/orbit';
import { defaultScene } from '../../../src/scene/defaults';
import type { Constellation } from '../../../src/scene/types';
import { hover } from '../../../src/store/actions/moment';
import { splitPicture } from '../../../src/store/actions/scenario';
import { focus, setScene } from '../../../src/store/actions/scene';
import { drawnConstellations } from '../../../src/store/nodes/orbitReadings';
import { cameraOn } from '../../../src/store/readings/cameraOn';
import { besideState } from '../../../src/store/readings/split';
import { stateNow } from '../../../src/store/stateNow';
import { hiddenByEarth, lensOf, poseOf, projectPoint } from '../../../src/world/camera/cameraPose';
import { fleetLayout } from '../../../src/world/fleet/fleetLayout';
import { selectedIn } from '../../../src/world/fleet/fleetSelected';
import { pickAll } from '../../../src/world/pick/pick';
import { pointOfPath } from '../../../src/world/pick/pointOfPath';
import { Stage } from '../../../src/world/Stage';
import { startWith } from '../../startWith';

const LINE_PX = 640;
const present = { ...defaultScene.constellations[0]!, nodes: 200, planes: 10 };
const higher: Constellation = { ...present, altitudeM: 2_000_000, nodes: 300, planes: 20 };
let stage: Stage;

beforeEach(() => {
  const pinned = [{ id: 'high', title: null, inputs: {}, constellation: higher }];
  startWith({ ...defaultScene, id: 'mine', constellations: [present], pinned, sites: [] });
  splitPicture('high');
  const { clockMs } = stateNow();
  stage = new Stage({} as HTMLElement, () => true);
  stage.lens = lensOf(1280, 800, { left: 0, right: 0, top: 0, bottom: 0 });
  stage.pose = poseOf({ ...defaultScene.camera, altitudeM: 15_000_000, tiltDeg: 0 });
  stage.splitPx = LINE_PX;
  for (const [drawn, one] of [
    [stage.constellations, present],
    [stage.beside, { ...higher, id: present.id }],
  ] as const)
    drawn.set(one.id, { id: one.id, table: planesAt(one, clockMs), firstNode: 0 });
});

/** Nodes of a scenario that the globe does not hide, with where they appear. */
const seen = (suffix: string, count: number) =>
  Array.from({ length: count }, (_, i) => `node:${present.id}/${i}${suffix}`).flatMap((path) => {
    const point = pointOfPath(path, stage);
    if (!point || hiddenByEarth(stage.pose!, point)) return [];
    const { x, y } = projectPoint(stage.pose!, stage.lens, point);
    return x > 0 && y > 0 && x < 1280 && y < 800 ? [{ path, x, y }] : [];
  });
const picked = async (x: number, y: number) => (await pickAll(stage, x, y, false))?.path ?? null;

it('what is picked right of the line is of the scenario there, left of it of the present one, and what lies across it is not seen', async () => {
  const [own, beside] = [seen('', 200), seen('~high', 300)];
  const [left, right] = [own.filter(({ x }) => x < LINE_PX), beside.filter(({ x }) => x >= LINE_PX)];
  expect(Math.min(left.length, right.length)).toBeGreaterThan(20);
  for (const { x, y } of left) expect(await picked(x, y)).toMatch(/^node:ai1\/\d+$/);
  for (const { x, y } of right) expect(await picked(x, y)).toMatch(/^node:ai1\/\d+~high$/);
  // The line a pixel before a node of the present one, and a pixel after one of the other: neither is drawn, both are in reach.
  for (const { x, y, path } of own.slice(0, 20)) {
    stage.splitPx = x - 1;
    expect(await picked(x - 2, y)).not.toBe(path);
  }
  for (const { x, y, path } of beside.slice(0, 20)) {
    stage.splitPx = x + 1;
    expect(await picked(x + 2, y)).not.toBe(path);
  }
});

it('a path of a scenario that is not beside the present one leads nowhere', () => {
  expect(pointOfPath('node:ai1/250~high', stage)).not.toBeNull();
  expect(pointOfPath('node:ai1/250', stage)).toBeNull();
  expect(pointOfPath('node:ai1/250~other', stage)).toBeNull();
  splitPicture(null);
  expect(pointOfPath('node:ai1/250~high', stage)).toBeNull();
});

it('a look at a node of that scenario goes where it flies, and that scenario’s fleet alone shows it', () => {
  expect(focus('node:ai1/250~high')).toEqual({ ok: true });
  expect(cameraOn(stateNow(), 'node:ai1/250')).toBeNull();
  expect(cameraOn(stateNow(), 'node:ai1/250~high')?.altitudeM).toBe(6_000_000);
  hover('node:ai1/7~high');
  const { clockMs } = stateNow();
  const ofPresent = selectedIn([present], fleetLayout([present], clockMs), () => null);
  const list = drawnConstellations(besideState(stateNow()));
  const ofBeside = selectedIn(list, fleetLayout(list, clockMs), () => 'high');
  expect([ofPresent().node, ofBeside().node]).toEqual([-1, 7]);
  hover(null);
  setScene({ focus: null });
});
