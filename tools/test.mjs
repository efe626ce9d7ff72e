import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { browserVersion, ensureBrowser } from './browser.mjs';

// Every check in one go; the last line counts what passed: `N passed, N failed, N skipped`.
const totals = { passed: 0, failed: 0, skipped: 0 };

function run(command, args, env = {}) {
  return spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
}

function step(name, command, args, env) {
  console.log(`\n— ${name}`);
  const startedMs = Date.now();
  const ok = run(command, args, env);
  totals[ok ? 'passed' : 'failed'] += 1;
  console.log(`— ${name}: ${ok ? 'passed' : 'FAILED'} in ${((Date.now() - startedMs) / 1000).toFixed(0)} s`);
  return ok;
}

/**
 * What is run beside each other: pages drawn by the built app wait for timers and for the browser as often as they work, and a
 * machine of two cores has time for the other tests then.
 */
const lanes = [['pages'], ['node', 'browser']];

/** Ends with whether a command that runs beside others did well; what it says is passed on line by line. */
async function beside(command, args, env) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  for (const from of ['stdout', 'stderr'])
    createInterface({ input: child[from] }).on('line', (line) => process[from].write(`${line}\n`));
  try {
    return (await once(child, 'close'))[0] === 0;
  } catch (error) {
    console.error(error.message);
    return false;
  }
}

/** Runs the tests of a lane; lays their counts into `totals`. Ends with the list of those that held only at a second try. */
async function lane(projects, env) {
  const report = join(tmpdir(), `groundtrack-tests-${process.pid}-${projects[0]}.json`);
  const unsteady = `${report}.unsteady`;
  const args = [
    'vitest',
    'run',
    ...projects.map((project) => `--project=${project}`),
    '--reporter=default',
    '--reporter=./tools/unsteadyTests.mjs',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  // Through a pipe a line stands once it is whole: two that draw over the same screen would draw over each other.
  const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const ok = await beside('npx', args, { ...colour, ...env, GROUNDTRACK_UNSTEADY: unsteady });
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8'));
    totals.passed += counts.numPassedTests;
    totals.failed += counts.numFailedTests;
    totals.skipped += counts.numPendingTests + counts.numTodoTests;
    if (counts.numTotalTests === 0) totals.failed += 1;
    // A file that cannot be loaded, or an error outside any test, fails the run without a failed test.
    if (!ok && counts.numFailedTests === 0) totals.failed += 1;
  } catch {
    console.log(`The test run of ${projects.join(' and ')} left no report.`);
    totals.failed += 1;
  }
  const list = existsSync(unsteady) ? readFileSync(unsteady, 'utf8') : '';
  for (const file of [report, unsteady]) rmSync(file, { force: true });
  return list;
}

async function main() {
  let browser;
  try {
    browser = ensureBrowser();
  } catch (error) {
    console.error(error.message);
    totals.failed += 1;
    return;
  }
  console.log(`Browser: ${browser} (${browserVersion(browser)})`);
  const env = { CHROME_PATH: browser };
  step('format and lint', 'npx', ['biome', 'ci', '.']);
  step('types', 'npx', ['tsc', '--noEmit']);
  step('messages', 'node', ['tools/checkMessages.mjs']);
  if (step('build', 'npx', ['vite', 'build', '--configLoader', 'runner', '--logLevel', 'warn'])) {
    step('sizes', 'npx', ['size-limit']);
    env.GROUNDTRACK_BUILT = '1';
  }
  console.log('\n— tests');
  // Bounds of milliseconds hold where nothing runs beside them.
  const unsteady = [await lane(['timed'], env)];
  unsteady.push(...(await Promise.all(lanes.map((projects) => lane(projects, env)))));
  process.stdout.write(unsteady.join(''));
}

await main();
console.log(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exitCode = totals.failed > 0 ? 1 : 0;
