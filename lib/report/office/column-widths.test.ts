import fc from "fast-check"
import { expect, test } from "vitest"
import { columnWidths } from "./column-widths"

const WIDTH = 9_864

test("columns fill the page and none breaks its head, in either language", () => {
  const heads = [
    ["Pillar", "Answered", "▲ High", "◆ Medium", "● No risk", "○ Unanswered", "Without risk"],
    ["Säule", "Beantwortet", "▲ Hoch", "◆ Mittel", "● Kein Risiko", "○ Offen", "Ohne Risiko"],
  ]
  for (const head of heads) {
    const widths = columnWidths([24, 13, 11, 14, 13, 16, 9], [head, ["Operational excellence"]], WIDTH)
    const total = widths.reduce((sum, one) => sum + one, 0)
    expect(total).toBeGreaterThan(WIDTH - 10)
    expect(total).toBeLessThanOrEqual(WIDTH)
    // 8.5 points in a wide bold face: less than 120 twentieths of a point for a letter.
    for (const [at, text] of head.entries()) {
      const [first = "", second = ""] = text.split(" ")
      const longest = /[▲◆●○]/u.test(first) ? first.length + 1 + second.length : Math.max(first.length, second.length)
      expect((widths[at] ?? 0) - 160, text).toBeGreaterThanOrEqual(longest * 120)
    }
  }
})

test("whatever stands in the cells, the columns are no wider than the page", () => {
  const cells = fc.array(fc.string({ maxLength: 60 }), { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(
      fc.array(cells, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 500, max: WIDTH }),
      (rows, width) => {
        const widths = columnWidths([6, 70, 24], rows, width)
        expect(widths.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(width + 3)
        for (const one of widths) expect(one).toBeGreaterThan(0)
      },
    ),
  )
})
