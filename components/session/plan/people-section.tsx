"use client"

import Plus from "lucide-react/icons/plus"
import { useId } from "react"
import { Button } from "@/components/ui/button"
import { FieldError } from "@/components/ui/field"
import { Message } from "@/components/ui/message"
import { Select } from "@/components/ui/select"
import { FormSection } from "@/components/workload/form/form-section"
import { planControl } from "@/lib/client/session-plan-errors"
import type { PlanPerson } from "@/lib/client/session-plan-values"
import type { UnqualifiedPillar } from "@/lib/live/routing"
import { REVIEW_ROLES } from "@/lib/review/roles"
import { PersonFields } from "./person-fields"
import { Unqualified } from "./unqualified"

export interface MemberOption {
  userId: string
  name: string
  email: string
}

interface PeopleSectionProps {
  people: readonly PlanPerson[]
  members: readonly MemberOption[]
  unqualified: readonly UnqualifiedPillar[]
  error: string | undefined
  onChange: (people: PlanPerson[]) => void
}

export function PeopleSection({ people, members, unqualified, error, onChange }: PeopleSectionProps) {
  const roles = useId()
  const free = members.filter(({ userId }) => !people.some((person) => person.userId === userId))
  const add = (person: Pick<PlanPerson, "userId" | "name" | "email">) =>
    onChange([
      ...people,
      { key: crypto.randomUUID(), businessRole: "", roles: ["voter"], facilitates: people.length === 0, ...person },
    ])
  const change = (key: string, patch: Partial<PlanPerson>) =>
    onChange(
      people.map((person) => {
        if (person.key === key) return { ...person, ...patch }
        return patch.facilitates ? { ...person, facilitates: false } : person
      }),
    )
  return (
    <FormSection
      title="People"
      description="Who takes part and what they can speak for. One person leads. Who is no member can still be invited, and joins as a guest."
    >
      <div id={planControl.people} tabIndex={-1} className="grid content-start gap-3">
        {people.map((person, at) => (
          <PersonFields
            key={person.key}
            person={person}
            who={person.name || `Person ${at + 1}`}
            rolesList={roles}
            onChange={(patch) => change(person.key, patch)}
            onRemove={() => onChange(people.filter(({ key }) => key !== person.key))}
          />
        ))}
        {error ? <FieldError id={`${planControl.people}-error`}>{error}</FieldError> : null}
        <div className="flex flex-wrap gap-2">
          {free.length > 0 ? (
            <Select
              aria-label="Add a member"
              placeholder="Add a member …"
              value=""
              options={free.map(({ userId, name }) => ({ value: userId, label: name }))}
              onChange={(event) => {
                const member = free.find(({ userId }) => userId === event.target.value)
                if (member) add(member)
              }}
              className="max-w-64"
            />
          ) : null}
          <Button onClick={() => add({ userId: null, name: "", email: "" })}>
            <Plus aria-hidden />
            Add somebody else
          </Button>
        </div>
      </div>
      {unqualified.length > 0 ? (
        <Message tone="warning">
          <Unqualified pillars={unqualified} />
        </Message>
      ) : null}
      <datalist id={roles}>
        {Object.keys(REVIEW_ROLES).map((role) => (
          <option key={role} value={role} />
        ))}
      </datalist>
    </FormSection>
  )
}
