import type { News } from "@/lib/client/answer-live"
import type { Presence } from "@/lib/client/presence"
import { wordList } from "@/lib/risk/words"

interface PresenceLineProps {
  others: readonly Presence[]
  news: News | null
}

/** Who else looks at this question, and whether somebody just changed it. */
export function PresenceLine({ others, news }: PresenceLineProps) {
  const typing = names(others.filter((other) => other.typing))
  const here = names(others)
  return (
    <p role="status" className="flex items-center gap-1.5 text-sm">
      {here.length > 0 ? <span aria-hidden className="size-2 rounded-full bg-brass" /> : null}
      {news ? <span>{news.name} changed this answer just now. </span> : null}
      {typing.length > 0 ? <span>{sentence(typing)} typing…</span> : null}
      {typing.length === 0 && here.length > 0 && !news ? <span>{sentence(here)} here</span> : null}
    </p>
  )
}

function names(others: readonly Presence[]): string[] {
  return [...new Set(others.map((other) => other.name))]
}

function sentence(all: readonly string[]): string {
  const words = all.length > 3 ? [...all.slice(0, 2), `${all.length - 2} others`] : all
  return `${wordList(words)} ${all.length === 1 ? "is" : "are"}`
}
