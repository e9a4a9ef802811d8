import { Checkbox } from "@/components/ui/checkbox"
import { Field } from "@/components/ui/field"
import { TextInput } from "@/components/ui/text-input"
import { FormSection } from "@/components/workload/form/form-section"
import { planControl } from "@/lib/client/session-plan-errors"
import type { PlanValues } from "@/lib/client/session-plan-values"

interface RulesSectionProps {
  values: Pick<PlanValues, "place" | "anonymous" | "guests">
  error: string | undefined
  onChange: (patch: Partial<PlanValues>) => void
}

export function RulesSection({ values: { place, anonymous, guests }, error, onChange }: RulesSectionProps) {
  return (
    <FormSection title="Place and rules">
      <Field label="Where" description="A room, or the address of your call." id={planControl.place} error={error}>
        {(control) => (
          <TextInput
            {...control}
            maxLength={500}
            value={place}
            onChange={(event) => onChange({ place: event.target.value })}
          />
        )}
      </Field>
      <div className="grid gap-1">
        <Checkbox
          label="Votes have no names"
          description="Not even after they are shown. With fewer than three voters only the number of votes is shown."
          checked={anonymous}
          onChange={(event) => onChange({ anonymous: event.target.checked })}
        />
        <Checkbox
          label="Guests may join by a link"
          description="Links run out, and can be taken back at any time."
          checked={guests}
          onChange={(event) => onChange({ guests: event.target.checked })}
        />
      </div>
    </FormSection>
  )
}
