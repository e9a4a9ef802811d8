import { expect, test } from "vitest"
import { questionWith } from "./example"
import { chainMappings, proposeMapping } from "./id-mapping"
import type { Lens, Question } from "./model"

function lensOf(...questions: Question[]): Lens {
  return {
    name: "L",
    description: "",
    designPrinciples: [],
    pillars: [{ id: "p", name: "P", questions, guidance: {} }],
  }
}
const question = (id: string, title: string, ids: string): Question => ({ ...questionWith(ids), id, title })

test("what was renamed twice is found by its first and its last id", () => {
  const first = { questions: [{ from: "a", to: "b" }], choices: [{ questionId: "b", from: "x", to: "y" }] }
  const second = {
    questions: [{ from: "b", to: "c" }],
    choices: [
      { questionId: "c", from: "y", to: "z" },
      { questionId: "other", from: "u", to: "v" },
    ],
  }
  expect(chainMappings([first, second])).toEqual({
    questions: [{ from: "a", to: "c" }],
    choices: [
      { questionId: "c", from: "x", to: "z" },
      { questionId: "other", from: "u", to: "v" },
    ],
  })
})

test("a choice renamed before its question keeps its change under the question's last id", () => {
  const first = { questions: [], choices: [{ questionId: "a", from: "x", to: "y" }] }
  const second = { questions: [{ from: "a", to: "b" }], choices: [] }
  expect(chainMappings([first, second]).choices).toEqual([{ questionId: "b", from: "x", to: "y" }])
})

test("there and back again is no change; no steps are none", () => {
  const to = { questions: [{ from: "a", to: "b" }], choices: [] }
  const back = { questions: [{ from: "b", to: "a" }], choices: [] }
  expect(chainMappings([to, back])).toEqual({ questions: [], choices: [] })
  expect(chainMappings([])).toEqual({ questions: [], choices: [] })
})

test("a new id under the same title is proposed as a change of the id", () => {
  const before = lensOf(question("logs", "How do you keep logs?", "keep read"))
  const after = lensOf(question("traces", "How do you keep logs?", "keep read"))
  expect(proposeMapping(before, after)).toEqual({ questions: [{ from: "logs", to: "traces" }], choices: [] })
})
