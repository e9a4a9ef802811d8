import { UpgradeNotice } from "@/components/lens/upgrade-notice"
import { Badge } from "@/components/ui/badge"
import { LinkButton } from "@/components/ui/link-button"
import { ProgressBar } from "@/components/ui/progress-bar"
import { RiskCounts } from "@/components/ui/risk-counts"
import { questionHref, questionsHref } from "@/lib/client/workload-places"
import { answeredCount, questionCount } from "@/lib/review/counts"
import type { LensProgress } from "@/lib/review/lens-progress"
import { RemoveLens } from "./remove-lens"

interface AppliedLens extends LensProgress {
  latestVersion: string
  /** Its owner deleted it; the workload keeps it. */
  isDeleted: boolean
}

interface LensListProps {
  workloadId: string
  lenses: readonly AppliedLens[]
  mayAnswer: boolean
  mayEdit: boolean
  /** Given when a milestone is shown: everything is read only and leads to that day's questions. */
  milestone?: number
}

/** The applied lenses, how far each is, and the way into each. */
export function LensList({ workloadId, lenses, mayAnswer, mayEdit, milestone }: LensListProps) {
  return (
    <ul className="grid gap-2">
      {lenses.map((lens) => {
        const { lensKey, counts, nextQuestionId } = lens
        const title = `lens-${lensKey}`
        return (
          <li
            key={lensKey}
            aria-labelledby={title}
            className="grid gap-x-6 gap-y-2.5 rounded-md border border-line bg-surface px-4 py-3 md:grid-cols-[minmax(0,1fr)_auto]"
          >
            <div className="grid content-start gap-2">
              <h3 id={title} className="flex flex-wrap items-center gap-x-2 gap-y-1">
                {lens.name}
                <span className="font-normal text-muted text-sm">{lens.version}</span>
                {lens.isDeleted ? <Badge tone="warning">Deleted by its owner</Badge> : null}
                {lens.isDeleted || milestone !== undefined ? null : (
                  <UpgradeNotice
                    workloadId={workloadId}
                    lensKey={lensKey}
                    version={lens.version}
                    latestVersion={lens.latestVersion}
                    mayEdit={mayEdit}
                  />
                )}
              </h3>
              <ProgressBar
                label={`Answered in ${lens.name}`}
                quiet
                value={answeredCount(counts)}
                max={questionCount(counts)}
                text={`${answeredCount(counts)} of ${questionCount(counts)} answered`}
              />
              <RiskCounts
                counts={counts}
                hrefFor={(risk) => questionsHref(workloadId, { lens: lensKey, risk, milestone })}
              />
            </div>
            <div className="flex items-start gap-1">
              {nextQuestionId === null ? null : (
                <LinkButton
                  href={questionHref(workloadId, lensKey, nextQuestionId, milestone)}
                  aria-label={`${invitation(lens, mayAnswer)}: ${lens.name}`}
                >
                  {invitation(lens, mayAnswer)}
                </LinkButton>
              )}
              {mayEdit ? (
                <RemoveLens
                  workloadId={workloadId}
                  lensKey={lensKey}
                  name={lens.name}
                  answered={answeredCount(counts)}
                />
              ) : null}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

function invitation({ isStarted, counts }: AppliedLens, mayAnswer: boolean): string {
  if (!mayAnswer) return "Read"
  return counts.UNANSWERED === 0 ? "Review again" : isStarted ? "Continue" : "Start"
}
