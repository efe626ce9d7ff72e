import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { chromium } from 'playwright';
import { buildPages } from './bench/buildPages.mjs';
import { measureCampus } from './bench/campus.mjs';
import { campusRules } from './bench/campusRules.mjs';
import { contenders, modesOf, setNodes } from './bench/contenders.mjs';
import { measureDrag } from './bench/drag.mjs';
import { counts, largest, most, size } from './bench/fleet.mjs';
import { measureLayers } from './bench/layers.mjs';
import { framesAtRest, measureLoad } from './bench/load.mjs';
import { matchMarks } from './bench/matchMarks.mjs';
import * as measure from './bench/measure.mjs';
import { judge } from './bench/rules.mjs';
import { serveIsolated } from './bench/serveIsolated.mjs';
import { report, ruleTable } from './bench/table.mjs';
import { browserVersion, ensureBrowser, launchArgs } from './browser.mjs';

// Usage: npm run bench -- [--quick] [--json FILE] [--dist DIR] [--only campus|layers]; method and meaning: docs/performance.md
const args = process.argv.slice(2);
const argument = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : null);
const quick = args.includes('--quick');
const jsonFile = argument('--json');
const dist = argument('--dist') ?? 'dist';
const only = argument('--only');
const rounds = quick ? 1 : 2;
/** Seconds after which cells take their least frames; and within which the whole run must end. */
const hurryAfterS = quick ? 300 : 900;
const endBeforeS = quick ? 300 : 900;
const startedMs = Date.now();

/** How long a cell is measured: by frames, at least so many, at most so long. */
function effortFor(nodes, stub) {
  if (secondsSoFar() > hurryAfterS) return { stub, frames: 2, least: 2, longestMs: 0 };
  if (stub) return { stub, frames: quick ? 40 : 120, least: 5, longestMs: quick ? 1_000 : 3_000 };
  if (nodes === largest) return { stub, frames: quick ? 9 : 12, least: 9, longestMs: quick ? 3_000 : 7_000 };
  return { stub, frames: quick ? 12 : 40, least: 3, longestMs: quick ? 1_000 : 2_500 };
}

/** Least lit pixels that prove a picture: most small fleets light several a node, half of them behind the Earth. */
const leastLit = (nodes) => Math.min(0.3 * nodes, 20_000);

async function measureCell(page, contender, nodes, state) {
  const { id } = contender;
  const modes = modesOf(contender, nodes, quick);
  if (modes.length === 0) return;
  if (id === 'globe') await matchMarks(page, nodes);
  await setNodes(page, contender, nodes);
  for (const mode of modes) {
    const figures = await measure.measureFrames(page, contender, effortFor(nodes, mode === 'stubbed'));
    state.cells.push({ id, nodes, mode, ...figures });
  }
  if (modes.includes('drawn') && !state.proofs.some((p) => p.id === id && p.nodes === nodes)) {
    const lit = await measure.lit(page, contender, state.empty.get(id));
    state.proofs.push({ id, nodes, lit, least: leastLit(nodes) });
  }
  if (id === 'groundtrack') {
    state.gpuBytes.set(nodes, await measure.gpuBytes(page));
    const { bytesPerNode, drawnShare } = await page.evaluate(() => window.groundtrack.stats());
    if (nodes === largest) {
      state.toldBytes = bytesPerNode ?? null;
      state.drawnShare = drawnShare ?? null;
      state.everythingOn ??= await measure.measureEverythingOn(page, contender);
    }
  }
  await setNodes(page, contender, 0);
}

/** Groundtrack at the most nodes that a scene may hold; some drawn frames, in which planes are set. */
async function measureMost(page, state) {
  const [groundtrack] = contenders;
  await setNodes(page, groundtrack, most);
  const { id } = groundtrack;
  const few = { stub: false, frames: 2, least: 2, longestMs: 0 };
  for (const effort of [few, effortFor(most, true)]) {
    const figures = await measure.measureFrames(page, groundtrack, effort);
    state.cells.push({ id, nodes: most, mode: effort.stub ? 'stubbed' : 'drawn', ...figures });
  }
  state.gpuBytes.set(most, await measure.gpuBytes(page));
  await setNodes(page, groundtrack, 0);
}

/** More turns of the two whose frames are compared, in turn: the machine's speed changes within a minute. */
async function measurePair(pages, state) {
  for (let turn = 0; turn < (quick ? 1 : 2); turn += 1) {
    for (const id of ['groundtrack', 'globe']) {
      const contender = contenders.find((one) => one.id === id);
      const page = pages.get(id);
      await setNodes(page, contender, largest);
      const figures = await measure.measureFrames(page, contender, effortFor(largest, false));
      state.cells.push({ id, nodes: largest, mode: 'drawn', ...figures });
      await setNodes(page, contender, 0);
    }
  }
}

/** Rounds until all are done or one more would not end in time; at least one. Returns how many. */
async function measureRounds(pages, state) {
  for (let round = 0; round < rounds; round += 1) {
    const beganS = secondsSoFar();
    for (const nodes of counts) {
      for (const [id, page] of pages)
        await measureCell(
          page,
          contenders.find((c) => c.id === id),
          nodes,
          state,
        );
      if (nodes === largest) await measurePair(pages, state);
      note(`round ${round + 1} of ${rounds}, ${nodes} nodes`);
    }
    if (2 * secondsSoFar() - beganS > endBeforeS) return round + 1;
  }
  return rounds;
}

