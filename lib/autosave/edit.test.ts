import fc from "fast-check"
import { expect, it } from "vitest"
import { questionWith } from "@/lib/lens/example"
import { EMPTY_ANSWER } from "@/lib/review/answer"
import { sameAnswer } from "@/lib/review/apply-answer"
import { arbitraryEdit } from "./arbitrary"
import { applyEdit, isEmpty, mergeEdits, NO_EDIT, withoutNotes } from "./edit"

const question = questionWith("a b c none_no", ["a && b", "NO_RISK"], ["default", "HIGH_RISK"])

it("merges two edits into one that does the same", () => {
  fc.assert(
    fc.property(arbitraryEdit, arbitraryEdit, arbitraryEdit, (before, first, later) => {
      const stored = applyEdit(question, EMPTY_ANSWER, before)
      const inTurn = applyEdit(question, applyEdit(question, stored, first), later)
      expect(sameAnswer(applyEdit(question, stored, mergeEdits(first, later)), inTurn)).toBe(true)
    }),
  )
})

it("is the same whichever two of three are merged first", () => {
  fc.assert(
    fc.property(arbitraryEdit, arbitraryEdit, arbitraryEdit, (a, b, c) => {
      expect(mergeEdits(mergeEdits(a, b), c)).toEqual(mergeEdits(a, mergeEdits(b, c)))
    }),
  )
})

it("keeps the version that notes were first typed over", () => {
  const merged = mergeEdits(
    { choices: {}, notes: { text: "a", base: 3 } },
    { choices: {}, notes: { text: "ab", base: 7 } },
  )
  expect(merged.notes).toEqual({ text: "ab", base: 3 })
})

it("knows an edit that changes nothing", () => {
  expect(isEmpty(NO_EDIT)).toBe(true)
  expect(isEmpty(withoutNotes({ choices: {}, notes: { text: "", base: 0 } }))).toBe(true)
  expect(isEmpty({ choices: {}, notes: { text: "", base: 0 } })).toBe(false)
  expect(isEmpty({ choices: {}, isApplicable: false })).toBe(false)
})

it("leaves out choices that the question lost meanwhile", () => {
  const edit = {
    choices: { gone: { status: "SELECTED", reason: "NONE" }, a: { status: "SELECTED", reason: "NONE" } },
  } as const
  expect(Object.keys(applyEdit(question, EMPTY_ANSWER, edit).choices)).toEqual(["a"])
})
