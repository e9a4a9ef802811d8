import fc from "fast-check"
import { expect, test } from "vitest"
import { CHANGE_GROUPS, comparison } from "./comparison"
import { comparisonFinding, groupCountWords } from "./comparison-words"
import { answerWith, type Mark, reviewWith } from "./example"

const marks = fc.array(fc.constantFrom<Mark>("-", "n", "0", "a", "ab", "abc"), { minLength: 1, maxLength: 6 })
const pillars = fc.record({ security: marks, reliability: marks })

test("each step of the waterfall is the sum of its list, so that a number leads to what it counts", () => {
  fc.assert(
    fc.property(pillars, pillars, fc.boolean(), (one, other, again) => {
      const found = comparison([reviewWith(one)], [reviewWith(other)], () => again)
      for (const { id, questions } of found.groups) {
        const step = found.high.find(({ kind }) => kind === id)?.count ?? 0
        expect(questions.reduce((sum, { shift }) => sum + shift.HIGH, 0)).toBe(step)
      }
      expect(found.high.at(0)?.count).toBe(found.before.HIGH)
      expect(found.high.at(-1)?.count).toBe(found.after.HIGH)
    }),
  )
})

test("a question stands in one list of answers at most, or is untouched", () => {
  fc.assert(
    fc.property(pillars, pillars, (one, other) => {
      const found = comparison([reviewWith(one)], [reviewWith(other)])
      const byAnswer = found.groups.filter(({ id }) => id !== "lens").flatMap(({ questions }) => questions)
      const places = byAnswer.map(({ id }) => id)
      expect(new Set(places).size).toBe(places.length)
    }),
  )
})

test("a state and itself: every list is empty", () => {
  fc.assert(
    fc.property(pillars, (one) => {
      const found = comparison([reviewWith(one)], [reviewWith(one)])
      expect(found.groups.flatMap(({ questions }) => questions)).toEqual([])
      expect(found.untouched).toBe(one.security.length + one.reliability.length)
    }),
  )
})

test("practices and notes are shown with both sides", () => {
  const before = reviewWith({ security: ["a"] }, { answers: { p0q0: answerWith("ab", "was") } })
  const after = reviewWith({ security: ["a"] }, { answers: { p0q0: answerWith("ac", "is") } })
  const found = comparison([before], [after])
  expect(found.groups.find(({ id }) => id === "same-risk")?.questions).toMatchObject([
    { label: "SEC 1", notes: { before: "was", after: "is" }, gained: ["Title of c"], lost: ["Title of b"] },
  ])
})

test("the steps of the waterfall come in the order of the lists, whatever the order of the questions", () => {
  fc.assert(
    fc.property(pillars, pillars, (one, other) => {
      const found = comparison([reviewWith(one)], [reviewWith(other)])
      const kinds = found.high.map(({ kind }) => kind)
      const lists = found.groups.map(({ id }) => id).filter((id) => kinds.some((kind) => kind === id))
      expect(kinds).toEqual(["start", ...lists, "end"])
    }),
  )
})

test("the finding says from where to where and why", () => {
  const high = comparison([reviewWith({ data: ["0", "0", "abc"] })], [reviewWith({ data: ["abc", "a", "0"] })]).high
  expect(comparisonFinding(high, "v1")).toBe("High risks fell from 2 to 1 since v1: 1 resolved, 1 improved and 1 new")
  expect(
    comparisonFinding(
      [
        { kind: "start", count: 2 },
        { kind: "end", count: 2 },
      ],
      "v1",
    ),
  ).toBe("High risks stand at 2, as at v1")
})

test("numbers say what they count: a first risk is new, only medium to high is worse, an answer at risk is no plain one", () => {
  const found = comparison(
    [reviewWith({ security: ["abc", "-", "a", "-"] })],
    [reviewWith({ security: ["0", "a", "0", "abc"] })],
  )
  const told = found.groups.flatMap(({ id, questions }) =>
    questions.length > 0 ? `${questions.length} ${groupCountWords(id, questions.length)}` : [],
  )
  expect(told).toEqual(["2 new risks", "1 worsened from medium to high", "1 answered, no risk"])
  expect(groupCountWords("appeared", 1)).toBe("new risk")
  expect(new Set(CHANGE_GROUPS.map((id) => groupCountWords(id, 0))).size).toBe(CHANGE_GROUPS.length)
})
