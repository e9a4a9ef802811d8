import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { buildApp, generateClient } from "./build.mjs"
import { installChromium } from "./chromium.mjs"
import { root } from "./environment.mjs"
import { installPackages } from "./packages.mjs"
import { Refusal } from "./refusal.mjs"
import { countCheck, countPlaywright, countVitest } from "./test-counts.mjs"

/** @typedef {import("./test-counts.mjs").Counts} Counts */

const results = join(root, ".test")

/** Runs a package's program in the project with its output on ours; true when it succeeded. */
function run(/** @type {string} */ program, /** @type {string[]} */ args, env = {}) {
  const file = join(root, "node_modules", program)
  const options = { cwd: root, env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env } }
  return (
    spawnSync(process.execPath, [file, ...args], { ...options, stdio: ["ignore", "inherit", "inherit"] }).status === 0
  )
}

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined
}

function checkTypes() {
  // Types of pages that are gone would be checked too.
  for (const folder of [".next/types", ".next/dev/types"]) rmSync(join(root, folder), { recursive: true, force: true })
  const generated = run("next/dist/bin/next", ["typegen"])
  return generated && run("typescript/bin/tsc", ["--noEmit"])
}

/** @param {string} project @returns {Counts} */
function runVitest(project) {
  const file = join(results, `${project}.json`)
  rmSync(file, { force: true })
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`, "--passWithNoTests"]
  const succeeded = run("vitest/vitest.mjs", ["run", "--project", project, ...reporters])
  const report = readReport(file)
  return report ? countVitest(report, succeeded) : countCheck(false)
}

let buildFailed = false

async function build() {
  try {
    await buildApp()
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error)
    buildFailed = true
  }
  return !buildFailed
}

/** @returns {Counts} */
function runJourneys() {
  if (buildFailed) {
    console.error("The journeys need the built app, and it could not be built.")
    return countCheck(false)
  }
  if (!installChromium()) {
    console.error("There is no Chromium for the browser journeys. Install it, or name it in PLUMBLINE_CHROMIUM.")
    return countCheck(false)
  }
  const file = join(results, "journeys.json")
  rmSync(file, { force: true })
  const args = ["test", "--reporter=list,json", "--pass-with-no-tests"]
  const succeeded = run("@playwright/test/cli.js", args, { PLAYWRIGHT_JSON_OUTPUT_FILE: file })
  const report = readReport(file)
  return report ? countPlaywright(report, succeeded) : countCheck(succeeded)
}

/** @type {Record<string, () => Counts | Promise<Counts>>} */
const stages = {
  lint: () => countCheck(run("@biomejs/biome/bin/biome", ["check", "--error-on-warnings", "."])),
  types: () => countCheck(checkTypes()),
  unit: () => runVitest("unit"),
  database: () => runVitest("database"),
  build: async () => countCheck(await build()),
  journeys: runJourneys,
}

/** @param {{ name: string, seconds: number, counts: Counts }[]} done */
function summarise(done) {
  console.log("")
  for (const { name, seconds, counts } of done) {
    const skipped = counts.skipped ? `, ${counts.skipped} skipped` : ""
    const retried = counts.retried ? `, ${counts.retried} at the second try: to be repaired` : ""
    const rest = `${skipped}${retried} (${seconds.toFixed(0)} s)`
    console.log(`${name.padEnd(9)} ${counts.passed} passed, ${counts.failed} failed${rest}`)
  }
  const sum = (/** @type {"passed" | "failed"} */ key) => done.reduce((total, { counts }) => total + counts[key], 0)
  console.log(`${sum("passed")} passed, ${sum("failed")} failed`)
  return sum("failed")
}

/**
 * Runs the named stages, or all, and says on the last line how many tests and checks passed and failed.
 * @param {string[]} chosen
 * @returns {Promise<number>} the exit code
 */
export async function verify(chosen) {
  const unknown = chosen.find((name) => !(name in stages))
  if (unknown) throw new Refusal(`There is no stage ${unknown}: ${Object.keys(stages).join(", ")}.`)
  installPackages({ withTools: true })
  generateClient()
  mkdirSync(results, { recursive: true })
  const done = []
  for (const [name, stage] of Object.entries(stages)) {
    if (chosen.length && !chosen.includes(name)) continue
    console.log(`\n— ${name}`)
    const started = Date.now()
    const counts = await stage()
    done.push({ name, counts, seconds: (Date.now() - started) / 1000 })
  }
  return summarise(done) ? 1 : 0
}
