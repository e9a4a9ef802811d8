import { Field } from "@/components/ui/field"
import { RadioGroup } from "@/components/ui/radio-group"
import { Select } from "@/components/ui/select"
import { controlId, FIELD_LABELS } from "@/lib/client/workload-errors"
import type { WorkloadForm } from "@/lib/client/workload-form"
import { cadenceFor } from "@/lib/review/cadence"
import { CRITICALITIES, isWorkloadType, WORKLOAD_TYPES } from "@/lib/review/workload-type"
import { FieldPair, FormSection } from "./form-section"
import { TextField } from "./text-field"

const TYPES = Object.entries(WORKLOAD_TYPES).map(([value, { label }]) => ({ value, label }))
const CRITICALITY_OPTIONS = Object.entries(CRITICALITIES).map(([value, label]) => ({ value, label }))
const ENVIRONMENT_OPTIONS = [
  { value: "PRODUCTION", label: "Production" },
  { value: "PREPRODUCTION", label: "Pre-production" },
]

export function IdentitySection({ form }: { form: WorkloadForm }) {
  const { values, errors, change } = form
  return (
    <FormSection title="The workload" description="What it is, who owns its review, and how much depends on it.">
      <TextField form={form} name="name" required maxLength={100} />
      <TextField
        form={form}
        name="description"
        required
        long
        maxLength={250}
        description="What it does and for whom, in one or two sentences."
      />
      <TextField
        form={form}
        name="reviewOwner"
        required
        maxLength={255}
        description="The person or team that answers for this review."
      />
      <div id={controlId("environment")}>
        <RadioGroup
          legend={FIELD_LABELS.environment}
          name="environment"
          options={ENVIRONMENT_OPTIONS}
          value={values.environment}
          onChange={(environment) => change({ environment: environment as typeof values.environment })}
          error={errors.environment}
        />
      </div>
      <FieldPair>
        <Field
          id={controlId("type")}
          label={FIELD_LABELS.type}
          description={
            isWorkloadType(values.type) ? WORKLOAD_TYPES[values.type].why : "Proposes which pillars come first."
          }
          error={errors.type}
        >
          {(control) => (
            <Select
              {...control}
              placeholder="Not said yet"
              options={TYPES}
              value={values.type}
              onChange={(event) => change({ type: event.target.value })}
            />
          )}
        </Field>
        <Field
          id={controlId("criticality")}
          label={FIELD_LABELS.criticality}
          description={
            values.criticality ? `${cadenceFor(values.criticality).words}.` : "Proposes how often to review."
          }
          error={errors.criticality}
        >
          {(control) => (
            <Select
              {...control}
              placeholder="Not said yet"
              options={CRITICALITY_OPTIONS}
              value={values.criticality}
              onChange={(event) => change({ criticality: event.target.value })}
            />
          )}
        </Field>
      </FieldPair>
    </FormSection>
  )
}
