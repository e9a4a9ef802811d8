import { useId } from "react"
import { Button } from "@/components/ui/button"
import { Select } from "@/components/ui/select"
import type { AnswerActions } from "@/lib/client/answer-actions"
import type { AnswerState, Reason } from "@/lib/review/answer"
import { REASON_OPTIONS, REASON_WORDS } from "./reasons"

/** Said above the practices when the whole question does not apply. Ticks are kept for the day it does. */
export function NotApplicable({ answer, actions }: { answer: AnswerState; actions: AnswerActions | null }) {
  const id = useId()
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-2 rounded-md border border-line border-l-3 border-l-muted bg-sunken px-3 py-2.5">
      <p className="min-w-56 flex-1 self-center">
        <span className="font-medium">This question does not apply.</span>{" "}
        <span className="text-muted">
          {actions ? "Ticks are kept. Choose a reason; the notes take the rest." : REASON_WORDS[answer.reason]}
        </span>
      </p>
      {actions ? (
        <>
          <label htmlFor={id} className="grid w-56 gap-1">
            <span className="text-muted text-xs">Reason</span>
            <Select
              id={id}
              options={REASON_OPTIONS}
              value={answer.reason}
              onChange={({ target }) => actions.setReason(target.value as Reason)}
            />
          </label>
          <Button onClick={() => actions.setApplicable(true)}>It applies</Button>
        </>
      ) : null}
    </div>
  )
}
