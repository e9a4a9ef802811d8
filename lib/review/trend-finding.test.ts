import { expect, it } from "vitest"
import { noCounts } from "./counts"
import { trendFinding } from "./trend-finding"

const step = (name: string, HIGH: number) => ({ name, counts: { ...noCounts(), HIGH } })

it("says where the high risks went", () => {
  expect(trendFinding([step("v1", 9), step("v2", 12), step("Now", 4)])).toBe("High risks fell from 9 to 4 since v1")
  expect(trendFinding([step("v1", 1), step("Now", 2)])).toBe("High risks rose from 1 to 2 since v1")
  expect(trendFinding([step("v1", 3), step("Now", 3)])).toBe("High risks stand at 3, as at v1")
  expect(trendFinding([step("v1", 3)])).toBe("One milestone is not a trend yet")
})
