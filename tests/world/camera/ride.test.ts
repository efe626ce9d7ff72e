import { beforeEach, describe, expect, it } from 'vitest';
import { ecefToGeodetic, geodeticToEcef } from '../../../src/model/orbit/geodesy';
import { planesAt } from '../../../src/model/orbit/orbit';
import { defaultScene } from '../../../src/scene/defaults';
import type { Camera, Constellation } from '../../../src/scene/types';
import { length, subtract, type Vec3 } from '../../../src/shared/vectors';
import { flyTo, leave, play, setClock, setView } from '../../../src/store/actions/clock';
import { follow } from '../../../src/store/actions/follow';
import { markDrawn } from '../../../src/store/actions/moment';
import { focus } from '../../../src/store/actions/scene';
import { documentStore } from '../../../src/store/document';
import { cameraNear } from '../../../src/store/readings/cameraOn';
import { stateNow } from '../../../src/store/stateNow';
import { lensOf, type Pose, poseOf, projectPoint } from '../../../src/world/camera/cameraPose';
import { drawnNodePlace, rideTo } from '../../../src/world/camera/ride';
import { positionInPlane } from '../../../src/world/fleet/nodePosition';
import { runFrame } from '../../../src/world/frame';
import { addPicker } from '../../../src/world/pick/pickers';
import { noInsets, Stage } from '../../../src/world/Stage';
import { ai1 } from '../../model/ai1';
import { startWith } from '../../startWith';

const lens = lensOf(1440, 900, noInsets);
const polar: Constellation = { ...ai1, id: 'polar', inclinationDeg: 90, nodes: 7, planes: 1 };
const eccentric: Constellation = { ...ai1, id: 'eccentric', inclinationDeg: 63.4, eccentricity: 0.01 };
const constellations = [ai1, polar, eccentric];
const ground: Camera = { ...defaultScene.camera, altitudeM: 9_000_000, tiltDeg: 30, headingDeg: 20 };
let stage: Stage;
let nowMs: number;

/** One frame of the world without a GPU, `stepMs` after the last. */
function frame(stepMs = 1000 / 60): Pose {
  nowMs += stepMs;
  runFrame(stage, nowMs);
  const { view } = stateNow();
  return poseOf(view);
}

/** Place of a node by the planes of the model, its phase within the 2^-32 turns that the field keeps. */
function placeOf(constellation: Constellation, index: number): Vec3 {
  const table = planesAt(constellation, stateNow().clockMs);
  let plane = 0;
  while (index >= table.firstNode[plane]! + table.nodesPerPlane[plane]!) plane += 1;
  const n = table.nodesPerPlane[plane]!;
  const k = Math.round(((index - table.firstNode[plane]!) / n) * 4294967296) / 4294967296;
  return positionInPlane(table, plane, k * n);
}

function offCentrePx(pose: Pose, point: Vec3): number {
  const { x, y, depthM } = projectPoint(pose, lens, point);
  expect(depthM).toBeGreaterThan(0);
  return Math.hypot(x - lens.centreXPx, y - lens.centreYPx);
}

beforeEach(() => {
  startWith({ ...defaultScene, constellations, camera: ground });
  stage = new Stage({} as HTMLElement, () => false);
  stage.awaited = 1;
  Object.assign(stage, { widthPx: 1440, heightPx: 900, camera: null });
  nowMs = 1000;
  markDrawn();
});

describe('a node that is followed', () => {
  it('is in the middle of the lens from 2 m, at any time from 2000 to 2100 and whatever the view', () => {
    const near: Camera = { ...ground, altitudeM: 2 };
    for (const [i, constellation] of constellations.entries()) {
      for (let step = 0; step <= 100; step += 1) {
        setClock(Date.UTC(2000 + step, (step * 5) % 12, 1 + step / 4, step % 24, 7, 13, step * 9));
        const tiltDeg = (step * 53) % 181;
        const path = `node:${constellation.id}/${(step * 17 + i) % constellation.nodes}`;
        setView({ ...near, tiltDeg, headingDeg: step * 3.6 - 180, follow: path });
        const index = Number(path.split('/')[1]);
        expect(offCentrePx(frame(), placeOf(constellation, index))).toBeLessThan(0.01);
      }
    }
  });

  it('stays there while time plays, from 1 to 600 times as fast, and the view does not spin over the pole', () => {
    const path = 'node:polar/3';
    setView({ ...ground, altitudeM: 10, tiltDeg: 60, follow: path });
    for (const rate of [1, 60, 600, -600]) {
      play(rate);
      let before = frame();
      for (let step = 0; step < 700; step += 1) {
        const pose = frame();
        expect(offCentrePx(pose, placeOf(polar, 3))).toBeLessThan(0.01);
        // 10 s of an orbit of some 5,860 s are 0.011 rad; over a pole by north it would be up to 3.
        expect(length(subtract(pose.up, before.up))).toBeLessThan(0.02);
        before = pose;
      }
    }
  });

  it('is drawn within 6 mm of where the model has it', () => {
    const table = planesAt(polar, 0);
    const drawn = drawnNodePlace(polar, 5, 0);
    expect(length(subtract(drawn!, positionInPlane(table, 0, 5)))).toBeLessThan(6e-3);
    expect(drawnNodePlace(polar, 7, 0)).toBeNull();
  });

  it('writes the store only while it moves', () => {
    setView({ ...ground, altitudeM: 10, follow: 'node:polar/3' });
    frame();
    const { view } = stateNow();
    frame();
    expect(stateNow().view).toBe(view);
  });
});

