import { openGlobe } from './openGlobe.mjs';

/** Where the fall ends: a rack in the hall of Colossus 1, seen from a metre. */
const end = { longitudeDeg: -90.15641, latitudeDeg: 35.06008, headingDeg: 20, follow: null };
const [fromM, toM] = [1e9, 1];

/** The cameras of a fall: each nearer by the same share than the one before, upright far out and slanting near the ground. */
export function fallCameras(steps) {
  return Array.from({ length: steps + 1 }, (_, i) => {
    const altitudeM = fromM * (toM / fromM) ** (i / steps);
    const near = Math.min(1, Math.max(0, Math.log(6e6 / altitudeM) / Math.log(6e6 / 25)));
    return { ...end, altitudeM, tiltDeg: 74 * near, heightM: altitudeM < 3_000 ? 1.5 : 0 };
  });
}

/**
 * The fall in a page that has seen nothing but the Earth: code, campus, models and programs all come on the way. A camera a
 * frame, draws left out, until all has come: the longest time from one frame to the next on the main thread and the longest
 * task, milliseconds, and the height at which the first of these was.
 */
export async function measureFall(browser, port, quick) {
  const page = await openGlobe(browser, port);
  const figures = await page.evaluate(
    async (cameras) => {
      const { groundtrack: api, benchProbe: probe } = window;
      const turn = () => new Promise((done) => requestAnimationFrame(done));
      api.setScene({ camera: cameras[0] });
      for (let i = 0; i < 10; i += 1) await turn();
      probe.leaveOutAll();
      const startMs = performance.now();
      let [lastMs, longestGapMs, atM] = [startMs, 0, null];
      const frame = async (altitudeM) => {
        await turn();
        const nowMs = performance.now();
        if (nowMs - lastMs > longestGapMs) [longestGapMs, atM] = [nowMs - lastMs, altitudeM];
        lastMs = nowMs;
      };
      for (const camera of cameras) {
        const result = api.setScene({ camera });
        if (!result.ok) throw new Error(JSON.stringify(result.errors));
        await frame(camera.altitudeM);
      }
      const tookMs = lastMs - startMs;
      const untilMs = lastMs + 20_000;
      while (api.stats().loading > 0 && performance.now() < untilMs) await frame(0);
      for (let i = 0; i < 30; i += 1) await frame(0);
      const tasks = probe.longTasks()?.filter(({ startTime }) => startTime > startMs);
      const drawCalls = api.stats().drawCalls;
      probe.end();
      const longestTaskMs = tasks ? Math.max(0, ...tasks.map(({ duration }) => duration)) : null;
      return { longestGapMs, atM, longestTaskMs, tookMs, drawCalls };
    },
    fallCameras(quick ? 240 : 480),
  );
  await page.close();
  return figures;
}
