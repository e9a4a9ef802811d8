import fc from "fast-check"
import { expect, test } from "vitest"
import { tagChanges, tagTexts } from "./tag-texts"

const key = fc.string({ minLength: 1, maxLength: 8 })
const plain = key.map((text) => text.replace(/[=\s]/g, "x"))
const value = fc.string({ maxLength: 8 }).map((text) => text.trim())
const tagsOf = (keys: fc.Arbitrary<string>) => fc.dictionary(keys, value, { maxKeys: 6 })

test("what nobody changed stays, whatever signs a key has", () => {
  fc.assert(
    fc.property(tagsOf(key), (tags) => {
      const texts = tagTexts(tags)
      fc.pre(new Set(texts).size === texts.length)
      expect(tagChanges(tags, texts)).toEqual({ set: {}, gone: [] })
    }),
  )
})

test("what is set and what is gone make the one into the other", () => {
  fc.assert(
    fc.property(tagsOf(plain), tagsOf(plain), (before, after) => {
      const { set, gone } = tagChanges(before, tagTexts(after))
      const made = Object.entries({ ...before, ...set }).filter(([one]) => !gone.includes(one))
      expect(Object.fromEntries(made)).toEqual({ ...after })
      expect(gone.some((one) => Object.hasOwn(set, one))).toBe(false)
    }),
  )
})

test("a key alone has no value, and only the first equals sign counts", () => {
  expect(tagChanges({ old: "1" }, ["draft", "url = a=b"])).toEqual({ set: { draft: "", url: "a=b" }, gone: ["old"] })
})
