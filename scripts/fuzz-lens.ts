// node --import tsx scripts/fuzz-lens.ts [count] [file] [first seed]: mutates a lens file many times; prints what happened.
import { readFileSync } from "node:fs"
import { checkLens } from "@/lib/lens/check"
import { lensJson } from "@/lib/lens/example"
import { mutateLens, randomFrom } from "@/lib/lens/mutate"
import { survive } from "@/lib/risk/fuzz"

const [count = "100000", file, firstSeed = "0"] = process.argv.slice(2)
const text = file ? readFileSync(file, "utf8") : JSON.stringify(lensJson(), null, 2)
const { lens } = checkLens(text)
if (!lens) throw new Error("The file to mutate must be a lens without errors")

const codes = new Map<string, number>()
const outcomes = { accepted: 0, refused: 0, failed: 0, slowest: 0, slowestSeed: 0 }
for (let seed = Number(firstSeed); seed < Number(firstSeed) + Number(count); seed++) {
  const mutated = mutateLens(text, randomFrom(seed))
  const start = process.cpuUsage()
  try {
    const report = survive(mutated, lens)
    outcomes[report.lens ? "accepted" : "refused"]++
    for (const { code } of report.problems) codes.set(code, (codes.get(code) ?? 0) + 1)
  } catch (error) {
    outcomes.failed++
    if (outcomes.failed <= 10) console.error(`Seed ${seed}:`, error)
  }
  // Processor time: on a busy machine the clock would blame the file for waiting.
  const took = process.cpuUsage(start).user / 1000
  if (took > outcomes.slowest) Object.assign(outcomes, { slowest: took, slowestSeed: seed })
}
const { accepted, refused, failed, slowest, slowestSeed } = outcomes
console.log(`${count} files: ${accepted} accepted, ${refused} refused, ${failed} failed`)
console.log(`slowest ${slowest.toFixed(0)} ms (seed ${slowestSeed})`)
for (const [code, times] of [...codes].sort((a, b) => b[1] - a[1]))
  console.log(`  ${String(times).padStart(8)}  ${code}`)
if (failed > 0 || slowest > 1000) process.exitCode = 1
