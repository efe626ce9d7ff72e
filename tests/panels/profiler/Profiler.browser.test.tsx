import { createRoot, type Root } from 'react-dom/client';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { App } from '../../../src/App';
import { parseAddress } from '../../../src/scene/link/link';
import { pause } from '../../../src/store/actions/clock';
import type { WorldHandle } from '../../../src/world/handle';

let holder: HTMLElement;
let root: Root;
let handle: WorldHandle | null;

beforeAll(async () => {
  await page.viewport(800, 600);
  holder = document.createElement('div');
  holder.id = 'app';
  Object.assign(holder.style, { position: 'fixed', inset: '0' });
  document.body.append(holder);
  pause();
});
afterEach(() => root.unmount());
afterAll(() => holder.remove());

const panel = () => holder.querySelector<HTMLElement>('[role="dialog"][aria-label="Profiler"]');
const button = (name: string) =>
  [...(panel()?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent?.includes(name));
const press = (key: string) =>
  (document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );
const soon = { timeout: 20_000, interval: 50 };

async function open(mode: 'explore' | 'present' | 'embed', shell: string): Promise<void> {
  handle = null;
  root = createRoot(holder);
  const address = parseAddress(`http://localhost/?mode=${mode}`);
  const take = (given: WorldHandle | null) => {
    handle = given ?? handle;
  };
  root.render(<App address={address} drawable onHandle={take} />);
  await vi.waitFor(() => expect(holder.querySelector(shell)).not.toBeNull(), soon);
  await vi.waitFor(() => expect(handle?.stats().frames).toBeGreaterThan(0), soon);
}

/** Every key of the copied figures, so that whoever reads them in a script is told of a change. */
const keys = [
  'canvas',
  'frameMsP95',
  'frameTimesMs',
  'gpu',
  'heapBytes',
  'jsMsMean',
  'lines',
  'longTasks',
  'memory',
  'points',
  'programs',
  'quality',
  'stages',
  'stats',
];

it.each([
  ['explore', '.explore'],
  ['present', '.present'],
] as const)('F2 opens and closes it in %s, Escape closes it', async (mode, shell) => {
  await open(mode, shell);
  expect(panel()).toBeNull();
  press('F2');
  await vi.waitFor(() => expect(panel()?.textContent).toContain('Draw calls'), soon);
  expect(document.activeElement).toBe(panel());
  press('F2');
  await vi.waitFor(() => expect(panel()).toBeNull(), soon);
  press('F2');
  await vi.waitFor(() => expect(panel()).not.toBeNull(), soon);
  press('Escape');
  await vi.waitFor(() => expect(panel()).toBeNull(), soon);
});

it('copies what it shows as JSON', async () => {
  await open('present', '.present');
  press('F2');
  await vi.waitFor(() => expect(panel()?.textContent).toContain('Draw calls'), soon);
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  button('Copy as JSON')?.click();
  await vi.waitFor(() => expect(button('Copied')).toBeDefined(), soon);
  const copied = JSON.parse(write.mock.calls[0]?.[0] ?? '');
  write.mockRestore();
  expect(Object.keys(copied).sort()).toEqual(keys);
  expect(Object.keys(copied.stats).sort()).toEqual(Object.keys(handle?.stats() ?? {}).sort());
  expect(copied.stages.map(({ name }: { name: string }) => name)).toEqual(
    expect.arrayContaining(['clock', 'camera', 'constellations', 'draw']),
  );
  expect(copied.stats.drawnShare).toBe(1);
  expect(copied.canvas.widthPx).toBe(800 * devicePixelRatio);
  button('Close')?.click();
  await vi.waitFor(() => expect(panel()).toBeNull(), soon);
});

it('stays away from an article', async () => {
  await open('embed', '.embed');
  press('F2');
  await new Promise((done) => setTimeout(done, 500));
  expect(panel()).toBeNull();
});
