import { join } from "@/components/ui/join"

interface ViewSwitchProps {
  view: "forms" | "source"
  onChange: (view: "forms" | "source") => void
}

const VIEWS = [
  { view: "forms", label: "Forms" },
  { view: "source", label: "Source" },
] as const

export function ViewSwitch({ view, onChange }: ViewSwitchProps) {
  return (
    <fieldset className="flex rounded-md border border-muted">
      <legend className="sr-only">View of the draft</legend>
      {VIEWS.map((one) => (
        <button
          key={one.view}
          type="button"
          aria-pressed={one.view === view}
          onClick={() => onChange(one.view)}
          className={join(
            "min-h-[calc(var(--control)-2px)] px-3 text-sm first:rounded-l-md last:rounded-r-md",
            one.view === view ? "bg-accent font-medium text-on-accent" : "hover:bg-sunken",
          )}
        >
          {one.label}
        </button>
      ))}
    </fieldset>
  )
}
