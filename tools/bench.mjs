import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { chromium } from 'playwright';
import { browserVersion, ensureBrowser, launchArgs } from './browser.mjs';
import { serveDist } from './serveDist.mjs';

// Usage: npm run bench -- [--quick] [--json FILE]
const args = process.argv.slice(2);
const quick = args.includes('--quick');
const jsonFile = args.includes('--json') ? args[args.indexOf('--json') + 1] : null;
const rounds = quick ? 1 : 3;
const playS = quick ? 4 : 10;
/** Node counts compared within one run; the first is the baseline that the others are divided by. */
const counts = [1, 2_500, 25_000];

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

async function open(browser, port, path) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`http://localhost:${port}/${path}`);
  await page.waitForFunction(() => window.groundtrack, null, { timeout: 60_000 });
  return page;
}

/** JavaScript and all bytes that had arrived when the first full frame was drawn; gzip, as served. */
async function measureLoad(browser) {
  const server = await serveDist('dist');
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  // Noted inside the page: asking from outside comes late, when the panels have begun to load.
  await page.addInitScript(() => {
    let api;
    Object.defineProperty(window, 'groundtrack', {
      configurable: true,
      get: () => api,
      set: (value) => {
        api = value;
        value?.ready.then(() => {
          window.firstFullFrameMs = performance.now();
        });
      },
    });
  });
  const startedMs = Date.now();
  await page.goto(`http://localhost:${server.port}/`);
  await page.waitForFunction(() => window.groundtrack, null, { timeout: 60_000 });
  const beforeFrame = await page.evaluate(async () => {
    await window.groundtrack.ready;
    const sinceStartMs = window.firstFullFrameMs;
    const seen = performance
      .getEntriesByType('resource')
      .filter((entry) => entry.startTime < sinceStartMs)
      .map((entry) => new URL(entry.name).pathname);
    return { seen, sinceStartMs };
  });
  const bytes = (paths) => paths.reduce((sum, path) => sum + (server.sent.get(path) ?? 0), 0);
  const early = ['/', ...new Set(beforeFrame.seen)];
  const scripts = early.filter((path) => path.endsWith('.js'));
  await page.waitForTimeout(4_000);
  const result = {
    firstFullFrameMs: Math.round(beforeFrame.sinceStartMs),
    wallMs: Date.now() - startedMs,
    scriptBytesBeforeFirstFrame: bytes(scripts),
    bytesBeforeFirstFrame: bytes(early),
    bytesAll: [...server.sent.values()].reduce((a, b) => a + b, 0),
    requests: server.sent.size,
  };
  await page.close();
  await server.close();
  return result;
}

async function measurePlay(page, nodes) {
  await page.evaluate(async (count) => {
    const scene = window.groundtrack.getScene();
    const first = { ...scene.constellations[0], nodes: count, planes: Math.min(count, 25) };
    window.groundtrack.setScene({ constellations: [first], playRate: 60 });
    await new Promise((done) => setTimeout(done, 1_000));
  }, nodes);
  const before = await page.evaluate(() => window.groundtrack.stats().frames);
  await page.waitForTimeout(playS * 1000);
  const stats = await page.evaluate(() => window.groundtrack.stats());
  return { ...stats, frames: stats.frames - before };
}

async function measureRest(page) {
  await page.evaluate(() => window.groundtrack.pause());
  await page.waitForTimeout(1_000);
  const before = await page.evaluate(() => window.groundtrack.stats().frames);
  await page.waitForTimeout(3_000);
  return (await page.evaluate(() => window.groundtrack.stats().frames)) - before;
}

async function main() {
  if (!existsSync('dist/index.html'))
    spawnSync('npx', ['vite', 'build', '--configLoader', 'runner'], { stdio: 'inherit' });
  const executablePath = ensureBrowser();
  const browser = await chromium.launch({ executablePath, args: launchArgs });
  const load = await measureLoad(browser);
  const server = await serveDist('dist');
  const page = await open(browser, server.port, '');
  await page.evaluate(() => window.groundtrack.ready);
  const runs = counts.map((nodes) => ({ nodes, results: [] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const run of runs) run.results.push(await measurePlay(page, run.nodes));
  }
  const framesAtRest = await measureRest(page);
  await browser.close();
  await server.close();
  report({
    load,
    framesAtRest,
    runs,
    machine: { cpu: cpus()[0]?.model, cores: cpus().length, browser: browserVersion(executablePath) },
  });
}

function report({ load, framesAtRest, runs, machine }) {
  const rows = runs.map(({ nodes, results }) => ({
    nodes,
    jsMsMedian: median(results.map((r) => r.jsMsMedian)),
    jsMsP95: median(results.map((r) => r.jsMsP95)),
    frameMsMedian: median(results.map((r) => r.frameMsMedian)),
    drawCalls: results[0].drawCalls,
    uploadBytesPerFrame: median(results.map((r) => r.uploadBytesPerFrame)),
  }));
  const base = rows[0];
  const kB = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;
  console.log(`${machine.cpu}, ${machine.cores} cores, ${machine.browser}; 1440×900, software WebGL`);
  console.log(`\nFirst full frame        ${load.firstFullFrameMs} ms`);
  console.log(`JavaScript before it    ${kB(load.scriptBytesBeforeFirstFrame)} gzip   (limit 330 kB)`);
  console.log(`All transfer before it  ${kB(load.bytesBeforeFirstFrame)}`);
  console.log(`All transfer after 4 s  ${kB(load.bytesAll)} in ${load.requests} requests   (limit 1,600 kB)`);
  console.log(`Frames in 3 s at rest   ${framesAtRest}`);
  console.log('\nIn play at × 60 (× : ratio to one node in the same run)');
  console.log('nodes     script ms   ×     p95 ms   frame ms   ×     draw calls   upload bytes');
  for (const row of rows) {
    const cells = [
      String(row.nodes).padEnd(9),
      row.jsMsMedian.toFixed(2).padEnd(11),
      (row.jsMsMedian / base.jsMsMedian).toFixed(2).padEnd(5),
      row.jsMsP95.toFixed(2).padEnd(8),
      row.frameMsMedian.toFixed(1).padEnd(10),
      (row.frameMsMedian / base.frameMsMedian).toFixed(2).padEnd(5),
      String(row.drawCalls).padEnd(12),
      String(row.uploadBytesPerFrame),
    ];
    console.log(cells.join(' '));
  }
  if (jsonFile)
    writeFileSync(jsonFile, `${JSON.stringify({ load, framesAtRest, rows, machine }, null, 2)}\n`);
}

await main();
