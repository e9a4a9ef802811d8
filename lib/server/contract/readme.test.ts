import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"
import { MODEL_OPERATIONS } from "@/lib/aws/model/operations"
import { AWS_OPERATIONS } from "@/lib/server/operations-aws"

/** Keeps the table in lib/aws/README.md true. `UPDATE_README=1` writes it. */

const here = fileURLToPath(new URL(".", import.meta.url))
const readme = fileURLToPath(new URL("../../aws/README.md", import.meta.url))
const BEGIN = "<!-- operations -->"
const END = "<!-- /operations -->"

/** Where this server says less than the real service could. */
const LESS: Record<string, string> = {
  ListCheckDetails: "always empty: there is no Trusted Advisor",
  ListCheckSummaries: "always empty: there is no Trusted Advisor",
  GetGlobalSettings: "everything off, Jira not configured",
  UpdateGlobalSettings: "switches off, never on",
  UpdateIntegration: "answers that Jira is not configured",
}

const tests = readdirSync(here)
  .filter((name) => name.endsWith(".test.ts") && !["matrix", "fuzz", "readme"].includes(name.split(".")[0] ?? ""))
  .map((name) => ({ name: name.replace(".test.ts", ""), text: readFileSync(`${here}/${name}`, "utf8") }))

function table(): string {
  const served = new Set(AWS_OPERATIONS.map(({ name, method, path }) => `${name} ${method} ${path}`))
  const rows = MODEL_OPERATIONS.map(({ name, method, path }) => {
    const status = served.has(`${name} ${method} ${path}`) ? (LESS[name] ?? "whole") : "missing"
    const call = new RegExp(`\\.wa\\.${name.charAt(0).toLowerCase()}${name.slice(1)}\\(`)
    const proofs = tests.filter(({ text }) => call.test(text)).map((one) => one.name)
    return `| ${name} | \`${method} ${path}\` | ${status} | ${proofs.join(", ")} |`
  })
  return ["| operation | where | status | contract tests |", "|---|---|---|---|", ...rows].join("\n")
}

test("every operation is called through the SDK by a contract test of its own", () => {
  const unproven = table()
    .split("\n")
    .filter((row) => row.endsWith("|  |"))
  expect(unproven).toEqual([])
})

test("the table of operations is what is served and tested", () => {
  const text = readFileSync(readme, "utf8")
  const [head = "", rest = ""] = text.split(BEGIN)
  const tail = rest.split(END)[1] ?? ""
  const right = `${head}${BEGIN}\n\n${table()}\n\n${END}${tail}`
  if (process.env.UPDATE_README) writeFileSync(readme, right)
  else expect(text).toBe(right)
})
