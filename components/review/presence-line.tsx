import type { News } from "@/lib/client/answer-live"
import type { Presence } from "@/lib/client/presence"
import { wordList } from "@/lib/risk/words"

interface PresenceLineProps {
  others: readonly Presence[]
  news: News | null
}

/** Who else looks at this question, and whether somebody just changed it. Only the change is announced. */
export function PresenceLine({ others, news }: PresenceLineProps) {
  const changed = news ? `${news.name} changed this answer` : ""
  return (
    <div className="flex min-w-0 items-center gap-1.5 text-sm">
      {others.length > 0 ? <span aria-hidden className="size-2 shrink-0 rounded-full bg-brass" /> : null}
      <p className="truncate">{words(others, changed)}</p>
      <span role="status" className="sr-only">
        {changed}
      </span>
    </div>
  )
}

function words(others: readonly Presence[], changed: string): string {
  const typing = names(others.filter((other) => other.typing))
  if (typing.length > 0) return `${sentence(typing)} typing…`
  if (changed !== "" || others.length === 0) return changed
  return `${sentence(names(others))} here`
}

function names(others: readonly Presence[]): string[] {
  return [...new Set(others.map((other) => other.name))]
}

function sentence(all: readonly string[]): string {
  const words = all.length > 3 ? [...all.slice(0, 2), `${all.length - 2} others`] : all
  return `${wordList(words)} ${all.length === 1 ? "is" : "are"}`
}
