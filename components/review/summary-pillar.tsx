import { RiskCounts } from "@/components/ui/risk-counts"
import { questionHref } from "@/lib/client/answer-route"
import type { ReviewPlace } from "@/lib/client/query-keys"
import { answeredCount, countRisks } from "@/lib/review/counts"
import type { OutlinePillar } from "@/lib/review/outline"
import { QuestionLink } from "./question-link"
import { filterName } from "./rail-filter"

interface SummaryPillarProps {
  pillar: OutlinePillar
  place: ReviewPlace
  onOpen: (questionId: string) => void
}

/** One pillar of the summary with the way to its next question. */
export function SummaryPillar({ pillar, place, onOpen }: SummaryPillarProps) {
  const counts = countRisks(pillar.questions.map((one) => one.risk))
  const left = pillar.questions.find((one) => one.risk === "UNANSWERED")
  const target = left ?? pillar.questions[0]
  return (
    <tr className="border-line border-b align-baseline">
      <th scope="row" className="py-2.5 pr-3 text-left font-normal">
        {pillar.name}
      </th>
      <td className="whitespace-nowrap px-3 tabular-nums">
        {answeredCount(counts)} of {pillar.questions.length}
      </td>
      <td className="px-3 max-sm:hidden">
        <RiskCounts
          counts={counts}
          risks={["HIGH", "MEDIUM", "NONE"]}
          words={false}
          hrefFor={(risk) => {
            const first = pillar.questions.find((one) => one.risk === risk)
            return questionHref(place, first?.id, filterName(risk))
          }}
        />
      </td>
      <td className="whitespace-nowrap pl-3 text-right">
        {target ? (
          <QuestionLink href={questionHref(place, target.id)} onOpen={() => onOpen(target.id)} className="link">
            {left ? `${counts.UNANSWERED} left` : "Look through"}
            <span className="sr-only"> in {pillar.name}</span>
          </QuestionLink>
        ) : null}
      </td>
    </tr>
  )
}
