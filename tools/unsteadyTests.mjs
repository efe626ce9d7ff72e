import { writeFileSync } from 'node:fs';

/**
 * A reporter of vitest: after a run it lists the tests that held only when they were tried again, each with what it failed on first;
 * on the console, or in the file that GROUNDTRACK_UNSTEADY names.
 */
export default class UnsteadyTests {
  #found = [];

  onTestCaseResult(testCase) {
    if (!testCase.diagnostic()?.flaky) return;
    const [first] = testCase.result().errors ?? [];
    this.#found.push(
      `${testCase.module.relativeModuleId} > ${testCase.fullName}${first ? `: ${first.message}` : ''}`,
    );
  }

  onTestRunEnd() {
    if (this.#found.length === 0) return;
    const list = [
      `\n${this.#found.length} held only at a second try:`,
      ...this.#found.map((line) => `  ${line}`),
    ];
    const { GROUNDTRACK_UNSTEADY: file } = process.env;
    if (file) writeFileSync(file, `${list.join('\n')}\n`);
    else console.log(list.join('\n'));
  }
}
