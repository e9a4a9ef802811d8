import { Badge } from "@/components/ui/badge"
import { ProgressBar } from "@/components/ui/progress-bar"
import { LIMITS } from "@/lib/lens/limits"
import type { LensReport } from "@/lib/risk/lens-report"

/** How much of what AWS takes a lens uses, and whether AWS would take it. */
export function LensMeters({ report }: { report: Pick<LensReport, "size" | "used" | "isAwsCompatible"> }) {
  const { size, used, isAwsCompatible } = report
  const meters = [
    {
      label: "Size",
      value: size,
      max: LIMITS.awsBytes,
      text: `${kilobytes(size)} of ${kilobytes(LIMITS.awsBytes)} KB`,
    },
    { label: "Pillars", value: used.pillars, max: LIMITS.pillars },
    {
      label: "Questions in the largest pillar",
      value: used.questions,
      max: LIMITS.questions,
    },
    { label: "Choices in the largest question", value: used.choices, max: LIMITS.choices },
  ]
  return (
    <section aria-label="Size" className="grid gap-2">
      <span>
        {isAwsCompatible ? (
          <Badge tone="success">AWS-compatible</Badge>
        ) : (
          <Badge tone="warning">Not AWS-compatible</Badge>
        )}
      </span>
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
        {meters.map((meter) => (
          <ProgressBar key={meter.label} {...meter} />
        ))}
      </div>
    </section>
  )
}

function kilobytes(bytes: number): number {
  return Math.ceil(bytes / 1000)
}
