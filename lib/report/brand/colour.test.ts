import fc from "fast-check"
import { expect, test } from "vitest"
import { colourProblem, contrastOnWhite, darkEnough, ENOUGH_CONTRAST, INK_ON_PAPER } from "./colour"

const colour = fc
  .array(fc.integer({ min: 0, max: 255 }), { minLength: 3, maxLength: 3 })
  .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`)

test("black has most contrast with white, white none", () => {
  expect(contrastOnWhite("#000000")).toBeCloseTo(21)
  expect(contrastOnWhite("#ffffff")).toBeCloseTo(1)
  expect(contrastOnWhite("#767676")).toBeCloseTo(4.54, 2)
})

test("whatever colour is refused, the one that is proposed instead is taken", () => {
  fc.assert(
    fc.property(colour, (one) => {
      const problem = colourProblem(one)
      expect(problem === "").toBe(contrastOnWhite(one) >= ENOUGH_CONTRAST)
      if (problem === "") return
      expect(problem).toContain(darkEnough(one))
      expect(colourProblem(darkEnough(one))).toBe("")
    }),
  )
})

test.each(["", "red", "#12345", "#1234567", "#12345g", "1F4E79"])("%j is no colour", (text) => {
  expect(colourProblem(text)).toContain("six digits")
})

test("Plumbline's own blue is fit for paper", () => {
  expect(colourProblem(INK_ON_PAPER.accent)).toBe("")
})
