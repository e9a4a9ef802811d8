import fc from "fast-check"
import { expect, it } from "vitest"
import { questionWith } from "@/lib/lens/example"
import { choicesWith, EMPTY_ANSWER } from "@/lib/review/answer"
import { sameAnswer } from "@/lib/review/apply-answer"
import { arbitraryEdit } from "./arbitrary"
import { applyEdit } from "./edit"
import { markChoice, noteChoice, tick } from "./tick"
import { inverse } from "./undo"

const question = questionWith("a b c none_no", ["default", "HIGH_RISK"])
const anyAnswer = arbitraryEdit.map((edit) => applyEdit(question, EMPTY_ANSWER, edit))
const anyChoice = fc.constantFrom("a", "b", "c", "none_no")

it("never leaves none of these ticked together with a practice that it did not find so", () => {
  fc.assert(
    fc.property(fc.array(anyChoice), (ids) => {
      const answer = ids.reduce((state, id) => applyEdit(question, state, tick(question, state, id)), EMPTY_ANSWER)
      const ticked = choicesWith(answer, "SELECTED")
      expect(ticked.includes("none_no") && ticked.length > 1).toBe(false)
    }),
  )
})

it("turns the tick of one choice around and leaves other practices alone", () => {
  fc.assert(
    fc.property(anyAnswer, fc.constantFrom("a", "b", "c"), (answer, id) => {
      const after = applyEdit(question, answer, tick(question, answer, id))
      expect(after.choices[id]?.status === "SELECTED").toBe(answer.choices[id]?.status !== "SELECTED")
      for (const other of ["a", "b", "c"].filter((one) => one !== id)) {
        expect(after.choices[other]).toEqual(answer.choices[other])
      }
    }),
  )
})

it("is taken back by its inverse, whatever was recorded before", () => {
  fc.assert(
    fc.property(anyAnswer, anyChoice, arbitraryEdit, (answer, id, any) => {
      for (const edit of [tick(question, answer, id), markChoice("a", "OUT_OF_SCOPE"), { ...any, notes: undefined }]) {
        const back = applyEdit(question, applyEdit(question, answer, edit), inverse(answer, edit))
        expect(sameAnswer(back, answer)).toBe(true)
      }
    }),
  )
})

it("writes a note without touching the mark", () => {
  const marked = applyEdit(question, EMPTY_ANSWER, markChoice("b", "OUT_OF_SCOPE"))
  const noted = applyEdit(question, marked, noteChoice(marked, "b", "no data leaves"))
  expect(noted.choices.b).toEqual({ status: "NOT_APPLICABLE", reason: "OUT_OF_SCOPE", notes: "no data leaves" })
})
