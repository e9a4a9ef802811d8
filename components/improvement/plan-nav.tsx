import Link from "next/link"
import { join } from "@/components/ui/join"
import { planHref } from "@/lib/client/plan-filter"
import { improvementsHref } from "@/lib/client/workload-places"

interface PlanNavProps {
  workloadId: string
  current: "plan" | "review" | "decisions"
}

/** The plan, what it can be made of, and what was decided instead of improving. */
export function PlanNav({ workloadId, current }: PlanNavProps) {
  const places = [
    { id: "plan", label: "Plan", href: planHref(workloadId) },
    { id: "review", label: "From the review", href: improvementsHref(workloadId) },
    { id: "decisions", label: "Decisions", href: `/workloads/${workloadId}/improvements/decisions` },
  ]
  return (
    <nav aria-label="Improvement plan">
      <ul className="flex flex-wrap gap-1">
        {places.map(({ id, label, href }) => (
          <li key={id}>
            <Link
              href={href}
              aria-current={id === current ? "page" : undefined}
              className={join(
                "inline-flex min-h-control-dense items-center rounded-md border px-2.5 text-sm",
                id === current
                  ? "border-accent bg-accent-soft font-medium text-accent"
                  : "border-transparent text-muted hover:bg-sunken hover:text-ink",
              )}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
