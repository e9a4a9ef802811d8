import ArrowRight from "lucide-react/icons/arrow-right"
import type { ReactNode } from "react"
import { LinkButton } from "@/components/ui/link-button"
import { Time } from "@/components/ui/time"
import { planHref } from "@/lib/client/plan-filter"
import type { NextStep } from "@/lib/review/next-step"

interface NextStepPanelProps {
  step: NextStep
  workloadId: string
  /** The first unanswered question. */
  questionHref: string | null
  mayAnswer: boolean
  /** The control that adds a lens, and the one that saves a milestone; null for people who may not. */
  addLens: ReactNode
  saveMilestone: ReactNode
}

/** The one thing to do next, with its button. */
export function NextStepPanel({
  step,
  workloadId,
  questionHref,
  mayAnswer,
  addLens,
  saveMilestone,
}: NextStepPanelProps) {
  const go = (label: string) =>
    questionHref === null || !mayAnswer ? null : (
      <LinkButton look="primary" href={questionHref}>
        {label}
        <ArrowRight aria-hidden />
      </LinkButton>
    )
  const plan = (
    <LinkButton look="primary" href={planHref(workloadId)}>
      Open the improvement plan
    </LinkButton>
  )
  const { text, action } = ((): { text: ReactNode; action: ReactNode } => {
    switch (step.kind) {
      case "add-lens":
        return { text: "Apply a lens: it brings the questions of the review.", action: addLens }
      case "start":
        return { text: "Nothing is answered yet. Start with the first question.", action: go("Start the review") }
      case "continue":
        return { text: `${counted(step.left, "question")} left to answer.`, action: go("Continue the review") }
      case "save-milestone":
        return { text: "Everything is answered. Save a milestone to keep this day.", action: saveMilestone }
      case "complete":
        return { text: "Every pillar is accounted for. Complete the review and plan the next one.", action: null }
      case "improve":
        return { text: `${riskWords(step)} to work on. Pick the few that are worth most.`, action: plan }
      case "review-again":
        return { text: "The next review is due. Go through the questions again.", action: go("Review again") }
      case "wait":
        return {
          text: (
            <>
              Nothing to do until the next review
              {step.until ? (
                <>
                  {" on "}
                  <Time value={step.until} format="day" timeZone="UTC" />
                </>
              ) : null}
              .
            </>
          ),
          action: null,
        }
    }
  })()
  return (
    <section
      aria-label="Next step"
      className="flex flex-wrap items-center gap-x-6 gap-y-2 rounded-md border border-line border-l-3 border-l-brass bg-surface px-4 py-3"
    >
      <p className="min-w-56 flex-1">
        <span className="font-semibold">Next step.</span> {text}
      </p>
      {action}
    </section>
  )
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? "" : "s"}`
}

function riskWords({ high, medium }: { high: number; medium: number }): string {
  if (high === 0) return counted(medium, "medium risk")
  return medium === 0
    ? counted(high, "high risk")
    : `${counted(high, "high risk")} and ${counted(medium, "medium risk")}`
}
