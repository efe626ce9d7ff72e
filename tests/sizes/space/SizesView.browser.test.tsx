import { setInput } from '../../../src/store/actions/scene';
import '../../../src/kit/base.css';
import { _roots } from '@react-three/fiber';
import axe from 'axe-core';
import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { Box3, type PerspectiveCamera, Vector3 } from 'three';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import SizesDialog from '../../../src/sizes/SizesDialog';
import SizesView from '../../../src/sizes/space/SizesView';
import type { Thing } from '../../../src/sizes/things';
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
function close(): void {
  root?.unmount();
  host?.remove();
}

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
      <SizesDialog siteId={null} onClose={() => {}} />
    </StrictMode>,
  );
}

const reported = (id: Thing['id'], name: string, lengthM: number, widthM: number): Thing => ({
  id,
  name,
  lengthM,
  widthM,
  note: '',
  sources: [],
  explains: [null, null],
});
const few = [
  reported('iss', 'ISS', 109, 73),
  reported('pitch', 'Pitch', 105, 68),
  reported('starship', 'Starship', 124, 9),
];
const node: Thing = {
  ...reported('node', 'Node', 70, 20),
  form: 'ai1-claimed',
  arrayAreaM2: 600,
  radiatorAreaM2: 110,
};

const none: ReadonlySet<Thing['id']> = new Set();

/** The view of some things alone, 320 by 200 pixels. */
async function viewOf(first: Thing[], theme: 'night' | 'paper' = 'paper', frames = 6) {
  host = document.body.appendChild(document.createElement('div'));
  host.style.cssText = 'width:320px;height:200px';
  root = createRoot(host);
  const selected: string[] = [];
  const show = async (things: Thing[], now = theme) => {
    root!.render(
      <SizesView
        things={things}
        away={none}
        theme={now}
        reader={{ units: 'metric', lang: 'en' }}
        onSelect={({ id }) => selected.push(id)}
        onFail={() => selected.push('failed')}
      />,
    );
    const stands = () => state()?.scene.getObjectByName(things[0]!.id) !== undefined;
    await until(() => view()?.dataset.ready === 'true' && stands());
    // Shadows and labels come with the frames after.
    for (let i = 0; i < frames; i++) await new Promise((done) => requestAnimationFrame(done));
  };
  const canvas = () => host!.querySelector('canvas')!;
  const state = () => _roots.get(canvas())?.store.getState();
  await show(first);
  return { show, selected, canvas: canvas(), state: state()! };
}
type Shown = Awaited<ReturnType<typeof viewOf>>;

/** The picture's bytes, drawn anew at once: the canvas keeps none. */
function bytesOf({ state: { gl: renderer, scene, camera } }: Shown): Uint8Array {
  const gl = renderer.getContext();
  const [w, h] = [gl.drawingBufferWidth, gl.drawingBufferHeight];
  const bytes = new Uint8Array(4 * w * h);
  renderer.render(scene, camera);
  gl.readPixels(0, 0, w, h, gl.RGBA, gl.UNSIGNED_BYTE, bytes);
  return bytes;
}
const coloursIn = (bytes: Uint8Array) => new Set(new Uint32Array(bytes.buffer)).size;
/** Place of a thing, metres, x along, y up, z to the viewer. */
const boxOf = ({ state: { scene } }: Shown, id: Thing['id']) =>
  new Box3().setFromObject(scene.getObjectByName(id)!);
/** Where a point is in the picture, pixels from the upper left. */
function seenAt({ state: { camera } }: Shown, x: number, y: number, z: number) {
  const p = new Vector3(x, y, z).project(camera);
  return { xPx: 160 * (1 + p.x), yPx: 100 * (1 - p.y) };
}

