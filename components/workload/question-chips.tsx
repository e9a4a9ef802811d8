import { type ActiveFilter, FilterChips } from "@/components/ui/filter-chips"
import { clearedFilter, filteredHref, type QuestionFilter } from "@/lib/client/workload-filter"
import { RISK_WORDS } from "@/lib/risk/words"

interface QuestionChipsProps {
  path: string
  filter: QuestionFilter
  pillars: readonly { id: string; name: string }[]
  lenses: readonly { key: string; name: string }[]
}

export function QuestionChips({ path, filter, pillars, lenses }: QuestionChipsProps) {
  const filters: ActiveFilter[] = []
  const add = (label: string, value: string, without: Partial<QuestionFilter>) =>
    filters.push({ label, value, removeHref: filteredHref(path, filter, without) })
  const { risk, pillar, lens } = filter
  if (risk) add("Risk", RISK_WORDS[risk], { risk: "" })
  if (pillar) add("Pillar", pillars.find(({ id }) => id === pillar)?.name ?? pillar, { pillar: "" })
  if (lens) add("Lens", lenses.find(({ key }) => key === lens)?.name ?? lens, { lens: "" })
  return <FilterChips filters={filters} clearHref={filteredHref(path, clearedFilter(filter))} />
}
