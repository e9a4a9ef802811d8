import type { ComponentProps } from "react"
import { Field } from "@/components/ui/field"
import { TextArea } from "@/components/ui/text-area"
import { TextInput } from "@/components/ui/text-input"
import { controlId, FIELD_LABELS } from "@/lib/client/workload-errors"
import type { WorkloadForm } from "@/lib/client/workload-form"
import type { WorkloadValues } from "@/lib/client/workload-values"

/** The fields that are one text. */
type TextFieldName = {
  [Name in keyof WorkloadValues]: string extends WorkloadValues[Name] ? Name : never
}[keyof WorkloadValues]

interface TextFieldProps extends Pick<ComponentProps<"input">, "maxLength" | "placeholder" | "list" | "inputMode"> {
  form: WorkloadForm
  name: TextFieldName
  description?: string
  required?: boolean
  /** Room for paragraphs. */
  long?: boolean
}

/** One text of the description, with its label, its error and its place in the form. */
export function TextField({ form, name, description, required, long, ...rest }: TextFieldProps) {
  const given = {
    ...rest,
    name,
    value: form.values[name] ?? "",
    onChange: (event: { target: { value: string } }) => form.change({ [name]: event.target.value }),
  }
  return (
    <Field
      id={controlId(name)}
      label={FIELD_LABELS[name]}
      description={description}
      error={form.errors[name]}
      required={required}
    >
      {({ required: isRequired, ...control }) =>
        long ? (
          <TextArea {...control} {...given} aria-required={isRequired} />
        ) : (
          <TextInput {...control} {...given} aria-required={isRequired} />
        )
      }
    </Field>
  )
}
