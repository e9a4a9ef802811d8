import { Button } from "@/components/ui/button"
import { Field, FieldError } from "@/components/ui/field"
import { TextInput } from "@/components/ui/text-input"
import { controlId, FIELD_LABELS } from "@/lib/client/workload-errors"
import { proposedPillars, proposedReview, type WorkloadForm } from "@/lib/client/workload-form"
import { isSame } from "@/lib/client/workload-values"
import { cadenceFor } from "@/lib/review/cadence"
import { isWorkloadType, WORKLOAD_TYPES } from "@/lib/review/workload-type"
import { FormSection } from "./form-section"
import { PriorityList } from "./priority-list"

interface PlanSectionProps {
  form: WorkloadForm
  /** The names of all pillars that can be in the order. */
  pillarNames: Readonly<Record<string, string>>
}

/** Pillar priority and next review: proposed from what the workload is, decided by people. */
export function PlanSection({ form, pillarNames }: PlanSectionProps) {
  const { values, errors, change, today } = form
  // The API takes twenty at most.
  const pillars = [...new Set([...values.pillarPriorities, ...Object.keys(pillarNames)])].slice(0, 20)
  const type = isWorkloadType(values.type) ? WORKLOAD_TYPES[values.type].label : ""
  const day = proposedReview(values, today)
  const isOwnOrder = !isSame(values.pillarPriorities, proposedPillars(values))
  return (
    <FormSection
      title="Priority and cadence"
      description="Proposed from type, criticality and environment; change them as you see fit."
    >
      <div id={controlId("pillarPriorities")} tabIndex={-1} className="grid gap-1.5">
        <p className="font-medium">{FIELD_LABELS.pillarPriorities}</p>
        <p className="text-muted text-sm">
          The improvement plan follows this order.{" "}
          {isOwnOrder ? "Yours" : type ? `Proposed for: ${type}` : "The framework’s own order"}.
        </p>
        <PriorityList
          label={FIELD_LABELS.pillarPriorities}
          items={pillars.map((id) => ({ id, name: pillarNames[id] ?? id }))}
          onChange={(pillarPriorities) => change({ pillarPriorities })}
        />
        {isOwnOrder ? (
          <Button
            size="dense"
            className="justify-self-start"
            onClick={() => change({ pillarPriorities: proposedPillars(values) })}
          >
            Use the proposed order
          </Button>
        ) : null}
        {errors.pillarPriorities ? (
          <FieldError id={`${controlId("pillarPriorities")}-error`}>{errors.pillarPriorities}</FieldError>
        ) : null}
      </div>
      <Field
        id={controlId("nextReviewOn")}
        label={FIELD_LABELS.nextReviewOn}
        description={
          values.environment === "PREPRODUCTION"
            ? "Before it goes to production, and before that before detailed design."
            : `${cadenceFor(values.criticality).words}.`
        }
        error={errors.nextReviewOn}
      >
        {({ required: _, ...control }) => (
          <div className="flex flex-wrap items-center gap-2">
            <TextInput
              {...control}
              type="date"
              className="max-w-44"
              value={values.nextReviewOn ?? ""}
              onChange={(event) => change({ nextReviewOn: event.target.value || null })}
            />
            {values.nextReviewOn !== day ? (
              <Button size="dense" onClick={() => change({ nextReviewOn: day })}>
                Use the proposed day
              </Button>
            ) : null}
          </div>
        )}
      </Field>
    </FormSection>
  )
}
