"use client"

import { useRouter } from "next/navigation"
import { useOptimistic, useTransition } from "react"
import { Select } from "@/components/ui/select"
import { TextInput } from "@/components/ui/text-input"
import { NOBODY, type PlanFilter, planHref } from "@/lib/client/plan-filter"
import { LEVEL_WORDS, STATUS_WORDS } from "@/lib/improvement/item"

interface PlanFiltersProps {
  workloadId: string
  filter: PlanFilter
  pillars: readonly { id: string; name: string }[]
  owners: readonly string[]
}

const RISKS = { ...LEVEL_WORDS, NONE: "No risk left" }

/** One filter for all views; each choice is in the address. */
export function PlanFilters({ workloadId, filter: shown, pillars, owners }: PlanFiltersProps) {
  const router = useRouter()
  const [waiting, startTransition] = useTransition()
  // What was chosen, before the list of it is here.
  const [filter, choose] = useOptimistic(shown)
  const show = (change: Partial<PlanFilter>) =>
    startTransition(() => {
      choose({ ...filter, ...change })
      router.replace(planHref(workloadId, filter, change), { scroll: false })
    })
  const rest = filter.view === "board" ? "Any status" : "Not closed"
  return (
    <search aria-busy={waiting} className="flex flex-wrap items-center gap-2 max-sm:grid max-sm:grid-cols-2">
      <form
        className="max-sm:col-span-2 sm:w-52"
        onSubmit={(event) => {
          event.preventDefault()
          show({ search: String(new FormData(event.currentTarget).get("search") ?? "") })
        }}
      >
        <TextInput
          key={shown.search}
          name="search"
          type="search"
          aria-label="Title or number"
          placeholder="Title or number"
          defaultValue={shown.search}
          onBlur={({ target }) => {
            if (target.value !== shown.search) show({ search: target.value })
          }}
        />
      </form>
      <Select
        aria-label="Status"
        className="sm:w-40"
        placeholder={rest}
        options={[{ value: "all", label: "All" }, ...optionsOf(STATUS_WORDS)]}
        value={filter.status}
        onChange={({ target }) => show({ status: target.value as PlanFilter["status"] })}
      />
      <Select
        aria-label="Risk"
        className="sm:w-36"
        placeholder="Any risk"
        options={optionsOf(RISKS)}
        value={filter.risk}
        onChange={({ target }) => show({ risk: target.value as PlanFilter["risk"] })}
      />
      <Select
        aria-label="Pillar"
        className="sm:w-52"
        placeholder="Any pillar"
        options={pillars.map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.pillar}
        onChange={({ target }) => show({ pillar: target.value })}
      />
      <Select
        aria-label="Owner"
        className="sm:w-44"
        placeholder="Any owner"
        options={[{ value: NOBODY, label: "Nobody yet" }, ...owners.map((name) => ({ value: name, label: name }))]}
        value={filter.owner}
        onChange={({ target }) => show({ owner: target.value })}
      />
    </search>
  )
}

function optionsOf(words: Record<string, string>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }))
}
