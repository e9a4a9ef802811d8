import { isDeepStrictEqual } from "node:util"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { applyDiff } from "./apply-diff"
import { arbitraryLensJson } from "./arbitrary"
import { checkLens } from "./check"
import { diffLenses, isEmptyDiff } from "./diff"
import { type LensJson, lensJson } from "./example"
import type { Lens } from "./model"
import { movedIds } from "./moves"

function read(json: unknown): Lens {
  const { lens, problems } = checkLens(JSON.stringify(json))
  if (!lens) throw new Error(problems.map(({ message }) => message).join("; "))
  return lens
}

const arbitraryLens = arbitraryLensJson().map(read)

/** A later version: order changed, things dropped, ids and texts changed, whole questions taken from another lens. */
const arbitraryPair = fc
  .tuple(arbitraryLens, arbitraryLens, fc.infiniteStream(fc.nat({ max: 9 })))
  .map(([before, other, dice]): [Lens, Lens] => {
    const roll = () => dice.next().value ?? 0
    const after = structuredClone(before)
    for (const pillar of after.pillars) {
      for (const question of pillar.questions) {
        if (roll() === 0) question.title = `${question.title} now`
        if (roll() === 0) delete question.helpfulResource
        if (roll() === 0) question.guidance = { prompt: "Ask" }
        if (roll() < 2) question.choices.reverse()
        if (roll() < 2) question.riskRules.splice(0, 1)
        const choice = question.choices[roll() % question.choices.length]
        if (roll() < 2 && choice) choice.id = `${choice.id}_later`
        if (roll() === 0) question.id = `${question.id}_later`
      }
      if (roll() < 2) pillar.questions.reverse()
      if (roll() < 2) pillar.name = `${pillar.name} too`
      const borrowed = other.pillars[0]?.questions[0]
      if (roll() < 2 && borrowed) pillar.questions.push({ ...borrowed, id: `borrowed_${pillar.id}` })
      const moved = after.pillars.at(-1)?.questions
      if (roll() < 2 && moved && moved !== pillar.questions) moved.push(...pillar.questions.splice(0, 1))
    }
    if (roll() < 2) after.pillars.reverse()
    if (roll() === 0) after.pillars.pop()
    return [before, roll() === 0 ? other : after]
  })

describe("the difference of two lenses", () => {
  it("gives the new one when applied to the old one", () => {
    fc.assert(
      fc.property(arbitraryPair, ([before, after]) => {
        const original = structuredClone(before)
        const diff = diffLenses(before, after)
        expect(applyDiff(before, diff)).toEqual(after)
        expect(before).toEqual(original)
        expect(isEmptyDiff(diff)).toBe(isDeepStrictEqual(before, after))
      }),
      { numRuns: 60 },
    )
  })

  it("gives the new one whatever the mapping of ids", () => {
    const ids = fc.constantFrom("question_0_0", "question_0_1", "question_0_0_later", "borrowed_pillar_0", "nowhere")
    const pairs = fc.array(fc.record({ from: ids, to: ids }), { maxLength: 4 })
    fc.assert(
      fc.property(arbitraryPair, pairs, ([before, after], questions) => {
        expect(applyDiff(before, diffLenses(before, after, { questions, choices: [] }))).toEqual(after)
      }),
      { numRuns: 40 },
    )
  })

  it("is empty for the same lens", () => {
    fc.assert(
      fc.property(arbitraryLens, (lens) => {
        expect(isEmptyDiff(diffLenses(lens, structuredClone(lens)))).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it("tells what kind of change each is", () => {
    const json: LensJson = lensJson()
    const [security, operations] = json.pillars
    if (!security || !operations) throw new Error("The example has two pillars")
    const [first, second] = security.questions
    if (!first || !second) throw new Error("The example has two questions a pillar")
    json.description = "For more tests"
    security.name = "Safety"
    first.title = "How do you know who did what and when?"
    Object.assign(first.choices[0] ?? {}, { id: "keep_all_logs" })
    first.riskRules = [
      { condition: "keep_all_logs&&read_logs", risk: "NO_RISK" },
      { condition: "keep_all_logs", risk: "MEDIUM_RISK" },
      { condition: "default", risk: "HIGH_RISK" },
    ]
    second.choices.splice(1, 1)
    second.riskRules.splice(0, 1)
    operations.questions.push(...security.questions.splice(1, 1))
    operations.questions.shift()
    const diff = diffLenses(read(lensJson()), read(json))
    expect(diff.fields).toEqual([{ field: "description", before: "For tests", after: "For more tests" }])
    expect(diff.pillars).toMatchObject({ added: [], removed: [], changed: [{ id: "security" }], moved: [] })
    expect(diff.mapping).toEqual({
      questions: [],
      choices: [{ questionId: "security_1", from: "keep_logs", to: "keep_all_logs" }],
    })
    expect(diff.questions.added).toEqual([])
    expect(diff.questions.removed.map(({ question }) => question.id)).toEqual(["operations_1"])
    expect(diff.questions.changed).toMatchObject([
      {
        id: "security_1",
        isMoved: false,
        fields: [{ field: "title" }],
        choices: { added: [], removed: [], changed: [{ id: "keep_all_logs", oldId: "keep_logs", fields: [] }] },
        rules: { isSameLogic: true },
      },
      {
        id: "security_2",
        isMoved: true,
        oldPillarId: "security",
        pillarId: "operations",
        choices: { removed: [{ id: "read_logs" }] },
        rules: { isSameLogic: false },
      },
    ])
  })

  it("proposes the question that only changed its id", () => {
    const json = lensJson()
    Object.assign(json.pillars[0]?.questions[0] ?? {}, { id: "traces", title: "How do you know WHO did what" })
    Object.assign(json.pillars[0]?.questions[1] ?? {}, { title: "Something else?" })
    const before = lensJson()
    Object.assign(before.pillars[0]?.questions[1] ?? {}, { title: "Something else?" })
    expect(diffLenses(read(before), read(json)).mapping.questions).toEqual([{ from: "security_1", to: "traces" }])
  })
})

describe("what moved", () => {
  it("is as little as explains the new order", () => {
    expect(movedIds(["a", "b", "c", "d"], ["b", "c", "d", "a"])).toEqual(["a"])
    expect(movedIds(["a", "b", "c"], ["a", "b", "c"])).toEqual([])
    expect(movedIds([], [])).toEqual([])
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 8 }), fc.func(fc.nat()), (before, rank) => {
        const after = before.toSorted((a, b) => rank(a) - rank(b))
        const moved = new Set(movedIds(before, after))
        expect(after.filter((id) => !moved.has(id))).toEqual(before.filter((id) => !moved.has(id)))
      }),
    )
  })
})
