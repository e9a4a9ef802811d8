import { Badge } from "@/components/ui/badge"
import type { PracticeRendition } from "@/lib/report/lens-rendition"
import { EFFORT_WORDS, PRACTICE_RISK_WORDS } from "@/lib/report/lens-words"

/** Risk, effort and quick win of a practice, where the lens says so. */
export function PracticeFacts({ practice: { risk, effort, isQuickWin } }: { practice: PracticeRendition }) {
  if (!risk && !effort && !isQuickWin) return null
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
      {risk ? <span>{PRACTICE_RISK_WORDS[risk]}</span> : null}
      {effort ? <span>{EFFORT_WORDS[effort]}</span> : null}
      {isQuickWin ? <Badge tone="success">Quick win</Badge> : null}
    </p>
  )
}
