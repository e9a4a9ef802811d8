import Search from "lucide-react/icons/search"
import type { KeyboardEvent, RefObject } from "react"
import { CONTROL } from "@/components/ui/control-look"
import { join } from "@/components/ui/join"
import { focusResult, RESULTS_ID } from "./search-focus"

interface SearchFieldProps {
  inputRef: RefObject<HTMLInputElement | null>
  query: string
  onQuery: (query: string) => void
  onFocus: () => void
}

/** Down goes to the first result, Enter opens it, Escape empties the field. */
export function SearchField({ inputRef, query, onQuery, onFocus }: SearchFieldProps) {
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return
    if (event.key === "ArrowDown" && focusResult(0)) event.preventDefault()
    if (event.key === "Enter") {
      event.preventDefault()
      focusResult(0)?.click()
    }
    if (event.key === "Escape" && query !== "") {
      event.preventDefault()
      onQuery("")
    }
  }

  return (
    <label className="relative block flex-1">
      <span className="sr-only">Search the lenses</span>
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted"
      />
      <input
        ref={inputRef}
        type="search"
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
        placeholder="Search questions and practices"
        autoComplete="off"
        spellCheck={false}
        aria-controls={query.trim() === "" ? undefined : RESULTS_ID}
        className={join(CONTROL, "h-control pl-9")}
      />
    </label>
  )
}