describe('things alone', () => {
  // Shaders take seconds without a GPU: they are compiled once. What is held is counted before anything else came.
  let shown: Shown;
  beforeAll(async () => {
    shown = await viewOf(few);
  });
  afterAll(close);

  test('changing what stands keeps nothing of what is gone', async () => {
    const { memory } = shown.state.gl.info;
    const [geometries, textures] = [memory.geometries, memory.textures];
    for (let i = 0; i < 6; i++) await shown.show(few.slice(0, 1 + (i % 3)));
    await shown.show(few);
    expect(memory.geometries).toBeLessThanOrEqual(geometries);
    expect(memory.textures).toBeLessThanOrEqual(textures);
  });

  test('draws things, ground and shadows: no blank picture, in either theme', async () => {
    const paper = bytesOf(shown);
    expect(coloursIn(paper)).toBeGreaterThan(400);
    await shown.show(few, 'night');
    const night = bytesOf(shown);
    expect(coloursIn(night)).toBeGreaterThan(200);
    const light = (bytes: Uint8Array) =>
      bytes.reduce((sum, x, i) => sum + (i % 4 < 3 ? x : 0), 0) / bytes.length;
    expect(light(paper)).toBeGreaterThan(2 * light(night));
    // Where the Starship's shadow falls on the ground it is darker than on the other side.
    await shown.show(few, 'paper');
    const again = bytesOf(shown);
    const middle = boxOf(shown, 'starship').getCenter(new Vector3());
    const at = ({ xPx, yPx }: ReturnType<typeof seenAt>) =>
      again[4 * ((199 - Math.round(yPx)) * 320 + Math.round(xPx))]!;
    const shaded = at(seenAt(shown, middle.x + 31, 0, middle.z - 25));
    const open = at(seenAt(shown, middle.x + 31, 0, middle.z + 25));
    expect(shaded).toBeLessThan(open - 15);
  });

  test('stands each thing in true size and tells which one is pressed', async () => {
    const size = boxOf(shown, 'iss').getSize(new Vector3());
    expect(size.x).toBeCloseTo(109, 1);
    expect(size.y).toBeCloseTo(73, 2);
    const middle = boxOf(shown, 'starship').getCenter(new Vector3());
    const { xPx, yPx } = seenAt(shown, middle.x, 40, middle.z);
    const { left, top } = shown.canvas.getBoundingClientRect();
    const press = (byPx: number) => {
      const at = { clientX: left + xPx, clientY: top + yPx, bubbles: true, pointerId: 1 };
      shown.canvas.dispatchEvent(new PointerEvent('pointerdown', at));
      const end = { ...at, clientX: at.clientX + byPx };
      shown.canvas.dispatchEvent(new PointerEvent('pointerup', end));
      shown.canvas.dispatchEvent(new PointerEvent('click', end));
    };
    press(0);
    expect(shown.selected).toEqual(['starship']);
  });
});

test('gives back everything: opened and closed twice', async () => {
  const contexts: WebGLRenderingContext[] = [];
  for (let i = 0; i < 2; i++) {
    const shown = await viewOf(i % 2 ? few : few.slice(1), 'paper', 1);
    const { gl } = shown.state;
    expect(gl.info.memory.geometries).toBeGreaterThan(2);
    contexts.push(gl.getContext() as WebGLRenderingContext);
    close();
  }
  // A browser keeps sixteen alive and pushes out older ones: that of two each is lost is our doing. The root takes its time,
  // so that what is drawn last is not torn from under it.
  await until(() => contexts.every((gl) => gl.isContextLost()));
});