describe('a flight to a node', () => {
  const path = 'node:ai1/1204';
  /** Frames of the flight, each with where the target appears before and after the step of one frame. */
  function fly(rate: number) {
    play(rate);
    frame();
    const steps: number[] = [];
    let last: { x: number; y: number } | null = null;
    let ended = 0;
    for (let i = 0; i < 600 && ended < 60; i += 1) {
      const pose = frame();
      const { x, y, depthM } = projectPoint(pose, lens, placeOf(ai1, 1204));
      const { altitudeM } = ecefToGeodetic(pose.eyeM);
      expect(altitudeM).toBeGreaterThan(0);
      if (last && depthM > 0) steps.push(Math.hypot(x - last.x, y - last.y));
      last = depthM > 0 ? { x, y } : null;
      if (!stateNow().flight) ended += 1;
    }
    expect(ended).toBe(60);
    return steps;
  }

  for (const rate of [0, 1, 60, 600]) {
    it(`arrives without a jump at ${rate} times the speed of time`, () => {
      expect(follow(path).ok).toBe(true);
      const steps = fly(rate);
      const { view, scene } = stateNow();
      expect(scene.focus).toBe(path);
      expect(view.follow).toBe(path);
      // All the way, and then the last quarter of a second before it is there, and all that comes after.
      expect(Math.max(...steps)).toBeLessThan(450);
      expect(Math.max(...steps.slice(-75))).toBeLessThan(0.1);
      expect(Math.max(...steps.slice(-60))).toBeLessThan(0.01);
      // 60 m at this distance are a third of the 35 degrees of the shorter side.
      expect((60 / view.altitudeM) * lens.focalPx).toBeCloseTo(300, -1);
    });
  }

  it('is left again for the ground as it was, and never through the ground', () => {
    follow(path);
    fly(1);
    setView({ ...stateNow().view, tiltDeg: 175, altitudeM: 200_000 });
    frame();
    expect(leave()).toBe(true);
    for (let i = 0; i < 400; i += 1) expect(ecefToGeodetic(frame().eyeM).altitudeM).toBeGreaterThan(0);
    expect(stateNow().view).toEqual(ground);
    expect(stateNow().flight).toBeNull();
    expect(leave()).toBe(false);
  });

  it('is left by a focus on something else', () => {
    follow(path);
    fly(0);
    focus('site:colossus-1');
    expect(stateNow().flight?.to).toMatchObject({ altitudeM: 1_500_000, heightM: 0, follow: null });
    for (let i = 0; i < 400; i += 1) frame();
    expect(stateNow().view).toMatchObject({ altitudeM: 1_500_000, heightM: 0, follow: null });
  });

  it('keeps following while it only comes nearer', () => {
    follow(path);
    fly(60);
    flyTo({ ...stateNow().view, altitudeM: 20 }, 0.4);
    for (let i = 0; i < 40; i += 1) {
      const pose = frame();
      expect(stateNow().view.follow).toBe(path);
      expect(offCentrePx(pose, placeOf(ai1, 1204))).toBeLessThan(0.01);
    }
    expect(stateNow().view.altitudeM).toBe(20);
  });
});

it('waits for the place of a satellite, flies once it is known, and gives up where it never is', () => {
  const imports = [{ id: 'stations', name: 'stations.tle', text: '' }];
  documentStore.setState({ scene: { ...documentStore.getState().scene, imports } });
  expect(follow('satellite:25544').ok).toBe(true);
  for (let i = 0; i < 10; i += 1) frame();
  expect(stateNow().view).toEqual(ground);
  const place = geodeticToEcef(10, 20, 420e3);
  const remove = addPicker(stage, {
    pick: () => null,
    place: (path) => (path === 'satellite:25544' ? place : null),
  });
  for (let i = 0; i < 300; i += 1) frame();
  expect(stateNow().view).toMatchObject({ follow: 'satellite:25544', altitudeM: 285 });
  expect(offCentrePx(frame(), place)).toBeLessThan(0.01);
  remove();
  leave();
  for (let i = 0; i < 300; i += 1) frame();
  follow('satellite:25544');
  for (let i = 0; i < 400; i += 1) frame();
  expect(stateNow().flight).toBeNull();
  expect(stateNow().view).toEqual(ground);
});

it('refuses to follow what does not move or is not there', () => {
  expect(follow('site:colossus-1').ok).toBe(false);
  expect(follow('node:ai1/2500').ok).toBe(false);
  expect(cameraNear(stateNow(), 'plane:ai1/3')).toBeNull();
});

it('brings a camera to a place and back to what it was', () => {
  const to = geodeticToEcef(-70, 100, 650e3);
  const { longitudeDeg, latitudeDeg, heightM, headingDeg } = rideTo(ground, to, true);
  expect([longitudeDeg, latitudeDeg]).toEqual([expect.closeTo(100, 9), expect.closeTo(-70, 9)]);
  expect(heightM).toBeCloseTo(650e3, 5);
  // So far away in one step is a jump of time: the heading stays by north.
  expect(headingDeg).toBe(20);
});
