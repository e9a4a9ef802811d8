import fc from "fast-check"
import { expect, test } from "vitest"
import { nextVersionName } from "./version-name"

test("counts on from the newest", () => {
  expect(nextVersionName([], true)).toBe("1.0")
  expect(nextVersionName(["1.4"], true)).toBe("2.0")
  expect(nextVersionName(["1.4"], false)).toBe("1.5")
  expect(nextVersionName(["3"], false)).toBe("3.1")
  expect(nextVersionName(["2026.1.9"], false)).toBe("2026.1.10")
  expect(nextVersionName(["1.4", "2.0"], true)).toBe("3.0")
})

test("whatever versions there are, the name is new and one that may be given", () => {
  const name = fc.stringMatching(/^[A-Za-z0-9.]{1,12}$/)
  fc.assert(
    fc.property(fc.uniqueArray(name), fc.boolean(), (versions, isMajor) => {
      const next = nextVersionName(versions, isMajor)
      expect(versions).not.toContain(next)
      expect(next).toMatch(/^[A-Za-z0-9.]+$/)
    }),
  )
})
