// Counting tests out of the JSON that the test runners write.

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

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
 * A flaky test passed in the end, but it counts as failed: it has to be repaired.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report
 * @param {boolean} succeeded the exit code was 0
 * @returns {Counts}
 */
export function countPlaywright({ stats }, succeeded) {
  const failed = stats.unexpected + stats.flaky
  return { passed: stats.expected, failed: succeeded ? failed : Math.max(failed, 1), skipped: stats.skipped }
}

/** @param {boolean} succeeded @returns {Counts} */
export function countCheck(succeeded) {
  return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 }
}
