// Counting tests out of the JSON that the test runners write.

/** @typedef {{ passed: number, failed: number, skipped: number, retried?: number }} Counts */

/**
 * A test file that cannot even be loaded counts as one failure, and so does a run that failed for no single test.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, success: boolean,
 *   testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 * @param {boolean} succeeded the exit code was 0
 * @returns {Counts}
 */
export function countVitest(report, succeeded) {
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  )
  const failed = report.numFailedTests + broken.length
  return {
    passed: report.numPassedTests,
    failed: succeeded ? failed : Math.max(failed, 1),
    skipped: report.numPendingTests,
  }
}

/**
 * A journey that passed only at its second try counts as passed, and is counted apart: it has to be repaired, but it
 * says nothing against what is being checked.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report
 * @param {boolean} succeeded the exit code was 0
 * @returns {Counts}
 */
export function countPlaywright({ stats }, succeeded) {
  return {
    passed: stats.expected + stats.flaky,
    failed: succeeded ? stats.unexpected : Math.max(stats.unexpected, 1),
    skipped: stats.skipped,
    retried: stats.flaky,
  }
}

/** @param {boolean} succeeded @returns {Counts} */
export function countCheck(succeeded) {
  return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 }
}
