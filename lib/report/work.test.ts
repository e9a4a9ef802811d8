import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { EFFORTS, LEVELS, STATUSES } from "@/lib/improvement/item"
import { decisionRegister } from "./decision-register"
import { NOTHING_REDACTED } from "./dress"
import { reportOf, reviewWith } from "./example"
import { executiveBrief } from "./executive-brief"
import { improvementPlanReport } from "./improvement-plan"
import { redacted } from "./redact"
import { ENGLISH } from "./words/say"
import { sayIn } from "./words/say-in"
import { workReport } from "./work"
import { acceptedOf, decisionOf, improvementOf } from "./work-example"

const TODAY = "2026-11-21"
const item = fc
  .record({
    status: fc.constantFrom(...STATUSES),
    impact: fc.constantFrom(...LEVELS),
    priority: fc.constantFrom(...LEVELS),
    effort: fc.constantFrom(...EFFORTS),
    risk: fc.constantFrom(...LEVELS, "NONE" as const),
    dueOn: fc.constantFrom(null, "2026-11-20", "2026-12-01", "2027-08-01"),
    owner: fc.constantFrom(null, { id: null, name: "Ana" }),
  })
  .map((over) => over)
const items = fc.array(item, { maxLength: 30 }).map((all) => all.map((over, index) => improvementOf(index + 1, over)))

describe("improvements in a report", () => {
  test("every one stands in the table, every open one in one cell and in one period", () => {
    fc.assert(
      fc.property(items, (all) => {
        const work = workReport({ items: all, decisions: [] }, TODAY, ENGLISH)
        const numbers = (lines: { number: number }[]) => lines.map(({ number }) => number).sort((a, b) => a - b)
        expect(numbers(work.lines)).toEqual(all.map(({ number }) => number))
        const inCells = numbers(work.matrix.flatMap(({ lines }) => lines))
        expect(inCells).toHaveLength(work.counts.open)
        expect(numbers(work.roadmap.flatMap(({ lines }) => lines))).toEqual(inCells)
        expect(work.matrix).toHaveLength(9)
        const { open, done, accepted } = work.counts
        const refused = all.filter(({ status }) => status === "WONT_DO").length
        expect(open + done + accepted + refused).toBe(all.length)
      }),
    )
  })

  test("efforts, days and risks are said in the language of the report", () => {
    const line = (say = ENGLISH) => workReport({ items: [improvementOf(1)], decisions: [] }, TODAY, say).lines[0]
    expect(line()).toMatchObject({ effort: "Small, 20 minutes", due: "10 December 2026", riskWord: "High" })
    expect(line(sayIn("de"))).toMatchObject({ effort: "Klein, 20 Minuten", due: "10. Dezember 2026", riskWord: "Hoch" })
  })
})

const work = {
  items: [
    improvementOf(1, { owner: null, impactText: "Orders get lost", evidence: "see wiki" }),
    improvementOf(2, { dueOn: null }),
    acceptedOf(3),
  ],
  decisions: [decisionOf(3), decisionOf(4, { kind: "RETURNED", deciderName: "", reviewOn: null })],
}
const input = reportOf([reviewWith({ security: ["0", "a", "abc"], Data: ["0"] })], { work })

describe("the executive brief", () => {
  const brief = executiveBrief(input, ENGLISH)

  test("has the counts of the plan and asks for what is missing", () => {
    const plan = improvementPlanReport(input)
    expect(brief.counts).toEqual(plan.counts)
    expect(brief.risks).toHaveLength(plan.counts.HIGH)
    expect(brief.asks).toEqual(["Name an owner for 1 open improvement.", "Agree dates for 1 open improvement."])
    expect(brief.steps.map(({ title }) => title)).toEqual(["Improvement 1", "Improvement 2"])
  })

  test("a question whose risk is accepted does not worry any more, unless it is worked on too", () => {
    const link = {
      ...{ lensKey: "house", lensName: "House rules", questionId: "p0q0", label: "SEC 1" },
      risk: "HIGH" as const,
    }
    const links = [{ ...link, title: "security question 1", practices: [] }]
    const worries = (...items: ReturnType<typeof improvementOf>[]) => {
      const told = executiveBrief({ ...input, work: { items, decisions: [] } }, ENGLISH)
      return [told.risks.map(({ title }) => title), told.acceptedHigh]
    }
    const [all] = worries(improvementOf(1, { links }))
    expect(all).toEqual(["security question 1", "Data question 1"])
    expect(worries(acceptedOf(1, { links }))).toEqual([["Data question 1"], 1])
    expect(worries(acceptedOf(1, { links }), improvementOf(2, { links }))).toEqual([all, 0])
  })

  test("what happens next is in the order of its dates, undated last", () => {
    fc.assert(
      fc.property(items, (all) => {
        const { steps } = executiveBrief({ ...input, work: { items: all, decisions: [] } }, ENGLISH)
        const dates = steps.map(({ due }) => (due === "" ? Number.POSITIVE_INFINITY : Date.parse(`${due} UTC`)))
        if (all.length > 0) expect(dates).toEqual(dates.toSorted((a, b) => (a === b ? 0 : a - b)))
      }),
    )
  })

  test("without improvements it names the practices to begin with", () => {
    const { work: _, ...plain } = input
    const first = executiveBrief(plain, ENGLISH)
    expect(first.work).toBeNull()
    expect(first.steps[0]?.title).toBe("SEC 1 Title of a")
    expect(first.asks).toHaveLength(1)
  })
})

test("the register has every decision, and the date's own word in the report's language", () => {
  const register = decisionRegister(input, sayIn("de"))
  expect(register.decisions.map(({ what, decider }) => [what, decider])).toEqual([
    ["Risiko akzeptiert", "Olivia Owner"],
    ["Wieder offen", ""],
  ])
  expect(register.decisions[1]?.reason).toBe("Das Datum zum Wiederansehen ist vorbei.")
  expect(register.accepted.map(({ number }) => number)).toEqual([3])
})

test("a copy without names and evidence has none of them, though it says that somebody decided", () => {
  const copy = redacted(input, { ...NOTHING_REDACTED, names: true, evidence: true }, ENGLISH)
  const told = [improvementPlanReport(copy), executiveBrief(copy, ENGLISH), decisionRegister(copy, ENGLISH)]
  expect(JSON.stringify(told)).not.toMatch(/Ana Example|Olivia|see wiki/)
  expect(decisionRegister(copy, ENGLISH).decisions[0]?.decider).toBe("name left out")
})