/** By how much the brightest pixel in a box of the picture is above the middle one of all, by its least channel, 0 to 255. */
function sparkle(
  bytes: Uint8Array,
  box: { left: number; right: number; top: number; bottom: number },
): number {
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

/** Puts the eye before a place, at a distance in metres. */
function lookFrom(
  { state: { camera } }: Shown,
  middle: Vector3,
  azimuthRad: number,
  distanceM: number,
): void {
  camera.position
    .set(Math.sin(azimuthRad), 0.3, Math.cos(azimuthRad))
    .normalize()
    .multiplyScalar(distanceM)
    .add(middle);
  camera.lookAt(middle);
  camera.updateMatrixWorld();
}

describe('a wing', () => {
  let shown: Shown;
  beforeAll(async () => {
    shown = await viewOf([...few, node], 'night');
  });
  afterAll(close);

  test('far away is even: no rim of a panel sparkles where a pixel is wider', async () => {
    const { min, max } = boxOf(shown, 'node');
    const middle = min.clone().add(max).multiplyScalar(0.5);
    for (const azimuthRad of [-0.5, -0.2, 0.1, 0.4]) {
      lookFrom(shown, middle, azimuthRad, 900);
      const bytes = bytesOf(shown);
      // The outer half of the right wing, which is 9.5 m across: within its rails.
      const [from, until] = [0.6, 0.95].map((share) => min.x + share * (max.x - min.x));
      const [left, right] = [from!, until!].map((x) => seenAt(shown, x, middle.y, middle.z).xPx);
      const [top, bottom] = [3.5, -3.5].map((up) => seenAt(shown, from!, middle.y + up, middle.z).yPx);
      expect(sparkle(bytes, { left: left!, right: right!, top: top! + 1, bottom: bottom! - 1 })).toBeLessThan(
        45,
      );
    }
  });

  test('near by is even: no rib behind its cells shows through', async () => {
    const middle = boxOf(shown, 'node').getCenter(new Vector3());
    middle.setZ(shown.state.scene.getObjectByName('node')!.getWorldPosition(new Vector3()).z);
    const camera = shown.state.camera as PerspectiveCamera;
    camera.near = 0.8;
    camera.updateProjectionMatrix();
    for (const azimuthRad of [-0.5, -0.3, -0.1, 0.1, 0.3, 0.5]) {
      lookFrom(shown, middle, azimuthRad, 40);
      const bytes = bytesOf(shown);
      // Within the first panels beyond the yoke, 2.25 m along and 2.38 m across, over the spine and under it.
      for (const along of [3.9, 6.15])
        for (const up of [0.5, -1.9]) {
          const corners = [0, 1.5].flatMap((x) =>
            [0, 1.4].map((y) => seenAt(shown, middle.x + along + x, middle.y + up + y, middle.z)),
          );
          const [left, right] = [0, 1].map((k) => [corners[2 * k]!.xPx, corners[2 * k + 1]!.xPx]);
          const [bottom, top] = [0, 1].map((k) => [corners[k]!.yPx, corners[k + 2]!.yPx]);
          const box = {
            left: Math.max(...left!),
            right: Math.min(...right!),
            top: Math.max(...top!),
            bottom: Math.min(...bottom!),
          };
          expect(sparkle(bytes, box), `${azimuthRad} ${along} ${up}`).toBeLessThan(15);
        }
    }
  });
});

describe('in the dialog, opened once', () => {
  beforeAll(async () => {
    await page.viewport(1280, 900);
    open();
    await until(() => view()?.dataset.ready === 'true');
  });
  afterAll(close);

  test('at rest nothing is drawn, though the clock runs', async () => {
    const { gl } = _roots.get(view()!.querySelector('canvas')!)!.store.getState();
    const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
    let [drawn, still] = [-1, 0];
    while (still < 10) {
      still = gl.info.render.frame === drawn ? still + 1 : 0;
      drawn = gl.info.render.frame;
      await wait(50);
    }
    expect(drawn).toBeGreaterThan(0);
    for (let i = 1; i <= 4; i++) {
      liveStore.setState(({ clockMs }) => ({ clockMs: clockMs + 60_000 }));
      await wait(300);
    }
    expect(gl.info.render.frame).toBe(drawn);
  });

  test.each([
    [390, 844],
    [640, 360],
  ])('at %i × %i a key names what numbers mark, and neither hides the other', async (widthPx, heightPx) => {
    await page.viewport(widthPx, heightPx);
    await until(() => document.querySelector('.sizes-key') !== null);
    // Numbers and key take their places with the frames after.
    for (let k = 0; k < 6; k++) await new Promise((done) => requestAnimationFrame(done));
    const boxes = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].map((element) => element.getBoundingClientRect());
    const discs = () => [...document.querySelectorAll<HTMLElement>('.sizes-disc')];
    await until(() => discs().some(({ style }) => style.transform !== ''));
    const rows = [...document.querySelectorAll<HTMLElement>('.sizes-key .sizes-label')];
    expect(rows.map(({ dataset }) => dataset.thing)).toEqual(discs().map(({ dataset }) => dataset.thing));
    expect(rows.map((row) => row.querySelector('.disc')!.textContent)).toEqual(
      discs().map(({ textContent }) => textContent),
    );
    await until(() => discs().every(({ dataset }) => dataset.hidden === 'false'));
    expect(discs().length).toBe(7);
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
    chips.at(-1)!.click();
    await until(() => discs().length === 7);
  });

  test('the node in the view follows the scenario', async () => {
    const words = () => document.querySelector('.sizes-label[data-thing="node"]')?.textContent ?? '';
    expect(words()).toMatch(/70\s?m/u);
    setInput('node.arrayAreaM2', 2400);
    await until(() => /133\s?m/u.test(words()));
  });

  test('labels, keys, choice, 2D and the table; clean for axe', async () => {
    await page.viewport(1280, 900);
    await until(() => document.querySelector('.sizes-key') === null);
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
});

describe('where it cannot be drawn', () => {
  afterEach(close);

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
});
