import { expect, test } from "vitest"
import { questionWith } from "./example"
import { proposeMapping } from "./id-mapping"
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

test("a new id under the same title is proposed as a change of the id", () => {
  const before = lensOf(question("logs", "How do you keep logs?", "keep read"))
  const after = lensOf(question("traces", "How do you keep logs?", "keep read"))
  expect(proposeMapping(before, after)).toEqual({ questions: [{ from: "logs", to: "traces" }], choices: [] })
})
