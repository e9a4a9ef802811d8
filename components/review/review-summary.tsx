import List from "lucide-react/icons/list"
import { Button } from "@/components/ui/button"
import { LinkButton } from "@/components/ui/link-button"
import { RiskCounts } from "@/components/ui/risk-counts"
import type { useSteps } from "@/lib/client/answer-actions"
import { questionHref } from "@/lib/client/answer-route"
import type { ReviewPlace } from "@/lib/client/query-keys"
import { answeredCount, countRisks, questionCount } from "@/lib/review/counts"
import { type Outline, outlineQuestions } from "@/lib/review/outline"
import { AnswerCommands } from "./answer-commands"
import { TITLE_ID } from "./question-header"
import { filterName } from "./rail-filter"
import { SummaryPillar } from "./summary-pillar"

interface ReviewSummaryProps {
  outline: Outline
  place: ReviewPlace
  steps: ReturnType<typeof useSteps>
  onOpen: (questionId: string) => void
  onRail: () => void
}

/** Where the review stands: what is left in each pillar, and the next step. */
export function ReviewSummary({ outline, place, steps, onOpen, onRail }: ReviewSummaryProps) {
  const all = outlineQuestions(outline)
  const counts = countRisks(all.map((one) => one.risk))
  const answered = answeredCount(counts)
  const total = questionCount(counts)
  const first = all.find((one) => one.risk === "UNANSWERED") ?? all[0]
  const isDone = answered === total
  const goTo = (question: { id: string } | undefined) => () => {
    if (question) onOpen(question.id)
  }
  const go = { previous: goTo(all.at(-1)), next: goTo(all[0]), unanswered: goTo(first) }
  return (
    <div className="grid max-w-3xl content-start gap-6 px-4 py-5 sm:px-6">
      <AnswerCommands view={undefined} actions={null} go={go} steps={steps} />
      <header className="grid gap-1.5">
        <div className="flex min-h-control-dense items-center justify-between">
          <p className="text-muted text-sm">{outline.workloadName}</p>
          <Button size="dense" className="@3xl:hidden" onClick={onRail}>
            <List aria-hidden />
            Questions
          </Button>
        </div>
        <h1 id={TITLE_ID} tabIndex={-1} className="text-xl outline-none">
          {outline.lensName}
        </h1>
        <p className="max-w-prose text-muted">{standWords(answered, total, outline.milestone !== null)}</p>
      </header>
      {outline.milestone ? null : (
        <NextSteps
          outline={outline}
          isDone={isDone}
          label={answered === 0 ? "Start with the first question" : "Go on with the next unanswered question"}
          onContinue={first ? () => onOpen(first.id) : null}
        />
      )}
      <RiskCounts counts={counts} hrefFor={(risk) => questionHref(place, null, filterName(risk))} />
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">What is left in each pillar</caption>
        <thead>
          <tr className="border-muted border-b text-left text-muted">
            <th scope="col" className="py-1.5 pr-3 font-medium">
              Pillar
            </th>
            <th scope="col" className="px-3 font-medium">
              Answered
            </th>
            <th scope="col" className="px-3 font-medium max-sm:hidden">
              Risks
            </th>
            <th scope="col" className="pl-3">
              <span className="sr-only">Next</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {outline.pillars.map((pillar) => (
            <SummaryPillar key={pillar.id} pillar={pillar} place={place} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function standWords(answered: number, total: number, isMilestone: boolean): string {
  if (isMilestone)
    return `As it was at this milestone: ${answered} of ${total} questions answered. Nothing here can be changed.`
  if (answered === 0)
    return `${total} questions, about four minutes each. You can stop anywhere; everything is saved as you go.`
  if (answered < total) return `${answered} of ${total} questions answered.`
  return `All ${total} questions are answered. Save this state as a milestone, then pick the few improvements worth most.`
}

interface NextStepsProps {
  outline: Outline
  isDone: boolean
  label: string
  onContinue: (() => void) | null
}

function NextSteps({ outline: { workloadId }, isDone, label, onContinue }: NextStepsProps) {
  const milestone = `/workloads/${workloadId}/milestones`
  const plan = `/workloads/${workloadId}/improvements`
  if (isDone) {
    return (
      <div className="flex flex-wrap gap-2">
        <LinkButton look="primary" href={milestone}>
          Save a milestone
        </LinkButton>
        <LinkButton href={plan}>Open the improvement plan</LinkButton>
      </div>
    )
  }
  return (
    <div className="flex flex-wrap gap-2">
      {onContinue ? (
        <Button look="primary" onClick={onContinue}>
          {label}
        </Button>
      ) : null}
      <LinkButton look="quiet" href={plan}>
        Open the improvement plan
      </LinkButton>
    </div>
  )
}
