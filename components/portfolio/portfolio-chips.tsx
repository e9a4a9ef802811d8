import { type ActiveFilter, FilterChips } from "@/components/ui/filter-chips"
import { portfolioHref } from "@/lib/client/portfolio-places"
import { ENVIRONMENTS } from "@/lib/client/workload-query"
import { ALL_WORKLOADS, type PortfolioQuery } from "@/lib/review/portfolio-query"
import { CRITICALITIES, type Criticality } from "@/lib/review/workload-type"
import { DUE_WORDS, RISK_FILTER_WORDS } from "./portfolio-words"

/** The filters that are in force, as chips. */
export function PortfolioChips({ query }: { query: PortfolioQuery }) {
  const filters: ActiveFilter[] = []
  const add = (label: string, value: string, without: Partial<PortfolioQuery>) =>
    filters.push({ label, value, removeHref: portfolioHref(query, without) })
  const { search, risk, environment, criticality, tag, due, question, practice, sort } = query
  if (search) add("Search", search, { search: "" })
  if (risk) add("With", RISK_FILTER_WORDS[risk].toLowerCase(), { risk: "" })
  if (criticality) add("Criticality", CRITICALITIES[criticality as Criticality], { criticality: "" })
  if (environment) add("Environment", ENVIRONMENTS[environment], { environment: "" })
  if (tag) add("Tag", tag, { tag: "" })
  if (due) add("State", DUE_WORDS[due].toLowerCase(), { due: "" })
  if (question) add("High risk in", question.split("/").slice(1).join("/"), { question: "", practice: "" })
  if (practice) add("Without practice", practice, { practice: "" })
  return <FilterChips filters={filters} clearHref={portfolioHref({ ...ALL_WORKLOADS, sort })} />
}
