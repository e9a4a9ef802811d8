import type { Risk } from "@/lib/lens/model"
import type { RiskCounts } from "@/lib/review/counts"
import { RISK_WORDS } from "@/lib/risk/words"
import { ChartFigure } from "./chart-figure"
import { TrendDrawing } from "./trend-drawing"

export interface TrendStep {
  id: string
  /** "v1", "Now". */
  name: string
  counts: RiskCounts
}

interface TrendChartProps {
  /** The finding: "High risks fell from 9 to 4 since the original design". */
  title: string
  /** Oldest first. */
  steps: readonly TrendStep[]
  risks?: readonly Risk[]
}

/** How many questions carry each risk, milestone by milestone. */
export function TrendChart({ title, steps, risks = ["HIGH", "MEDIUM"] }: TrendChartProps) {
  const table = {
    caption: title,
    header: ["Milestone", ...risks.map((risk) => RISK_WORDS[risk])],
    rows: steps.map(({ id, name, counts }) => ({ id, cells: [name, ...risks.map((risk) => counts[risk])] })),
  }
  const told = steps.map(({ name, counts }) => {
    return `${name}: ${risks.map((risk) => `${counts[risk]} ${RISK_WORDS[risk].toLowerCase()}`).join(", ")}`
  })
  const drawing = { steps, risks, alternative: `${title}. ${told.join("; ")}.` }
  // Drawn twice, because letters of a drawing that is scaled down to a phone can't be read.
  return (
    <ChartFigure title={title} table={table}>
      <TrendDrawing {...drawing} width={560} className="max-w-3xl max-sm:hidden" />
      <TrendDrawing {...drawing} width={240} className="sm:hidden" />
    </ChartFigure>
  )
}
