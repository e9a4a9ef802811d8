import type { ReactNode } from "react"
import { RiskRow } from "@/components/charts/risk-row"
import type { Question } from "@/lib/lens/model"
import { isWithoutVotes } from "@/lib/live/divergence-words"
import type { RoundResult } from "@/lib/live/session-view"
import { DivergenceBadge } from "./divergence-badge"
import { PracticeVotes } from "./practice-votes"
import { BetweenRoles, NoVotes, TooFew } from "./reveal-lines"

interface StageRevealProps {
  question: Question
  result: RoundResult
  /** What came of it, where something did: it stands before the votes. */
  settled: ReactNode
}

/** The reveal as it fits on a wall: the risks in one line, then bars, the most disputed first. */
export function StageReveal({ question, result, settled }: StageRevealProps) {
  if (result.tooFew || isWithoutVotes(result)) {
    return (
      <>
        {settled}
        {result.tooFew ? <TooFew voters={result.voters} /> : <NoVotes voters={result.voters} />}
      </>
    )
  }
  return (
    <section aria-label="Votes" className="grid gap-3">
      <h2 className="sr-only">The risk that each person’s view would give</h2>
      <div className="flex flex-wrap items-center gap-x-8 gap-y-2">
        {settled}
        <RiskRow counts={result.risks} large />
        <DivergenceBadge divergence={result.divergence} large />
      </div>
      <BetweenRoles roles={result.betweenRoles} />
      <PracticeVotes question={question} practices={result.practices} mixedFirst large />
    </section>
  )
}
