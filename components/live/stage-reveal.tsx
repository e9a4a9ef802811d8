import { RiskRow } from "@/components/charts/risk-row"
import type { Question } from "@/lib/lens/model"
import type { RoundResult } from "@/lib/live/session-view"
import { DivergenceBadge } from "./divergence-badge"
import { PracticeVotes } from "./practice-votes"
import { BetweenRoles, TooFew } from "./reveal-lines"

/** The reveal as it fits on a wall: the risks in one line, then bars, the most disputed first. */
export function StageReveal({ question, result }: { question: Question; result: RoundResult }) {
  if (result.tooFew) return <TooFew voters={result.voters} />
  return (
    <section aria-label="Votes" className="grid gap-3">
      <h2 className="sr-only">The risk that each person’s view would give</h2>
      <div className="flex flex-wrap items-center gap-x-8 gap-y-2">
        <RiskRow counts={result.risks} large />
        <DivergenceBadge divergence={result.divergence} large />
      </div>
      <BetweenRoles roles={result.betweenRoles} />
      <PracticeVotes question={question} practices={result.practices} mixedFirst large />
    </section>
  )
}
