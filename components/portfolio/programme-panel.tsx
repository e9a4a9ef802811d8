import type { ReactNode } from "react"
import { Badge, type BadgeTone } from "@/components/ui/badge"
import { ProgressBar } from "@/components/ui/progress-bar"
import { Time } from "@/components/ui/time"
import { type ProgrammeState, programmeStanding } from "@/lib/review/programme"

interface ProgrammePanelProps {
  programme: ProgrammeState
  /** ISO day. */
  today: string
  /** What changes it; null for people who may not. */
  edit: ReactNode
}

const STATES: Record<ReturnType<typeof programmeStanding>["state"], { word: string; tone: BadgeTone }> = {
  reached: { word: "Target reached", tone: "success" },
  "on pace": { word: "On pace", tone: "success" },
  behind: { word: "Behind an even pace", tone: "warning" },
  missed: { word: "The day has passed", tone: "warning" },
}

/** "44 % of 120 high risks resolved; target 45 % by 30 June": the programme and where it stands. */
export function ProgrammePanel({ programme, today, edit }: ProgrammePanelProps) {
  const { name, targetPercent, dueOn, known, resolved } = programme
  const { percent, missing, pacePercent, state } = programmeStanding(programme, today)
  const { word, tone } = STATES[state]
  return (
    <section aria-label="Programme" className="grid gap-3 rounded-md border border-line bg-surface px-4 py-3.5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 className="text-lg">{name}</h2>
        <Badge tone={tone}>{word}</Badge>
        <div className="ml-auto">{edit}</div>
      </div>
      <ProgressBar
        label={`${percent} % of ${known} known high risks resolved, target ${targetPercent} %`}
        value={resolved}
        max={Math.max(known, 1)}
        text={`${resolved} of ${known}`}
      />
      <p className="text-muted text-sm tabular-nums">
        {missing === 0 ? "Nothing is missing for the target" : `${missing} more to resolve`} by{" "}
        <Time value={dueOn} format="day" timeZone="UTC" />. At an even pace it would be {pacePercent} % today.
      </p>
    </section>
  )
}
