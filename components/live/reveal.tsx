"use client"

import { useState } from "react"
import { RiskRow } from "@/components/charts/risk-row"
import { Checkbox } from "@/components/ui/checkbox"
import type { Question } from "@/lib/lens/model"
import { isWithoutVotes } from "@/lib/live/divergence-words"
import type { RoundView } from "@/lib/live/session-view"
import { ConfidenceLine } from "./confidence-line"
import { DivergenceBadge } from "./divergence-badge"
import { PracticeVotes } from "./practice-votes"
import { BetweenRoles, NoVotes, TooFew } from "./reveal-lines"
import { RoundChoice } from "./round-choice"

interface RevealProps {
  question: Question
  /** The rounds of this question that were revealed, oldest first. */
  rounds: readonly RoundView[]
}

/** What everybody said, all at once and without names: risks, then practices, most disagreement first. */
export function Reveal({ question, rounds }: RevealProps) {
  const [mixedFirst, setMixedFirst] = useState(true)
  const [chosen, setChosen] = useState<number | null>(null)
  const round = rounds.find((one) => one.number === chosen) ?? rounds.at(-1)
  if (!round?.result) return null
  const { result } = round
  return (
    <section aria-label="Votes" className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        {result.tooFew || isWithoutVotes(result) ? <span /> : <DivergenceBadge divergence={result.divergence} />}
        {rounds.length > 1 ? <RoundChoice rounds={rounds} shown={round.number} onChoose={setChosen} /> : null}
      </div>
      {result.tooFew ? (
        <TooFew voters={result.voters} />
      ) : isWithoutVotes(result) ? (
        <NoVotes voters={result.voters} />
      ) : (
        <>
          <BetweenRoles roles={result.betweenRoles} />
          <div className="grid gap-1.5">
            <h2 className="font-medium text-muted text-sm">The risk that each person’s view would give</h2>
            <RiskRow counts={result.risks} />
            <ConfidenceLine confidence={result.confidence} />
          </div>
          <Checkbox label="Mixed first" checked={mixedFirst} onChange={({ target }) => setMixedFirst(target.checked)} />
          <PracticeVotes question={question} practices={result.practices} mixedFirst={mixedFirst} />
        </>
      )}
    </section>
  )
}
