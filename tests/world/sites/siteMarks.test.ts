import { beforeEach, expect, it } from 'vitest';
import { defaultScene } from '../../../src/scene/defaults';
import type { Camera } from '../../../src/scene/types';
import { setTime, setView } from '../../../src/store/actions/clock';
import { focus, replaceScene, setLayer } from '../../../src/store/actions/scene';
import { lensOf, poseOf, projectPoint } from '../../../src/world/camera/cameraPose';
import { pickAll } from '../../../src/world/pick/pick';
import type { Hit } from '../../../src/world/pick/pickers';
import { noInsets, Stage } from '../../../src/world/Stage';
import { cameraApart } from '../../../src/world/sites/cameraApart';
import { siteMarks, sitesOfMark } from '../../../src/world/sites/siteMarks';

const stage = new Stage({} as HTMLElement, () => true);
stage.lens = lensOf(1440, 900, noInsets);

function look(camera: Partial<Camera>): void {
  const whole = { ...defaultScene.camera, headingDeg: 0, tiltDeg: 0, heightM: 0, follow: null, ...camera };
  setView(whole);
  stage.pose = poseOf(whole);
}
const ohio = { longitudeDeg: -82.74, latitudeDeg: 40.09 };
const ids = () => siteMarks(stage).marks.map(({ site }) => site.id);
const markOf = (id: string) => siteMarks(stage).marks.find(({ site }) => site.id === id)!;
const at = (id: string) => projectPoint(stage.pose!, stage.lens, markOf(id).footM);
const pick = (id: string): Hit | null => {
  const { x, y } = at(id);
  return pickAll(stage, x, y, false) as Hit | null;
};

beforeEach(() => {
  replaceScene(defaultScene);
  setTime('2026-11-22T00:00:00Z');
  look({});
});

it('from whatever height, the marks stand for all sites together', () => {
  for (const altitudeM of [1e8, 2e7, 8e6, 3e6, 1e6, 6e5, 3e5, 1e5, 3e4]) {
    look({ ...ohio, altitudeM });
    expect(siteMarks(stage).marks.reduce((sum, { count }) => sum + count, 0)).toBe(97);
  }
});

it('the nearer, the more marks', () => {
  const counts = [2e7, 1e7, 5e6, 2e6, 1e6, 4e5].map((altitudeM) => {
    look({ ...ohio, altitudeM });
    return ids().length;
  });
  expect([...counts].sort((a, b) => a - b)).toEqual(counts);
  expect(counts[0]).toBeLessThan(35);
  expect(counts.at(-1)).toBeGreaterThan(85);
});

it('marks follow from the camera, not from the way to it', () => {
  look({ ...ohio, altitudeM: 1.5e6 });
  const before = siteMarks(stage).marks;
  for (const altitudeM of [9e6, 2e5, 4e6]) {
    look({ ...ohio, altitudeM });
    siteMarks(stage);
  }
  look({ ...ohio, altitudeM: 1.5e6 });
  expect(siteMarks(stage).marks).toEqual(before);
});

it('a step of the camera changes no mark by much: none pops up', () => {
  let before = new Map<string, number>();
  for (let altitudeM = 2e7; altitudeM > 6e4; altitudeM *= 0.995) {
    look({ ...ohio, altitudeM });
    const now = new Map(siteMarks(stage).marks.map(({ site, presence }) => [site.id, presence]));
    if (before.size > 0)
      for (const id of new Set([...now.keys(), ...before.keys()]))
        expect(Math.abs((now.get(id) ?? 0) - (before.get(id) ?? 0))).toBeLessThan(0.12);
    before = now;
  }
});

it('what is chosen or pointed at always has its own mark', () => {
  expect(ids()).not.toContain('aws-new-albany');
  focus('site:aws-new-albany');
  expect(markOf('aws-new-albany')).toMatchObject({ presence: 1, count: 1 });
});

it('New Albany fans out: three apart on the rim, none farther from its place than the fan is wide', () => {
  look({ ...ohio, altitudeM: 400_000 });
  const three = ['prometheus', 'google-new-albany', 'aws-new-albany'];
  for (const id of three) {
    expect(markOf(id).presence).toBe(1);
    for (const other of three.filter((each) => each !== id))
      expect(Math.hypot(at(id).x - at(other).x, at(id).y - at(other).y)).toBeGreaterThan(25);
    expect(pick(id)).toMatchObject({ path: `site:${id}`, kind: 'site' });
    expect(pick(id)?.sites).toBeUndefined();
  }
  expect(siteMarks(stage).rings.length).toBeGreaterThan(0);
});

it('near by they stand at their true places', () => {
  look({ ...ohio, altitudeM: 30_000 });
  const { tree } = siteMarks(stage);
  const { rank, footM } = markOf('prometheus');
  expect(Math.hypot(...footM.map((x, i) => x - tree.feetM[rank]![i]!))).toBeLessThan(1);
});

it('a mark of several is picked as such, and parts where its camera goes', () => {
  look({ ...ohio, altitudeM: 5e6 });
  const hit = pick('prometheus');
  expect(hit).toMatchObject({ path: 'site:prometheus', sites: markOf('prometheus').count });
  const camera = cameraApart(stage, 'site:prometheus')!;
  look(camera);
  expect(markOf('prometheus').count).toBeLessThan(hit!.sites!);
  expect(ids()).toContain('google-columbus');
  expect(cameraApart(stage, 'site:google-columbus')).toBeNull();
});

it('tells which sites a mark stands for, the most important first; each belongs to one', () => {
  look({ ...ohio, altitudeM: 5e6 });
  const ofProm = sitesOfMark(stage, 'prometheus');
  expect(ofProm).toHaveLength(markOf('prometheus').count);
  expect(ofProm[0]).toBe('prometheus');
  expect(ofProm).toContain('aws-new-albany');
  const all = ids().flatMap((id) => sitesOfMark(stage, id));
  expect(new Set(all).size).toBe(97);
  expect(all).toHaveLength(97);
  expect(sitesOfMark(stage, 'nowhere')).toEqual(['nowhere']);
});

it('without the layer there is nothing', () => {
  setLayer('sites', false);
  expect(ids()).toEqual([]);
});
