import type { ImprovementItem } from "./item"
import { isClosed } from "./status"

/**
 * Until when the risk of a question is accepted (ISO day), by `questionKey`: the first day on which an acceptance of it
 * ends. A question that an open improvement is about as well is still being worked on, and not among them.
 */
export function acceptedQuestions(
  items: readonly Pick<ImprovementItem, "links" | "status" | "acceptance">[],
): Map<string, string> {
  const keysOf = ({ links }: (typeof items)[number]) => links.map(questionKey)
  const open = new Set(items.filter(({ status }) => !isClosed(status)).flatMap(keysOf))
  const until = new Map<string, string>()
  for (const item of items) {
    if (item.status !== "ACCEPTED_RISK" || !item.acceptance) continue
    const { reviewOn } = item.acceptance
    for (const key of keysOf(item)) {
      const known = until.get(key)
      if (!open.has(key) && (known === undefined || reviewOn < known)) until.set(key, reviewOn)
    }
  }
  return until
}

/** Names a question of a workload: its id alone is unique only within a lens. */
export function questionKey({ lensKey, questionId }: { lensKey: string; questionId: string }): string {
  return `${lensKey} ${questionId}`
}
