import { contenders, prepare, setNodes } from './contenders.mjs';
import { playRate, size } from './fleet.mjs';
import { graphicsProcess, processorMs } from './graphicsTime.mjs';
import { quantile, settle } from './measure.mjs';
import { installProbe } from './probe.mjs';

const [groundtrack] = contenders;

/** A page of the app with the probe in it; with one sample a pixel where `samples` is false. */
async function openPage(browser, port, samples) {
  const page = await browser.newPage({ viewport: size });
  page.on('pageerror', (error) => console.error(error.message));
  await page.addInitScript(installProbe);
  if (!samples)
    await page.addInitScript(() => {
      WebGL2RenderingContext.prototype.getInternalformatParameter = () => new Int32Array([0]);
    });
  await page.goto(`http://localhost:${port}/index.html?ui=none&quality=high`);
  await prepare(page, groundtrack);
  return page;
}

/** Plays with the eye at rest, or turns it by half a degree a frame. */
const move = (page, how, rate) =>
  page.evaluate(
    ([way, pace]) => {
      const { groundtrack: api } = window;
      window.benchTurns = way === 'turn';
      api.setScene({ playRate: way === null ? 0 : pace });
      const turn = () => {
        if (!window.benchTurns) return;
        const { camera } = api.getScene();
        const longitudeDeg = ((camera.longitudeDeg + 180.5) % 360) - 180;
        api.setScene({ camera: { ...camera, longitudeDeg } });
        requestAnimationFrame(turn);
      };
      turn();
    },
    [how, rate],
  );

/** Processor time of the graphics process a frame while `ms` pass, and the interval between frames, ms. */
async function costOf(page, pid, leaveOut, ms) {
  await page.evaluate((name) => {
    window.benchProbe.leaveOut = name;
  }, leaveOut);
  await page.waitForTimeout(400);
  await page.evaluate(() => window.benchProbe.start());
  const beganMs = processorMs(pid);
  await page.waitForTimeout(ms);
  const { frames, tookMs } = await page.evaluate(() => {
    const { list, tookMs } = window.benchProbe.end();
    return { frames: list.length, tookMs };
  });
  return { processorMs: (processorMs(pid) - beganMs) / frames, intervalMs: tookMs / frames };
}

/**
 * The frame taken apart: processor time of the graphics process a frame, ms, whole and with each shader's draws left out in
 * turn, then none of them, in play with the eye at rest and while it turns; and whole with one sample a pixel. The median of
 * the turns, which alternate.
 */
export async function measureLayers(browser, port, { nodes, turns, ms }) {
  const pid = await graphicsProcess(browser);
  const figures = new Map();
  const note = (way, what, cost) => {
    const key = `${way}: ${what}`;
    if (!figures.has(key)) figures.set(key, []);
    figures.get(key).push(cost);
  };
  for (const samples of [true, false]) {
    const page = await openPage(browser, port, samples);
    await setNodes(page, groundtrack, nodes);
    await settle(page, 1_500);
    for (const way of ['play', 'turn']) {
      await move(page, way, playRate);
      await page.waitForTimeout(1_500);
      const shaders = samples ? await page.evaluate(() => [...window.benchProbe.shaders]) : [];
      for (let turn = 0; turn < turns; turn += 1) {
        note(way, samples ? 'whole' : 'one sample a pixel', await costOf(page, pid, null, ms));
        for (const shader of shaders) note(way, `without ${shader}`, await costOf(page, pid, shader, ms));
        note(way, samples ? 'nothing drawn' : 'one sample, nothing drawn', await costOf(page, pid, '*', ms));
      }
      await move(page, null, 0);
    }
    await page.close();
  }
  const middle = (list, name) => quantile(list.map((one) => one[name]));
  return [...figures].map(([what, list]) => ({
    what,
    processorMs: middle(list, 'processorMs'),
    intervalMs: middle(list, 'intervalMs'),
  }));
}
