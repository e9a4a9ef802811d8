import fc from "fast-check"
import { expect, test } from "vitest"
import { breakWord, SEAM } from "./break-word"

const word = fc.string({
  unit: fc.constantFrom(..."abcXYZ0123/._-:日本語、。「」한글éßΔж", SEAM),
  minLength: 1,
  maxLength: 120,
})

test("the parts put together are the word, without the marks for breaks", () => {
  fc.assert(
    fc.property(word, (text) => {
      expect(breakWord(text).join("")).toBe(text.replaceAll(SEAM, ""))
    }),
  )
})

test("no break puts a hyphen in: between two parts stands an empty one", () => {
  fc.assert(
    fc.property(word, (text) => {
      const parts = breakWord(text)
      for (const [index, part] of parts.entries()) if (part !== "") expect(parts[index + 1] ?? "").toBe("")
    }),
  )
})

test("words of European languages stay whole, identifiers break after punctuation", () => {
  expect(breakWord("Donaudampfschifffahrt")).toEqual(["Donaudampfschifffahrt"])
  const address = "https://wiki.example.org/checkout/architecture/decisions"
  expect(breakWord(address).filter(Boolean)).toEqual([
    "https://",
    "wiki.",
    "example.",
    "org/",
    "checkout/",
    "architecture/",
    "decisions",
  ])
})

test("no Japanese line begins with a full stop or ends with an opening bracket", () => {
  const parts = breakWord("読む。「本」を").filter(Boolean)
  expect(parts).toEqual(["読", "む。", "「本」", "を"])
})
