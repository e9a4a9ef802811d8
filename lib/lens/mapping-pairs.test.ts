import { expect, test } from "vitest"
import { questionWith } from "./example"
import { acceptedOf, mappingOf, pairsOf, proposedPairs } from "./mapping-pairs"
import type { Lens, Question } from "./model"

const lensOf = (...questions: Question[]): Lens => ({
  ...{ name: "L", description: "", designPrinciples: [] },
  pillars: [{ id: "p", name: "P", questions, guidance: {} }],
})
const titled = (question: Question, id: string, title: string, titles: string[]): Question => ({
  ...{ ...question, id, title },
  choices: question.choices.map((choice, index) => ({ ...choice, title: titles[index] ?? "" })),
})
const TITLES = ["Logs are kept for a year", "Somebody reads them every day"]
const before = lensOf(titled(questionWith("keep read"), "logs", "How do you keep your logs?", TITLES))
const after = lensOf(titled(questionWith("kept read"), "traces", "How do you keep your logs?", TITLES))

test("a changed id is asked about with the titles that speak for it", () => {
  expect(proposedPairs(before, after, { questions: [], choices: [] })).toEqual([
    {
      ...{ key: "logs~traces", questionId: null, from: "logs", to: "traces", question: null },
      ...{ before: "How do you keep your logs?", after: "How do you keep your logs?" },
    },
    {
      ...{ key: "traces.keep~kept", questionId: "traces", from: "keep", to: "kept" },
      ...{ before: TITLES[0], after: TITLES[0], question: "How do you keep your logs?" },
    },
  ])
})

test("only what is accepted becomes a mapping; what was decided before is not asked again", () => {
  const proposals = proposedPairs(before, after, { questions: [], choices: [] })
  expect(acceptedOf(proposals, new Set(["logs~traces", "strange"]))).toEqual({
    questions: [{ from: "logs", to: "traces" }],
    choices: [],
  })
  const decided = { questions: [{ from: "logs", to: "traces" }], choices: [] }
  expect(proposedPairs(before, after, decided).map(({ key }) => key)).toEqual(["traces.keep~kept"])
  expect(mappingOf(pairsOf(decided))).toEqual(decided)
})
