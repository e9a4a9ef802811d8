import { questionCount, type RiskCounts } from "@/lib/review/counts"
import type { PillarRow } from "./pillar-row"
import { ENGLISH, type Say } from "./words/say"

/** What the numbers say, in one sentence; the title of the overview. */
export function headline(counts: RiskCounts, rows: readonly PillarRow[], say: Say = ENGLISH): string {
  const total = questionCount(counts)
  if (counts.UNANSWERED === total) return say("Nothing is answered yet")
  if (counts.HIGH + counts.MEDIUM === 0) {
    return counts.UNANSWERED > 0
      ? say("No high or medium risk in what is answered so far")
      : say("No high or medium risk")
  }
  const found = [
    counts.HIGH > 0 ? say.counted(counts.HIGH, "high risk") : "",
    counts.MEDIUM > 0 ? say.counted(counts.MEDIUM, "medium risk") : "",
  ]
  const worst = worstPillar(rows)
  const where = worst ? `; ${say("most in {pillar}", { pillar: worst.name })}` : ""
  const risks = say.list(found.filter(Boolean))
  return `${say("{risks} in {questions}", { risks, questions: say.counted(total, "question") })}${where}`
}

/** The pillar with most high risks, then most medium ones; null when two are equally bad or only one has any. */
function worstPillar(rows: readonly PillarRow[]): PillarRow | null {
  const weight = (row: PillarRow) => row.counts.HIGH * 1000 + row.counts.MEDIUM
  const [first, second] = [...rows].sort((a, b) => weight(b) - weight(a))
  return first && second && weight(first) > weight(second) && weight(second) > 0 ? first : null
}

/** What the radar shows, as its title. */
export function radarFinding(rows: readonly PillarRow[], say: Say = ENGLISH): string {
  const assessed = rows.filter((row) => row.healthy !== null).sort((a, b) => (a.healthy ?? 0) - (b.healthy ?? 0))
  const lowest = assessed[0]
  if (!lowest || lowest.healthy === null) return say("Nothing was assessed yet")
  if (lowest.healthy === assessed.at(-1)?.healthy)
    return say("{share} without risk in every assessed pillar", { share: percent(lowest.healthy) })
  const share = percent(lowest.healthy)
  return say("{pillar} has the smallest share without risk: {share}", { pillar: lowest.name, share })
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
