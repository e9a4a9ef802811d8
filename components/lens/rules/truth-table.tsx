"use client"

import { useDeferredValue, useMemo, useState } from "react"
import { OutcomeCard } from "@/components/lens/rules/outcome-card"
import { TruthFilter } from "@/components/lens/rules/truth-filter"
import type { Question } from "@/lib/lens/model"
import { outcomesOf } from "@/lib/risk/outcomes"
import { saysNone } from "@/lib/risk/says-none"

const EVERYTHING: ReadonlyMap<string, boolean> = new Map()

/** Every possible answer to a question by its outcome, described in as few combinations as will do. */
export function TruthTable({ question }: { question: Question }) {
  const [filter, setFilter] = useState(EVERYTHING)
  const shown = useDeferredValue(question)
  const { total, outcomes } = useMemo(() => outcomesOf(shown, filter), [shown, filter])
  const noneLike = shown.choices.find(saysNone)?.title.trim() ?? null
  return (
    <section aria-labelledby="truth-table" className="@container grid content-start gap-3">
      <div>
        <h3 id="truth-table" className="font-medium">
          All answers by outcome
        </h3>
        <p className="text-muted text-sm">
          {total.toLocaleString("en")} possible {total === 1 ? "answer" : "answers"}
          {filter.size > 0 ? " with what you filter for" : ""}, everything applicable. Practices that a line does not
          name may be ticked or not.
        </p>
      </div>
      <TruthFilter question={shown} filter={filter} onChange={setFilter} />
      <div className="grid gap-3 @2xl:grid-cols-3">
        {outcomes.map((outcome) => (
          <OutcomeCard
            key={outcome.risk}
            question={shown}
            outcome={outcome}
            total={total}
            filter={filter}
            noneLike={noneLike}
          />
        ))}
      </div>
    </section>
  )
}
