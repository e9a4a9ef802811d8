"use client"

import { useState } from "react"
import { RiskRow } from "@/components/charts/risk-row"
import { Checkbox } from "@/components/ui/checkbox"
import type { Question } from "@/lib/lens/model"
import type { RoundView } from "@/lib/live/session-view"
import { DivergenceBadge } from "./divergence-badge"
import { PracticeVotes } from "./practice-votes"
import { RoundChoice } from "./round-choice"

interface RevealProps {
  question: Question
  /** The rounds of this question that were revealed, oldest first. */
  rounds: readonly RoundView[]
  large?: boolean
}

/** What everybody said, all at once and without names: risks, then practices, most disagreement first. */
export function Reveal({ question, rounds, large }: RevealProps) {
  const [mixedFirst, setMixedFirst] = useState(true)
  const [chosen, setChosen] = useState<number | null>(null)
  const round = rounds.find((one) => one.number === chosen) ?? rounds.at(-1)
  if (!round?.result) return null
  const { result } = round
  if (result.tooFew) {
    return (
      <p className={large ? "text-xl" : undefined}>
        {result.voters === 1 ? "One person" : `${result.voters} people`} voted: too few to show how, because it would
        tell who. Talk about it instead.
      </p>
    )
  }
  return (
    <section aria-label="Votes" className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <DivergenceBadge divergence={result.divergence} large={large} />
          {result.betweenRoles ? (
            <span className={large ? "text-xl" : "text-sm"}>
              All of it lies between {result.betweenRoles[0].toLowerCase()} and {result.betweenRoles[1].toLowerCase()}
            </span>
          ) : null}
        </div>
        {rounds.length > 1 ? <RoundChoice rounds={rounds} shown={round.number} onChoose={setChosen} /> : null}
      </div>
      <div className="grid gap-1.5">
        <h3 className={large ? "font-medium text-xl" : "font-medium text-muted text-sm"}>
          The risk that each person’s view would give
        </h3>
        <RiskRow counts={result.risks} large={large} />
      </div>
      {large ? null : (
        <Checkbox label="Mixed first" checked={mixedFirst} onChange={({ target }) => setMixedFirst(target.checked)} />
      )}
      <PracticeVotes question={question} practices={result.practices} mixedFirst={mixedFirst} large={large} />
    </section>
  )
}
