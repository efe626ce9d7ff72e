import { PNG } from 'pngjs';
import { addressOf, inApp, prepare, run, setNodes } from './contenders.mjs';
import { fleetOf, largest, playRate, size, startIso } from './fleet.mjs';
import { installProbe } from './probe.mjs';
import { traced } from './processorTime.mjs';

/** Frames whose uploads are counted; the largest is told. */
const COUNTED_FRAMES = 4;
/** Frames of a cell that go before those that are measured, and their longest time, ms. */
const WARM_FRAMES = 100;
const WARM_MS = 2_000;
/** A difference of colour that counts as lit: sum over the three channels, of 765. */
const LIT = 24;

export const quantile = (list, q = 0.5) => {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted.length === 0 ? null : sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
};

/** A page of `contender` with the probe in it, at rest and without nodes. */
export async function open(browser, port, contender) {
  const page = await browser.newPage({ viewport: size });
  page.on('pageerror', (error) => console.error(`${contender.id}: ${error.message}`));
  await page.addInitScript(installProbe);
  await page.goto(`http://localhost:${port}/${addressOf(contender)}`);
  await prepare(page, contender);
  return page;
}

/** Lets the GPU come to the end of what it was given. */
export async function settle(page, waitMs = 300) {
  await page.waitForTimeout(waitMs);
  await page.evaluate(() => window.benchProbe.gl()?.finish());
}

/** A picture of what is there, at the scene's first moment so that day and night lie alike in all pictures. */
async function picture(page, contender) {
  await page.bringToFront();
  await page.evaluate(
    async ([app, iso]) => {
      const turn = () => new Promise((done) => requestAnimationFrame(done));
      if (app) {
        window.groundtrack.setTime(new Date(Date.parse(iso) + 1_000).toISOString());
        await turn();
        window.groundtrack.setTime(iso);
      } else window.bench.redraw();
      await turn();
      await turn();
    },
    [inApp(contender), startIso],
  );
  await settle(page);
  return PNG.sync.read(await page.screenshot()).data;
}

/** Pixels that differ between two pictures of one page: those that the nodes light. */
export function litPixels(without, with_) {
  let lit = 0;
  for (let i = 0; i < without.length; i += 4) {
    const far =
      Math.abs(without[i] - with_[i]) +
      Math.abs(without[i + 1] - with_[i + 1]) +
      Math.abs(without[i + 2] - with_[i + 2]);
    if (far > LIT) lit += 1;
  }
  return lit;
}

/** A picture without nodes, to count lit pixels against. */
export async function emptyPicture(page, contender) {
  await setNodes(page, contender, 0);
  return picture(page, contender);
}

/** Pixels lit by the nodes that are in the page now. */
export const lit = async (page, contender, empty) => litPixels(empty, await picture(page, contender));

async function waitForFrames(page, wanted, least, longestMs) {
  const until = Date.now() + longestMs;
  const hopeless = until + 60_000;
  let seen = 0;
  while (seen < wanted && (Date.now() < until || seen < least) && Date.now() < hopeless) {
    await page.waitForTimeout(100);
    seen = await page.evaluate(() => window.benchProbe.frames().length);
  }
}

/** Frames a second that a device draws, and the longest step of time that the app takes in one, s. */
const DEVICE_FPS = 60;
const LONGEST_STEP_S = 0.25;

/**
 * The rate of play at which slow frames step on by as much simulated time as a device's frames do. Else most frames of a
 * software GPU would set the planes anew, which one in forty does.
 */
export function paceAt(frames) {
  const intervalsS = frames.slice(1).map(({ atMs }, i) => (atMs - frames[i].atMs) / 1000);
  const stepS = Math.min(LONGEST_STEP_S, quantile(intervalsS) ?? 0);
  return stepS > 1 / DEVICE_FPS ? playRate / DEVICE_FPS / stepS : playRate;
}

/**
 * Plays until `frames` frames were drawn or `longestMs` is over, and gives their figures. Some frames go before: they
 * bring buffers to the GPU, and their bytes are counted, which those that are timed go without. The time of a frame is that from an idle GPU to an idle GPU, divided by the frames: the
 * browser lets some frames queue, so the intervals of a few frames say little.
 */
