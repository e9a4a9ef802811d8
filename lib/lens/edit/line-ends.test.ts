import fc from "fast-check"
import { expect, test } from "vitest"
import { LineEnds } from "./line-ends"

const arbitraryText = fc.array(fc.constantFrom("a", "b", "\r\n", "\n", "\r", "{")).map((parts) => parts.join(""))

test("an offset in the editor's text is the same place in the file, and back", () => {
  fc.assert(
    fc.property(arbitraryText, (text) => {
      const ends = new LineEnds(text)
      const { shown } = ends
      expect(shown).not.toContain("\r")
      for (let offset = 0; offset <= shown.length; offset++) {
        const place = ends.toText(offset)
        expect(ends.toShown(place)).toBe(offset)
        expect(text.slice(0, place).replace(/\r\n?/g, "\n")).toBe(shown.slice(0, offset))
      }
    }),
  )
})

test("typed lines end like those of the file", () => {
  expect(new LineEnds("a\r\nb").written("x\ny")).toBe("x\r\ny")
  expect(new LineEnds("a\nb").written("x\ny")).toBe("x\ny")
})
