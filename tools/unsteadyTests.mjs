/** A reporter of vitest: after a run it lists the tests that held only when they were tried again, each with what it failed on first. */
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
    console.log(`\n${this.#found.length} held only at a second try:`);
    for (const line of this.#found) console.log(`  ${line}`);
  }
}
