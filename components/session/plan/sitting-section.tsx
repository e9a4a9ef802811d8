import { Field, FieldError } from "@/components/ui/field"
import { TextInput } from "@/components/ui/text-input"
import { FormSection } from "@/components/workload/form/form-section"
import { type PlanErrors, planControl } from "@/lib/client/session-plan-errors"
import type { PlanSitting } from "@/lib/client/session-plan-values"
import { agendaMinutes } from "@/lib/live/agenda"
import type { AgendaQuestion } from "@/lib/live/agenda-questions"
import { lengthWords } from "@/lib/live/length-words"
import { AgendaEditor } from "./agenda-editor"

interface SittingSectionProps {
  sitting: PlanSitting
  at: number
  questions: readonly AgendaQuestion[]
  minutesEach: number
  errors: PlanErrors
  onChange: (patch: Partial<PlanSitting>) => void
}

/** One meeting: its name, its date, its agenda. */
export function SittingSection({ sitting, at, questions, minutesEach, errors, onChange }: SittingSectionProps) {
  const minutes = agendaMinutes(sitting.agenda)
  const asked = sitting.agenda.reduce((sum, part) => sum + part.questions.length, 0)
  const agendaError = errors.get(planControl.agenda(at))
  return (
    <FormSection
      title={sitting.title || `Sitting ${at + 1}`}
      description={`${asked} ${asked === 1 ? "question" : "questions"}, ${lengthWords(minutes)}.`}
    >
      <Field label="Name" required id={planControl.title(at)} error={errors.get(planControl.title(at))}>
        {({ required, ...control }) => (
          <TextInput
            {...control}
            aria-required={required}
            maxLength={100}
            value={sitting.title}
            onChange={(event) => onChange({ title: event.target.value })}
          />
        )}
      </Field>
      <Field
        label="Begins"
        description="In your own time zone. Calendars show it in everybody’s."
        id={planControl.when(at)}
        error={errors.get(planControl.when(at))}
      >
        {(control) => (
          <TextInput
            {...control}
            type="datetime-local"
            value={sitting.when}
            onChange={(event) => onChange({ when: event.target.value })}
            className="max-w-64"
          />
        )}
      </Field>
      <div id={planControl.agenda(at)} tabIndex={-1} className="grid gap-2">
        <h3 className="font-medium">Agenda</h3>
        <AgendaEditor
          name={`agenda-${at}`}
          agenda={sitting.agenda}
          questions={questions}
          minutesEach={minutesEach}
          onChange={(agenda) => onChange({ agenda })}
        />
        {agendaError ? <FieldError id={`${planControl.agenda(at)}-error`}>{agendaError}</FieldError> : null}
      </div>
    </FormSection>
  )
}
