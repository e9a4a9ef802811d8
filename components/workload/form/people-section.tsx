import Plus from "lucide-react/icons/plus"
import X from "lucide-react/icons/x"
import { Button } from "@/components/ui/button"
import { FieldError } from "@/components/ui/field"
import { TextInput } from "@/components/ui/text-input"
import { controlId } from "@/lib/client/workload-errors"
import type { WorkloadForm } from "@/lib/client/workload-form"
import { pillarsWithoutPeople, REVIEW_ROLES } from "@/lib/review/roles"
import { isSomebody } from "@/lib/review/scope"
import type { Person } from "@/lib/review/state"
import { FRAMEWORK_PILLARS } from "@/lib/review/workload-type"
import { wordList } from "@/lib/risk/words"
import { FormSection } from "./form-section"

const NOBODY: Person = { name: "", role: "", email: "" }

export function PeopleSection({ form }: { form: WorkloadForm }) {
  const { people } = form.values
  const set = (at: number, patch: Partial<Person>) =>
    form.change({ people: people.map((person, index) => (index === at ? { ...person, ...patch } : person)) })
  const remove = (at: number) => form.change({ people: people.filter((_, index) => index !== at) })
  const missing = pillarsWithoutPeople(people).map((pillar) => FRAMEWORK_PILLARS[pillar])
  return (
    <FormSection title="People" description="Who takes part in the review, and what they can speak for.">
      <div id={controlId("people")} tabIndex={-1} className="grid content-start gap-3">
        {people
          .map((person, at) => ({ person, at, row: `person ${at}` }))
          .map(({ person, at, row }) => (
            <PersonRow key={row} at={at} person={person} onChange={set} onRemove={remove} />
          ))}
        {form.errors.people ? <FieldError id={`${controlId("people")}-error`}>{form.errors.people}</FieldError> : null}
        <Button className="justify-self-start" onClick={() => form.change({ people: [...people, NOBODY] })}>
          <Plus aria-hidden />
          Add a person
        </Button>
      </div>
      {people.some(isSomebody) && missing.length > 0 ? (
        <p className="text-muted text-sm">Nobody yet who can speak for {wordList(missing)}.</p>
      ) : null}
      <datalist id="review-roles">
        {Object.keys(REVIEW_ROLES).map((role) => (
          <option key={role} value={role} />
        ))}
      </datalist>
    </FormSection>
  )
}

interface PersonRowProps {
  at: number
  person: Person
  onChange: (at: number, patch: Partial<Person>) => void
  onRemove: (at: number) => void
}

function PersonRow({ at, person, onChange, onRemove }: PersonRowProps) {
  const who = person.name || `Person ${at + 1}`
  return (
    <fieldset className="flex flex-wrap items-start gap-2">
      <legend className="sr-only">{who}</legend>
      <TextInput
        aria-label="Name"
        placeholder="Name"
        maxLength={100}
        value={person.name}
        onChange={(event) => onChange(at, { name: event.target.value })}
        className="sm:max-w-48"
      />
      <TextInput
        aria-label="Role"
        placeholder="Role"
        list="review-roles"
        maxLength={60}
        value={person.role}
        onChange={(event) => onChange(at, { role: event.target.value })}
        className="sm:max-w-48"
      />
      <TextInput
        aria-label="E-mail"
        placeholder="E-mail"
        inputMode="email"
        maxLength={254}
        value={person.email}
        onChange={(event) => onChange(at, { email: event.target.value })}
        className="flex-1 basis-40"
      />
      <Button look="quiet" size="icon" aria-label={`Remove ${who}`} onClick={() => onRemove(at)}>
        <X aria-hidden />
      </Button>
    </fieldset>
  )
}
