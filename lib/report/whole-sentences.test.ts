import fc from "fast-check"
import { expect, test } from "vitest"
import { wholeSentences } from "./whole-sentences"

test("whole sentences only, as many as have room", () => {
  const text = "Orders get lost. Customers call.\nNobody knows why, because no log is kept."
  expect(wholeSentences(text, 40)).toBe("Orders get lost. Customers call.")
  expect(wholeSentences(text, 400)).toBe(text.replace("\n", " "))
  expect(wholeSentences(text, 10)).toBe("")
  expect(wholeSentences("注文が失われます。誰も気づきません。", 10)).toBe("注文が失われます。")
})

test("what is kept is a beginning of the text and not too long", () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 0, max: 60 }), (text, most) => {
      const kept = wholeSentences(text, most)
      expect(kept.length).toBeLessThanOrEqual(most)
      expect(text.replace(/\s+/g, " ").trim().startsWith(kept)).toBe(true)
    }),
  )
})
