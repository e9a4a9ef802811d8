import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { LinkButton } from "@/components/ui/link-button"
import { TextInput } from "@/components/ui/text-input"
import type { AuditFilter } from "@/lib/report/audit-page"

const FIELDS = [
  { name: "Actor", label: "Who", type: "search" },
  { name: "Action", label: "Action begins with", type: "search" },
  { name: "Resource", label: "Id of what was changed", type: "search" },
  { name: "From", label: "From", type: "date" },
  { name: "To", label: "To", type: "date" },
] as const

/** Narrows the trail down; the filter is in the address, so that it can be sent. */
export function AuditFilters({ filter }: { filter: AuditFilter }) {
  const isFiltered = FIELDS.some(({ name }) => filter[name])
  return (
    <search>
      <form method="get" className="flex flex-wrap items-end gap-3">
        {FIELDS.map(({ name, label, type }) => (
          <div key={name} className="min-w-40 flex-1">
            <Field label={label} required>
              {({ required: _, ...control }) => (
                <TextInput {...control} type={type} name={name} defaultValue={filter[name] ?? ""} autoComplete="off" />
              )}
            </Field>
          </div>
        ))}
        <div className="flex gap-2">
          <Button type="submit">Filter</Button>
          {isFiltered ? (
            <LinkButton look="quiet" href="/settings/audit">
              Clear
            </LinkButton>
          ) : null}
        </div>
      </form>
    </search>
  )
}
