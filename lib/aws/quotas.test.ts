import { expect, test } from "vitest"
import { QUOTAS, readQuotas } from "./quotas"

test("without a word the limits are AWS's, but workloads and lenses are not counted", () => {
  const limits = Object.fromEntries(Object.entries(QUOTAS).map(([name, { limit }]) => [name, limit]))
  expect(readQuotas("")).toEqual({ ...limits, workloadsPerWorkspace: null, lensesPerWorkspace: null })
})

test("single limits can be set and switched off", () => {
  expect(readQuotas(" workloadsPerWorkspace=7 , sharesPerLens = off,")).toMatchObject({
    workloadsPerWorkspace: 7,
    sharesPerLens: null,
    sharesPerWorkload: 20,
  })
})

test.each(["nonsense=1", "sharesPerLens", "sharesPerLens=-1", "sharesPerLens=many"])("%s is refused", (text) => {
  expect(readQuotas(text)).toContain(text)
})
