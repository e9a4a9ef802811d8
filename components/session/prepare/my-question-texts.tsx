import { Field } from "@/components/ui/field"
import { TextArea } from "@/components/ui/text-area"
import { TextInput } from "@/components/ui/text-input"
import type { PreAnswerDraft } from "@/lib/client/pre-answer"

interface MyQuestionTextsProps {
  value: PreAnswerDraft
  /** What would show it, as the lens says. */
  evidence: readonly string[]
  onChange: (patch: Partial<PreAnswerDraft>) => void
}

/** A note, and a link to what shows it. A link that is none is told at once; nothing is saved until it is put right, and nothing is lost. */
export function MyQuestionTexts({ value, evidence, onChange }: MyQuestionTextsProps) {
  const isLink = value.evidenceUrl === "" || /^https?:\/\/\S+$/i.test(value.evidenceUrl.trim())
  return (
    <>
      <Field label="Note" description="For yourself and for the conversation.">
        {(control) => (
          <TextArea
            {...control}
            maxLength={4_000}
            value={value.note}
            onChange={(event) => onChange({ note: event.target.value })}
          />
        )}
      </Field>
      <Field
        label="Link to evidence"
        {...(evidence.length > 0 && { description: `Good evidence: ${evidence.join("; ")}` })}
        error={isLink ? null : "A link starts with http:// or https://"}
      >
        {(control) => (
          <TextInput
            {...control}
            type="url"
            maxLength={2_000}
            value={value.evidenceUrl}
            onChange={(event) => onChange({ evidenceUrl: event.target.value })}
          />
        )}
      </Field>
    </>
  )
}
