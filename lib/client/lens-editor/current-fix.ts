import type { DraftText } from "@/lib/client/lens-editor/draft-text"
import type { Problem } from "@/lib/lens/problem"
import { reportLens } from "@/lib/risk/lens-report"

/**
 * Applies the quick fix of a problem as the text is now: what was typed since the report may have moved it, so that the
 * same problem is looked up anew. Nothing happens when it is gone.
 */
export function currentFix(draft: DraftText, { code, pointer, message }: Problem): void {
  const { problems } = reportLens(draft.read().text)
  const same = problems.filter((problem) => problem.code === code && problem.pointer === pointer)
  const found = same.find((problem) => problem.message === message) ?? same[0]
  if (found?.fix) draft.change({ edits: found.fix.edits, label: `“${found.fix.label}”` })
}
