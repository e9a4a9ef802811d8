import { RoleMarks } from "@/components/session/plan/role-marks"
import { Button } from "@/components/ui/button"
import type { SessionRole } from "@/lib/live/plan"
import type { PersonView } from "@/lib/live/session-view"
import { PRESENCE_WORDS } from "./people-table"

interface PersonRolesProps {
  person: PersonView
  roles: readonly SessionRole[]
  busy: boolean
  onChange: (roles: SessionRole[]) => void
  onHandOver: () => void
}

/** One person with what they do in the session. */
export function PersonRoles({ person, roles, busy, onChange, onHandOver }: PersonRolesProps) {
  const { name, businessRole, guest, facilitator, presence } = person
  const about = [facilitator ? "Leads" : "", businessRole, guest ? "Guest" : "", PRESENCE_WORDS[presence]]
  return (
    <li className="flex flex-wrap items-start justify-between gap-2 rounded-md border border-line bg-surface px-3 py-2">
      <fieldset className="grid min-w-0 gap-0.5">
        <legend>
          <span className="font-medium">{name}</span>{" "}
          <span className="text-muted text-sm">{about.filter(Boolean).join(", ")}</span>
        </legend>
        <div className="flex flex-wrap gap-x-4 text-sm">
          <RoleMarks roles={roles} guest={guest} onChange={onChange} />
        </div>
      </fieldset>
      {presence === "here" && !facilitator && !guest ? (
        <Button size="dense" busy={busy} onClick={onHandOver}>
          Hand over<span className="sr-only"> to {name}</span>
        </Button>
      ) : null}
    </li>
  )
}
