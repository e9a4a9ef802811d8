import { expect, test } from "vitest"
import { countPlaywright, countVitest } from "./test-counts.mjs"

const clean = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, success: true, testResults: [] }

test("passed, failed and skipped tests are those of the report", () => {
  const testResults = [{ status: "failed", assertionResults: [{ status: "failed" }, { status: "passed" }] }]
  const report = { ...clean, numFailedTests: 1, success: false, testResults }
  expect(countVitest(report, false)).toEqual({ passed: 5, failed: 1, skipped: 1 })
})

test("a file that cannot be loaded is a failure", () => {
  const report = { ...clean, testResults: [{ status: "failed", assertionResults: [] }] }
  expect(countVitest(report, false)).toMatchObject({ failed: 1 })
})

test("a run that failed for no single test has a failure", () => {
  expect(countVitest(clean, false)).toMatchObject({ failed: 1 })
  expect(countPlaywright({ stats: { expected: 2, unexpected: 0, flaky: 0, skipped: 0 } }, false)).toMatchObject({
    failed: 1,
  })
})

test("a journey that passed at its second try is counted apart", () => {
  const stats = { expected: 2, unexpected: 1, flaky: 1, skipped: 0 }
  expect(countPlaywright({ stats }, false)).toEqual({ passed: 3, failed: 1, skipped: 0, retried: 1 })
})
