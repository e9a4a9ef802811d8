import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { arbitraryLensJson } from "./arbitrary"
import { checkLens } from "./check"
import { type LensJson, lensJson, type QuestionJson } from "./example"
import { allQuestions } from "./model"
import type { Problem } from "./problem"

const FIRST = "/pillars/0/questions/0"

function changed(change: (first: QuestionJson, lens: LensJson) => void): string {
  const lens = lensJson()
  const first = lens.pillars[0]?.questions[0]
  if (first) change(first, lens)
  return JSON.stringify(lens, null, 2)
}

function problemsOf(change: (first: QuestionJson, lens: LensJson) => void): Problem[] {
  return checkLens(changed(change)).problems
}

/** The text that a problem marks. */
function marked(text: string, problem: Problem | undefined): string {
  return problem ? text.slice(problem.offset, problem.offset + problem.length) : ""
}

describe("a lens without mistakes", () => {
  it("is read whole, whatever it says", () => {
    fc.assert(
      fc.property(arbitraryLensJson(), (json) => {
        const { lens, problems } = checkLens(JSON.stringify(json))
        expect(problems.filter(({ code }) => code !== "refused-character")).toEqual([])
        expect(lens).toMatchObject({ name: json.name, description: json.description })
        const ids = (json.pillars as LensJson["pillars"]).flatMap(({ questions }) => questions.map(({ id }) => id))
        expect(lens && allQuestions(lens).map(({ id }) => id)).toEqual(ids)
      }),
    )
  })

  it("keeps every part of the format and of our additions", () => {
    const text = changed((first, lens) => {
      lens["x-plumbline"] = { designPrinciples: ["Stop guessing"] }
      Object.assign(lens.pillars[0] ?? {}, {
        "x-plumbline": { goal: "Know", designPrinciples: ["A"], commonFindings: ["B"] },
      })
      first["x-plumbline"] = { prompt: "Ask", failureQuestion: "What if?", evidence: ["Log"], roles: ["Owner"] }
      Object.assign(first.choices[0] ?? {}, {
        helpfulResource: { displayText: "Help", url: "http://example.org" },
        additionalResources: [{ type: "IMPROVEMENT_PLAN", content: [{ displayText: "More" }] }],
        "x-plumbline": { risk: "HIGH", effort: "S", quickWin: false },
      })
    })
    const { lens, problems, size } = checkLens(text)
    expect(problems).toEqual([])
    expect(size).toBe(text.length)
    expect(lens?.designPrinciples).toEqual(["Stop guessing"])
    expect(lens?.pillars[0]?.guidance).toEqual({ goal: "Know", designPrinciples: ["A"], commonFindings: ["B"] })
    expect(lens?.pillars[0]?.questions[0]).toEqual({
      id: "security_1",
      title: "How do you know who did what?",
      description: "Traces help.",
      helpfulResource: { displayText: "Read more", url: "https://example.org/traces" },
      choices: [
        {
          id: "keep_logs",
          title: "Keep logs",
          helpfulResource: { displayText: "Help", url: "http://example.org" },
          improvementPlan: { displayText: "Switch logs on" },
          additionalResources: [{ type: "IMPROVEMENT_PLAN", content: [{ displayText: "More" }] }],
          guidance: { risk: "HIGH", effort: "S", quickWin: false },
        },
        {
          id: "read_logs",
          title: "Read logs",
          improvementPlan: { displayText: "Look at them" },
          additionalResources: [],
          guidance: {},
        },
        { id: "logs_no", title: "None of these", additionalResources: [], guidance: {} },
      ],
      riskRules: [
        {
          condition: "keep_logs && read_logs",
          expression: {
            kind: "and",
            of: [
              { kind: "choice", id: "keep_logs" },
              { kind: "choice", id: "read_logs" },
            ],
          },
          risk: "NO_RISK",
        },
        { condition: "keep_logs", expression: { kind: "choice", id: "keep_logs" }, risk: "MEDIUM_RISK" },
        { condition: "default", expression: null, risk: "HIGH_RISK" },
      ],
      guidance: { prompt: "Ask", failureQuestion: "What if?", evidence: ["Log"], roles: ["Owner"] },
    })
  })

  it("may use names of JavaScript as ids and keys", () => {
    const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"]
    const choices = names.map(
      (id) => `{"id":"${id}","title":"T","improvementPlan":{"displayText":"D"},"__proto__":{"id":1}}`,
    )
    const question = (id: string) =>
      `{"id":"${id}","title":"T","choices":[${choices}],"riskRules":[{"condition":"${names.join(" && ")}","risk":"NO_RISK"},{"condition":"default","risk":"HIGH_RISK"}]}`
    const text = `{"schemaVersion":"2021-11-01","name":"N","pillars":[{"id":"constructor","name":"P","questions":[${names.map(question)}]}]}`
    const { lens, problems } = checkLens(text)
    expect(problems).toEqual([])
    expect(lens?.pillars[0]?.questions.map(({ id }) => id)).toEqual(names)
    expect(lens?.pillars[0]?.questions[0]?.choices.map(({ id }) => id)).toEqual(names)
  })
})

