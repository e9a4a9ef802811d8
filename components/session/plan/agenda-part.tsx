import ArrowDown from "lucide-react/icons/arrow-down"
import ArrowUp from "lucide-react/icons/arrow-up"
import X from "lucide-react/icons/x"
import { Button } from "@/components/ui/button"
import { TextInput } from "@/components/ui/text-input"
import type { AgendaItem } from "@/lib/live/agenda-item"
import { type AgendaQuestion, questionKey } from "@/lib/live/agenda-questions"
import { PartQuestions } from "./part-questions"

interface AgendaPartProps {
  id: string
  part: AgendaItem
  /** `start` in minutes from the beginning. */
  place: { at: number; of: number; start: number }
  /** Every question of the part's pillar. */
  questions: readonly AgendaQuestion[]
  /** Ids of stops that have to stay. */
  fixed: ReadonlySet<string>
  onChoose: (question: AgendaQuestion, chosen: boolean) => void
  /** `remove` is null where the part has to stay. */
  actions: { move: (to: number) => void; change: (patch: Partial<AgendaItem>) => void; remove: (() => void) | null }
}

export function AgendaPart({ id, part, place, questions, fixed, onChoose, actions }: AgendaPartProps) {
  const { at, of, start } = place
  const chosen = new Set(part.questions.map(questionKey))
  return (
    <li
      className="grid gap-1 border-line px-3 py-2 not-last:border-b"
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return
        event.preventDefault()
        actions.move(at + (event.key === "ArrowUp" ? -1 : 1))
      }}
    >
      <div className="flex flex-wrap items-center gap-2">
        <span className="w-10 text-muted text-sm tabular-nums">
          <span className="sr-only">Begins after </span>
          {Math.floor(start / 60)}:{String(start % 60).padStart(2, "0")}
        </span>
        <TextInput
          id={`${id}-title`}
          aria-label={`Title of part ${at + 1}`}
          maxLength={200}
          value={part.title}
          onChange={(event) => actions.change({ title: event.target.value })}
          className="min-w-40 flex-1"
        />
        <span className="flex items-center gap-1.5">
          <TextInput
            id={`${id}-minutes`}
            type="number"
            min={1}
            max={600}
            aria-label={`Minutes for ${part.title}`}
            value={Number.isNaN(part.minutes) ? "" : part.minutes}
            onChange={(event) => actions.change({ minutes: event.target.valueAsNumber })}
            className="w-20"
          />
          min
        </span>
        <span className="flex">
          {([-1, 1] as const).map((step) => (
            <Button
              key={step}
              id={`${id}-${step}`}
              look="quiet"
              size="icon"
              aria-label={`Move ${part.title} ${step < 0 ? "up" : "down"}`}
              aria-disabled={at + step < 0 || at + step >= of}
              onClick={() => actions.move(at + step)}
              className="aria-disabled:text-muted aria-disabled:opacity-40"
            >
              {step < 0 ? <ArrowUp aria-hidden /> : <ArrowDown aria-hidden />}
            </Button>
          ))}
          {actions.remove ? (
            <Button look="quiet" size="icon" aria-label={`Remove ${part.title}`} onClick={actions.remove}>
              <X aria-hidden />
            </Button>
          ) : null}
        </span>
      </div>
      {part.kind === "questions" ? (
        <PartQuestions title={part.title} questions={questions} chosen={chosen} fixed={fixed} onChoose={onChoose} />
      ) : null}
    </li>
  )
}
