import { Badge } from "@/components/ui/badge"
import type { RoomQuestion } from "@/lib/live/room-content"
import type { StopView } from "@/lib/live/session-view"
import { PHASE_WORDS } from "./stop-words"

interface QuestionTextProps {
  title: string
  known: RoomQuestion | undefined
  item: StopView | undefined
}

/** The question, large, with where the group is with it. */
export function QuestionText({ title, known, item }: QuestionTextProps) {
  return (
    <header className="grid gap-1.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {known ? <p className="text-muted text-sm">{known.pillarName}</p> : null}
        {item && known ? <Badge tone="accent">{PHASE_WORDS[item.phase]}</Badge> : null}
      </div>
      <h1 className="text-2xl max-sm:text-xl">
        {known ? <span className="text-muted">{known.label} · </span> : null}
        {title}
      </h1>
      {known?.question.description ? (
        <p className="max-w-prose whitespace-pre-line">{known.question.description}</p>
      ) : null}
    </header>
  )
}
