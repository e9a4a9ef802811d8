import { Checkbox } from "@/components/ui/checkbox"

interface SectionPickerProps {
  sections: { id: string; label: string }[]
  without: readonly string[]
  onChange: (without: string[]) => void
}

/** Which parts a report has; at least one stays. */
export function SectionPicker({ sections, without, onChange }: SectionPickerProps) {
  const chosen = sections.length - without.length
  const toggle = (id: string, isIn: boolean) =>
    onChange(isIn ? without.filter((one) => one !== id) : chosen > 1 ? [...without, id] : [...without])
  return (
    <details>
      <summary className="cursor-pointer py-1.5 font-medium">
        Sections <span className="font-normal text-muted tabular-nums">{`${chosen} of ${sections.length}`}</span>
      </summary>
      <fieldset className="grid gap-x-4 pt-1 sm:grid-cols-2">
        <legend className="sr-only">Sections</legend>
        {sections.map(({ id, label }) => (
          <Checkbox
            key={id}
            label={label}
            checked={!without.includes(id)}
            onChange={(event) => toggle(id, event.target.checked)}
          />
        ))}
      </fieldset>
    </details>
  )
}
