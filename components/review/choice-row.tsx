import ChevronDown from "lucide-react/icons/chevron-down"
import CircleSlash from "lucide-react/icons/circle-slash"
import { useId, useRef, useState } from "react"
import { flushSync } from "react-dom"
import { Button } from "@/components/ui/button"
import { join } from "@/components/ui/join"
import type { AnswerActions } from "@/lib/client/answer-actions"
import { type Choice, isNoneOfThese } from "@/lib/lens/model"
import type { ChoiceAnswer } from "@/lib/review/answer"
import { ChoiceDetails, hasDetails } from "./choice-details"
import { ChoiceException, exceptionWords } from "./choice-exception"
import { ChoiceMark } from "./choice-mark"

interface ChoiceRowProps {
  choice: Choice
  /** 1…n for practices; undefined for "none of these". */
  number: number | undefined
  answer: ChoiceAnswer | undefined
  /** Null: read only. */
  actions: AnswerActions | null
  /** The whole question does not apply. */
  disabled: boolean
}

/** One practice: tick, number, title; what it means and why it may not apply unfold below. */
export function ChoiceRow({ choice, number, answer, actions, disabled }: ChoiceRowProps) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const details = useRef<HTMLDivElement>(null)
  const status = answer?.status ?? "UNSELECTED"
  const isPractice = !isNoneOfThese(choice)
  const mayMark = actions !== null && isPractice && !disabled
  const words = exceptionWords(answer)
  const name = number === undefined ? choice.title : `practice ${number}`

  function markNow() {
    actions?.mark(choice.id, "NONE")
    flushSync(() => setOpen(true))
    details.current?.querySelector<HTMLElement>("[data-reason]")?.focus()
  }

  return (
    <li className="group/row grid grid-cols-[auto_1.5rem_1fr_auto] items-start border-line border-b px-3 last:border-b-0 has-focus-visible:bg-sunken hover:bg-sunken">
      {actions ? (
        <input
          id={id}
          type="checkbox"
          data-practice={number ?? 0}
          checked={status === "SELECTED"}
          disabled={disabled}
          onChange={() => actions.tick(choice.id)}
          aria-describedby={words ? `${id}-words` : undefined}
          className="mt-[calc((var(--control)-1.125rem)/2)] size-4.5"
        />
      ) : (
        <ChoiceMark status={status} />
      )}
      <span aria-hidden className="pt-[calc((var(--control)-1.375rem)/2)] text-right text-muted text-sm tabular-nums">
        {number ?? 0}
      </span>
      <label htmlFor={id} className="min-h-control py-[calc((var(--control)-1.375rem)/2)] pl-2.5">
        <span className={join("block", status === "NOT_APPLICABLE" && "text-muted")}>
          {number === undefined ? null : <span className="sr-only">{number}. </span>}
          {choice.title}
        </span>
        {words ? (
          <span id={`${id}-words`} className="block text-muted text-sm">
            {words}
          </span>
        ) : null}
      </label>
      <span className="flex items-center">
        {mayMark && status !== "NOT_APPLICABLE" && !open ? (
          <Button
            look="quiet"
            size="icon"
            title="Not applicable…"
            aria-label={`Not applicable… (${name})`}
            onClick={markNow}
            className="text-muted opacity-0 focus-visible:opacity-100 group-hover/row:opacity-100 group-has-focus-visible/row:opacity-100 max-sm:hidden"
          >
            <CircleSlash aria-hidden />
          </Button>
        ) : (
          // Keeps its room, so that the title does not break anew.
          <span className="w-control max-sm:hidden" />
        )}
        {hasDetails(choice) || mayMark ? (
          <Button
            look="quiet"
            size="icon"
            aria-expanded={open}
            aria-controls={`${id}-details`}
            aria-label={`About ${name}`}
            onClick={() => setOpen(!open)}
            className="text-muted"
          >
            <ChevronDown aria-hidden className={join("transition-transform", open && "rotate-180")} />
          </Button>
        ) : null}
      </span>
      <div
        id={`${id}-details`}
        ref={details}
        hidden={!open}
        className="col-span-2 col-start-3 grid gap-4 pt-1 pr-2 pb-4 pl-2.5"
      >
        {open ? <ChoiceDetails choice={choice} /> : null}
        {open && mayMark ? (
          <ChoiceException
            name={name}
            answer={answer}
            onMark={(reason) => actions.mark(choice.id, reason)}
            onNote={(text) => actions.note(choice.id, text)}
          />
        ) : null}
      </div>
    </li>
  )
}
