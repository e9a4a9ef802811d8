import fc from "fast-check"
import { expect, it } from "vitest"
import { REVIEW_ROLES } from "@/lib/review/roles"
import { FRAMEWORK_PILLARS, type FrameworkPillar } from "@/lib/review/workload-type"
import { type AgendaQuestion, questionKey } from "./agenda-questions"
import { routeQuestions, unqualifiedPillars } from "./routing"

const PILLARS = Object.keys(FRAMEWORK_PILLARS) as FrameworkPillar[]

const question = (frameworkPillar: FrameworkPillar | null, at = 0): AgendaQuestion => ({
  ...{
    lensKey: "wellarchitected",
    questionId: `${frameworkPillar ?? "own"}_${at}`,
    label: "",
    title: "",
    risk: "HIGH",
  },
  ...{ pillarGroup: frameworkPillar ?? "own", pillarName: "", frameworkPillar },
})
const person = (id: string, businessRole: string, answers = true) => ({ id, businessRole, answers })

it("asks the roles that speak for a pillar, and nobody who only watches", () => {
  const people = [
    person("ops", " operations engineer"),
    person("sec", "Security specialist"),
    person("guest", "Finance", false),
  ]
  const routes = routeQuestions(
    PILLARS.map((pillar) => question(pillar)),
    people,
  )
  expect(Object.fromEntries(routes)).toEqual({
    "wellarchitected/operationalExcellence_0": ["ops"],
    "wellarchitected/security_0": ["sec"],
    "wellarchitected/reliability_0": ["ops"],
    "wellarchitected/performance_0": [],
    "wellarchitected/costOptimization_0": [],
    "wellarchitected/sustainability_0": [],
  })
})

it("asks everybody about a lens's own pillar", () => {
  const people = [person("ops", "Operations engineer"), person("anybody", "constructor")]
  expect(routeQuestions([question(null)], people).get("wellarchitected/own_0")).toEqual(["ops", "anybody"])
})

it("warns of exactly those pillars whose questions go to nobody", () => {
  const roles = [...Object.keys(REVIEW_ROLES), "", "Poet"]
  const someone = fc.record({ id: fc.uuid(), businessRole: fc.constantFrom(...roles), answers: fc.boolean() })
  const asked = fc
    .subarray(PILLARS)
    .map((pillars) => pillars.flatMap((pillar) => [question(pillar), question(pillar, 1)]))
  fc.assert(
    fc.property(asked, fc.array(someone, { maxLength: 6 }), (questions, people) => {
      const routes = routeQuestions(questions, people)
      const open = questions.filter((one) => routes.get(questionKey(one))?.length === 0)
      const warned = unqualifiedPillars(questions, people).map(({ id }) => id)
      expect(new Set(warned)).toEqual(new Set(open.map(({ frameworkPillar }) => frameworkPillar)))
      for (const ids of routes.values())
        for (const id of ids) expect(people.find((one) => one.id === id)?.answers).toBe(true)
    }),
  )
})

it("clears the warning for cost when finance joins, and says who would clear it", () => {
  const cost = [question("costOptimization")]
  expect(unqualifiedPillars(cost, [person("ops", "Operations engineer")])).toEqual([
    { id: "costOptimization", name: "Cost optimization", roles: ["Engineering lead", "Finance"] },
  ])
  expect(unqualifiedPillars(cost, [person("fin", "Finance")])).toEqual([])
  expect(unqualifiedPillars(cost, [person("fin", "Finance", false)])).toHaveLength(1)
})
