import { createRoot, type Root } from 'react-dom/client';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { planesAt } from '../../../src/model/orbit/orbit';
import { setView } from '../../../src/store/actions/clock';
import { setLayer } from '../../../src/store/actions/scene';
import { liveStore } from '../../../src/store/live';
import { stateNow } from '../../../src/store/stateNow';
import { lensOf, poseOf } from '../../../src/world/camera/cameraPose';
import { startInteraction } from '../../../src/world/camera/interaction';
import { addPicker } from '../../../src/world/pick/pickers';
import { Stage } from '../../../src/world/Stage';
import { Selection } from '../../../src/world/selection/Selection';
import { selectTool } from '../../../src/world/selection/selectTool';
import { ai1 } from '../../model/ai1';

const constellation = { ...ai1, pattern: 'delta' as const, nodes: 9000, planes: 30 };
const camera = { longitudeDeg: 0, latitudeDeg: 0, altitudeM: 20_000_000, headingDeg: 0, tiltDeg: 0 };
let element: HTMLElement;
let canvas: HTMLCanvasElement;
let stage: Stage;
let root: Root;
let stop: () => void;

beforeAll(() => {
  element = document.createElement('div');
  setLayer('orbits', true);
  element.style.cssText = 'position: relative; width: 800px; height: 600px';
  canvas = document.createElement('canvas');
  canvas.style.cssText = 'width: 800px; height: 600px';
  const layer = document.createElement('div');
  element.append(canvas, layer);
  document.body.append(element);
  // Pointers made by a test cannot be captured.
  element.setPointerCapture = () => {};
  stage = new Stage(element, () => true);
  Object.assign(stage, { widthPx: 800, heightPx: 600 });
  stage.lens = lensOf(800, 600, stage.insets);
  stage.pose = poseOf(camera);
  const table = planesAt(constellation, Date.UTC(2026, 10, 21));
  stage.constellations.set('ai1', { id: 'ai1', table, firstNode: 0 });
  stop = startInteraction(element, stage, () => 'greedy');
  root = createRoot(layer);
  root.render(<Selection stage={stage} />);
});
afterAll(() => {
  stop();
  root.unmount();
  element.remove();
});
beforeEach(() => selectTool(stage).clear());

const at = (type: string, x: number, y: number, more: PointerEventInit = {}) => {
  const box = element.getBoundingClientRect();
  canvas.dispatchEvent(
    new PointerEvent(type, {
      bubbles: true,
      pointerId: 1,
      pointerType: 'mouse',
      buttons: 1,
      clientX: box.left + x,
      clientY: box.top + y,
      ...more,
    }),
  );
};
const drag = (points: [number, number][], more: PointerEventInit = {}) => {
  const [first, ...rest] = points;
  at('pointerdown', ...first!, more);
  for (const point of rest) at('pointermove', ...point, more);
  at('pointerup', ...points.at(-1)!, more);
};
const card = () => element.querySelector('.selection-card');
const polygon = () => element.querySelector('.selection-shape polygon');

