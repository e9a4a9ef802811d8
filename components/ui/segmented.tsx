import { type ReactNode, useId } from "react"
import { join } from "./join"

interface Segment {
  value: string
  label: ReactNode
  icon?: ReactNode
}

interface SegmentedProps {
  legend: ReactNode
  /** Where the place says the legend already. */
  quiet?: boolean
  options: readonly Segment[]
  value: string | null
  onChange: (value: string) => void
  disabled?: boolean
  /** Less tall where there are many; fingers on a phone still get their 44 px. */
  dense?: boolean
}

/** A few choices side by side, one of them taken: real radio buttons, each as large as a finger. */
export function Segmented({ legend, quiet, options, value, onChange, disabled, dense }: SegmentedProps) {
  const name = useId()
  return (
    <fieldset disabled={disabled} className="grid min-w-0 gap-1.5">
      <legend className={quiet ? "sr-only" : "mb-1.5 font-medium"}>{legend}</legend>
      <div className={join("flex flex-wrap gap-1.5", options.length > 3 && "max-sm:grid max-sm:grid-cols-3")}>
        {options.map((option) => (
          <label
            key={option.value}
            className={join(
              "inline-flex items-center justify-center sm:whitespace-nowrap gap-1.5 rounded-md border border-muted bg-surface text-center max-sm:flex-1",
              options.length <= 3 && "whitespace-nowrap",
              dense ? "min-h-control-dense px-2.5 text-sm" : "min-h-control px-3",
              "hover:bg-sunken has-checked:border-accent has-checked:bg-accent has-checked:font-medium has-checked:text-on-accent",
              "forced-colors:has-checked:border-[Highlight] forced-colors:has-checked:outline-2 has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2",
              "has-disabled:border-line has-disabled:not-has-checked:text-muted [&_svg]:size-4 [&_svg]:shrink-0",
            )}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
              className="sr-only"
            />
            {option.icon}
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
