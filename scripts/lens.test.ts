import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { lensJson } from "@/lib/lens/example"

const root = fileURLToPath(new URL("..", import.meta.url))
let folder = ""
let good = ""
let bad = ""
let later = ""

function lens(...args: string[]) {
  const command = ["--import", "tsx", "scripts/lens.ts", ...args]
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { cwd: root, encoding: "utf8" })
  return { stdout, stderr, status }
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lens-"))
  const write = (name: string, text: string) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }
  const json = lensJson()
  good = write("good.json", JSON.stringify(json, null, 2))
  bad = write("bad.json", JSON.stringify({ ...json, name: "" }, null, 2))
  const first = json.pillars[0]?.questions[0]
  first?.riskRules.splice(1, 1, { condition: "keep_logs || read_logs", risk: "MEDIUM_RISK" })
  later = write("later.json", JSON.stringify(json, null, 2))
})

afterAll(() => rmSync(folder, { recursive: true }))

describe("npm run lens", () => {
  it("check reports every file and fails when one has errors", () => {
    expect(lens("check", good)).toMatchObject({
      status: 0,
      stdout: `${good}: 0 errors, 0 warnings; can be published, AWS-compatible\n`,
    })
    const both = lens("check", good, bad, join(folder, "none.json"))
    expect(both.status).toBe(1)
    expect(both.stdout).toContain(`${bad}:3:11: error: The lens name is empty; write one [name-empty] /name`)
    expect(both.stderr).toContain("none.json can't be read")
    const json = JSON.parse(lens("check", "--json", bad).stdout)
    expect(json).toMatchObject({
      files: [
        { file: bad, publishable: false, problems: [{ code: "name-empty", pointer: "/name", line: 3, column: 11 }] },
      ],
    })
  }, 30_000)

  it("table counts the subsets in binary, the first choice lowest", () => {
    const { stdout, status } = lens("table", good, "--json")
    expect(status).toBe(0)
    const { questions } = JSON.parse(stdout)
    expect(questions).toHaveLength(4)
    expect(questions[0]).toEqual({
      pillarId: "security",
      questionId: "security_1",
      choices: ["keep_logs", "read_logs", "logs_no"],
      risks: ["UNANSWERED", "MEDIUM", "HIGH", "NONE", "HIGH", "MEDIUM", "HIGH", "NONE"],
    })
    const text = lens("table", good, "--question", "security_2").stdout
    expect(text.split("\n").slice(0, 3)).toEqual([
      "security_2: How do you know who did what?",
      "  UNANSWERED  (nothing)",
      "  MEDIUM      keep_logs",
    ])
    expect(lens("table", bad)).toMatchObject({ status: 1, stdout: "", stderr: expect.stringContaining("[name-empty]") })
  }, 30_000)

  it("table judges one answer and names the rule", () => {
    const of = (...args: string[]) => lens("table", good, "--question", "security_1", ...args)
    expect(of("--select", "keep_logs").stdout).toBe(
      "MEDIUM\nrule 2: keep_logs → MEDIUM_RISK\nMedium: practice 2 is not in place\n",
    )
    expect(JSON.parse(of("--select", "keep_logs", "--not-applicable", "read_logs", "--json").stdout)).toEqual({
      questionId: "security_1",
      selected: ["keep_logs"],
      notApplicable: ["read_logs"],
      risk: "NONE",
      rule: { index: 0, condition: "keep_logs && read_logs", risk: "NO_RISK" },
      reason: "No risk: practice 1 is in place; practice 2 is not applicable",
    })
    expect(of("--select", "nothing")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("no choice “nothing”"),
    })
    expect(of("--not-applicable", "logs_no")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("none of these"),
    })
  }, 30_000)

  it("diff names what changed and the answers whose risk differs", () => {
    expect(lens("diff", good, good).stdout).toBe("Nothing changed.\n")
    expect(lens("diff", good, later).stdout).toBe(
      "Question “How do you know who did what?”: risk rules changed\n" +
        "security_1: 2 answers from High to Medium\n    read_logs\n    read_logs logs_no\n",
    )
    expect(lens("diff", good).stderr).toContain("Usage")
    expect(lens("diff", good, later, "--colour").status).toBe(1)
  }, 30_000)
})
