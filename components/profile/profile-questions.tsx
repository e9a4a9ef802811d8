"use client"

import { Checkbox } from "@/components/ui/checkbox"
import { RadioGroup } from "@/components/ui/radio-group"
import { PROFILE_QUESTIONS, type ProfileQuestion } from "@/lib/review/profile-template"

export type ProfileSelection = Readonly<Record<string, readonly string[]>>

interface ProfileQuestionsProps {
  selection: ProfileSelection
  onChange: (selection: ProfileSelection) => void
}

/** What a profile asks about the business: one choice where there can be only one, else up to the limit. */
export function ProfileQuestions({ selection, onChange }: ProfileQuestionsProps) {
  return PROFILE_QUESTIONS.map((question) => {
    const selected = selection[question.id] ?? []
    const choose = (ids: readonly string[]) => onChange({ ...selection, [question.id]: ids })
    if (question.max > 1) return <Several key={question.id} {...{ question, selected, choose }} />
    return (
      <RadioGroup
        key={question.id}
        legend={question.title}
        name={question.id}
        value={selected[0] ?? ""}
        onChange={(id) => choose([id])}
        options={question.choices.map(({ id, title, description }) => ({ value: id, label: title, description }))}
      />
    )
  })
}

interface SeveralProps {
  question: ProfileQuestion
  selected: readonly string[]
  choose: (ids: readonly string[]) => void
}

function Several({ question: { title, description, max, choices }, selected, choose }: SeveralProps) {
  return (
    <fieldset className="grid content-start gap-1">
      <legend className="font-medium">{title}</legend>
      <p className="text-muted text-sm">{description}</p>
      {choices.map((choice) => {
        const isSelected = selected.includes(choice.id)
        return (
          <Checkbox
            key={choice.id}
            label={choice.title}
            description={choice.description}
            checked={isSelected}
            disabled={!isSelected && selected.length >= max}
            onChange={() => choose(isSelected ? selected.filter((id) => id !== choice.id) : [...selected, choice.id])}
          />
        )
      })}
    </fieldset>
  )
}
