import { spawnSync } from 'node:child_process';
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

function tests(env) {
  console.log('\n— tests');
  const report = join(tmpdir(), `groundtrack-tests-${process.pid}.json`);
  const args = [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=./tools/unsteadyTests.mjs',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const ok = run('npx', args, env);
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8'));
    totals.passed += counts.numPassedTests;
    totals.failed += counts.numFailedTests;
    totals.skipped += counts.numPendingTests + counts.numTodoTests;
    if (counts.numTotalTests === 0) totals.failed += 1;
    // A file that cannot be loaded, or an error outside any test, fails the run without a failed test.
    if (!ok && counts.numFailedTests === 0) totals.failed += 1;
  } catch {
    console.log('The test run left no report.');
    totals.failed += 1;
  }
  rmSync(report, { force: true });
}

function main() {
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
  tests(env);
}

main();
console.log(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exitCode = totals.failed > 0 ? 1 : 0;