export async function measureFrames(page, contender, { frames, least, longestMs, stub }) {
  await page.bringToFront();
  await page.evaluate((on) => {
    if (on) window.benchProbe.leaveOutAll();
    window.benchProbe.reset();
  }, stub);
  await run(page, contender, true);
  await waitForFrames(page, 1, 1, 0);
  await page.evaluate(() => window.benchProbe.reset());
  // Drawn in software these span a minute of simulated time at a million nodes: planes are set within it.
  await waitForFrames(page, COUNTED_FRAMES, COUNTED_FRAMES, 0);
  const counted = await page.evaluate(() => {
    const frames = window.benchProbe.frames();
    window.benchProbe.count(false);
    window.benchProbe.reset();
    return frames;
  });
  if (!stub) await run(page, contender, true, paceAt(counted));
  // A browser compiles script better the longer it runs: as a reader's page does, this one runs a while first.
  if (stub) await waitForFrames(page, WARM_FRAMES, 1, WARM_MS);
  await page.evaluate(() => window.benchProbe.start());
  const watch = () => waitForFrames(page, frames, least, longestMs);
  const framesMs = stub ? [] : (await traced(page, watch)).framesMs;
  if (stub) await watch();
  await run(page, contender, false);
  const { list, tookMs } = await page.evaluate(() => {
    const ended = window.benchProbe.end();
    window.benchProbe.count(true);
    return ended;
  });
  const of = (name) => list.map((frame) => frame[name]);
  return {
    frames: list.length,
    jsMs: quantile(of('jsMs')),
    jsMsP95: quantile(of('jsMs'), 0.95),
    /** Processor time, without waits for a core; told where frames are drawn. */
    cpuMs: quantile(framesMs),
    frameMs: list.length > 0 ? tookMs / list.length : null,
    uploadBytes: Math.max(0, ...counted.map(({ bytes }) => bytes)),
    drawCalls: Math.max(0, ...of('calls')),
    vertices: quantile(of('vertices')),
  };
}

/** Bytes of buffers and textures that the page holds on the GPU now. */
export const gpuBytes = (page) => page.evaluate(() => window.benchProbe.memory());

/**
 * From setScene with the largest fleet until a frame with it has left the GPU, in a page of its own: milliseconds,
 * and the longest main-thread task from that call to one second after.
 */
export async function measureReady(browser, port, contender) {
  const page = await open(browser, port, contender);
  // One comes from another scene: its programs are there already.
  await page.evaluate((scene) => window.groundtrack.setScene(scene), { constellations: fleetOf(2_500) });
  await settle(page, 2_000);
  const figures = await page.evaluate(
    async ([scene, count]) => {
      const api = window.groundtrack;
      const probe = window.benchProbe;
      const turn = () => new Promise((done) => setTimeout(done, 4));
      const before = probe.vertices();
      probe.reset();
      const startMs = performance.now();
      const result = api.setScene(scene);
      if (!result.ok) throw new Error(JSON.stringify(result.errors));
      const calledMs = performance.now() - startMs;
      // A culled field draws fewer vertices than it has nodes; the globe alone never draws so many.
      const isDrawn = () => api.stats().instances === count && probe.vertices() > before + 0.2 * count;
      while (!isDrawn() && performance.now() - startMs < 30_000) await turn();
      const submittedMs = performance.now() - startMs;
      const gl = probe.gl();
      const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
      gl.flush();
      while (gl.clientWaitSync(fence, 0, 0) === gl.TIMEOUT_EXPIRED && performance.now() - startMs < 60_000)
        await turn();
      const onScreenMs = performance.now() - startMs;
      await new Promise((done) => setTimeout(done, 1_000));
      const tasks = probe.longTasks();
      const during = tasks?.filter((task) => task.startTime + task.duration > startMs);
      const longestTaskMs = during ? Math.max(0, ...during.map((task) => task.duration)) : null;
      return { calledMs, submittedMs, onScreenMs, longestTaskMs };
    },
    [{ constellations: fleetOf(largest), playRate }, largest],
  );
  await page.close();
  return figures;
}

/** Groundtrack with every layer switched on: the most draw calls a frame has. */
export async function measureEverythingOn(page, contender) {
  const layers = await page.evaluate(() => {
    const { layers: now } = window.groundtrack.getScene();
    const all = Object.entries(now).map(([name, value]) => [name, typeof value === 'boolean' ? true : value]);
    window.groundtrack.setScene({ layers: Object.fromEntries(all) });
    return now;
  });
  const { drawCalls } = await measureFrames(page, contender, {
    frames: 6,
    least: 1,
    longestMs: 5_000,
    stub: true,
  });
  await page.evaluate((before) => window.groundtrack.setScene({ layers: before }), layers);
  return drawCalls;
}
