import { View } from "@react-pdf/renderer"
import type { ExecutiveBrief } from "@/lib/report/executive-brief"
import type { PillarRow } from "@/lib/report/pillar-row"
import { addCounts, answeredCount, healthyShare, questionCount } from "@/lib/review/counts"
import { useSay } from "./dress"
import { Part } from "./headings"
import { PillarTable } from "./pillar-table"

/** Rows of pillars that leave room for the rest of the page. */
const MOST_PILLARS = 8

/** The pillars as a heat map; a lens with many of its own shows the first ones, and the others as one row. */
export function BriefPillars({ brief: { pillars, counts, answered, total } }: { brief: ExecutiveBrief }) {
  const say = useSay()
  const first = pillars.length <= MOST_PILLARS ? pillars : pillars.slice(0, MOST_PILLARS - 1)
  const others = pillars.slice(first.length)
  const rest = others.length === 0 ? [] : [sumOf(others, say("and {number} other pillars", { number: others.length }))]
  const sum = { name: say("All pillars"), counts, answered, total, healthy: healthyShare(counts) }
  return (
    <View>
      <Part>{say("Where it stands")}</Part>
      <PillarTable rows={[...first, ...rest]} sum={sum} />
    </View>
  )
}

function sumOf(pillars: readonly PillarRow[], name: string): PillarRow {
  const counts = addCounts(pillars.map((pillar) => pillar.counts))
  const numbers = {
    counts,
    answered: answeredCount(counts),
    total: questionCount(counts),
    healthy: healthyShare(counts),
  }
  return { id: "others", name, ...numbers, standing: "in progress", reason: "" }
}
