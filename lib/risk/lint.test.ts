import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { arbitraryExpression, arbitraryQuestion } from "@/lib/lens/arbitrary"
import { questionWith } from "@/lib/lens/example"
import { isNoneOfThese, type Lens, type Question, type Risk } from "@/lib/lens/model"
import { idsIn, printRule } from "@/lib/lens/rule"
import { evaluateRisk } from "./evaluate"
import { lintLens, lintQuestion } from "./lint"

const WORSE: Risk[] = ["NONE", "MEDIUM", "HIGH"]

function lint(question: Question): string[] {
  return lintQuestion(question, "").map(({ code, pointer }) => `${code} ${pointer}`)
}

/** Every answer with something ticked, judged by the evaluator one at a time: slow and plain. */
function answersOf(question: Question) {
  const ids = question.choices.map(({ id }) => id)
  return Array.from({ length: 2 ** ids.length - 1 }, (_, index) => {
    const selected = new Set(ids.filter((_, bit) => ((index + 1) >>> bit) & 1))
    return { selected, ...evaluateRisk(question, { selected, notApplicable: new Set(), isApplicable: true }) }
  })
}

/** The findings that follow from the answers alone, said in another way than the linter does. */
function expectedOf(question: Question): string[] {
  const { choices, riskRules } = question
  const answers = answersOf(question)
  const isClean = (ids: ReadonlySet<string>) => !choices.some((choice) => isNoneOfThese(choice) && ids.has(choice.id))
  const found: string[] = []
  const used = new Set(riskRules.flatMap(({ expression }) => idsIn(expression)))
  const harmless = answers.filter(({ risk }) => risk === "NONE")
  const worst = Math.max(...answers.map(({ risk }) => WORSE.indexOf(risk)))
  if (harmless.length === 0) found.push("no-risk-unreachable /riskRules")
  else if (!harmless.some(({ selected }) => isClean(selected))) found.push("no-risk-needs-none-of-these /riskRules")
  else {
    const practices = choices.filter((choice) => !isNoneOfThese(choice)).length
    const all = answers.find(({ selected }) => selected.size === practices && isClean(selected))
    if (all && all.risk !== "NONE") found.push("all-practices-not-no-risk /riskRules")
  }
  choices.forEach((choice, index) => {
    const alone = answers.find(({ selected }) => selected.size === 1 && selected.has(choice.id))
    if (isNoneOfThese(choice)) {
      if (alone && WORSE.indexOf(alone.risk) < worst) found.push(`none-of-these-not-worst /choices/${index}/id`)
      return
    }
    if (!used.has(choice.id)) found.push(`choice-unused /choices/${index}/id`)
    const raises = answers.some(({ selected, risk }) => {
      if (selected.has(choice.id) || !isClean(selected)) return false
      const more = answers.find(
        (other) =>
          other.selected.size === selected.size + 1 &&
          other.selected.has(choice.id) &&
          [...selected].every((id) => other.selected.has(id)),
      )
      return more !== undefined && WORSE.indexOf(more.risk) > WORSE.indexOf(risk)
    })
    if (raises) found.push(`more-raises-risk /choices/${index}/id`)
  })
  riskRules.forEach((rule, index) => {
    if (answers.some(({ ruleIndex }) => ruleIndex === index)) return
    found.push(`${rule.expression ? "dead" : "default-never-reached"} /riskRules/${index}/condition`)
  })
  if (!riskRules.some(({ expression }) => expression === null)) found.push("default-missing /riskRules")
  return found.toSorted()
}

const DEAD = /^(rule-never-fires|rule-contradiction|rule-repeats) /

