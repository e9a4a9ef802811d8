import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { questionWith } from "@/lib/lens/example"
import { type Lens, RISKS } from "@/lib/lens/model"
import { EMPTY_ANSWER } from "@/lib/review/answer"
import { compareReviews, isUntouched, moveOf, waterfall } from "@/lib/review/compare"
import type { ReviewState } from "@/lib/review/state"

const IDS = ["q1", "q2", "q3", "q4"]
const rules: [string, "NO_RISK" | "MEDIUM_RISK" | "HIGH_RISK"][] = [
  ["a", "MEDIUM_RISK"],
  ["default", "HIGH_RISK"],
]

function lensWith(ids: readonly string[], first: "NO_RISK" | "MEDIUM_RISK" = "NO_RISK"): Lens {
  const questions = ids.map((id) => ({ ...questionWith("a b none_no", ["a && b", first], ...rules), id }))
  return {
    name: "Lens",
    description: "",
    designPrinciples: [],
    pillars: [{ id: "security", name: "Security", questions, guidance: {} }],
  }
}

function state(lens: Lens, ticks: Record<string, string[]>, notes: Record<string, string> = {}): ReviewState {
  const answers = Object.entries(ticks).map(([id, selected]) => {
    const choice = { status: "SELECTED", reason: "NONE", notes: "" } as const
    const choices = Object.fromEntries(selected.map((one) => [one, choice]))
    return [id, { ...EMPTY_ANSWER, choices, notes: notes[id] ?? "" }]
  })
  return {
    lensKey: "lens",
    lensVersion: "1",
    lens,
    notes: "",
    pillarNotes: {},
    pillarReasons: {},
    answers: Object.fromEntries(answers),
  }
}

const ticks = fc.dictionary(fc.constantFrom(...IDS), fc.subarray(["a", "b", "none_no"]))
const someLens = fc.record({
  ids: fc.subarray(IDS, { minLength: 1 }),
  first: fc.constantFrom("NO_RISK" as const, "MEDIUM_RISK" as const),
})
const someState = fc.tuple(someLens, ticks).map(([{ ids, first }, answers]) => state(lensWith(ids, first), answers))
const total = (steps: ReturnType<typeof waterfall>) => steps.slice(0, -1).reduce((sum, step) => sum + step.count, 0)

describe("comparing two states", () => {
  test("a state and itself: nothing changed", () => {
    fc.assert(
      fc.property(someState, (one) => {
        const changes = compareReviews([one], [one])
        expect(changes.every((change) => isUntouched(change) && change.progress === "unchanged")).toBe(true)
      }),
    )
  })

  test("mirrored: both sides swap, and what was added is removed", () => {
    fc.assert(
      fc.property(someState, someState, (one, other) => {
        const sides = (list: ReturnType<typeof compareReviews>) =>
          list.map(({ question, before, after }) => [question.id, before?.risk, after?.risk])
        const there = sides(compareReviews([one], [other])).sort()
        const back = sides(compareReviews([other], [one]))
        expect(back.map(([id, from, to]) => [id, to, from]).sort()).toEqual(there)
      }),
    )
  })

  test("the steps of a waterfall lead from its start to its end", () => {
    fc.assert(
      fc.property(someState, someState, (one, other) => {
        for (const risk of ["HIGH", "MEDIUM"] as const) {
          const steps = waterfall(compareReviews([one], [other]), risk)
          expect(total(steps)).toBe(steps.at(-1)?.count)
        }
      }),
    )
  })

  test("progress and lens changes are told apart", () => {
    const before = state(lensWith(["q1", "q2", "q3"]), { q1: ["a", "b"], q2: ["none_no"], q3: ["a"] })
    const after = state(lensWith(["q1", "q2", "q4"], "MEDIUM_RISK"), { q1: ["a", "b"], q2: ["a"] })
    const found = compareReviews([before], [after]).map(({ question, progress, lensChange }) => ({
      id: question.id,
      progress,
      lens: lensChange?.kind ?? null,
    }))
    expect(found).toEqual([
      { id: "q1", progress: "unchanged", lens: "rules" },
      { id: "q2", progress: "improved", lens: null },
      { id: "q4", progress: "unchanged", lens: "added" },
      { id: "q3", progress: "unchanged", lens: "removed" },
    ])
  })

  test("a risk that comes back is re-opened, not new", () => {
    const [clean, risky] = [state(lensWith(["q1"]), { q1: ["a", "b"] }), state(lensWith(["q1"]), { q1: ["none_no"] })]
    expect(compareReviews([clean], [risky])[0]?.progress).toBe("appeared")
    expect(compareReviews([clean], [risky], () => true)[0]?.progress).toBe("reopened")
  })

  test("notes count as a difference of their own", () => {
    const lens = lensWith(["q1"])
    const [change] = compareReviews([state(lens, { q1: ["a"] })], [state(lens, { q1: ["a"] }, { q1: "why" })])
    expect(change).toMatchObject({ progress: "unchanged", notesChanged: true })
    expect(change && isUntouched(change)).toBe(false)
  })

  test("every pair of risks has a word", () => {
    const words = RISKS.map((from) => RISKS.map((to) => moveOf(from, to)))
    expect(words).toMatchInlineSnapshot(`
      [
        [
          "unchanged",
          "appeared",
          "appeared",
          "answered",
          "answered",
        ],
        [
          "withdrawn",
          "unchanged",
          "improved",
          "resolved",
          "resolved",
        ],
        [
          "withdrawn",
          "worsened",
          "unchanged",
          "resolved",
          "resolved",
        ],
        [
          "withdrawn",
          "appeared",
          "appeared",
          "unchanged",
          "unchanged",
        ],
        [
          "withdrawn",
          "appeared",
          "appeared",
          "unchanged",
          "unchanged",
        ],
      ]
    `)
  })
})
