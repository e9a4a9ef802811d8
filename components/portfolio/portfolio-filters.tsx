"use client"

import Search from "lucide-react/icons/search"
import { useRouter } from "next/navigation"
import { useOptimistic, useTransition } from "react"
import { Select } from "@/components/ui/select"
import { AddressTextInput } from "@/components/workload/address-text-input"
import { portfolioHref } from "@/lib/client/portfolio-places"
import { ENVIRONMENTS } from "@/lib/client/workload-query"
import type { PortfolioQuery } from "@/lib/review/portfolio-query"
import { CRITICALITIES } from "@/lib/review/workload-type"
import { DUE_WORDS, RISK_FILTER_WORDS, SORT_WORDS } from "./portfolio-words"

interface PortfolioFiltersProps {
  query: PortfolioQuery
  /** The tags in use, as `name=value`. */
  tags: readonly string[]
}

const optionsOf = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }))

/** Every filter is in the address, so that a view can be sent and kept. */
export function PortfolioFilters({ query: shown, tags }: PortfolioFiltersProps) {
  const router = useRouter()
  const [waiting, startTransition] = useTransition()
  const [query, choose] = useOptimistic(shown)
  const show = (change: Partial<PortfolioQuery>) =>
    startTransition(() => {
      choose({ ...query, ...change })
      router.replace(portfolioHref(query, change), { scroll: false })
    })
  const select = (name: "risk" | "environment" | "criticality" | "tag" | "due" | "sort", label: string) => ({
    "aria-label": label,
    value: query[name],
    onChange: (event: { target: { value: string } }) => show({ [name]: event.target.value }),
  })
  // One that is in the address stays choosable when nothing carries it any more.
  const known = query.tag !== "" && !tags.includes(query.tag) ? [query.tag, ...tags] : tags
  return (
    <search aria-busy={waiting} className="grid grid-cols-2 gap-x-3 gap-y-2 sm:grid-cols-3 lg:grid-cols-5">
      <span className="relative col-span-2 lg:col-span-3">
        <Search
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted"
        />
        <AddressTextInput
          type="search"
          aria-label="Search by name or owner"
          placeholder="Name or owner"
          maxLength={100}
          className="pl-8"
          value={query.search}
          onSettle={(search) => show({ search })}
        />
      </span>
      <Select
        options={optionsOf(SORT_WORDS)}
        {...select("sort", "Order")}
        className="max-sm:col-span-2 lg:col-span-2"
      />
      <Select placeholder="Any risk" options={optionsOf(RISK_FILTER_WORDS)} {...select("risk", "Risk")} />
      <Select
        placeholder="Any criticality"
        options={optionsOf(CRITICALITIES)}
        {...select("criticality", "Criticality")}
      />
      <Select
        placeholder="Any environment"
        options={optionsOf(ENVIRONMENTS)}
        {...select("environment", "Environment")}
      />
      {known.length > 0 ? (
        <Select
          placeholder="Any tag"
          options={known.map((tag) => ({ value: tag, label: tag }))}
          {...select("tag", "Tag")}
        />
      ) : null}
      <Select placeholder="Any state" options={optionsOf(DUE_WORDS)} {...select("due", "Reviews and milestones")} />
    </search>
  )
}