describe("the lint of a question", () => {
  it("finds exactly what follows from all of its answers", () => {
    const several = arbitraryQuestion(1, 5).filter(({ riskRules }) => riskRules.some(({ expression }) => expression))
    fc.assert(
      fc.property(several, (question) => {
        const actual = lint(question)
          .filter((finding) => !finding.startsWith("choice-without-effect"))
          .map((finding) => finding.replace(DEAD, "dead "))
        expect(actual.toSorted()).toEqual(expectedOf(question))
      }),
      { numRuns: 500 },
    )
  })

  it("says nothing about a question as it should be", () => {
    const good = questionWith(
      "a b c x_no",
      ["a && b && c", "NO_RISK"],
      ["a && b", "MEDIUM_RISK"],
      ["default", "HIGH_RISK"],
    )
    expect(lint(good)).toEqual([])
  })

  it("names the kinds of rules that never fire", () => {
    expect(
      lint(questionWith("a b x_no", ["a && !a", "NO_RISK"], ["b", "MEDIUM_RISK"], ["default", "HIGH_RISK"])),
    ).toContain("rule-contradiction /riskRules/0/condition")
    const repeated = questionWith(
      "a b x_no",
      ["a && b", "NO_RISK"],
      ["b && a", "MEDIUM_RISK"],
      ["default", "HIGH_RISK"],
    )
    expect(lint(repeated)).toEqual(["rule-repeats /riskRules/1/condition"])
    const [finding] = lintQuestion(repeated, "/pillars/0/questions/1")
    expect(finding).toEqual({
      code: "rule-repeats",
      severity: "warning",
      pointer: "/pillars/0/questions/1/riskRules/1/condition",
      message: "The rule for MEDIUM_RISK repeats the condition of rule 1 (NO_RISK), so it never fires",
    })
    expect(lint(questionWith("a b", ["a || b", "NO_RISK"], ["!a && !b", "HIGH_RISK"]))).toContain(
      "rule-never-fires /riskRules/1/condition",
    )
    const early = questionWith("a b", ["a", "NO_RISK"], ["default", "HIGH_RISK"], ["b", "MEDIUM_RISK"])
    expect(lint(early)).toContain("default-not-last /riskRules/1/condition")
    expect(lint(early)).toContain("rule-never-fires /riskRules/2/condition")
  })

  it("knows a none-of-these by its title, as in the public lens that can't reach no risk", () => {
    const question = questionWith(
      "a b c",
      ["a && b && c", "NO_RISK"],
      ["!a || !c", "HIGH_RISK"],
      ["default", "MEDIUM_RISK"],
    )
    Object.assign(question.choices[2] ?? {}, { title: "None of above" })
    const findings = lintQuestion(question, "")
    expect(findings.map(({ code }) => code)).toEqual(["none-of-these-id", "no-risk-needs-none-of-these"])
    expect(findings[1]?.message).toBe(
      "NO_RISK needs a none-of-these choice together with others: it is reached only so, for example with practices 1 and 2 and “None of above” ticked",
    )
  })

  it("says how one more practice raises the risk", () => {
    const question = questionWith(
      "a b x_no",
      ["a && !b", "NO_RISK"],
      ["a && b", "MEDIUM_RISK"],
      ["default", "HIGH_RISK"],
    )
    expect(lintQuestion(question, "").map(({ message }) => message)).toEqual([
      "With every practice ticked the risk is Medium, not No risk, which is reached for example with practice 1 ticked",
      "Ticking practice 2 (b) as well raises the risk from No risk to Medium, for example with practice 1 ticked",
    ])
  })

  it("tells a question that only informs, and a practice without effect", () => {
    expect(lintQuestion(questionWith("a b", ["default", "NO_RISK"]), "")).toMatchObject([
      { code: "only-default", severity: "info", pointer: "/riskRules" },
    ])
    expect(lint(questionWith("a b x_no", ["a || (a && b)", "NO_RISK"], ["default", "HIGH_RISK"]))).toEqual([
      "choice-without-effect /choices/1/id",
    ])
  })

  it("takes less than a second for the largest lens", () => {
    const ids = [...Array.from({ length: 14 }, (_, index) => `choice_${index}`), "none_no"]
    const expressions = fc.sample(arbitraryExpression(ids, 4), { numRuns: 400, seed: 7 })
    const questions = Array.from({ length: 200 }, (_, index): Question => {
      const [first, second] = expressions.slice(index * 2).map((expression) => [printRule(expression)] as const)
      return questionWith(
        ids.join(" "),
        [first?.[0] ?? "default", "NO_RISK"],
        [second?.[0] ?? "default", "MEDIUM_RISK"],
        ["default", "HIGH_RISK"],
      )
    })
    const pillars = Array.from({ length: 10 }, (_, index) => ({
      id: `pillar_${index}`,
      name: "Pillar",
      questions: questions.slice(index * 20, index * 20 + 20),
      guidance: {},
    }))
    const lens: Lens = { name: "Large", description: "", pillars, designPrinciples: [] }
    const start = process.cpuUsage()
    expect(lintLens(lens).length).toBeGreaterThan(0)
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000)
  })
})
