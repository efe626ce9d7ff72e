import type { CDPSession } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BuiltApp, startBuiltApp } from '../scenes/openPage';

let app: BuiltApp;
beforeAll(async () => {
  app = await startBuiltApp();
});
afterAll(() => app.close());

type Point = [number, number];
interface Host {
  ready: Promise<void>;
  getScene(): { camera: { longitudeDeg: number; altitudeM: number }; focus: string | null; panel: string };
  project(path: string): { x: number; y: number } | null;
}

/** A stroke of 16 ms from step to step, however long the page takes to hear of it. */
async function stroke(session: CDPSession, path: Point[][]): Promise<void> {
  const startS = Date.now() / 1000;
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Point[], step: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      timestamp: startS + 0.016 * step,
      touchPoints: points.map(([x, y], id) => ({ x, y, id })),
    });
  for (const [i, points] of path.entries()) await send(i === 0 ? 'touchStart' : 'touchMove', points, i);
  await send('touchEnd', [], path.length);
}

it('fingers turn the globe, pinch it nearer, part what they tap and open it', async () => {
  const context = await app.browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await page.goto(`http://localhost:${app.port}/?theme=paper`);
  await page.waitForFunction(() => 'groundtrack' in window);
  await page.evaluate(() => (window as never as { groundtrack: Host }).groundtrack.ready);
  await page.waitForSelector('text=Places');
  const scene = () => page.evaluate(() => (window as never as { groundtrack: Host }).groundtrack.getScene());
  const session = await context.newCDPSession(page);
  const start = (await scene()).camera;

  await stroke(session, [[[190, 250]], [[210, 250]], [[230, 250]], [[250, 250]]]);
  await expect.poll(async () => (await scene()).camera.longitudeDeg).toBeLessThan(start.longitudeDeg - 5);

  await stroke(session, [
    [
      [150, 250],
      [230, 250],
    ],
    [
      [130, 250],
      [250, 250],
    ],
    [
      [110, 250],
      [270, 250],
    ],
  ]);
  await expect.poll(async () => (await scene()).camera.altitudeM / start.altitudeM).toBeCloseTo(0.5, 1);

  // A mark of several sites is flown to until they part; then a tap opens the one.
  let nearM = (await scene()).camera.altitudeM;
  let taps = 0;
  while ((await scene()).focus === null && taps < 4) {
    const at = await page.evaluate(() =>
      (window as never as { groundtrack: Host }).groundtrack.project('site:new-carlisle'),
    );
    await stroke(session, [[[at?.x ?? 0, at?.y ?? 0]]]);
    taps += 1;
    await expect
      .poll(async () => (await scene()).focus !== null || (await scene()).camera.altitudeM < 0.7 * nearM)
      .toBe(true);
    const arrived = async () => {
      const { altitudeM } = (await scene()).camera;
      await page.waitForTimeout(400);
      nearM = (await scene()).camera.altitudeM;
      return nearM === altitudeM;
    };
    await expect.poll(arrived, { timeout: 15_000 }).toBe(true);
  }
  expect((await scene()).focus).toBe('site:new-carlisle');
  expect(taps).toBeLessThanOrEqual(3);
  expect((await scene()).panel).toBe('site');
  await context.close();
});
