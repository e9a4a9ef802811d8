import { expect, test } from "vitest"
import { questionWith } from "@/lib/lens/example"
import type { Lens } from "@/lib/lens/model"
import { EMPTY_ANSWER } from "@/lib/review/answer"
import { fitAnswers } from "./fit-answers"

const question = questionWith("one two no_no", ["default", "HIGH_RISK"])
const lens = { name: "L", description: "", pillars: [{ id: "p", name: "P", questions: [question] }] } as unknown as Lens
const choice = (status: "SELECTED" | "NOT_APPLICABLE") => ({ status, reason: "NONE" as const, notes: "" })

test("what the lens has stays as it was, the rest goes and is named", () => {
  const choices = { one: choice("SELECTED"), gone: choice("SELECTED"), no_no: choice("NOT_APPLICABLE") }
  const answer = { ...EMPTY_ANSWER, notes: "kept", choices }
  const { answers, lost } = fitAnswers(lens, { question: answer, other: answer })
  expect(answers).toEqual({ question: { ...answer, choices: { one: choice("SELECTED") } } })
  expect(lost).toEqual(["choice gone of question question", "choice no_no of question question", "question other"])
})
