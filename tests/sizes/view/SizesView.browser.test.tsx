import { setInput } from '../../../src/store/actions/scene';
import '../../../src/kit/base.css';
import axe from 'axe-core';
import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { WebGLRenderer } from 'three';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import SizesDialog from '../../../src/sizes/panel/SizesDialog';
import { SizesViewContext } from '../../../src/sizes/panel/sizesView';
import { SizesStage } from '../../../src/sizes/view/SizesStage';
import SizesView from '../../../src/sizes/view/SizesView';
import type { StandingThing } from '../../../src/sizes/view/sizesStand';
import { liveStore } from '../../../src/store/live';
import { loadModel } from '../../../src/store/readings/report';
import { stateNow } from '../../../src/store/stateNow';

const base = document.createElement('base');
base.href = `${location.origin}/`;
document.head.prepend(base);
let root: Root | null = null;
let host: HTMLElement | null = null;
beforeAll(() => loadModel());
beforeEach(() => liveStore.setState({ explained: null }));
afterEach(() => {
  root?.unmount();
  host?.remove();
});

const until = async (holds: () => boolean, mostMs = 30_000) => {
  const from = performance.now();
  while (!holds() && performance.now() - from < mostMs) await new Promise((done) => setTimeout(done, 40));
  expect(holds()).toBe(true);
};
const view = () => document.querySelector<HTMLElement>('.sizes-view');
function open(): void {
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
  root.render(
    <StrictMode>
      <SizesViewContext value={SizesView}>
        <SizesDialog siteId={null} onClose={() => {}} />
      </SizesViewContext>
    </StrictMode>,
  );
}

const few: StandingThing[] = [
  { id: 'iss', name: 'ISS', words: '', lengthM: 109, widthM: 73, explains: null },
  { id: 'pitch', name: 'Pitch', words: '', lengthM: 105, widthM: 68, explains: null },
  { id: 'starship', name: 'Starship', words: '', lengthM: 124, widthM: 9, explains: null },
];
async function stageOf(things: StandingThing[]): Promise<SizesStage> {
  const stage = new SizesStage(document.createElement('canvas'), () => true);
  stage.resize(320, 200, 1);
  stage.setTheme('paper');
  await stage.setThings(things, () => 50);
  return stage;
}
/** The picture's bytes, drawn anew at once: the canvas keeps none. */
function bytesOf(stage: SizesStage): Uint8Array {
  const gl = stage.renderer.getContext();
  const [w, h] = [gl.drawingBufferWidth, gl.drawingBufferHeight];
  const bytes = new Uint8Array(4 * w * h);
  stage.onFrame = () => gl.readPixels(0, 0, w, h, gl.RGBA, gl.UNSIGNED_BYTE, bytes);
  stage.resize(320, 200, 1);
  return bytes;
}
const coloursIn = (bytes: Uint8Array) => new Set(new Uint32Array(bytes.buffer)).size;

test('draws things, ground and shadows: no blank picture, in either theme', async () => {
  const stage = await stageOf(few);
  await until(() => stage.unfinished === 0);
  const paper = bytesOf(stage);
  expect(coloursIn(paper)).toBeGreaterThan(400);
  stage.setTheme('night');
  const night = bytesOf(stage);
  expect(coloursIn(night)).toBeGreaterThan(200);
  const light = (bytes: Uint8Array) =>
    bytes.reduce((sum, x, i) => sum + (i % 4 < 3 ? x : 0), 0) / bytes.length;
  expect(light(paper)).toBeGreaterThan(2 * light(night));
  // Where the Starship's shadow falls on the ground it is darker than on the other side.
  const { min, max } = stage.extents.get('starship')!;
  const [x, y] = [(min[0] + max[0]) / 2, (min[1] + max[1]) / 2];
  stage.setTheme('paper');
  const again = bytesOf(stage);
  const at = (px: { xPx: number; yPx: number } | null) =>
    again[4 * ((199 - Math.round(px!.yPx)) * 320 + Math.round(px!.xPx))]!;
  const shaded = at(stage.project([x + 31, y + 25, 0]));
  const open = at(stage.project([x + 31, y - 25, 0]));
  expect(shaded).toBeLessThan(open - 15);
  stage.dispose();
});

test('stands each thing in true size and tells which one is under a point', async () => {
  const stage = await stageOf(few);
  const { min, max } = stage.extents.get('iss')!;
  expect(max[0] - min[0]).toBeCloseTo(109, 1);
  expect(max[2] - min[2]).toBeCloseTo(73, 2);
  stage.lookAt('starship');
  const middle = stage.extents.get('starship')!;
  const px = stage.project([(middle.min[0] + middle.max[0]) / 2, (middle.min[1] + middle.max[1]) / 2, 40])!;
  // The camera moves with the next frame.
  bytesOf(stage);
  expect(stage.pick(px.xPx, px.yPx) ?? stage.pick(160, 100)).toBe('starship');
  stage.dispose();
});

