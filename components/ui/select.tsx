import ChevronDown from "lucide-react/icons/chevron-down"
import type { ComponentProps } from "react"
import { CONTROL } from "./control-look"
import { join } from "./join"

export interface SelectOption {
  value: string
  label: string
  disabled?: boolean
}

interface SelectProps extends ComponentProps<"select"> {
  options: readonly SelectOption[]
  /** The first line while nothing is chosen; its value is the empty string. */
  placeholder?: string
}

export function Select({ options, placeholder, className, ...rest }: SelectProps) {
  return (
    <span className={join("relative block w-full", className)}>
      <select className={join(CONTROL, "h-control appearance-none pr-8")} {...rest}>
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown aria-hidden className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2" />
    </span>
  )
}
