import fc from "fast-check"
import { expect, it } from "vitest"
import { addTags } from "./tag-list"

it("never repeats, never holds a blank, never passes the limit, and keeps what was there", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.nat(5), (first, text, max) => {
      const before = addTags([], first, max)
      const after = addTags(before, text, max)
      expect(after.slice(0, before.length)).toEqual(before)
      expect(new Set(after).size).toBe(after.length)
      expect(after.length).toBeLessThanOrEqual(max)
      expect(after.every((tag) => tag.trim() === tag && tag !== "")).toBe(true)
    }),
  )
})

it("splits at commas and line breaks", () => {
  expect(addTags(["eu-west-1"], "us-east-1, eu-west-1\n  ap  south ,,")).toEqual(["eu-west-1", "us-east-1", "ap south"])
})
