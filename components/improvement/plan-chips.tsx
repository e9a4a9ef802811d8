import { type ActiveFilter, FilterChips } from "@/components/ui/filter-chips"
import { clearedPlan, NOBODY, type PlanFilter, planHref } from "@/lib/client/plan-filter"
import { LEVEL_WORDS, STATUS_WORDS } from "@/lib/improvement/item"

interface PlanChipsProps {
  workloadId: string
  filter: PlanFilter
  pillars: readonly { id: string; name: string }[]
}

export function PlanChips({ workloadId, filter, pillars }: PlanChipsProps) {
  const { search, status, risk, pillar, owner, overdue, quick } = filter
  const filters: ActiveFilter[] = []
  const add = (label: string, value: string, without: Partial<PlanFilter>) =>
    filters.push({ label, value, removeHref: planHref(workloadId, filter, without) })
  if (search) add("Search", search, { search: "" })
  if (status) add("Status", status === "all" ? "All" : STATUS_WORDS[status], { status: "" })
  if (risk) add("Risk", { ...LEVEL_WORDS, NONE: "No risk left" }[risk], { risk: "" })
  if (pillar) add("Pillar", pillars.find(({ id }) => id === pillar)?.name ?? pillar, { pillar: "" })
  if (owner) add("Owner", owner === NOBODY ? "Nobody yet" : owner, { owner: "" })
  if (overdue) add("Due", "Overdue", { overdue: false })
  if (quick) add("Kind", "Quick wins", { quick: false })
  return <FilterChips filters={filters} clearHref={planHref(workloadId, clearedPlan(filter))} />
}