test('gives back everything: opened and closed twenty times', async () => {
  const contexts: WebGL2RenderingContext[] = [];
  let left = 0;
  for (let i = 0; i < 20; i++) {
    const stage = await stageOf(i % 2 ? few : few.slice(1));
    expect(stage.renderer.info.memory.geometries).toBeGreaterThan(2);
    contexts.push(stage.renderer.getContext() as WebGL2RenderingContext);
    stage.dispose();
    left += stage.renderer.info.memory.geometries + stage.renderer.info.memory.textures;
  }
  expect(left).toBe(0);
  expect(contexts.every((gl) => gl.isContextLost())).toBe(true);
  // More than the sixteen that a browser keeps alive: one that lives on now was not pushed out.
  const other = new WebGLRenderer();
  expect(other.getContext().isContextLost()).toBe(false);
  other.dispose();
  other.forceContextLoss();
});

test('changing what stands keeps nothing of what is gone', async () => {
  const stage = await stageOf(few);
  const { memory } = stage.renderer.info;
  bytesOf(stage);
  const [geometries, textures] = [memory.geometries, memory.textures];
  for (let i = 0; i < 10; i++) {
    await stage.setThings(few.slice(0, 1 + (i % 3)), () => 50);
    bytesOf(stage);
  }
  await stage.setThings(few, () => 50);
  bytesOf(stage);
  expect(memory.geometries).toBe(geometries);
  expect(memory.textures).toBeLessThanOrEqual(textures);
  stage.dispose();
});

/** By how much the brightest pixel in a box of the picture is above the middle one of all, by its least channel, 0 to 255. */
function sparkle(
  stage: SizesStage,
  box: { left: number; right: number; top: number; bottom: number },
): number {
  const bytes = bytesOf(stage);
  const seen: number[] = [];
  for (let y = Math.ceil(box.top); y < box.bottom; y++)
    for (let x = Math.ceil(box.left); x < box.right; x++) {
      const at = 4 * ((199 - y) * 320 + x);
      seen.push(Math.min(bytes[at]!, bytes[at + 1]!, bytes[at + 2]!));
    }
  expect(seen.length).toBeGreaterThan(40);
  seen.sort((a, b) => a - b);
  return seen.at(-1)! - seen[seen.length >> 1]!;
}

test('a wing far away is even: no rim of a panel sparkles where a pixel is wider', async () => {
  const node: StandingThing = {
    id: 'node',
    name: 'Node',
    words: '',
    form: 'ai1-claimed',
    arrayAreaM2: 600,
    radiatorAreaM2: 110,
    lengthM: 70,
    widthM: 20,
    explains: null,
  };
  const stage = await stageOf([...few, node]);
  stage.setTheme('night');
  await until(() => stage.unfinished === 0);
  const { min, max } = stage.extents.get('node')!;
  const [y, z] = [(min[1] + max[1]) / 2, (min[2] + max[2]) / 2];
  for (const azimuthRad of [-0.5, -0.2, 0.1, 0.4]) {
    stage.move((pose) => ({ ...pose, azimuthRad, distanceM: 900, targetM: [(min[0] + max[0]) / 2, y, z] }));
    bytesOf(stage);
    // The outer half of the right wing, which is 9.5 m across: within its rails.
    const [from, until] = [0.6, 0.95].map((share) => min[0] + share * (max[0] - min[0]));
    const [left, right] = [from!, until!].map((x) => stage.project([x, y, z])!.xPx);
    const [top, bottom] = [z + 3.5, z - 3.5].map((up) => stage.project([from!, y, up])!.yPx);
    expect(sparkle(stage, { left: left!, right: right!, top: top! + 1, bottom: bottom! - 1 })).toBeLessThan(
      45,
    );
  }
  stage.dispose();
});

test('in the dialog: labels, keys, choice, 2D and the table; clean for axe', async () => {
  await page.viewport(1280, 900);
  open();
  await until(() => view()?.dataset.ready === 'true');
  const labels = () =>
    [...document.querySelectorAll<HTMLElement>('.sizes-label')].map((e) => e.dataset.thing);
  expect(labels()).toEqual(['person', 'node', 'starlink', 'iss', 'starship', 'pitch', 'hall']);
  const iss = document.querySelector<HTMLElement>('.sizes-label[data-thing="iss"]')!;
  expect(iss.textContent).toMatch(/109\s?m × 73\s?m/u);
  iss.click();
  expect(stateNow().explained).toBe('constant.issLengthM');

  const before = iss.style.transform;
  view()!.focus();
  const press = (key: string) =>
    view()!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  press('ArrowRight');
  await until(() => iss.style.transform !== before);

  const results = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    rules: { 'document-title': { enabled: false }, 'html-has-lang': { enabled: false } },
  });
  expect(results.violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);

  const chip = (name: string) =>
    [...document.querySelectorAll<HTMLElement>('.sizes-dialog .chip')].find((e) => e.textContent === name)!;
  chip('Starship').click();
  await until(() => labels().length === 6);
  expect(labels()).not.toContain('starship');
  chip('2D').click();
  await until(() => view() === null && document.querySelectorAll('.thing').length === 7);
});

