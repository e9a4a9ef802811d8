import { join } from "./join"

interface ProgressBarProps {
  label: string
  value: number
  max: number
  /** What stands at the right; "4 of 11" by default, an empty text for nothing. */
  text?: string
  /** Hide the label from sight where the place says it already. */
  quiet?: boolean
}

export function ProgressBar({ label, value, max, text = `${value} of ${max}`, quiet }: ProgressBarProps) {
  return (
    <label className="grid gap-1">
      <span className={quiet && !text ? "sr-only" : "flex justify-between gap-3 text-sm"}>
        <span className={quiet ? "sr-only" : undefined}>{label}</span>
        <span className={join("text-muted tabular-nums", quiet && "ml-auto")}>{text}</span>
      </span>
      <progress value={value} max={Math.max(max, 1)} className="bar">
        {text}
      </progress>
    </label>
  )
}
