import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Campus } from '../../../src/model/campus/types';
import { geodeticToEcef } from '../../../src/model/orbit/geodesy';
import { alongAxes } from '../../../src/render/campus/campusFrame';
import { emptyScene } from '../../../src/scene/defaults';
import { subtract } from '../../../src/shared/vectors';
import { setClock } from '../../../src/store/actions/clock';
import { descend, standsInAisle } from '../../../src/store/actions/descent';
import { replaceScene } from '../../../src/store/actions/scene';
import { loadCampus } from '../../../src/store/campus/campus';
import { stateNow } from '../../../src/store/stateNow';
import { lensOf, localFrame, poseOf } from '../../../src/world/camera/cameraPose';
import { attachGestures } from '../../../src/world/camera/gestures';
import { walkerOf } from '../../../src/world/camera/walkers';
import type { CampusField } from '../../../src/world/campus/CampusField';
import { hallAt } from '../../../src/world/campus/walk';
import { startWalking } from '../../../src/world/campus/walkStart';
import { pickAll } from '../../../src/world/pick/pick';
import { standsRack } from '../../../src/world/pick/pickRack';
import { Stage } from '../../../src/world/Stage';

const AISLE = 'site:colossus-1/hall:0/rack:117';
let stage: Stage;
let stop: () => void;
let campus: Campus;
let shown: number[];
let eyeOf: () => [number, number, number];

beforeEach(async () => {
  replaceScene(emptyScene);
  setClock(Date.parse('2026-11-22'));
  const root = document.createElement('div');
  root.tabIndex = 0;
  document.body.append(root);
  stage = new Stage(root, () => true);
  campus = (await loadCampus('colossus-1'))!;
  const { longitudeDeg, latitudeDeg } = campus.origin;
  const frame = {
    originM: geodeticToEcef(latitudeDeg, longitudeDeg, 0),
    ...localFrame(longitudeDeg, latitudeDeg),
  };
  shown = campus.blocks.map((_, i) => i);
  eyeOf = () => alongAxes(frame, subtract(poseOf(stateNow().view).eyeM, frame.originM));
  stop = startWalking(stage, { nearest: { campus, frame, racks: { shown } } } as unknown as CampusField);
  await descend(AISLE);
});
afterEach(() => {
  stop();
  stage.root.remove();
  vi.restoreAllMocks();
});

const key = (type: 'keydown' | 'keyup', code: string, shiftKey = false) =>
  stage.root.dispatchEvent(
    new KeyboardEvent(type, { code, key: code, shiftKey, bubbles: true, cancelable: true }),
  );

/** Holds a key for frames of 50 ms. */
function hold(code: string, seconds: number, shift = false): void {
  const now = vi.spyOn(performance, 'now');
  key('keydown', code, shift);
  for (let ms = 0; ms <= 1000 * seconds + 1; ms += 50) {
    now.mockReturnValue(1e6 + ms);
    stage.parts.get('walk')?.(stage);
  }
  key('keyup', code);
  stage.parts.get('walk')?.(stage);
  now.mockRestore();
}

const apart = (a: readonly number[], b: readonly number[]) => Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!);

describe('a rack', () => {
  it('is picked by the ray through the middle of the picture that looks at it', async () => {
    stage.lens = lensOf(800, 600, stage.insets);
    stage.pose = poseOf(stateNow().view);
    expect(await pickAll(stage, 400, 300, false)).toMatchObject({ path: AISLE, kind: 'rack' });
    await descend(AISLE);
    stage.pose = poseOf(stateNow().view);
    const hit = await pickAll(stage, 400, 300, false);
    expect(hit?.path).toBe(AISLE);
  });
});

describe('walking', () => {
  it('takes no key above the hall, and 1.4 m in a second in the aisle, 4 with Shift', async () => {
    const above = stateNow().view;
    hold('KeyW', 1);
    expect(stateNow().view).toBe(above);
    await descend(AISLE);
    expect(standsInAisle()).toBe(true);
    const from = eyeOf();
    expect(from[2]).toBeCloseTo(1.77, 2);
    // The row is to the right ahead: backwards and sideways are free.
    hold('KeyA', 0.5);
    const after = eyeOf();
    expect(apart(from, after)).toBeGreaterThan(0.2);
    expect(apart(from, after)).toBeLessThan(0.71);
    expect(after[2]).toBeCloseTo(from[2], 3);
  });
  it('never comes into a rack or out of the hall, and turns with the arrows', async () => {
    await descend(AISLE);
    hold('ArrowRight', 1);
    const heading = stateNow().view.headingDeg;
    for (const code of ['KeyW', 'KeyD', 'KeyS', 'KeyA', 'ArrowLeft', 'KeyW']) hold(code, 4, true);
    expect(stateNow().view.headingDeg).not.toBe(heading);
    const [x, y, z] = eyeOf();
    // As high as at first, after half a minute of running: nothing adds up from step to step.
    expect(z).toBeCloseTo(1.77, 3);
    expect(standsRack(campus, shown, x, y, 0.5)).toBe(false);
    expect(hallAt(campus, [x, y])).not.toBeNull();
    expect(walkerOf(stage)?.move(0, 0, 0)).toBe(true);
  });
  it('turns the head by a drag in place of moving the camera', async () => {
    await descend(AISLE);
    const from = eyeOf();
    const before = stateNow().view;
    expect(walkerOf(stage)?.move(100, -50, 0)).toBe(true);
    const { headingDeg, tiltDeg } = stateNow().view;
    expect(headingDeg - before.headingDeg).toBeCloseTo(-12, 6);
    expect(tiltDeg - before.tiltDeg).toBeCloseTo(-6, 6);
    expect(apart(from, eyeOf())).toBeLessThan(1e-3);
  });
  it('leaves by climbing: to the rack, then to the hall', async () => {
    await descend(AISLE);
    expect(walkerOf(stage)?.climb()).toBe(true);
    expect(standsInAisle()).toBe(false);
    expect(walkerOf(stage)?.move(10, 0, 0)).toBe(false);
    expect(walkerOf(stage)?.climb()).toBe(true);
    await vi.waitFor(() => expect(stateNow().scene.focus).toBe('site:colossus-1/hall:0'));
  });
  it('keeps the keys that walk from the gestures of the globe', async () => {
    await descend(AISLE);
    let moved = 0;
    const off = attachGestures(stage.root, {
      view: () => stateNow().view,
      lens: () => stage.lens,
      mode: () => 'greedy',
      move: () => {
        moved += 1;
      },
      begin: () => {},
      end: () => {},
      hover: () => {},
      leave: () => {},
      tap: () => {},
      act: () => false,
      walk: () => false,
      select: { kindOf: () => null, begin: () => {}, extend: () => {}, finish: () => {}, clear: () => {} },
    });
    key('keydown', 'ArrowUp');
    expect(moved).toBe(0);
    key('keyup', 'ArrowUp');
    key('keydown', '+');
    expect(moved).toBe(1);
    off();
  });
});
