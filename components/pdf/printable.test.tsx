import fc from "fast-check"
import { expect, test } from "vitest"
import { printable, UNKNOWN } from "./printable"

const latinOnly = (codePoint: number) =>
  codePoint < 0x250 || ["✓", "×", UNKNOWN].includes(String.fromCodePoint(codePoint))

test("what comes out can be drawn, and goes through unchanged a second time", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const drawn = printable(text, latinOnly)
      for (const sign of drawn) expect(sign === "\n" || latinOnly(sign.codePointAt(0) ?? 0)).toBe(true)
      expect(printable(drawn, latinOnly)).toBe(drawn)
    }),
  )
})

test("a pictograph of many parts becomes one sign", () => {
  expect(printable("a 👨‍👩‍👧 b 👍🏽 c 🇩🇪 d", latinOnly)).toBe("a □ b □ c □ d")
})

test("marks with a plain counterpart keep their meaning", () => {
  expect(printable("✅ done ❌ open ✔️", latinOnly)).toBe("✓ done × open ✓")
})

test("invisible characters go, line breaks stay, blanks become one", () => {
  expect(printable("a\u200bb\u00adc\r\nd\te  f\u0000\u202eg", latinOnly)).toBe("abc\nd e fg")
})
