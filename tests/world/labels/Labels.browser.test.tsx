import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { defaultScene } from '../../../src/scene/defaults';
import type { Camera } from '../../../src/scene/types';
import { setView } from '../../../src/store/actions/clock';
import { hover } from '../../../src/store/actions/moment';
import { focus } from '../../../src/store/actions/scene';
import { hiddenByEarth, lensOf, poseOf, projectPoint } from '../../../src/world/camera/cameraPose';
import { Labels } from '../../../src/world/labels/Labels';
import { Stage } from '../../../src/world/Stage';
import { siteMarks } from '../../../src/world/sites/siteMarks';
import { startWith } from '../../startWith';
import '../../../src/world/world.css';

/** The free part that the explorer leaves on a laptop. */
const insets = { left: 340, right: 430, top: 20, bottom: 130 };
let holder: HTMLElement;
let root: Root;
let stage: Stage;

function look(camera: Partial<Camera> = {}): void {
  const whole = { ...defaultScene.camera, ...camera };
  setView(whole);
  stage.pose = poseOf(whole);
  stage.startedMs += 500;
  for (const part of stage.parts.values()) part(stage);
}
const elements = () => [...holder.querySelectorAll<HTMLElement>('.world-label[data-shown="true"]')];
const named = () =>
  elements().flatMap((element) => (/^\+/.test(element.textContent ?? '') ? [] : element.dataset.site!));
const boxes = () =>
  elements().map((element) => ({ id: element.dataset.site!, box: element.getBoundingClientRect() }));

beforeEach(async () => {
  startWith({ ...defaultScene, focus: null });
  holder = document.createElement('div');
  holder.style.cssText =
    'position: fixed; left: 0; top: 0; width: 1440px; height: 900px; font-family: sans-serif';
  document.body.append(holder);
  stage = new Stage(holder, () => true);
  stage.insets = insets;
  stage.lens = lensOf(1440, 900, insets);
  stage.startedMs = 0;
  root = createRoot(holder);
  root.render(<Labels stage={stage} />);
  await vi.waitFor(() => expect(stage.parts.has('labels')).toBe(true));
  look();
});
afterEach(() => {
  root.unmount();
  holder.remove();
  expect(document.querySelector('.world-label')).toBeNull();
});

it('from afar the largest are named, and none that is tiny', () => {
  expect(named()).toEqual(
    expect.arrayContaining(['prometheus', 'new-carlisle', 'colossus-2', 'stargate-abilene']),
  );
  expect(named()).not.toContain('nscale-keflavik');
  expect(named()).not.toContain('nebius-new-jersey');
});

it.each([
  ['the whole Earth', {}],
  ['the United States', { longitudeDeg: -95, latitudeDeg: 38, altitudeM: 4_500_000, tiltDeg: 0 }],
  ['Ohio', { longitudeDeg: -82.7, latitudeDeg: 39.9, altitudeM: 420_000, tiltDeg: 30 }],
])('%s: no label over another, over a mark, or out of the free part', (_, camera) => {
  look(camera);
  const all = boxes();
  expect(all.length).toBeGreaterThan(3);
  for (const { id, box } of all) {
    expect(box.left).toBeGreaterThanOrEqual(insets.left);
    expect(box.right).toBeLessThanOrEqual(1440 - insets.right + 1);
    expect(box.top).toBeGreaterThanOrEqual(insets.top);
    expect(box.bottom).toBeLessThanOrEqual(900 - insets.bottom + 1);
    for (const other of all)
      if (other.id !== id)
        expect(
          box.right <= other.box.left ||
            box.left >= other.box.right ||
            box.bottom <= other.box.top ||
            box.top >= other.box.bottom,
        ).toBe(true);
    for (const { footM } of siteMarks(stage).marks) {
      const { x, y } = projectPoint(stage.pose!, stage.lens, footM);
      const within = x > box.left && x < box.right && y > box.top && y < box.bottom;
      expect(within && !hiddenByEarth(stage.pose!, footM)).toBe(false);
    }
  }
});

it('what is chosen or pointed at has its label, however small', () => {
  hover('site:google-columbus');
  look();
  expect(named()).toContain('google-columbus');
  hover(null);
  focus('site:nscale-keflavik');
  look();
  expect(named()).toContain('nscale-keflavik');
  expect(elements().find((element) => element.dataset.site === 'nscale-keflavik')!.dataset.focus).toBe(
    'true',
  );
});

it('a mark of several tells how many more there are', () => {
  const counts = new Map(siteMarks(stage).marks.map(({ site, count }) => [site.id, count]));
  const told = elements().filter((element) => element.querySelector('span')?.textContent);
  expect(told.length).toBeGreaterThan(3);
  for (const element of told)
    expect(element.querySelector('span')!.textContent).toBe(`+${counts.get(element.dataset.site!)! - 1}`);
});

it('while the globe turns slowly labels stay at their marks: hardly one changes its side', () => {
  const offsets = () =>
    new Map(
      elements().map((element) => {
        const foot = siteMarks(stage).marks.find(({ site }) => site.id === element.dataset.site)!.footM;
        const { x, y } = projectPoint(stage.pose!, stage.lens, foot);
        const { left, top } = element.getBoundingClientRect();
        return [element.dataset.site!, [left - x, top - y] as const];
      }),
    );
  let before = offsets();
  let [moved, kept] = [0, 0];
  for (let longitudeDeg = -94; longitudeDeg < -88; longitudeDeg += 0.1) {
    look({ longitudeDeg });
    const now = offsets();
    for (const [id, [x, y]] of now) {
      const then = before.get(id);
      if (!then) continue;
      if (Math.hypot(x - then[0], y - then[1]) > 6) moved += 1;
      else kept += 1;
    }
    before = now;
  }
  expect(kept).toBeGreaterThan(300);
  expect(moved).toBeLessThan(8);
});

it('elements stay few through a whole flight', () => {
  let most = 0;
  for (let altitudeM = 2e7; altitudeM > 5e4; altitudeM *= 0.97) {
    look({ longitudeDeg: -82.7, latitudeDeg: 39.9, altitudeM, tiltDeg: 20 });
    most = Math.max(most, holder.querySelectorAll('.world-label').length);
  }
  expect(most).toBeLessThan(60);
});

it('at rest labels stand where the camera alone says, whatever the way there', async () => {
  const ohio = { longitudeDeg: -82.7, latitudeDeg: 39.9, altitudeM: 420_000, tiltDeg: 30 };
  const places = () =>
    elements()
      .map(({ dataset, style }) => `${dataset.site} ${style.transform}`)
      .sort();
  const settled = async () => {
    stage.invalidate = () => {
      for (const part of stage.parts.values()) part(stage);
    };
    await new Promise((done) => setTimeout(done, 400));
  };
  look(ohio);
  await settled();
  const straight = places();
  for (let altitudeM = 2e7; altitudeM > 5e4; altitudeM *= 0.97) look({ ...ohio, altitudeM });
  look(ohio);
  await settled();
  expect(places()).toEqual(straight);
  expect(named()).toEqual(expect.arrayContaining(['prometheus', 'google-new-albany', 'aws-new-albany']));
});
