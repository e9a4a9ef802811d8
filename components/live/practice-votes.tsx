import { VoteBar, VoteCounts } from "@/components/charts/vote-bar"
import { join } from "@/components/ui/join"
import type { Question } from "@/lib/lens/model"
import { isDisputed } from "@/lib/live/divergence-words"
import type { PracticeResult } from "@/lib/live/session-view"
import { VOTE_VALUES } from "@/lib/live/vote"
import { practiceNumbers } from "@/lib/risk/words"
import { DivergenceBadge } from "./divergence-badge"
import { VOTE_WORDS, voteShares } from "./vote-words"

interface PracticeVotesProps {
  question: Question
  /** Most disagreement first, as they come. */
  practices: readonly PracticeResult[]
  /** Otherwise in the order of the lens. */
  mixedFirst: boolean
  /** For a wall. */
  large?: boolean | undefined
}

/** More than this stand in two columns on a wall, so that nobody has to scroll it. */
const MANY = 5

/** Larger again on a wall that is high and wide enough for ten practices. */
const DENSE = "text-base [@media(min-width:90rem)_and_(min-height:55rem)]:text-2xl"

/** One bar for each practice. */
export function PracticeVotes({ question, practices, mixedFirst, large }: PracticeVotesProps) {
  const numbers = practiceNumbers(question)
  const order = question.choices.map((choice) => choice.id)
  const shown = mixedFirst
    ? practices
    : [...practices].sort((one, other) => order.indexOf(one.choiceId) - order.indexOf(other.choiceId))
  const dense = large && shown.length > MANY
  const wall = large ? (dense ? "dense" : "large") : undefined
  return (
    <ol className={join("grid", large ? "gap-1.5" : "gap-3", dense && "gap-x-10 lg:grid-cols-2")}>
      {shown.map((practice) => {
        const shares = voteShares(practice.counts)
        return (
          <li
            key={practice.choiceId}
            className={join("grid content-start border-line border-t", dense ? "gap-0.5 pt-1" : "gap-1 pt-1.5")}
          >
            <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-0.5">
              <p className={join("flex gap-x-2.5", wall && (dense ? DENSE : "text-xl"))}>
                <span className="min-w-3.5 text-muted tabular-nums">{numbers.get(practice.choiceId) ?? 0}</span>
                <span>{question.choices.find((choice) => choice.id === practice.choiceId)?.title}</span>
              </p>
              {isDisputed(practice.divergence) && !large ? <DivergenceBadge divergence={practice.divergence} /> : null}
            </div>
            <div
              className={join(
                "grid gap-x-6 pl-6",
                dense ? "gap-y-0.5" : "gap-y-1",
                wall === "large" && "lg:grid-cols-[1fr_auto] lg:items-center",
              )}
            >
              <VoteBar shares={shares} wall={wall} />
              <VoteCounts shares={shares} wall={wall} />
              {practice.names ? <Names names={practice.names} /> : null}
            </div>
          </li>
        )
      })}
    </ol>
  )
}

/** Only in sessions whose people agreed to show names. */
function Names({ names }: { names: NonNullable<PracticeResult["names"]> }) {
  const lines = VOTE_VALUES.flatMap((value) => {
    const who = names[value] ?? []
    return who.length > 0 ? [{ value, who }] : []
  })
  return (
    <ul className="text-muted text-sm">
      {lines.map(({ value, who }) => (
        <li key={value}>
          {VOTE_WORDS[value]}: {who.join(", ")}
        </li>
      ))}
    </ul>
  )
}
