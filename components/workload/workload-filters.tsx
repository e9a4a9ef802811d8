"use client"

import Search from "lucide-react/icons/search"
import { useRouter } from "next/navigation"
import { useOptimistic, useTransition } from "react"
import { Checkbox } from "@/components/ui/checkbox"
import { Select, type SelectOption } from "@/components/ui/select"
import { ENVIRONMENTS, RISK_FILTERS, type WorkloadQuery, workloadListHref } from "@/lib/client/workload-query"
import { AddressTextInput } from "./address-text-input"

const optionsOf = (words: Record<string, string>): SelectOption[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

/** Every filter is in the address: a filtered list can be sent, and the back button takes a filter off. */
export function WorkloadFilters({ query: shown }: { query: WorkloadQuery }) {
  const router = useRouter()
  const [waiting, startTransition] = useTransition()
  // What was chosen, before the list of it is here.
  const [query, choose] = useOptimistic(shown)
  const show = (change: Partial<WorkloadQuery>) =>
    startTransition(() => {
      choose({ ...query, ...change })
      router.replace(workloadListHref(query, change), { scroll: false })
    })

  return (
    <search aria-busy={waiting} className="flex flex-wrap items-center gap-x-3 gap-y-2 max-sm:grid max-sm:grid-cols-2">
      <span className="relative w-64 max-sm:col-span-2 max-sm:w-full">
        <Search
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted"
        />
        <AddressTextInput
          type="search"
          aria-label="Search by name, owner or description"
          placeholder="Name, owner or description"
          maxLength={100}
          className="pl-8"
          value={query.search}
          onSettle={(search) => show({ search })}
        />
      </span>
      <Select
        aria-label="Risk"
        className="sm:w-34"
        placeholder="Any risk"
        options={optionsOf(RISK_FILTERS)}
        value={query.risk}
        onChange={(event) => show({ risk: event.target.value as WorkloadQuery["risk"] })}
      />
      <Select
        aria-label="Environment"
        className="sm:w-43"
        placeholder="Any environment"
        options={optionsOf(ENVIRONMENTS)}
        value={query.environment}
        onChange={(event) => show({ environment: event.target.value as WorkloadQuery["environment"] })}
      />
      <AddressTextInput
        aria-label="Tag, as name=value"
        placeholder="Tag: team=orders"
        maxLength={400}
        className="max-sm:col-span-2 sm:max-w-38"
        delay={600}
        value={query.tag}
        onSettle={(tag) => show({ tag })}
      />
      <Checkbox
        label="Review overdue"
        checked={query.overdue}
        onChange={(event) => show({ overdue: event.target.checked })}
      />
      <Checkbox
        label="Archived"
        checked={query.archived}
        onChange={(event) => show({ archived: event.target.checked })}
      />
    </search>
  )
}
