import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/** Runs the tests of projects; lays their counts into `totals`. */
async function lane(projects, env) {
  const report = join(tmpdir(), `groundtrack-tests-${process.pid}-${projects[0]}.json`);
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
  const child = spawn('npx', args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}), ...env },
  });
  child.stdout.on('data', (text) => process.stdout.write(text));
  child.stderr.on('data', (text) => process.stderr.write(text));
  const ok = (await once(child, 'close'))[0] === 0;
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
  rmSync(report, { force: true });
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
  await Promise.all(lanes.map((projects) => lane(projects, env)));
}

await main();
console.log(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exitCode = totals.failed > 0 ? 1 : 0;
