import { Field } from "@/components/ui/field"
import { RadioGroup } from "@/components/ui/radio-group"
import { TextInput } from "@/components/ui/text-input"
import { FormSection } from "@/components/workload/form/form-section"
import type { PlanValues } from "@/lib/client/session-plan-values"
import { AGENDA_TEMPLATES, type AgendaTemplate } from "@/lib/live/agenda"

const OPTIONS = Object.entries(AGENDA_TEMPLATES).map(([value, { label, about }]) => ({
  value,
  label,
  description: about,
}))

interface TemplateSectionProps {
  values: Pick<PlanValues, "template" | "minutesEach">
  onChange: (template: AgendaTemplate, minutesEach: number) => void
}

/** Which kind of meeting, and how long a question takes; both make the agenda anew. */
export function TemplateSection({ values: { template, minutesEach }, onChange }: TemplateSectionProps) {
  return (
    <FormSection
      title="Kind of session"
      description="It makes the agenda, which you can change below. Choosing anew makes it anew."
    >
      <RadioGroup
        legend="Agenda"
        name="template"
        options={OPTIONS}
        value={template}
        onChange={(value) => onChange(value as AgendaTemplate, minutesEach)}
      />
      <Field label="Minutes for a question" required>
        {(control) => (
          <TextInput
            {...control}
            type="number"
            min={1}
            max={30}
            value={minutesEach}
            onChange={(event) => {
              const minutes = event.target.valueAsNumber
              if (minutes >= 1 && minutes <= 30) onChange(template, Math.round(minutes))
            }}
            className="max-w-24"
          />
        )}
      </Field>
    </FormSection>
  )
}
