import { ENVIRONMENTS } from "@/lib/client/workload-query"
import type { WorkloadFacts } from "@/lib/review/state"
import { CRITICALITIES, type Criticality, isWorkloadType, WORKLOAD_TYPES } from "@/lib/review/workload-type"
import { NextReview } from "./next-review"

interface WorkloadFactsLineProps {
  facts: Omit<WorkloadFacts, "arn">
  /** ISO day; left out for a milestone, whose next review is history. */
  today?: string
}

/** The workload in one line. */
export function WorkloadFactsLine({ facts, today }: WorkloadFactsLineProps) {
  const { criticality, type } = facts
  const isKnown = Object.hasOwn(CRITICALITIES, criticality)
  return (
    <>
      <span>{ENVIRONMENTS[facts.environment]}</span>
      {isWorkloadType(type) ? <span>{WORKLOAD_TYPES[type].label}</span> : type ? <span>{type}</span> : null}
      {isKnown ? (
        <span>
          <span className="text-muted">Criticality </span>
          {CRITICALITIES[criticality as Criticality].toLowerCase()}
        </span>
      ) : null}
      {facts.reviewOwner ? (
        <span>
          <span className="text-muted">Review owner </span>
          {facts.reviewOwner}
        </span>
      ) : null}
      {today === undefined ? null : (
        <span className="inline-flex items-center gap-1.5">
          <span className="text-muted">Next review</span>
          <NextReview day={facts.nextReviewOn} today={today} />
        </span>
      )}
    </>
  )
}
