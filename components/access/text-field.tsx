import type { ComponentProps } from "react"
import { Field } from "@/components/ui/field"
import { TextInput } from "@/components/ui/text-input"

interface TextFieldProps extends Omit<ComponentProps<"input">, "id" | "name"> {
  label: string
  name: string
  description?: string
  error?: string | undefined
}

/** One line of text that has to be filled in, with its label and error. */
export function TextField({ label, description, error, ...input }: TextFieldProps) {
  return (
    <Field label={label} description={description} error={error} required>
      {(control) => <TextInput {...control} {...input} />}
    </Field>
  )
}
