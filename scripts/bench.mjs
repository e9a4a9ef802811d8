// npm run bench: builds once, runs every benchmark alone, prints one table.
import "./node-version.mjs"
import { spawnSync } from "node:child_process"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

const { buildApp, generateClient } = await import("./build.mjs")
const { installPackages } = await import("./packages.mjs")
const { root } = await import("./environment.mjs")

installPackages({ withTools: true })
generateClient()
await buildApp()

const asked = process.argv.slice(2)
const files = readdirSync(join(root, "bench")).filter((name) =>
  readFileSync(join(root, "bench", name), "utf8").includes("await report("),
)
const wanted = files.filter((name) => asked.length === 0 || asked.some((word) => name.startsWith(word)))
const rows = []
let failed = false
for (const name of wanted.toSorted()) {
  process.stderr.write(`${name} …\n`)
  const args = ["--conditions=react-server", "--import", "tsx", join("bench", name), "--json"]
  const { status, stdout } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 1e8,
  })
  if (status === 0) rows.push(...JSON.parse(stdout.toString()))
  else failed = true
}
const print = [
  "--import",
  "tsx",
  "--eval",
  `import { printTable } from "./bench/table.ts"; console.log(printTable(${JSON.stringify(rows)}))`,
]
spawnSync(process.execPath, ["--input-type=module", ...print], { cwd: root, stdio: ["ignore", "inherit", "inherit"] })
process.exitCode = failed ? 1 : 0
