import { beforeAll, describe, expect, it } from 'vitest';
import { geodeticToEcef } from '../../../src/model/orbit/geodesy';
import type { Camera } from '../../../src/scene/types';
import { add, scale, type Vec3 } from '../../../src/shared/vectors';
import { openScene } from '../../../src/store/actions/scene';
import { loadExchangeGround } from '../../../src/store/exchange/exchangeGround';
import { cornersOfExchange, exchangeCamera, laidExchange } from '../../../src/store/exchange/exchangeLayout';
import { loadModel } from '../../../src/store/readings/report';
import { siteOf } from '../../../src/store/sites/importedSites';
import { stateNow } from '../../../src/store/stateNow';
import {
  type Insets,
  lensOf,
  localFrame,
  poseOf,
  projectPoint,
  stoodBack,
} from '../../../src/world/camera/cameraPose';

/** Windows, CSS pixels, with what cards of Explore, or the words of an embed, cover of them. */
const windows: [name: string, width: number, height: number, insets: Insets][] = [
  ['a desk', 1440, 900, { left: 327, right: 411, top: 0, bottom: 114 }],
  ['a phone', 390, 844, { left: 0, right: 0, top: 62, bottom: 422 }],
  ['an article', 640, 360, { left: 238, right: 0, top: 0, bottom: 0 }],
  ['a small article', 320, 240, { left: 0, right: 0, top: 64, bottom: 40 }],
];

/** Whether points are between the cards, for a camera in a window. */
function inSight(
  camera: Camera,
  points: Vec3[],
  [, width, height, insets]: (typeof windows)[number],
): boolean[] {
  const lens = lensOf(width, height, insets);
  const pose = poseOf(stoodBack(camera, lens));
  return points.map((point) => {
    const { x, y, depthM } = projectPoint(pose, lens, point);
    const within =
      x >= insets.left && x <= width - insets.right && y >= insets.top && y <= height - insets.bottom;
    return within && depthM > 0;
  });
}

const without = (camera: Camera): Camera => ({ ...camera, spanM: 0 });

beforeAll(loadModel);

describe('here and there', () => {
  let corners: Vec3[];
  let own: Camera;
  let worked: Camera;
  beforeAll(async () => {
    await openScene('here-and-there');
    const ground = await loadExchangeGround('colossus-1');
    const laid = ground && laidExchange(stateNow(), ground);
    if (!ground || !laid) throw new Error('nothing is laid');
    const { longitudeDeg, latitudeDeg } = ground.origin;
    const { east, north } = localFrame(longitudeDeg, latitudeDeg);
    const originM = geodeticToEcef(latitudeDeg, longitudeDeg, 0);
    corners = cornersOfExchange(ground.campus, laid).map(([x, y]) =>
      add(originM, add(scale(east, x), scale(north, y))),
    );
    own = stateNow().scene.camera;
    worked = exchangeCamera(ground, laid);
  });

  it('has campus, fields, launchers and node to show: four corners each, and 62 places', () => {
    expect(corners).toHaveLength(4 * 4 + 62);
  });

  it.each(windows)('is whole in the window of %s', (...window) => {
    expect(inSight(own, corners, window)).not.toContain(false);
    expect(inSight(worked, corners, window)).not.toContain(false);
  });

  it('would be cut on a phone by an eye that does not stand back', () => {
    expect(inSight(without(own), corners, windows[1]!)).toContain(false);
  });
});

describe('Texas and New York', () => {
  it.each(windows)('are both in the window of %s, with room for their marks', async (...window) => {
    await openScene('texas-new-york');
    const state = stateNow();
    const places = ['lake-mariner', 'barber-lake', 'abernathy', 'river-bend'].map((id) => {
      const { longitudeDeg, latitudeDeg } = siteOf(state, id)!.coordinates;
      return geodeticToEcef(latitudeDeg, longitudeDeg, 0);
    });
    const [name, width, height, { left, right, top, bottom }] = window;
    const mark = 12;
    const room = { left: left + mark, right: right + mark, top: top + mark, bottom: bottom + mark };
    const lens = lensOf(width, height, { left, right, top, bottom });
    const pose = poseOf(stoodBack(state.scene.camera, lens));
    for (const place of places) {
      const { x, y } = projectPoint(pose, lens, place);
      expect(x, name).toBeGreaterThan(room.left);
      expect(x, name).toBeLessThan(width - room.right);
      expect(y, name).toBeGreaterThan(room.top);
      expect(y, name).toBeLessThan(height - room.bottom);
    }
  });
});

it('stands where it is said where the window is wide enough', () => {
  const camera: Camera = {
    longitudeDeg: 0,
    latitudeDeg: 0,
    altitudeM: 4000,
    headingDeg: 0,
    tiltDeg: 60,
    heightM: 0,
    follow: null,
    spanM: 3000,
  };
  const none = { left: 0, right: 0, top: 0, bottom: 0 };
  expect(stoodBack(camera, lensOf(1600, 900, none)).altitudeM).toBe(4000);
  // 35° span 0.6306 of the distance: 3,000 m of it need 4,757 m.
  expect(stoodBack(camera, lensOf(400, 900, none)).altitudeM).toBeCloseTo(4757, 0);
  expect(stoodBack(camera, lensOf(400, 900, none)).spanM).toBeUndefined();
});
