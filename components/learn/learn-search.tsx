"use client"

import { useQueries } from "@tanstack/react-query"
import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react"
import { Select } from "@/components/ui/select"
import { useCommands } from "@/lib/client/commands"
import { type LensVersionRef, lensQuery } from "@/lib/client/learn-lens"
import { search, searchIndex, searchTerms } from "@/lib/lens/search"
import { searchDocuments } from "@/lib/report/lens-search"
import { SearchField } from "./search-field"
import { SearchResults } from "./search-results"

export interface SearchableLens extends LensVersionRef {
  name: string
}

interface LearnSearchProps {
  lenses: readonly SearchableLens[]
  query: string
  onQuery: (query: string) => void
  /** A result is about to be opened. */
  onOpen: () => void
}

const ALL = ""

/** The search field and, while something is typed, what was found in every published lens. */
export function LearnSearch({ lenses, query, onQuery, onOpen }: LearnSearchProps) {
  const input = useRef<HTMLInputElement>(null)
  const [wanted, setWanted] = useState(query !== "")
  const [only, setOnly] = useState(ALL)
  const loaded = useQueries({
    queries: lenses.map((lens) => ({ ...lensQuery(lens), enabled: wanted })),
    combine: (results) => ({
      texts: results.map((result) => result.data),
      isLoading: results.some((result) => result.isLoading),
      failed: results.find((result) => result.error)?.error?.message,
    }),
  })
  const index = useMemo(
    () =>
      searchIndex(
        lenses.flatMap(({ key }, at) => {
          const lens = loaded.texts[at]
          return lens && (only === ALL || only === key) ? searchDocuments(key, lens) : []
        }),
      ),
    [lenses, loaded.texts, only],
  )
  const hits = useMemo(() => search(index, query), [index, query])

  const adoptTyped = useEffectEvent(() => {
    const field = input.current
    if (!field) return
    if (field.value !== query) onQuery(field.value)
    if (field.value !== "" || field === document.activeElement) setWanted(true)
  })
  // The outside system is the browser, which let people type before the page came alive.
  useEffect(() => adoptTyped(), [])

  useCommands([
    {
      id: "learn.search",
      label: "Search the lenses",
      keys: "/",
      scope: "Learning",
      run: () => input.current?.focus(),
    },
  ])

  return (
    <search className="grid gap-4">
      <div className="flex gap-2 max-sm:flex-col">
        <SearchField inputRef={input} query={query} onQuery={onQuery} onFocus={() => setWanted(true)} />
        {lenses.length > 1 ? (
          <Select
            aria-label="Lenses to search"
            className="sm:w-64"
            value={only}
            onChange={(event) => setOnly(event.target.value)}
            options={[
              { value: ALL, label: "All lenses" },
              ...lenses.map(({ key, name }) => ({ value: key, label: name })),
            ]}
          />
        ) : null}
      </div>
      {query.trim() === "" ? null : (
        <SearchResults
          query={query}
          terms={searchTerms(query)}
          hits={hits}
          isLoading={loaded.isLoading}
          failed={loaded.failed}
          onLeave={() => input.current?.focus()}
          onOpen={onOpen}
        />
      )}
    </search>
  )
}
