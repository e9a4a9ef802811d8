import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { awsBytes, toAwsForm } from "@/lib/lens/aws-form"
import { checkLens } from "@/lib/lens/check"
import { readJson } from "@/lib/lens/json-tree"
import { EXTENSION_KEY, LIMITS } from "@/lib/lens/limits"
import { allQuestions, isNoneOfThese, type Lens, type Question } from "@/lib/lens/model"
import { riskAt, riskTable } from "@/lib/risk/table"
import frameworkIds from "./testing/framework-ids.json"
import released from "./testing/released.json"

const folder = new URL(".", import.meta.url)
const aliases = readdirSync(folder).flatMap((name) => /^(.+)\.json$/.exec(name)?.[1] ?? [])
const ORDER = ["NONE", "MEDIUM", "HIGH"]
const LEVELS = { HIGH: "HIGH", MEDIUM: "MEDIUM", LOW: "NONE" } as const
const HASHES: Record<string, Record<string, string>> = released

function textOf(alias: string): string {
  return readFileSync(new URL(`${alias}.json`, folder), "utf8")
}

function lensOf(alias: string): Lens {
  const { lens } = checkLens(textOf(alias))
  if (!lens) throw new Error(`${alias}.json has errors`)
  return lens
}

function practicesOf(question: Question) {
  return question.choices.filter((choice) => !isNoneOfThese(choice))
}

function everyText(lens: Lens): string[] {
  const texts = (value: unknown): string[] =>
    typeof value === "string"
      ? [value]
      : typeof value === "object" && value !== null
        ? Object.values(value).flatMap(texts)
        : []
  return texts(lens)
}

test("the three lenses are there", () => {
  expect(aliases.sort()).toEqual(["saas", "serverless", "wellarchitected"])
})

