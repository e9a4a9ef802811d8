import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { arbitraryQuestion } from "@/lib/lens/arbitrary"
import { questionWith } from "@/lib/lens/example"
import { allQuestions, type Lens, type Question } from "@/lib/lens/model"
import type { AnswerState, ChoiceStatus } from "@/lib/review/answer"
import { questionCount } from "@/lib/review/counts"
import { reviewCounts, riskOf } from "@/lib/review/state"
import { planUpgrade, upgradePath } from "@/lib/review/upgrade"

function lensOf(...questions: Question[]): Lens {
  return {
    name: "L",
    description: "",
    designPrinciples: [],
    pillars: [{ id: "p", name: "P", questions, guidance: {} }],
  }
}

function answered(...selected: string[]): AnswerState {
  const choices = Object.fromEntries(
    selected.map((id) => [id, { status: "SELECTED" as ChoiceStatus, reason: "NONE" as const, notes: "" }]),
  )
  return { choices, isApplicable: true, reason: "NONE", notes: "Agreed" }
}

const arbitraryAnswer = (question: Question) =>
  fc
    .record({
      statuses: fc.array(fc.constantFrom<ChoiceStatus>("SELECTED", "NOT_APPLICABLE", "UNSELECTED"), {
        minLength: question.choices.length,
        maxLength: question.choices.length,
      }),
      isApplicable: fc.boolean(),
      notes: fc.constantFrom("", "A note"),
    })
    .map(({ statuses, ...rest }): AnswerState => {
      const entries = question.choices.flatMap(({ id }, index) => {
        const status = statuses[index] ?? "UNSELECTED"
        if (status === "UNSELECTED" || (status === "NOT_APPLICABLE" && id.endsWith("_no"))) return []
        return [[id, { status, reason: "NONE" as const, notes: "" }] as const]
      })
      return { choices: Object.fromEntries(entries), reason: "NONE", ...rest }
    })

/** Two versions with questions in common, and answers to the first. */
const arbitraryUpgrade = fc
  .array(arbitraryQuestion(2, 5), { minLength: 2, maxLength: 6 })
  .map((questions) => questions.map((question, index) => ({ ...question, id: `question_${index}` })))
  .chain((questions) =>
    fc.record({
      old: fc.shuffledSubarray(questions, { minLength: 1 }),
      changed: fc.array(arbitraryQuestion(2, 5), { minLength: questions.length, maxLength: questions.length }),
      kept: fc.shuffledSubarray(questions, { minLength: 1 }),
      answers: fc.tuple(...questions.map(arbitraryAnswer)),
      questions: fc.constant(questions),
    }),
  )
  .map(({ old, changed, kept, answers, questions }) => {
    const before = lensOf(...old)
    const after = lensOf(
      ...kept.map((question, index) => (index % 2 === 0 ? question : { ...changed[index], ...only(question) })),
    )
    const recorded = Object.fromEntries(
      questions.flatMap((question, index) => {
        const answer = answers[index]
        return old.includes(question) && answer ? [[question.id, answer]] : []
      }),
    )
    return { before, after, answers: recorded }
  })

/** Only what makes a question the same one: other choices and rules come from elsewhere. */
function only({ id, title }: Question): Question {
  return { ...questionWith("alpha new_one", ["alpha", "NO_RISK"], ["default", "HIGH_RISK"]), id, title }
}

const says = ({ choices, isApplicable, notes }: AnswerState) =>
  !isApplicable || notes !== "" || Object.keys(choices).length > 0

describe("any two versions and any answers", () => {
  test("every answer is kept, needs attention or is lost, exactly once", () => {
    fc.assert(
      fc.property(arbitraryUpgrade, ({ before, after, answers }) => {
        const { kept, attention, lost } = planUpgrade(upgradePath(before, after), { answers })
        const ids = [...kept, ...attention].map(({ oldQuestionId }) => oldQuestionId)
        const expected = Object.entries(answers).flatMap(([id, answer]) => (says(answer) ? [id] : []))
        expect([...ids, ...lost.map(({ questionId }) => questionId)].sort()).toEqual(expected.sort())
        const stays = new Set(allQuestions(after).map(({ id }) => id))
        expect(lost.every(({ questionId }) => !stays.has(questionId))).toBe(true)
      }),
    )
  })

  test("the counts are those of the whole review before and after", () => {
    fc.assert(
      fc.property(arbitraryUpgrade, ({ before, after, answers }) => {
        const plan = planUpgrade(upgradePath(before, after), { answers })
        const carried = [...plan.kept, ...plan.attention].map(({ questionId, answer }) => [questionId, answer])
        const review = { lensKey: "", lensVersion: "", notes: "", pillarNotes: {}, pillarReasons: {} }
        expect(plan.before).toEqual(reviewCounts({ ...review, lens: before, answers }))
        expect(plan.after).toEqual(reviewCounts({ ...review, lens: after, answers: Object.fromEntries(carried) }))
        expect(questionCount(plan.after)).toBe(allQuestions(after).length)
      }),
    )
  })

  test("the stored risk of an answer saves working it out, and changes nothing else", () => {
    fc.assert(
      fc.property(arbitraryUpgrade, ({ before, after, answers }) => {
        const path = upgradePath(before, after)
        const stored = Object.fromEntries(
          allQuestions(before).flatMap((question) => {
            const answer = answers[question.id]
            return answer ? [[question.id, { ...answer, risk: riskOf(question, answer) }]] : []
          }),
        )
        const [plain, quick] = [planUpgrade(path, { answers }), planUpgrade(path, { answers: stored })]
        expect([quick.before, quick.after]).toEqual([plain.before, plain.after])
        const idsOf = (list: readonly { questionId: string }[]) => list.map(({ questionId }) => questionId).sort()
        expect([quick.kept, quick.attention, quick.lost].map(idsOf)).toEqual(
          [plain.kept, plain.attention, plain.lost].map(idsOf),
        )
      }),
    )
  })

  test("an upgrade to the same version keeps everything as it is", () => {
    fc.assert(
      fc.property(arbitraryUpgrade, ({ before, answers }) => {
        const { kept, attention, lost, added } = planUpgrade(upgradePath(before, before), { answers })
        expect([attention, lost, added]).toEqual([[], [], []])
        for (const { questionId, answer } of kept) expect(answer).toEqual(answers[questionId])
      }),
    )
  })
})

