"use client"

import { usePathname, useSearchParams } from "next/navigation"
import { type ReactNode, useEffect, useState } from "react"
import { LearnSearch, type SearchableLens } from "./learn-search"

interface LearnFrameProps {
  lenses: readonly SearchableLens[]
  /** What the page shows while nothing is looked for. */
  children: ReactNode
}

/** Every page of learning mode: the search on top, then its results or the page itself. */
export function LearnFrame({ lenses, children }: LearnFrameProps) {
  const params = useSearchParams()
  const pathname = usePathname()
  const [query, setQuery] = useState(params.get("q") ?? "")

  // The outside system is the address bar: a search can be sent and comes back with the back button.
  useEffect(() => {
    const timer = setTimeout(() => keepInAddress(query, pathname), 250)
    return () => clearTimeout(timer)
  }, [query, pathname])

  return (
    <>
      <LearnSearch lenses={lenses} query={query} onQuery={setQuery} onOpen={() => keepInAddress(query, pathname)} />
      <div hidden={query.trim() !== ""} className="grid gap-6">
        {children}
      </div>
    </>
  )
}

/** Does nothing when the address says it already: writing it would cancel a navigation that has begun. */
function keepInAddress(query: string, pathname: string) {
  const next = new URLSearchParams(window.location.search)
  if ((next.get("q") ?? "") === query || window.location.pathname !== pathname) return
  if (query === "") next.delete("q")
  else next.set("q", query)
  const search = next.size > 0 ? `?${next}` : ""
  window.history.replaceState(null, "", `${pathname}${search}${window.location.hash}`)
}
