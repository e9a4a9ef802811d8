import { WaterfallChart } from "@/components/charts/waterfall-chart"
import { comparisonHref } from "@/lib/client/comparison-places"
import { questionsHref } from "@/lib/client/workload-places"
import { comparisonFinding, GROUP_WORDS } from "@/lib/report/comparison-words"
import type { WaterfallStep } from "@/lib/review/compare"

interface CompareWaterfallProps {
  workloadId: string
  steps: readonly WaterfallStep[]
  before: { name: string; number: number }
  after: { name: string; number: number | undefined }
}

/** How the high risks came from one number to the other; each number leads to the questions it counts. */
export function CompareWaterfall({ workloadId, steps, before, after }: CompareWaterfallProps) {
  const list = comparisonHref(workloadId, before.number, after.number ?? "now", { onlyHigh: true })
  return (
    <WaterfallChart
      title={comparisonFinding(steps, before.name)}
      unit="high risks"
      steps={steps.map(({ kind, count }) => {
        if (kind === "start" || kind === "end") {
          const { name, number } = kind === "start" ? before : after
          return { id: kind, name, count, href: questionsHref(workloadId, { risk: "HIGH", milestone: number }) }
        }
        return { id: kind, name: GROUP_WORDS[kind].title, count, href: `${list}#${kind}` }
      })}
    />
  )
}
