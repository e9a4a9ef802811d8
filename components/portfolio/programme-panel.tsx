import Link from "next/link"
import type { ReactNode } from "react"
import { BurnDownChart } from "@/components/charts/burn-down-chart"
import { Badge, type BadgeTone } from "@/components/ui/badge"
import { ProgressBar } from "@/components/ui/progress-bar"
import { Time } from "@/components/ui/time"
import { portfolioHref } from "@/lib/client/portfolio-places"
import { burnDown, forecast } from "@/lib/review/burn-down"
import { ALL_WORKLOADS } from "@/lib/review/portfolio-query"
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

/** "44 % of 120 high risks resolved; target 45 % by 30 June": a programme, where it stands and how it came there. */
export function ProgrammePanel({ programme, today, edit }: ProgrammePanelProps) {
  const { name, targetPercent, startedOn, dueOn, scopeTag, known, resolved } = programme
  const { percent, missing, pacePercent, state, countedSince } = programmeStanding(programme, today)
  const { word, tone } = STATES[state]
  const way = burnDown(programme, today)
  const href = portfolioHref(ALL_WORKLOADS, { risk: "high", tag: scopeTag })
  return (
    <section
      aria-label={`Programme ${name}`}
      className="grid gap-3 rounded-md border border-line bg-surface px-4 py-3.5"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 className="wrap-anywhere text-lg">{name}</h2>
        <Badge tone={tone}>{word}</Badge>
        {scopeTag === "" ? null : (
          <Link href={portfolioHref(ALL_WORKLOADS, { tag: scopeTag })} className="link wrap-anywhere text-sm">
            Workloads with {scopeTag}
          </Link>
        )}
        <div className="ml-auto">{edit}</div>
      </div>
      <ProgressBar
        label={`${percent} % of ${known} known high risks resolved, target ${targetPercent} %`}
        value={resolved}
        max={Math.max(known, 1)}
        text={`${resolved} of ${known}`}
      />
      <p className="text-muted text-sm tabular-nums">
        {missing === 0 ? (
          "Nothing is missing for the target"
        ) : (
          <Link href={href} className="link">
            {missing} more to resolve
          </Link>
        )}{" "}
        by <Time value={dueOn} format="day" timeZone="UTC" />. At an even pace it would be {pacePercent} % today.{" "}
        {countedSince === null ? null : (
          <>
            Begun <Time value={startedOn} format="day" timeZone="UTC" />, counted since{" "}
            <Time value={countedSince} format="day" timeZone="UTC" />.{" "}
          </>
        )}
        <Outlook programme={programme} today={today} />
      </p>
      {way.steps.length < 2 ? (
        <p className="max-w-prose border-line border-t py-2.5 text-muted text-sm">
          The burn-down is drawn from the second day on: numbers are kept once a day.
        </p>
      ) : (
        <div className="border-line border-t pt-3">
          <BurnDownChart way={way} linkNow={(open) => <CountLink href={href} open={open} />} />
        </div>
      )}
    </section>
  )
}

function CountLink({ href, open }: { href: string; open: number }) {
  if (open === 0) return 0
  return (
    <Link href={href} className="link" aria-label={`${open} open: workloads with high risks`}>
      {open}
    </Link>
  )
}

/** When the target is reached if things go on as in the last weeks; nothing while it is too early to say. */
function Outlook({ programme, today }: { programme: ProgrammeState; today: string }) {
  const told = forecast(programme, today)
  if (told === null || told.kind === "too early") return null
  if (told.kind === "not at this pace") return "Not reached at the pace of the last four weeks."
  return (
    <>
      At the pace of the last four weeks: <Time value={told.day} format="day" timeZone="UTC" />.
    </>
  )
}
