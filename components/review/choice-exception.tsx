import { useId } from "react"
import { Select } from "@/components/ui/select"
import { TextInput } from "@/components/ui/text-input"
import type { ChoiceAnswer, Reason } from "@/lib/review/answer"
import { REASON_OPTIONS, REASON_WORDS } from "./reasons"

/** As long as the API takes it. */
const NOTE_LENGTH = 250

const APPLIES = "APPLIES"
const OPTIONS = [
  { value: APPLIES, label: "It applies" },
  ...REASON_OPTIONS.map(({ value, label }) => ({ value, label: `Not applicable: ${label.toLowerCase()}` })),
]

interface ChoiceExceptionProps {
  /** "practice 3" */
  name: string
  answer: ChoiceAnswer | undefined
  onMark: (reason: Reason | null) => void
  onNote: (text: string) => void
}

/** Whether a practice applies here, why not, and a short note. */
export function ChoiceException({ name, answer, onMark, onNote }: ChoiceExceptionProps) {
  const id = useId()
  const isMarked = answer?.status === "NOT_APPLICABLE"
  const notes = answer?.notes ?? ""
  return (
    <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,17rem)_1fr]">
      <label className="grid gap-1 text-sm" htmlFor={`${id}-reason`}>
        <span className="text-muted text-xs">
          Does <span className="sr-only">{name}</span> <span aria-hidden>it</span> apply?
        </span>
        <Select
          id={`${id}-reason`}
          data-reason
          options={OPTIONS}
          value={isMarked ? answer.reason : APPLIES}
          onChange={({ target }) => onMark(target.value === APPLIES ? null : (target.value as Reason))}
        />
      </label>
      <label className="grid gap-1 text-sm" htmlFor={`${id}-note`}>
        <span className="flex justify-between text-muted text-xs">
          <span>
            Short note <span className="sr-only">on {name}</span>
          </span>
          <span className="tabular-nums">{notes.length > 200 ? `${notes.length} of ${NOTE_LENGTH}` : null}</span>
        </span>
        <TextInput
          id={`${id}-note`}
          value={notes}
          maxLength={NOTE_LENGTH}
          onChange={({ target }) => onNote(target.value)}
        />
      </label>
    </div>
  )
}

/** The mark and the note in one line under the practice. */
export function exceptionWords(answer: ChoiceAnswer | undefined): string | null {
  if (!answer) return null
  const { status, reason, notes } = answer
  const mark =
    status === "NOT_APPLICABLE" &&
    (reason === "NONE" ? "Not applicable" : `Not applicable: ${REASON_WORDS[reason].toLowerCase()}`)
  return [mark, notes].filter(Boolean).join(" – ") || null
}