describe('a shape over the globe', () => {
  it('is a box with Alt, counted on a card, and goes with Escape', async () => {
    const before = stateNow().view;
    at('pointerdown', 100, 100, { altKey: true });
    at('pointermove', 700, 500, { altKey: true });
    await vi.waitFor(() => expect(polygon()?.getAttribute('points')).toBe('100,100 700,100 700,500 100,500'));
    expect(card()).toBeNull();
    at('pointerup', 700, 500, { altKey: true });
    await vi.waitFor(() =>
      expect(card()?.textContent).toMatch(/^\d,\d{3} nodes in the box\d,?\d* in sunlight/),
    );
    expect(card()?.querySelector('[role=status]')).not.toBeNull();
    // The camera stayed where it was.
    expect(stateNow().view).toBe(before);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await vi.waitFor(() => expect(card()).toBeNull());
    expect(polygon()).toBeNull();
  });

  it('is a lasso with Alt and Shift', async () => {
    drag(
      [
        [200, 200],
        [600, 220],
        [580, 420],
        [210, 400],
      ],
      { altKey: true, shiftKey: true },
    );
    await vi.waitFor(() => expect(card()?.textContent).toMatch(/nodes in the outline/));
  });

  it('follows a finger that rests first', async () => {
    const touch = { pointerType: 'touch' };
    at('pointerdown', 150, 150, touch);
    await new Promise((resolve) => setTimeout(resolve, 550));
    at('pointermove', 650, 450, touch);
    at('pointerup', 650, 450, touch);
    await vi.waitFor(() => expect(card()?.textContent).toMatch(/nodes in the box/));
  });

  it('goes with a second finger, with a press, and when the view moves', async () => {
    at('pointerdown', 150, 150, { altKey: true });
    at('pointermove', 350, 350, { altKey: true });
    at('pointerdown', 400, 400, { pointerId: 2 });
    expect(selectTool(stage).shape).toBeNull();
    at('pointerup', 350, 350);
    at('pointerup', 400, 400, { pointerId: 2 });
    drag(
      [
        [150, 150],
        [650, 450],
      ],
      { altKey: true },
    );
    await vi.waitFor(() => expect(card()).not.toBeNull());
    drag([[400, 590]]);
    expect(selectTool(stage).shape).toBeNull();
    drag(
      [
        [150, 150],
        [650, 450],
      ],
      { altKey: true },
    );
    await vi.waitFor(() => expect(card()).not.toBeNull());
    setView({ ...stateNow().view, headingDeg: 3 }, 'moved');
    await vi.waitFor(() => expect(card()).toBeNull());
  });

  it('takes away the card of what was under the pointer', async () => {
    liveStore.setState({ hover: 'node:ai1/7' });
    at('pointerdown', 100, 100, { altKey: true });
    at('pointermove', 700, 500, { altKey: true });
    await vi.waitFor(() => expect(stateNow().hover).toBeNull());
    at('pointerup', 700, 500, { altKey: true });
  });

  it('closes by its button, which moves no camera', async () => {
    drag(
      [
        [150, 150],
        [650, 450],
      ],
      { altKey: true },
    );
    await vi.waitFor(() => expect(card()).not.toBeNull());
    const before = stateNow().view;
    const button = card()!.querySelector<HTMLElement>('.selection-close')!;
    button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerId: 1 }));
    expect(selectTool(stage).shape).not.toBeNull();
    button.click();
    await vi.waitFor(() => expect(card()).toBeNull());
    expect(stateNow().view).toBe(before);
  });

  it('leaves Shift and plain drags to the camera', () => {
    const before = stateNow().view;
    drag([
      [300, 300],
      [340, 300],
      [380, 300],
    ]);
    const panned = stateNow().view;
    expect(panned).not.toEqual(before);
    drag(
      [
        [300, 300],
        [340, 300],
        [380, 300],
      ],
      { shiftKey: true },
    );
    expect(stateNow().view.headingDeg).not.toBe(panned.headingDeg);
    expect(selectTool(stage).shape).toBeNull();
  });
});

describe('hover', () => {
  it('looks once a frame, where the pointer is by then, and takes the answer of a picker that comes later', async () => {
    const asked: number[] = [];
    const remove = addPicker(stage, {
      pick(x, y) {
        asked.push(x);
        return Promise.resolve({ path: 'satellite:25544', kind: 'satellite', x, y, distancePx: 0 });
      },
    });
    for (let x = 1; x <= 40; x++) at('pointermove', x, 5, { buttons: 0 });
    await vi.waitFor(() => expect(stateNow().hover).toBe('satellite:25544'));
    expect(asked).toEqual([40]);
    remove();
    at('pointermove', 41, 5, { buttons: 0 });
    await vi.waitFor(() => expect(stateNow().hover).toBeNull());
  });
});
