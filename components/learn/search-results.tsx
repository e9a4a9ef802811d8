import type { KeyboardEvent } from "react"
import { Message } from "@/components/ui/message"
import { SkeletonList } from "@/components/ui/skeleton"
import type { Hit } from "@/lib/lens/search"
import type { LearnDocument } from "@/lib/report/lens-search"
import { focusedResult, focusResult, RESULTS_ID } from "./search-focus"
import { SearchResult } from "./search-result"

interface SearchResultsProps {
  query: string
  terms: readonly string[]
  hits: readonly Hit<LearnDocument>[]
  isLoading: boolean
  failed: string | undefined
  /** Up from the first result. */
  onLeave: () => void
  onOpen: () => void
}

/** Nobody reads further; another word helps more. */
const SHOWN = 25

export function SearchResults({ query, terms, hits, isLoading, failed, onLeave, onOpen }: SearchResultsProps) {
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return
    event.preventDefault()
    const at = focusedResult()
    if (event.key === "ArrowUp" && at <= 0) onLeave()
    else focusResult(at + (event.key === "ArrowDown" ? 1 : -1))
  }

  return (
    <section id={RESULTS_ID} aria-label="Results" className="grid gap-3" onKeyDown={onKeyDown}>
      <h1 className="text-xl">Results for “{query.trim()}”</h1>
      <p role="status" className="text-muted text-sm">
        {isLoading ? "Loading the lenses …" : summary(hits.length)}
      </p>
      {failed ? (
        <Message tone="error" live>
          {failed}
        </Message>
      ) : null}
      {isLoading && hits.length === 0 ? <SkeletonList label="Results" rows={4} rowClassName="h-20" /> : null}
      <ol className="grid gap-1">
        {hits.slice(0, SHOWN).map(({ document }) => (
          <SearchResult key={keyOf(document)} document={document} terms={terms} onOpen={onOpen} />
        ))}
      </ol>
    </section>
  )
}

function summary(count: number): string {
  if (count === 0) return "Nothing matches. Try fewer or other words."
  if (count > SHOWN) return `The best ${SHOWN} of ${count} places`
  return count === 1 ? "One place" : `${count} places`
}

function keyOf({ lensKey, pillarId, questionId, practiceId }: LearnDocument): string {
  return JSON.stringify([lensKey, pillarId, questionId, practiceId])
}