describe.each(aliases)("%s", (alias) => {
  const text = textOf(alias)
  const lens = lensOf(alias)
  const questions = allQuestions(lens)

  test("keeps the format, its limits and the characters that AWS accepts", () => {
    const allowed = alias === "wellarchitected" ? ["id-hyphen"] : []
    expect(checkLens(text).problems.filter(({ code }) => !allowed.includes(code))).toEqual([])
    expect(awsBytes(text, readJson(text).root)).toBeLessThanOrEqual(LIMITS.awsBytes)
    expect(toAwsForm(text).text).not.toContain(EXTENSION_KEY)
    expect(JSON.parse(toAwsForm(text).text)).toMatchObject({ name: lens.name })
  })

  test("a changed text comes with a new version", () => {
    const version = JSON.parse(text)[EXTENSION_KEY].version
    const hash = createHash("sha256").update(text).digest("hex")
    const advice = `lenses/${alias}.json was changed: raise its version and note it in lenses/testing/released.json as ${hash}`
    expect(HASHES[alias]?.[version], advice).toBe(hash)
  })

  test("says that its wording is independent", () => {
    expect(lens.name).toContain("Plumbline edition")
    expect(lens.description).toMatch(/wording is independent.*not published or endorsed by AWS/s)
  })

  test("every text is plain, complete and said once", () => {
    const titles = questions.flatMap((question) => [question.title, ...practicesOf(question).map(({ title }) => title)])
    expect(new Set(titles).size).toBe(titles.length)
    const longTexts = everyText(lens).filter((one) => one.length > 60 && one.includes(" ") && !one.includes("&&"))
    expect(longTexts.filter((one, index) => longTexts.indexOf(one) !== index)).toEqual([])
    expect(
      everyText(lens).filter((one) => /[\u2013\u2014\u2018\u2019\u201c\u201d\u2026]|<\/?[a-z]+>/.test(one)),
    ).toEqual([])
  })

  test("has guidance at every level", () => {
    expect(lens.designPrinciples.length).toBeGreaterThanOrEqual(5)
    for (const { guidance } of lens.pillars) {
      expect(guidance.goal).toBeTruthy()
      expect(guidance.designPrinciples?.length).toBeGreaterThanOrEqual(3)
      expect(guidance.commonFindings?.length).toBeGreaterThanOrEqual(3)
    }
    for (const question of questions) {
      const { prompt, failureQuestion, evidence, roles } = question.guidance
      expect([question.description, prompt, failureQuestion, evidence?.length, roles?.length]).not.toContain(undefined)
      expect(failureQuestion, question.id).toMatch(/\?$/)
    }
  })

  test("every practice has a help text, two to five numbered steps, a risk and an effort", () => {
    for (const choice of questions.flatMap(practicesOf)) {
      expect(choice.helpfulResource?.displayText, choice.id).toMatch(/^.{150,600}$/s)
      const steps = choice.improvementPlan?.displayText.split("\n") ?? []
      expect(steps.length, choice.id).toBeGreaterThanOrEqual(2)
      expect(steps.length, choice.id).toBeLessThanOrEqual(5)
      for (const [index, step] of steps.entries()) expect(step, choice.id).toMatch(new RegExp(`^${index + 1}\\. [A-Z]`))
      const { risk, effort, quickWin } = choice.guidance
      expect([risk, effort, quickWin], choice.id).not.toContain(undefined)
      if (quickWin) expect(effort, choice.id).toBe("S")
    }
  })

  test("every link is a page of public documentation", () => {
    for (const choice of questions.flatMap(practicesOf)) {
      const url = choice.improvementPlan?.url
      if (url || alias === "wellarchitected") expect(url, choice.id).toMatch(/^https:\/\/[a-z0-9.-]+\/[\w./#-]+$/i)
    }
  })

  test("each question ends with “None of these”", () => {
    for (const { choices } of questions) {
      expect(choices.filter(isNoneOfThese)).toEqual([choices.at(-1)])
      expect(choices.at(-1)).toMatchObject({ title: "None of these" })
    }
  })
})

describe.each(aliases)("risk rules of %s", (alias) => {
  describe.each(allQuestions(lensOf(alias)).map((question) => ({ id: question.id, question })))(
    "$id",
    ({ question }) => {
      const practices = practicesOf(question)
      const all = 2 ** practices.length - 1
      const table = riskTable(question)
      const noneOfThese = all + 1

      test("every practice in place is no risk, none is the worst level the question holds", () => {
        const levels = practices.map(({ guidance }) => ORDER.indexOf(LEVELS[guidance.risk ?? "LOW"]))
        expect(riskAt(table, all)).toBe("NONE")
        expect(riskAt(table, noneOfThese)).toBe(ORDER[Math.max(...levels)])
      })

      test("a missing high or medium practice shows, a missing low one does not", () => {
        for (const [index, { id, guidance }] of practices.entries()) {
          if (all === 2 ** index) continue
          expect(riskAt(table, all - 2 ** index), id).toBe(LEVELS[guidance.risk ?? "LOW"])
        }
      })

      test("one practice more never raises the risk", () => {
        for (let row = 1; row <= all; row++) {
          const now = ORDER.indexOf(riskAt(table, row))
          for (let added = 1; added <= all; added *= 2) {
            if (ORDER.indexOf(riskAt(table, row | added)) > now) expect.fail(`row ${row} plus ${added}`)
          }
        }
      })
    },
  )
})

test("the framework lens has exactly the ids and risk levels of the public framework, in its order", () => {
  const ids = lensOf("wellarchitected").pillars.map(({ id, questions }) => [
    id,
    questions.map((question) => [
      question.id,
      question.choices.find(isNoneOfThese)?.id,
      practicesOf(question).map((choice) => [choice.id, choice.guidance.risk]),
    ]),
  ])
  const expected = Object.entries(frameworkIds).map(([pillar, questions]) => [
    pillar,
    Object.entries(questions).map(([id, { none, practices }]) => [id, none, Object.entries(practices)]),
  ])
  expect(ids).toEqual(expected)
})

test("57 questions and 307 practices, by pillar", () => {
  const counts = lensOf("wellarchitected").pillars.map(({ name, questions }) => [
    name,
    questions.length,
    questions.flatMap(practicesOf).length,
  ])
  expect(counts).toEqual([
    ["Operational excellence", 11, 68],
    ["Security", 11, 63],
    ["Reliability", 13, 65],
    ["Performance efficiency", 5, 32],
    ["Cost optimization", 11, 50],
    ["Sustainability", 6, 29],
  ])
})

test("each practice of the framework links its own page", () => {
  for (const { id, improvementPlan } of allQuestions(lensOf("wellarchitected")).flatMap(practicesOf)) {
    // The one page that is named otherwise.
    const page = id === "sec_network_protection_auto_protect" ? "sec_network_auto_protect" : id
    expect(improvementPlan?.url).toBe(`https://docs.aws.amazon.com/wellarchitected/latest/framework/${page}.html`)
  }
})

test("the serverless and the SaaS lens ask about all six pillars", () => {
  const pillars = lensOf("wellarchitected").pillars.map(({ id }) => id)
  for (const alias of ["serverless", "saas"]) {
    const lens = lensOf(alias)
    expect(lens.pillars.map(({ id }) => id)).toEqual(pillars)
    expect(allQuestions(lens).length).toBeGreaterThanOrEqual(9)
    for (const question of allQuestions(lens)) {
      expect(practicesOf(question).length).toBeGreaterThanOrEqual(3)
      expect(practicesOf(question).length).toBeLessThanOrEqual(6)
    }
  }
})
