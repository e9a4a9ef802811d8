import type { SessionRole } from "@/lib/live/plan"

/** What one can do in a session, in words, besides leading it. */
const ROLES: { role: SessionRole; label: string }[] = [
  { role: "voter", label: "Votes" },
  { role: "decider", label: "Decides" },
  { role: "scribe", label: "Takes notes" },
  { role: "expert", label: "Explains" },
  { role: "co-facilitator", label: "Helps to lead" },
  { role: "observer", label: "Only watches" },
]
const OF_GUESTS: readonly SessionRole[] = ["voter", "observer"]

interface RoleMarksProps {
  roles: readonly SessionRole[]
  /** Guests vote or watch, and nothing else. */
  guest?: boolean
  onChange: (roles: SessionRole[]) => void
}

/** The roles of one person, each to tick. */
export function RoleMarks({ roles, guest = false, onChange }: RoleMarksProps) {
  return ROLES.filter(({ role }) => !guest || OF_GUESTS.includes(role)).map(({ role, label }) => (
    <Mark
      key={role}
      label={label}
      checked={roles.includes(role)}
      onChange={(checked) => onChange(withRole(roles, role, checked))}
    />
  ))
}

/** Who only watches does nothing else. */
function withRole(roles: readonly SessionRole[], role: SessionRole, checked: boolean): SessionRole[] {
  if (role === "observer" && checked) return ["observer"]
  const others = roles.filter((other) => other !== role && (!checked || other !== "observer"))
  return checked ? [...others, role] : others
}

interface MarkProps {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
}

export function Mark({ label, checked, onChange }: MarkProps) {
  return (
    <label className="inline-flex min-h-control-dense items-center gap-1.5">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="size-4"
      />
      {label}
    </label>
  )
}
