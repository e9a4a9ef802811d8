import { questionHref } from "@/lib/client/answer-route"
import type { Presence } from "@/lib/client/presence"
import type { ReviewPlace } from "@/lib/client/query-keys"
import type { Risk } from "@/lib/lens/model"
import { answeredCount, countRisks } from "@/lib/review/counts"
import type { OutlinePillar } from "@/lib/review/outline"
import { RailQuestion } from "./rail-question"

interface RailPillarProps {
  pillar: OutlinePillar
  place: ReviewPlace
  questionId: string | null
  filter: Risk | null
  others: readonly Presence[]
  onOpen: (questionId: string) => void
}

/** A pillar and those of its questions that the filter lets through. */
export function RailPillar({ pillar, place, questionId, filter, others, onOpen }: RailPillarProps) {
  const shown = pillar.questions.filter((one) => filter === null || one.risk === filter || one.id === questionId)
  if (shown.length === 0) return null
  const counts = countRisks(pillar.questions.map((one) => one.risk))
  return (
    <section aria-labelledby={`rail-${pillar.id}`}>
      <h2
        id={`rail-${pillar.id}`}
        className="sticky top-0 z-1 flex items-baseline justify-between gap-2 bg-ground px-2 pt-3 pb-1 font-medium text-sm"
      >
        <span className="truncate">{pillar.name}</span>
        <span className="whitespace-nowrap font-normal text-muted tabular-nums">
          {answeredCount(counts)} / {pillar.questions.length}
          <span className="sr-only"> answered</span>
        </span>
      </h2>
      <ul>
        {shown.map((question) => (
          // A focused line must not hide under the pillar's name, which stays in sight.
          <li key={question.id} data-question={question.id} className="*:scroll-mt-10">
            <RailQuestion
              question={question}
              href={questionHref(place, question.id)}
              isCurrent={question.id === questionId}
              here={namesAt(others, `${place.lensKey}/${question.id}`)}
              onOpen={onOpen}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

function namesAt(others: readonly Presence[], place: string): string {
  return [...new Set(others.filter((other) => other.place === place).map((other) => other.name))].join(", ")
}