test.each([
  [390, 844],
  [640, 360],
])('at %i × %i a key names what numbers mark, and neither hides the other', async (widthPx, heightPx) => {
  await page.viewport(widthPx, heightPx);
  open();
  await until(() => view()?.dataset.ready === 'true');
  const boxes = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].map((element) => element.getBoundingClientRect());
  const discs = () => [...document.querySelectorAll<HTMLElement>('.sizes-disc')];
  await until(() => discs().some(({ style }) => style.transform !== ''));
  const rows = [...document.querySelectorAll<HTMLElement>('.sizes-key .sizes-label')];
  expect(rows.map(({ dataset }) => dataset.thing)).toEqual(discs().map(({ dataset }) => dataset.thing));
  expect(rows.map((row) => row.querySelector('.disc')!.textContent)).toEqual(
    discs().map(({ textContent }) => textContent),
  );
  expect(discs().map(({ dataset }) => dataset.hidden)).toEqual(Array(7).fill('false'));
  const apart = (a: DOMRect, b: DOMRect) =>
    a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
  const laid = [...boxes('.sizes-disc'), ...boxes('.sizes-key'), ...boxes('.sizes-look')];
  laid.forEach((a, i) => {
    for (const b of laid.slice(i + 1))
      expect(apart(a, b), `${JSON.stringify(a)} ${JSON.stringify(b)}`).toBe(true);
  });
  const [frame] = boxes('.sizes-view');
  for (const { left, right, top, bottom } of laid) {
    expect(left).toBeGreaterThanOrEqual(frame!.left);
    expect(right).toBeLessThanOrEqual(frame!.right);
    expect(top).toBeGreaterThanOrEqual(frame!.top);
    expect(bottom).toBeLessThanOrEqual(frame!.bottom);
  }
  // Without the hall the Starship is the tallest by far: its number too keeps clear of the key.
  const chips = [...document.querySelectorAll<HTMLElement>('.sizes-choice .chip')];
  chips.at(-1)!.click();
  await until(() => discs().length === 6 && discs().every(({ dataset }) => dataset.hidden === 'false'));
  for (const { height } of boxes('.sizes-key .sizes-label')) expect(height).toBeGreaterThanOrEqual(24);
});

test('without WebGL a sentence says so, and the drawing and the table are there to use', async () => {
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = () => null;
  try {
    await page.viewport(1280, 900);
    open();
    await until(() => document.querySelectorAll('.thing').length === 7);
    expect(view()).toBeNull();
    const said = document.querySelector('.sizes-dialog [role="status"]');
    expect(said?.textContent).toBe('The 3D view could not start here; the drawing has the same content.');
    expect(document.querySelector('.dialog-head [role="group"]')).toBeNull();
    const [iss] = [...document.querySelectorAll<SVGElement>('[role="button"], .chart-point')].filter((e) =>
      e.getAttribute('aria-label')?.startsWith('International Space Station'),
    );
    iss!.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(stateNow().explained).toBe('constant.issLengthM');
    const toTable = [...document.querySelectorAll<HTMLElement>('.sizes-dialog button')].find(
      ({ textContent }) => textContent === 'Show as table',
    )!;
    toTable.click();
    await until(() => document.querySelectorAll('.sizes-dialog tbody tr').length === 7);
    expect(document.querySelector('.sizes-dialog table')!.textContent).toContain('109');
    expect(document.querySelectorAll('.sizes-list li').length).toBe(7);
  } finally {
    HTMLCanvasElement.prototype.getContext = getContext;
  }
});

test('a context that is lost draws flat, and says so', async () => {
  await page.viewport(1280, 900);
  open();
  await until(() => view()?.dataset.ready === 'true');
  view()!
    .querySelector('canvas')!
    .dispatchEvent(new Event('webglcontextlost', { cancelable: true }));
  await until(() => view() === null && document.querySelectorAll('.thing').length === 7);
  expect(document.querySelector('.sizes-dialog [role="status"]')?.textContent).toContain('could not start');
});

test('the node in the view follows the scenario', async () => {
  open();
  await until(() => view()?.dataset.ready === 'true');
  const words = () => document.querySelector('.sizes-label[data-thing="node"]')?.textContent ?? '';
  expect(words()).toMatch(/70\s?m/u);
  setInput('node.arrayAreaM2', 2400);
  await until(() => /133\s?m/u.test(words()));
});