const rules = [
  ["s1 && s2", "NO_RISK"],
  ["s1", "MEDIUM_RISK"],
  ["default", "HIGH_RISK"],
] as const
const base = { ...questionWith("s1 s2 q_no", ...rules.map((rule) => [...rule] as [string, "NO_RISK"])), id: "base" }

function upgradeOne(next: Question, answer: AnswerState, mapping?: Parameters<typeof upgradePath>[2]) {
  return planUpgrade(upgradePath(lensOf(base), lensOf(next), mapping), { answers: { base: answer } })
}

describe("why an answer needs attention", () => {
  test("a reworded question, but not one with other blanks", () => {
    expect(upgradeOne({ ...base, title: "Other words" }, answered("s1")).attention[0]?.attention).toEqual([
      { kind: "reworded", before: "Question" },
    ])
    expect(upgradeOne({ ...base, title: " Question " }, answered("s1")).kept).toHaveLength(1)
  })

  test("a choice that was split: the old one is gone, its selection with it, and the risk differs", () => {
    const split = questionWith("s1 s2a s2b q_no", ["s1 && s2a && s2b", "NO_RISK"], ["s1", "MEDIUM_RISK"])
    const { attention } = upgradeOne({ ...split, id: "base" }, answered("s1", "s2"))
    expect(attention[0]?.attention).toEqual([
      { kind: "choices-added", titles: ["Title of s2a", "Title of s2b"] },
      { kind: "choices-gone", titles: ["Title of s2"] },
      { kind: "risk", from: "NONE", to: "MEDIUM" },
    ])
    expect(Object.keys(attention[0]?.answer.choices ?? {})).toEqual(["s1"])
    expect(attention[0]?.answer.notes).toBe("Agreed")
  })

  test("a rule that gives this answer another risk, and no other answer", () => {
    const stricter = { ...questionWith("s1 s2 q_no", ["s1 && s2", "NO_RISK"], ["default", "HIGH_RISK"]), id: "base" }
    expect(upgradeOne(stricter, answered("s1")).attention[0]?.attention).toEqual([
      { kind: "risk", from: "MEDIUM", to: "HIGH" },
    ])
    expect(upgradeOne(stricter, answered("s1", "s2")).kept).toHaveLength(1)
  })
})

test("accepted id changes carry answer, selections and notes over", () => {
  const renamed = { ...questionWith("t1 s2 q_no", ["t1 && s2", "NO_RISK"], ["t1", "MEDIUM_RISK"]), id: "other" }
  const choice = { ...renamed.choices[0], title: "Title of s1" }
  const next = {
    ...renamed,
    choices: [{ ...renamed.choices[0], ...choice }, ...renamed.choices.slice(1)] as Question["choices"],
  }
  const mapping = {
    questions: [{ from: "base", to: "other" }],
    choices: [{ questionId: "other", from: "s1", to: "t1" }],
  }
  expect(upgradeOne(next, answered("s1")).lost).toHaveLength(1)
  const { kept } = upgradeOne(next, answered("s1"), mapping)
  expect(kept).toMatchObject([
    { questionId: "other", oldQuestionId: "base", riskBefore: "MEDIUM", riskAfter: "MEDIUM" },
  ])
  expect(Object.keys(kept[0]?.answer.choices ?? {})).toEqual(["t1"])
})

test("notes of a pillar that goes are named", () => {
  const after = lensOf(base)
  const before = {
    ...after,
    pillars: [...after.pillars, { id: "old", name: "Old pillar", questions: [], guidance: {} }],
  }
  const pillarNotes = { p: "stays", old: "Said here" }
  expect(planUpgrade(upgradePath(before, after), { answers: {}, pillarNotes }).lostPillarNotes).toEqual([
    { pillarId: "old", name: "Old pillar", notes: "Said here" },
  ])
})
