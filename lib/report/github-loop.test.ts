import { execFileSync, spawnSync } from "node:child_process"
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { GITHUB_LOOP } from "./github-loop"
import { ticketOf } from "./ticket"
import { idOf, itemWith } from "./ticket-example"
import { trackerFile } from "./tracker-file"

/** Stands for `gh`: keeps issues in a file. */
const GH = `#!/usr/bin/env node
const fs = require("node:fs")
const file = process.env.ISSUES
const issues = JSON.parse(fs.readFileSync(file, "utf8"))
const [, , , verb, ...rest] = process.argv
const option = (name) => rest[rest.indexOf(name) + 1]
if (verb === "list") process.stdout.write(JSON.stringify(issues))
else {
  const body = fs.readFileSync(0, "utf8").trimEnd()
  if (verb === "create") issues.push({ number: issues.length + 1, title: option("--title"), body })
  else Object.assign(issues.find(({ number }) => String(number) === rest[0]), { title: option("--title"), body })
  fs.writeFileSync(file, JSON.stringify(issues))
}
`
const hasShell = ["bash", "jq"].every((command) => spawnSync(command, ["--version"]).status === 0)

test("the documentation has the very commands that the page shows", () => {
  expect(readFileSync("lib/report/trackers.md", "utf8")).toContain(`\`\`\`sh\n${GITHUB_LOOP}\n\`\`\``)
})

test.skipIf(!hasShell)("the commands make an issue once, and change it the next time", () => {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-"))
  const issues = join(folder, "issues.json")
  writeFileSync(issues, JSON.stringify([{ number: 1, title: "Somebody else's", body: null }]))
  writeFileSync(join(folder, "gh"), GH)
  chmodSync(join(folder, "gh"), 0o755)
  const env = { ...process.env, PATH: `${folder}:${process.env.PATH}`, ISSUES: issues }
  const run = (titles: string[]) => {
    // The id of the second begins like that of the first.
    const items = titles.map((title, at) => itemWith(at === 0 ? 11 : 1, { title }))
    const rule = { fields: new Set<never>(), url: "https://p.example", idOf }
    const tickets = items.map((item) => ticketOf(item, rule))
    writeFileSync(join(folder, "github.json"), trackerFile("github", tickets))
    execFileSync("bash", ["-c", GITHUB_LOOP], { cwd: folder, env })
    return JSON.parse(readFileSync(issues, "utf8")).map(({ title }: { title: string }) => title)
  }
  const titles = ['$(touch x) "Item"', "Item `x` 'y'"]
  const changed = [titles[0] ?? "", "Changed"]
  expect(run(changed)).toEqual(["Somebody else's", ...changed])
  rmSync(folder, { recursive: true })
})
