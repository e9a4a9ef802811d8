import { Field } from "@/components/ui/field"
import { Select } from "@/components/ui/select"
import { controlId, FIELD_LABELS } from "@/lib/client/workload-errors"
import type { WorkloadForm } from "@/lib/client/workload-form"
import { IMPROVEMENT_STATUSES } from "@/lib/review/improvement-status"
import { FormSection } from "./form-section"

const OPTIONS = Object.entries(IMPROVEMENT_STATUSES).map(([value, label]) => ({ value, label }))

export function StatusSection({ form }: { form: WorkloadForm }) {
  return (
    <FormSection title="Improvements" description="How far the work on the improvement plan is.">
      <Field
        id={controlId("improvementStatus")}
        label={FIELD_LABELS.improvementStatus}
        error={form.errors.improvementStatus}
        required
      >
        {({ required: _, ...control }) => (
          <Select
            {...control}
            className="max-w-60"
            options={OPTIONS}
            value={form.values.improvementStatus}
            onChange={(event) => form.change({ improvementStatus: event.target.value })}
          />
        )}
      </Field>
    </FormSection>
  )
}