const note = (what) => console.error(`${String(secondsSoFar()).padStart(4)} s  ${what}`);
const secondsSoFar = () => Math.round((Date.now() - startedMs) / 1000);

async function measureAll(browser, state) {
  const pagesFolder = await buildPages();
  const app = await serveIsolated(dist);
  const own = await serveIsolated(pagesFolder);
  const load = await measureLoad(browser, dist);
  const groundtrack = contenders[0];
  const ready = [];
  for (let round = 0; round < rounds; round += 1)
    ready.push(await measure.measureReady(browser, app.port, groundtrack));
  note('load and readiness measured');
  const drag = await measureDrag(browser, app.port, quick ? 1 : 2);
  note('drag measured');
  const campus = await measureCampus(browser, app.port, quick);
  note('campus and fall measured');
  const pages = new Map();
  for (const contender of contenders) {
    if (quick && !counts.some((nodes) => modesOf(contender, nodes, quick).length > 0)) continue;
    const page = await measure.open(browser, contender === groundtrack ? app.port : own.port, contender);
    pages.set(contender.id, page);
    state.empty.set(contender.id, await measure.emptyPicture(page, contender));
  }
  note('pages open');
  state.rounds = await measureRounds(pages, state);
  await measureMost(pages.get('groundtrack'), state);
  note(`${most} nodes measured`);
  const atRest = await framesAtRest(pages.get('groundtrack'));
  await Promise.all([app.close(), own.close()]);
  const middle = (name) => measure.quantile(ready.map((one) => one[name]).filter((value) => value !== null));
  return {
    load,
    atRest,
    drag,
    campus,
    ready: Object.fromEntries(Object.keys(ready[0]).map((name) => [name, middle(name)])),
  };
}

const writeJson = (value) => jsonFile && writeFileSync(jsonFile, `${JSON.stringify(value, null, 2)}\n`);

/** The campus alone, for one who works on it. */
async function measureCampusAlone(browser) {
  const app = await serveIsolated(dist);
  const campus = await measureCampus(browser, app.port, quick).finally(() => browser.close());
  await app.close();
  const rules = campusRules(campus);
  console.log(ruleTable(rules).join('\n'));
  console.log(`\nCampus alone, ${secondsSoFar()} s`);
  writeJson({ quick, campus, rules });
}

/** The frame taken apart, for one who works on what pixels cost. */
async function measureLayersAlone(browser) {
  const app = await serveIsolated(dist);
  const effort = { nodes: counts[0], turns: quick ? 1 : 3, ms: quick ? 1_000 : 2_000 };
  const rows = await measureLayers(browser, app.port, effort).finally(() => browser.close());
  await app.close();
  console.log('| graphics process, processor time a frame, ms | | frame to frame |\n|---|---:|---:|');
  for (const { what, processorMs, intervalMs } of rows)
    console.log(`| ${what} | ${processorMs.toFixed(0)} | ${intervalMs.toFixed(0)} |`);
  console.log(`\nLayers alone, ${secondsSoFar()} s`);
  writeJson({ quick, layers: rows });
}

async function main() {
  if (!existsSync(`${dist}/index.html`))
    spawnSync('npx', ['vite', 'build', '--configLoader', 'runner', '--outDir', dist], { stdio: 'inherit' });
  const executablePath = ensureBrowser();
  const browser = await chromium.launch({ executablePath, args: launchArgs });
  if (only === 'campus') return measureCampusAlone(browser);
  if (only === 'layers') return measureLayersAlone(browser);
  const state = {
    cells: [],
    proofs: [],
    empty: new Map(),
    gpuBytes: new Map(),
    everythingOn: null,
  };
  const { load, atRest, drag, campus, ready } = await measureAll(browser, state).finally(() =>
    browser.close(),
  );
  const cell = (id, nodes, mode, figure) =>
    measure.quantile(
      state.cells
        .filter((c) => c.id === id && c.nodes === nodes && c.mode === mode && c[figure] !== null)
        .map((c) => c[figure]),
    );
  const counted = (state.gpuBytes.get(largest) - state.gpuBytes.get(counts[0])) / (largest - counts[0]);
  const memory = { counted, told: state.toldBytes };
  const bytesPerNodeAtMost = (state.gpuBytes.get(most) - state.gpuBytes.get(counts[0])) / (most - counts[0]);
  const machine = {
    cpu: cpus()[0]?.model,
    cores: cpus().length,
    browser: browserVersion(executablePath),
    canvas: `${size.width}×${size.height}`,
  };
  const { proofs, everythingOn, drawnShare } = state;
  const rivals = contenders.filter((c) => c.rival).map((c) => c.id);
  const bytesPerNode = Math.max(counted, memory.told ?? 0);
  const rules = judge({
    cell,
    rivals,
    ready,
    everythingOn,
    bytesPerNode,
    bytesPerNodeAtMost,
    drawnShare,
    load,
    atRest,
    drag,
    campus,
    proofs,
  });
  console.log(report({ contenders, counts, cell, rules, load, ready, proofs, machine, memory }));
  console.log(
    `\n${quick ? 'Quick run' : 'Full run'}, ${state.rounds} of ${rounds} round(s), ${secondsSoFar()} s`,
  );
  const of = { load, atRest, drag, campus, ready, memory };
  writeJson({ machine, quick, rounds: state.rounds, ...of, cells: state.cells, proofs, rules });
  if (proofs.some((p) => p.lit < p.least)) process.exitCode = 1;
}

await main();
