import { size } from './fleet.mjs';
import { settle } from './measure.mjs';
import { installProbe } from './probe.mjs';

/** All that is told of Colossus 1: the day on which it has all three kinds of accelerators, by day. */
export const scene = {
  constellations: [],
  playRate: 0,
  time: '2026-11-22T19:00:00Z',
  focus: null,
  camera: { longitudeDeg: -90, latitudeDeg: 35, altitudeM: 17_000_000, headingDeg: 0, tiltDeg: 0 },
};

/** A page of the app with the probe in it, looking at the Earth; flights are at their end at once. */
export async function openGlobe(browser, port) {
  const page = await browser.newPage({ viewport: size, reducedMotion: 'reduce' });
  page.on('pageerror', (error) => console.error(`campus: ${error.message}`));
  await page.addInitScript(installProbe);
  await page.goto(`http://localhost:${port}/index.html?ui=none&quality=high`);
  await page.waitForFunction(() => window.groundtrack, null, { timeout: 60_000 });
  await page.evaluate(async (first) => {
    await window.groundtrack.ready;
    const result = window.groundtrack.setScene(first);
    if (!result.ok) throw new Error(JSON.stringify(result.errors));
  }, scene);
  await settle(page, 1_000);
  return page;
}
