import { contenders } from './contenders.mjs';
import { measureFall } from './fall.mjs';
import { gpuBytes, measureFrames, settle } from './measure.mjs';
import { openGlobe, scene } from './openGlobe.mjs';

const [groundtrack] = contenders;
const hall = 'site:colossus-1/hall:0';
/** Points that the marks of all accelerators are; the globe alone draws nothing like it. */
const ACCELERATORS = 230_000;

/**
 * From `focus` until a frame with all accelerators has been submitted, draws left out: milliseconds, with the time that the
 * workers took by themselves and the longest task until half a second after.
 */
const goThere = (page) =>
  page.evaluate(
    async ([path, wanted, iso]) => {
      const { groundtrack: api, benchProbe: probe } = window;
      const turn = () => new Promise((done) => setTimeout(done, 4));
      probe.leaveOutAll();
      // A frame of the globe alone, to count from.
      probe.reset();
      api.setTime(iso);
      while (probe.points() === 0) await turn();
      const before = probe.points();
      probe.reset();
      const startMs = performance.now();
      const result = api.focus(path);
      if (!result.ok) throw new Error(JSON.stringify(result.errors));
      while (probe.points() < before + wanted && performance.now() - startMs < 30_000) await turn();
      const builtMs = performance.now() - startMs;
      const accelerators = probe.points() - before;
      while (api.stats().loading > 0 && performance.now() - startMs < 60_000) await turn();
      await new Promise((done) => setTimeout(done, 500));
      const tasks = probe.longTasks()?.filter((task) => task.startTime + task.duration > startMs);
      const entry = (name, of) =>
        performance.getEntriesByName(name).find(({ detail }) => detail.where === 'worker' && of(detail));
      const [campus, mesh] = [
        entry('groundtrack:campus', ({ site }) => site === 'colossus-1'),
        entry('groundtrack:campus-mesh', ({ site }) => site === 'colossus-1'),
      ];
      probe.end();
      return {
        builtMs,
        accelerators,
        workMs: campus && mesh ? campus.detail.workMs + mesh.detail.workMs : null,
        longestTaskMs: tasks ? Math.max(0, ...tasks.map((task) => task.duration)) : null,
      };
    },
    [hall, ACCELERATORS, new Date(Date.parse(scene.time) + 1_000).toISOString()],
  );

/** Frames in play of what is in view, draws left out. */
const frames = (page, quick) =>
  measureFrames(page, groundtrack, {
    frames: quick ? 40 : 120,
    least: 5,
    longestMs: quick ? 1_500 : 4_000,
    stub: true,
  });

/** Looks at a path, or for null takes the sites and so the campus out, and waits until all is there. */
async function show(page, path) {
  await page.evaluate(async (to) => {
    const { groundtrack: api, benchProbe: probe } = window;
    const turns = async (count) => {
      for (let i = 0; i < count; i += 1) await new Promise((done) => requestAnimationFrame(done));
    };
    probe.leaveOutAll();
    if (to === null) api.setScene({ layers: { ...api.getScene().layers, sites: false } });
    else api.focus(to);
    await turns(5);
    const untilMs = performance.now() + 30_000;
    while (api.stats().loading > 0 && performance.now() < untilMs) await turns(1);
    await turns(5);
    probe.end();
  }, path);
  await settle(page);
}

/**
 * Colossus 1 with all its accelerators and racks in view: what it costs to come to it and a frame of it, and the fall to it
 * from 1,000,000 km. A page of its own for each.
 */
export async function measureCampus(browser, port, quick) {
  const page = await openGlobe(browser, port);
  const built = await goThere(page);
  const { jsMs, jsMsP95, drawCalls } = await frames(page, quick);
  const withCampus = await gpuBytes(page);
  await show(page, null);
  const without = await gpuBytes(page);
  await page.evaluate(() => window.groundtrack.setScene({ layers: { sites: true } }));
  await show(page, `${hall}/rack:117`);
  const aisle = await frames(page, quick);
  await page.close();
  const fall = await measureFall(browser, port, quick);
  return {
    ...built,
    jsMs,
    jsMsP95,
    drawCalls: Math.max(drawCalls, aisle.drawCalls),
    aisleJsMs: aisle.jsMs,
    gpuBytes: withCampus - without,
    fall,
  };
}
