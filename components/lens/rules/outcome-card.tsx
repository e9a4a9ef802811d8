"use client"

import { useState } from "react"
import { SingleAnswers } from "@/components/lens/rules/single-answers"
import { Button } from "@/components/ui/button"
import { RiskBadge } from "@/components/ui/risk-badge"
import type { Question } from "@/lib/lens/model"
import { combinationInWords } from "@/lib/risk/combination-words"
import type { Outcome } from "@/lib/risk/outcomes"

interface OutcomeCardProps {
  question: Question
  outcome: Outcome
  /** Answers over all outcomes. */
  total: number
  filter: ReadonlyMap<string, boolean>
  /** Title of a choice like “none of these”, where the question has one. */
  noneLike: string | null
}

const FIRST = 6

/** The answers that lead to one risk: how many, and what they have in common. */
export function OutcomeCard({ question, outcome, total, filter, noneLike }: OutcomeCardProps) {
  const [all, setAll] = useState(false)
  const { risk, count, clean, combinations } = outcome
  const share = total === 0 ? 0 : Math.round((100 * count) / total)
  const shown = all ? combinations : combinations?.slice(0, FIRST)
  const more = (combinations?.length ?? 0) - FIRST
  return (
    <section className="grid content-start gap-2 rounded-md border border-line bg-surface p-3">
      <h4 className="flex flex-wrap items-center justify-between gap-2">
        <RiskBadge risk={risk} />
        <span className="text-muted text-sm tabular-nums">
          {count.toLocaleString("en")} {count === 1 ? "answer" : "answers"}
          {count > 0 ? `, ${share === 0 ? "under 1" : share} %` : ""}
        </span>
      </h4>
      {count === 0 ? <p className="text-sm">No answer leads here.</p> : null}
      {count > 0 && clean === 0 && noneLike ? (
        <p className="text-sm text-warning">None of them is clean: each needs “{noneLike}” ticked as well.</p>
      ) : null}
      {combinations === null ? (
        <p className="text-sm">Too many different combinations to describe. Filter for some practices.</p>
      ) : (
        <ul className="grid list-disc gap-1 pl-4 text-sm">
          {count > 0 &&
            shown?.map((combination) => {
              const words = combinationInWords(question, combination)
              return <li key={words}>{words.replace(/^./, (first) => first.toUpperCase())}</li>
            })}
        </ul>
      )}
      {count > 0 && more > 0 ? (
        <Button look="quiet" size="dense" className="justify-self-start" onClick={() => setAll(!all)}>
          {all ? "Show fewer" : `Show ${more} more`}
        </Button>
      ) : null}
      {count > 0 ? (
        <SingleAnswers question={question} outcome={outcome} filter={filter} key={String(filter.size)} />
      ) : null}
    </section>
  )
}
