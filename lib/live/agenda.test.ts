import fc from "fast-check"
import { expect, it } from "vitest"
import { RISKS } from "@/lib/lens/model"
import {
  AGENDA_TEMPLATES,
  type AgendaTemplate,
  agendaMinutes,
  pillarBudgets,
  proposeSittings,
  startMinutes,
} from "./agenda"
import { type AgendaQuestion, questionKey } from "./agenda-questions"

const TEMPLATES = Object.keys(AGENDA_TEMPLATES) as AgendaTemplate[]
const PILLARS = ["security", "reliability", "wellarchitected.own", "sustainability"]

/** Questions as `agendaQuestions` gives them: pillar by pillar. */
const questions = fc
  .array(fc.array(fc.constantFrom(...RISKS), { minLength: 1, maxLength: 20 }), { maxLength: PILLARS.length })
  .map((pillars) =>
    pillars.flatMap((risks, pillar) =>
      risks.map((risk, at): AgendaQuestion => {
        const pillarGroup = PILLARS[pillar] ?? ""
        const id = `${pillarGroup}_${at}`
        return {
          ...{ lensKey: "wellarchitected", questionId: id, label: id, title: id, pillarGroup, pillarName: pillarGroup },
          ...{ frameworkPillar: null, risk },
        }
      }),
    ),
  )

const asked = (sittings: ReturnType<typeof proposeSittings>) =>
  sittings.flatMap(({ items }) => items.flatMap((item) => item.questions.map(questionKey)))

it("asks nothing twice, keeps the order, and each sitting opens and ends with the wrap-up", () => {
  fc.assert(
    fc.property(questions, fc.constantFrom(...TEMPLATES), fc.integer({ min: 1, max: 15 }), (all, template, each) => {
      const sittings = proposeSittings(template, all, each)
      const keys = asked(sittings)
      const order = all.map(questionKey)
      expect(new Set(keys).size).toBe(keys.length)
      if (template !== "interview") expect(keys).toEqual(order.filter((key) => keys.includes(key)))
      for (const { items } of sittings) {
        expect(items[0]?.kind).toBe("opening")
        expect(items.at(-1)?.kind).toBe("wrap-up")
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
        const budget = pillarBudgets(items).reduce((sum, { minutes }) => sum + minutes, 0)
        expect(budget).toBe(items.flatMap((item) => item.questions).length * each)
        expect(startMinutes(items).at(-1)).toBe(agendaMinutes(items) - (items.at(-1)?.minutes ?? 0))
      }
    }),
  )
})

it("asks every question unless the template is short; then it keeps to its time, and the light one to every pillar", () => {
  fc.assert(
    fc.property(questions, fc.constantFrom(...TEMPLATES), (all, template) => {
      const sittings = proposeSittings(template, all)
      const limit = { light: 90, interview: 60 }[template as string]
      if (limit === undefined) expect(asked(sittings)).toHaveLength(all.length)
      else {
        expect(sittings).toHaveLength(1)
        expect(agendaMinutes(sittings[0]?.items ?? [])).toBeLessThanOrEqual(limit)
        if (template === "interview") return
        const pillars = new Set(sittings[0]?.items.flatMap((item) => item.pillarId || []))
        expect(pillars).toEqual(new Set(all.map(({ pillarGroup }) => pillarGroup)))
      }
    }),
  )
})

it("takes high risks into a light session first, and what is open into an interview", () => {
  const all = RISKS.flatMap((risk) => Array.from({ length: 8 }, (_, at) => ({ risk, id: `${risk}_${at}` }))).map(
    ({ risk, id }): AgendaQuestion => ({
      ...{ lensKey: "l", questionId: id, label: id, title: id, pillarGroup: "security", pillarName: "Security" },
      ...{ frameworkPillar: "security", risk },
    }),
  )
  const numberOf = (template: AgendaTemplate, risk: string) =>
    asked(proposeSittings(template, all)).filter((key) => key.startsWith(`l/${risk}`)).length
  const numbers = (template: AgendaTemplate) => ["HIGH", "UNANSWERED", "MEDIUM"].map((risk) => numberOf(template, risk))
  expect(numbers("light")).toEqual([8, 8, 1])
  expect(numbers("interview")).toEqual([2, 8, 0])
})

it("an interview holds nothing less open than what it leaves out, and begins with what is open, pillar by pillar", () => {
  const order: AgendaQuestion["risk"][] = ["UNANSWERED", "HIGH", "MEDIUM", "NONE", "NOT_APPLICABLE"]
  const first = (some: readonly AgendaQuestion[]) => Math.min(...some.map(({ risk }) => order.indexOf(risk)))
  fc.assert(
    fc.property(questions, (all) => {
      const byKey = new Map(all.map((one) => [questionKey(one), one]))
      const items = proposeSittings("interview", all)[0]?.items ?? []
      const parts = items
        .filter(({ kind }) => kind === "questions")
        .map((part) => part.questions.flatMap((place) => byKey.get(questionKey(place)) ?? []))
      const held = new Set(parts.flat())
      const left = all.filter((one) => !held.has(one))
      const least = Math.max(-1, ...[...held].map(({ risk }) => order.indexOf(risk)))
      expect(least).toBeLessThanOrEqual(first(left))
      for (const part of parts) {
        const ranks = part.map(({ risk }) => order.indexOf(risk))
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
      }
      const open = parts.filter((part) => first(part) === 0).map((part) => PILLARS.indexOf(part[0]?.pillarGroup ?? ""))
      expect(open).toEqual(open.toSorted((a, b) => a - b))
      expect(parts.slice(0, open.length).every((part) => first(part) === 0)).toBe(true)
    }),
  )
})

it("cuts two sittings between two pillars, at about the half", () => {
  fc.assert(
    fc.property(questions, (all) => {
      const parts = proposeSittings("two-sittings", all)
      const pillars = parts.map(({ items }) => items.flatMap((item) => item.pillarId || []))
      expect(new Set(pillars.flat()).size).toBe(pillars.flat().length)
      const largest = Math.max(0, ...PILLARS.map((id) => all.filter((one) => one.pillarGroup === id).length))
      const sizes = parts.map((part) => asked([part]).length)
      if (sizes.length === 2) expect(Math.abs((sizes[0] ?? 0) - (sizes[1] ?? 0))).toBeLessThanOrEqual(largest)
    }),
  )
})
