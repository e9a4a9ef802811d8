"use client"

import { useRouter } from "next/navigation"
import { useOptimistic, useTransition } from "react"
import { Select } from "@/components/ui/select"
import { filteredHref, type QuestionFilter } from "@/lib/client/workload-filter"
import type { Risk } from "@/lib/lens/model"
import { RISK_WORDS } from "@/lib/risk/words"

interface QuestionFiltersProps {
  path: string
  filter: QuestionFilter
  risks: readonly Risk[]
  pillars: readonly { id: string; name: string }[]
  lenses: readonly { key: string; name: string }[]
}

/** Risk, pillar and lens; each choice is in the address. */
export function QuestionFilters({ path, filter: shown, risks, pillars, lenses }: QuestionFiltersProps) {
  const router = useRouter()
  const [waiting, startTransition] = useTransition()
  // What was chosen, before the list of it is here.
  const [filter, choose] = useOptimistic(shown)
  const show = (change: Partial<QuestionFilter>) =>
    startTransition(() => {
      choose({ ...filter, ...change })
      router.replace(filteredHref(path, filter, change), { scroll: false })
    })
  return (
    <search
      aria-busy={waiting}
      className="flex flex-wrap items-center gap-2 max-sm:grid max-sm:w-full max-sm:grid-cols-2"
    >
      <Select
        aria-label="Risk"
        className="sm:w-40"
        placeholder="Any risk"
        options={risks.map((risk) => ({ value: risk, label: RISK_WORDS[risk] }))}
        value={filter.risk}
        onChange={(event) => show({ risk: event.target.value as QuestionFilter["risk"] })}
      />
      <Select
        aria-label="Pillar"
        className="sm:w-56"
        placeholder="Any pillar"
        options={pillars.map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.pillar}
        onChange={(event) => show({ pillar: event.target.value })}
      />
      {lenses.length > 1 ? (
        <Select
          aria-label="Lens"
          className="max-sm:col-span-2 sm:w-72"
          placeholder="Any lens"
          options={lenses.map(({ key, name }) => ({ value: key, label: name }))}
          value={filter.lens}
          onChange={(event) => show({ lens: event.target.value })}
        />
      ) : null}
    </search>
  )
}
