import fc from "fast-check"
import { expect, test } from "vitest"
import { mergeTexts } from "./merge-texts"

const BASE = '{ "name": "Old", "description": "Words", "pillars": [] }'
const with_ = (from: string, to: string, text = BASE) => text.replace(from, to)

test("changes in different places are joined, whoever made which", () => {
  const mine = with_("Old", "New")
  const theirs = with_("Words", "Other words")
  const both = with_("Words", "Other words", mine)
  expect(mergeTexts(BASE, mine, theirs)).toBe(both)
  expect(mergeTexts(BASE, theirs, mine)).toBe(both)
})

test("changes of one place are nobody's to decide", () => {
  expect(mergeTexts(BASE, with_("Old", "New"), with_("Old", "Other"))).toBeNull()
  expect(mergeTexts(BASE, with_("[]", "[1]"), with_("[]", "[2]"))).toBeNull()
})

test("what would no longer be a sound JSON is not joined", () => {
  const base = '{ "a": 1, "b": 2, "c": 3 }'
  const mine = base.replace("{ ", '{ "new": 1, ')
  const theirs = base.replace(" }", ', "new": 2 }')
  expect(mergeTexts(base, mine, theirs)).toBeNull()
})

test("one side alone is that side", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (base, other) => {
      expect(mergeTexts(base, other, base)).toBe(other)
      expect(mergeTexts(base, base, other)).toBe(other)
      expect(mergeTexts(base, other, other)).toBe(other)
    }),
  )
})