describe("a lens with mistakes", () => {
  it("reports the six of an author's bad day at once, with places and quick fixes", () => {
    const text = changed((first, lens) => {
      lens.name = "n".repeat(129)
      first.choices[1] = { ...first.choices[1], id: "keep_logs" }
      delete first.choices[0]?.improvementPlan
      first.riskRules = [{ condition: "keep_logs && unheard_of", risk: "NO_RISK" }]
    }).replace(/\n\}$/, ",\n}")
    const { problems, lens } = checkLens(text)
    expect(lens).toBeNull()
    expect(problems.map(({ code, pointer }) => [code, pointer])).toEqual([
      ["too-long", "/name"],
      ["improvement-plan-missing", `${FIRST}/choices/0`],
      ["choice-id-twice", `${FIRST}/choices/1/id`],
      ["default-missing", `${FIRST}/riskRules`],
      ["unknown-choice", `${FIRST}/riskRules/0/condition`],
      ["trailing-comma", ""],
    ])
    expect(problems.map((problem) => marked(text, problem)).slice(2)).toEqual(['"keep_logs"', "[", "unheard_of", ","])
    const lines = text.split("\n")
    for (const problem of problems) {
      expect(lines[problem.line - 1]?.slice(problem.column - 1)).toMatch(/\S/)
      expect(lines[problem.line - 1]?.startsWith(marked(text, problem), problem.column - 1)).toBe(true)
    }
  })

  it.each<[string, (first: QuestionJson, lens: LensJson) => void, string, RegExp]>([
    ["schema-version", (_, lens) => Object.assign(lens, { schemaVersion: "2020" }), "/schemaVersion", /2021-11-01/],
    ["schemaVersion-missing", (_, lens) => delete lens.schemaVersion, "", /add “schemaVersion”/],
    ["name-empty", (_, lens) => Object.assign(lens, { name: "  " }), "/name", /empty/],
    ["too-long", (first) => Object.assign(first, { title: "t".repeat(129) }), `${FIRST}/title`, /129.*128/],
    ["too-long", (first) => Object.assign(first, { description: "t".repeat(2049) }), `${FIRST}/description`, /2049/],
    ["wrong-type", (first) => Object.assign(first, { choices: "none" }), `${FIRST}/choices`, /list/],
    [
      "choices-missing",
      (first) => Object.assign(first, { choices: [], riskRules: [] }),
      `${FIRST}/choices`,
      /at least one/,
    ],
    ["id-characters", (first) => Object.assign(first, { id: "two words" }), `${FIRST}/id`, /two words/],
    [
      "id-reserved",
      (first) => Object.assign(first.choices[2] ?? {}, { id: "default", improvementPlan: { displayText: "x" } }),
      `${FIRST}/choices/2/id`,
      /default rule/,
    ],
    [
      "question-id-twice",
      (first) => Object.assign(first, { id: "operations_2" }),
      "/pillars/1/questions/1/id",
      /Security/,
    ],
    [
      "pillar-id-twice",
      (_, lens) => Object.assign(lens.pillars[1] ?? {}, { id: "security" }),
      "/pillars/1/id",
      /twice/,
    ],
    [
      "improvement-text-missing",
      (first) => Object.assign(first.choices[0] ?? {}, { improvementPlan: { displayText: "" } }),
      `${FIRST}/choices/0/improvementPlan/displayText`,
      /keep_logs/,
    ],
    [
      "too-many",
      (first) => first.riskRules.push({ condition: "keep_logs", risk: "NO_RISK" }),
      `${FIRST}/riskRules/3`,
      /4 risk rules; 3/,
    ],
    [
      "risk-twice",
      (first) => Object.assign(first.riskRules[1] ?? {}, { risk: "NO_RISK" }),
      `${FIRST}/riskRules/1/risk`,
      /NO_RISK/,
    ],
    [
      "unknown-risk",
      (first) => Object.assign(first.riskRules[1] ?? {}, { risk: "Medium" }),
      `${FIRST}/riskRules/1/risk`,
      /MEDIUM_RISK/,
    ],
    [
      "condition",
      (first) => Object.assign(first.riskRules[1] ?? {}, { condition: "keep_logs &&" }),
      `${FIRST}/riskRules/1/condition`,
      /too early/,
    ],
    [
      "url-unsafe",
      (first) => Object.assign(first, { helpfulResource: { displayText: "x", url: " java\nscript:alert(1)" } }),
      `${FIRST}/helpfulResource/url`,
      /http/,
    ],
    [
      "resource-type",
      (first) => Object.assign(first.choices[0] ?? {}, { additionalResources: [{ type: "BOOK", content: [] }] }),
      `${FIRST}/choices/0/additionalResources/0/type`,
      /IMPROVEMENT_PLAN/,
    ],
  ])("%s is an error", (code, change, pointer, words) => {
    const problems = problemsOf(change)
    const problem = problems.find((candidate) => candidate.code === code)
    expect(problem).toMatchObject({ severity: "error", pointer })
    expect(problem?.message).toMatch(words)
    expect(checkLens(changed(change)).lens).toBeNull()
  })

  it.each<[string, (first: QuestionJson, lens: LensJson) => void, boolean]>([
    ["refused-character", (first) => Object.assign(first.choices[0] ?? {}, { title: "Logs; traces" }), true],
    ["too-long", (first) => Object.assign(first.choices[0] ?? {}, { title: "t".repeat(129) }), true],
    ["id-hyphen", (first) => Object.assign(first, { id: "log-ging" }), true],
    ["id-short", (first) => Object.assign(first, { id: "ab" }), true],
    ["default-missing", (first) => first.riskRules.pop(), false],
    [
      "key-case",
      (first) => Object.assign(first, { helpfulResource: { displayText: "x", Url: "https://a.org" } }),
      false,
    ],
    ["url-empty", (first) => Object.assign(first, { helpfulResource: { displayText: "x", url: "" } }), false],
    [
      "url-blanks",
      (first) => Object.assign(first, { helpfulResource: { displayText: "x", url: "https://a.org/b c" } }),
      false,
    ],
    [
      "url-scheme",
      (first) => Object.assign(first, { helpfulResource: { displayText: "x", url: "ftp://a.org" } }),
      true,
    ],
    ["extension-type", (first) => Object.assign(first, { "x-plumbline": { evidence: "one" } }), false],
    ["none-of-these-twice", (first) => first.choices.push({ id: "other_no", title: "Neither" }), false],
  ])("%s is a warning that leaves the lens publishable", (code, change, awsRefuses) => {
    const { problems, lens } = checkLens(changed(change))
    expect(problems.map((problem) => [problem.code, problem.severity])).toEqual([[code, "warning"]])
    expect(problems[0]?.awsRefuses ?? false).toBe(awsRefuses)
    expect(lens).not.toBeNull()
  })

  it("never hands on a link that is not http or https", () => {
    for (const url of [
      "javascript:alert(1)",
      "data:text/html,x",
      "//a.org",
      "https:/a.org",
      "a.org",
      "",
      " ",
      7,
      null,
    ]) {
      const { lens } = checkLens(
        changed((first) => Object.assign(first, { helpfulResource: { displayText: "x", url } })),
      )
      if (lens) expect(lens.pillars[0]?.questions[0]?.helpfulResource).toEqual({ displayText: "x" })
    }
    const around = checkLens(
      changed((first) => Object.assign(first, { helpfulResource: { displayText: "x", url: " https://a.org " } })),
    )
    expect(around.lens?.pillars[0]?.questions[0]?.helpfulResource?.url).toBe("https://a.org")
  })

  it("does not blame a cut file for what was cut off", () => {
    const text = changed(() => {})
    for (let length = 40; length < text.length; length += 7) {
      const { problems } = checkLens(text.slice(0, length))
      const unfair = problems.filter(({ code }) => /missing|empty/.test(code) && code !== "default-missing")
      expect(unfair).toEqual([])
    }
  })

  it("marks the place inside a condition with escapes", () => {
    const text = changed(() => {}).replace("keep_logs && read_logs", "\\u006beep_logs\\n&& (read_logs")
    const [problem] = checkLens(text).problems
    expect(marked(text, problem)).toBe("(")
  })
})
