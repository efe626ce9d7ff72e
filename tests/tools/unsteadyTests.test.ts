import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import UnsteadyTests from '../../tools/unsteadyTests.mjs';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unsteady-'));
  file = join(folder, 'list');
  vi.stubEnv('GROUNDTRACK_UNSTEADY', file);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const result = (fullName: string, flaky: boolean) =>
  ({
    fullName,
    module: { relativeModuleId: 'tests/a.page.test.ts' },
    diagnostic: () => ({ flaky }),
    result: () => ({ errors: [{ message: 'late by a frame' }] }),
  }) as never;

it('leaves the list of what held only at a second try in the file that is named, for who prints it last', () => {
  const reporter = new UnsteadyTests();
  reporter.onTestCaseResult(result('draws', true));
  reporter.onTestCaseResult(result('rests', false));
  reporter.onTestRunEnd();
  expect(readFileSync(file, 'utf8')).toBe(
    '\n1 held only at a second try:\n  tests/a.page.test.ts > draws: late by a frame\n',
  );
});

it('leaves no file where all was steady', () => {
  new UnsteadyTests().onTestRunEnd();
  expect(existsSync(file)).toBe(false);
});
