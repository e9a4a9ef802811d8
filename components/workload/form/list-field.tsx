import { Field } from "@/components/ui/field"
import { TagInput } from "@/components/ui/tag-input"
import { controlId, FIELD_LABELS } from "@/lib/client/workload-errors"
import type { WorkloadForm } from "@/lib/client/workload-form"

interface ListFieldProps {
  form: WorkloadForm
  name: "accountIds" | "awsRegions" | "nonAwsRegions"
  description: string
  placeholder: string
  max: number
  /** One of several of which some are needed: neither "optional" nor required by itself. */
  oneOfSome?: boolean
}

/** Several short texts of one kind. */
export function ListField({ form, name, description, placeholder, max, oneOfSome }: ListFieldProps) {
  return (
    <Field
      id={controlId(name)}
      label={FIELD_LABELS[name]}
      description={description}
      error={form.errors[name]}
      required={oneOfSome}
    >
      {({ required: _, ...control }) => (
        // Who types is putting it right: what was wrong is forgotten at once, not only when the entry is added.
        <div onInput={() => form.errors[name] && form.change({ [name]: form.values[name] })}>
          <TagInput
            control={control}
            value={form.values[name]}
            onChange={(value) => form.change({ [name]: value })}
            placeholder={placeholder}
            max={max}
          />
        </div>
      )}
    </Field>
  )
}
