import { type ComponentProps, type ReactNode, useId } from "react"
import { join } from "./join"

interface CheckboxProps extends Omit<ComponentProps<"input">, "type"> {
  label: ReactNode
  description?: ReactNode
}

/** A real checkbox; the whole line is its target. */
export function Checkbox({ label, description, className, id, ...rest }: CheckboxProps) {
  const made = useId()
  const control = id ?? made
  return (
    <div className={join("grid grid-cols-[auto_1fr] content-start items-start gap-x-2.5", className)}>
      <input
        id={control}
        type="checkbox"
        className="mt-[calc((var(--control)-1.125rem)/2)] size-4.5 shrink-0"
        aria-describedby={description ? `${control}-about` : undefined}
        {...rest}
      />
      <label htmlFor={control} className="flex min-h-control items-center py-1.5">
        <span>{label}</span>
      </label>
      {description ? (
        <p id={`${control}-about`} className="col-start-2 -mt-1 pb-1.5 text-muted text-sm">
          {description}
        </p>
      ) : null}
    </div>
  )
}
