import { expect, it } from "vitest"
import { checkLens } from "@/lib/lens/check"
import { lensJson } from "@/lib/lens/example"
import { mutateLens, randomFrom } from "@/lib/lens/mutate"
import { survive } from "./fuzz"

it("survives two thousand mutated files, some refused and some not, none for long", () => {
  const text = JSON.stringify(lensJson(), null, 2)
  const { lens } = checkLens(text)
  if (!lens) throw new Error("The example can be read")
  const outcomes = { accepted: 0, refused: 0, slowest: 0 }
  for (let seed = 0; seed < 2_000; seed++) {
    const mutated = mutateLens(text, randomFrom(seed))
    const start = process.cpuUsage()
    try {
      const report = survive(mutated, lens)
      outcomes[report.lens ? "accepted" : "refused"]++
    } catch (cause) {
      throw new Error(`Seed ${seed}`, { cause })
    }
    outcomes.slowest = Math.max(outcomes.slowest, process.cpuUsage(start).user / 1000)
  }
  expect(outcomes.accepted).toBeGreaterThan(100)
  expect(outcomes.refused).toBeGreaterThan(1_000)
  expect(outcomes.slowest).toBeLessThan(1_000)
}, 60_000)
