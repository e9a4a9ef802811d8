import { expect, test } from "vitest"
import { composeMappings } from "./compose-mappings"

const question = (from: string, to: string) => ({ questions: [{ from, to }], choices: [] })
const choice = (questionId: string, from: string, to: string) => ({
  questions: [],
  choices: [{ questionId, from, to }],
})

test("nothing and one step are what they are", () => {
  expect(composeMappings([])).toEqual({ questions: [], choices: [] })
  expect(composeMappings([question("a", "b")])).toEqual(question("a", "b"))
})

test("a question that changed its id twice goes from the first to the last", () => {
  expect(composeMappings([question("a", "b"), question("b", "c")])).toEqual(question("a", "c"))
  expect(composeMappings([question("a", "b"), question("b", "a")])).toEqual({ questions: [], choices: [] })
  expect(composeMappings([question("a", "b"), question("x", "y")]).questions).toEqual([
    { from: "a", to: "b" },
    { from: "x", to: "y" },
  ])
})

test("a choice follows its question", () => {
  const steps = [choice("q", "one", "two"), question("q", "r"), choice("r", "two", "three")]
  expect(composeMappings(steps)).toEqual({
    questions: [{ from: "q", to: "r" }],
    choices: [{ questionId: "r", from: "one", to: "three" }],
  })
  expect(composeMappings([choice("q", "one", "two"), choice("other", "two", "three")]).choices).toHaveLength(2)
})
