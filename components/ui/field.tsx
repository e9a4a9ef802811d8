import CircleAlert from "lucide-react/icons/circle-alert"
import { type ReactNode, useId } from "react"

/** What `Field` hands to its control: spread it on the input, select or text area. */
export interface FieldControl {
  id: string
  required?: boolean
  "aria-describedby"?: string
  "aria-invalid"?: true
}

interface FieldProps {
  label: ReactNode
  description?: ReactNode
  /** What is wrong and what to do; shown under the control. */
  error?: string | null
  required?: boolean
  /** Only needed when something else, like the error summary, links to the control. */
  id?: string
  children: (control: FieldControl) => ReactNode
}

/** Owns the label, the description, the error and the ids that tie them to one control. */
export function Field({ label, description, error, required, id, children }: FieldProps) {
  const made = useId()
  const control = id ?? made
  const described = [description ? `${control}-about` : "", error ? `${control}-error` : ""].filter(Boolean).join(" ")
  return (
    <div className="grid content-start gap-1.5">
      <label htmlFor={control} className="justify-self-start font-medium">
        {label}
        {required ? null : <span className="font-normal text-muted"> (optional)</span>}
      </label>
      {description ? (
        <p id={`${control}-about`} className="max-w-prose text-muted text-sm">
          {description}
        </p>
      ) : null}
      {children({
        id: control,
        required,
        "aria-describedby": described || undefined,
        "aria-invalid": error ? true : undefined,
      })}
      {error ? <FieldError id={`${control}-error`}>{error}</FieldError> : null}
    </div>
  )
}

/** The error line under a control, for controls that `Field` can't hold (groups, lists). */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="flex items-start gap-1.5 text-danger text-sm">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      {children}
    </p>
  )
}
