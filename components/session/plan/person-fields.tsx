import X from "lucide-react/icons/x"
import { Button } from "@/components/ui/button"
import { TextInput } from "@/components/ui/text-input"
import type { PlanPerson } from "@/lib/client/session-plan-values"
import { Mark, RoleMarks } from "./role-marks"

interface PersonFieldsProps {
  person: PlanPerson
  who: string
  /** Id of the list with the usual business roles. */
  rolesList: string
  onChange: (patch: Partial<PlanPerson>) => void
  onRemove: () => void
}

export function PersonFields({ person, who, rolesList, onChange, onRemove }: PersonFieldsProps) {
  const { userId, name, email, businessRole, roles, facilitates } = person
  const isMember = userId !== null
  return (
    <fieldset className="grid gap-1.5 rounded-md border border-line bg-surface p-3">
      <legend className="sr-only">{who}</legend>
      <div className="flex flex-wrap items-start gap-2">
        <TextInput
          aria-label="Name"
          placeholder="Name"
          maxLength={100}
          value={name}
          readOnly={isMember}
          onChange={(event) => onChange({ name: event.target.value })}
          className="sm:max-w-44"
        />
        <TextInput
          aria-label="Speaks for (role)"
          placeholder="Role, such as Finance"
          list={rolesList}
          maxLength={60}
          value={businessRole}
          onChange={(event) => onChange({ businessRole: event.target.value })}
          className="sm:max-w-52"
        />
        <TextInput
          aria-label="E-mail"
          placeholder="E-mail"
          inputMode="email"
          maxLength={254}
          value={email}
          readOnly={isMember}
          onChange={(event) => onChange({ email: event.target.value })}
          className="flex-1 basis-40"
        />
        <Button look="quiet" size="icon" aria-label={`Remove ${who}`} onClick={onRemove}>
          <X aria-hidden />
        </Button>
      </div>
      <div className="flex flex-wrap gap-x-4 text-sm">
        {isMember ? (
          <Mark
            label="Leads"
            checked={facilitates}
            onChange={(checked) => checked && onChange({ facilitates: true })}
          />
        ) : null}
        <RoleMarks roles={roles} onChange={(next) => onChange({ roles: next })} />
      </div>
    </fieldset>
  )
}
