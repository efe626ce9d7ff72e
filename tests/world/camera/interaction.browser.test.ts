import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { planesAt } from '../../../src/model/orbit/orbit';
import { defaultScene } from '../../../src/scene/defaults';
import type { Camera } from '../../../src/scene/types';
import { markDrawn } from '../../../src/store/actions/moment';
import { documentStore } from '../../../src/store/document';
import { liveStore } from '../../../src/store/live';
import { stateNow } from '../../../src/store/stateNow';
import { lensOf, poseOf, projectPoint } from '../../../src/world/camera/cameraPose';
import { startInteraction } from '../../../src/world/camera/interaction';
import { nodePosition } from '../../../src/world/fleet/nodePosition';
import { Stage } from '../../../src/world/Stage';
import { siteMarks } from '../../../src/world/sites/siteMarks';
import { ai1 } from '../../model/ai1';
import { startWith } from '../../startWith';

const lone = { ...ai1, nodes: 3, planes: 1 };
const path = 'node:ai1/1';
let element: HTMLElement;
let canvas: HTMLCanvasElement;
let stage: Stage;
let stop: () => void;
let camera: Camera;

beforeAll(() => {
  element = document.createElement('div');
  element.style.cssText = 'position: relative; width: 800px; height: 600px';
  canvas = document.createElement('canvas');
  canvas.style.cssText = 'width: 800px; height: 600px';
  element.append(canvas);
  document.body.append(element);
  // Pointers made by a test cannot be captured.
  element.setPointerCapture = () => {};
  stage = new Stage(element, () => true);
  stage.lens = lensOf(800, 600, stage.insets);
  const table = planesAt(lone, Date.parse(defaultScene.time));
  stage.constellations.set('ai1', { id: 'ai1', table, firstNode: 0 });
  stop = startInteraction(element, stage, () => 'greedy');
});
afterAll(() => {
  stop();
  element.remove();
});
beforeEach(() => {
  const scene = { ...defaultScene, constellations: [lone], focus: null };
  startWith({ ...scene, layers: { ...scene.layers, sites: false, orbits: true } });
  markDrawn();
  const [x, y, z] = nodePosition(stage.constellations.get('ai1')!.table, 1)!;
  camera = {
    ...defaultScene.camera,
    longitudeDeg: (Math.atan2(y, x) * 180) / Math.PI,
    latitudeDeg: (Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI,
    altitudeM: 20_000_000,
  };
  stage.pose = poseOf(camera);
});

function click(): void {
  const box = element.getBoundingClientRect();
  const node = projectPoint(
    stage.pose!,
    stage.lens,
    nodePosition(stage.constellations.get('ai1')!.table, 1)!,
  );
  const at = { clientX: box.left + node.x, clientY: box.top + node.y, bubbles: true, pointerId: 1 };
  canvas.dispatchEvent(new PointerEvent('pointerdown', { ...at, buttons: 1 }));
  canvas.dispatchEvent(new PointerEvent('pointerup', at));
}
const press = (key: string) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  element.dispatchEvent(event);
  return event.defaultPrevented;
};

it('a first click looks into a node, a second flies to it, Escape back', async () => {
  click();
  await vi.waitFor(() => expect(stateNow().scene.focus).toBe(path));
  expect(stateNow().flight).toBeNull();
  click();
  await vi.waitFor(() => expect(stateNow().flight?.to.follow).toBe(path));
  expect(press('Escape')).toBe(true);
  expect(stateNow().flight?.to).toEqual(defaultScene.camera);
  expect(press('Escape')).toBe(false);
});

it.each([
  ['an article', null],
  ['the atlas, which tells of it beside the globe', 'explore'],
] as const)('what the scene opened with: %s', async (_, shell) => {
  documentStore.setState({ scene: { ...documentStore.getState().scene, focus: path } });
  liveStore.setState({ shell });
  click();
  if (shell === null) {
    await vi.waitFor(() => expect(stateNow().askedAbout).toBe(path));
    expect(stateNow().flight).toBeNull();
    click();
  }
  await vi.waitFor(() => expect(stateNow().flight?.to.follow).toBe(path));
  liveStore.setState({ shell: null });
});

it.each(['f', 'F', 'Enter'])('%s goes to what is looked into, and without it does nothing', async (key) => {
  expect(press(key)).toBe(false);
  documentStore.setState({ scene: { ...documentStore.getState().scene, focus: path } });
  expect(press(key)).toBe(true);
  expect(stateNow().flight?.to).toMatchObject({ follow: path, altitudeM: 285 });
  documentStore.setState({ scene: { ...documentStore.getState().scene, focus: 'site:colossus-1' } });
  liveStore.setState({ flight: null });
  expect(press(key)).toBe(true);
  // Down to the campus, a kilometre or two off.
  await vi.waitFor(() => expect(stateNow().flight?.to.altitudeM).toBeLessThan(3000), 20_000);
});

it('Home leads back to the whole Earth', async () => {
  documentStore.setState({ scene: { ...documentStore.getState().scene, focus: 'site:colossus-1' } });
  expect(press('Home')).toBe(true);
  await vi.waitFor(() => expect(stateNow().flight?.to.altitudeM).toBe(24_000_000), 20_000);
  expect(stateNow().scene.focus).toBeNull();
});

it('a click on the mark of several sites flies to where they part, and looks into none', async () => {
  const scene = { ...defaultScene, focus: null };
  startWith({ ...scene, layers: { ...scene.layers, orbits: false } });
  markDrawn();
  const from = {
    ...defaultScene.camera,
    longitudeDeg: -83,
    latitudeDeg: 40,
    altitudeM: 5_000_000,
    tiltDeg: 0,
  };
  liveStore.setState({ view: from });
  stage.pose = poseOf(from);
  const { footM } = siteMarks(stage).marks.find(({ site }) => site.id === 'prometheus')!;
  const { x, y } = projectPoint(stage.pose, stage.lens, footM);
  const box = element.getBoundingClientRect();
  const at = { clientX: box.left + x, clientY: box.top + y, bubbles: true, pointerId: 1 };
  canvas.dispatchEvent(new PointerEvent('pointerdown', { ...at, buttons: 1 }));
  canvas.dispatchEvent(new PointerEvent('pointerup', at));
  await vi.waitFor(() => expect(stateNow().flight).not.toBeNull());
  const { to } = stateNow().flight!;
  expect(to.altitudeM).toBeLessThanOrEqual(3_000_000);
  expect(Math.abs(to.latitudeDeg - 40)).toBeLessThan(3);
  expect(stateNow().scene.focus).toBeNull();
});
