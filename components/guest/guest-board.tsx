import { HeatMap } from "@/components/charts/heat-map"
import { PlumbMark } from "@/components/layout/plumb-mark"
import { AcceptedUntil } from "@/components/ui/accepted-until"
import { EmptyState } from "@/components/ui/empty-state"
import { Message } from "@/components/ui/message"
import { RiskBadge } from "@/components/ui/risk-badge"
import { Time } from "@/components/ui/time"
import type { GuestReport } from "@/lib/access/guest-link"
import { GUEST_RISKS_SHOWN, type GuestBoardData, guestHeadline, isListed } from "@/lib/report/guest-board"
import { GuestReports } from "./guest-reports"
import { Watermark } from "./watermark"

interface GuestBoardProps {
  board: GuestBoardData
  /** The workspace that shares it. */
  from: string
  until: Date
  watermark: string
  reports: readonly GuestReport[]
  token: string
}

/** Where a workload stands, for a reader who has nothing to do here but read. */
export function GuestBoard({ board, from, until, watermark, reports, token }: GuestBoardProps) {
  const { name, description, asOf, coverage, isComplete, pillars, improvements } = board
  return (
    <div className="mx-auto grid min-h-dvh w-full max-w-5xl grid-rows-[auto_1fr_auto] gap-8 px-4 py-6 sm:px-6">
      <Watermark text={watermark} />
      <header className="flex flex-wrap items-center justify-between gap-3 border-line border-b pb-3 text-sm">
        <p className="flex items-center gap-2 font-semibold">
          <PlumbMark className="h-6" /> {from}
        </p>
        <p className="text-muted">
          Read only, until <Time value={until} format="day" />
          {watermark === "" ? null : <> · {watermark}</>}
        </p>
      </header>
      <main className="grid content-start gap-8">
        <div className="grid gap-1">
          <h1 className="text-xl">{name}</h1>
          <p className="max-w-prose text-muted">{description}</p>
          <p className="text-muted text-sm">
            As of <Time value={new Date(asOf)} format="day" />
          </p>
        </div>
        <Message tone={isComplete ? "success" : "info"}>{coverage}</Message>
        {pillars.length > 0 ? (
          <HeatMap
            title={guestHeadline(board)}
            rowName="Pillar"
            rows={pillars}
            hrefFor={({ id }, risk) => (isListed(board, id, risk) ? "#plan" : undefined)}
          />
        ) : null}
        <section className="grid gap-2">
          <h2 id="plan" className="text-lg">
            Highest risks first
          </h2>
          {improvements.length === 0 ? (
            <EmptyState title="No high or medium risk">
              In what was answered so far, nothing needs to be improved.
            </EmptyState>
          ) : (
            <ol className="border-line border-t text-sm">
              {improvements.slice(0, GUEST_RISKS_SHOWN).map(({ title, pillar, risk, practices, acceptedUntil }) => (
                <li
                  key={`${pillar} ${title}`}
                  className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 border-line border-b px-2 py-2"
                >
                  <RiskBadge risk={risk} look="plain" />
                  <span className="grid">
                    <span className="font-medium">{title}</span>
                    <span className="text-muted">
                      {pillar} · {practices === 1 ? "1 practice" : `${practices} practices`} not in place yet
                      <AcceptedUntil day={acceptedUntil} />
                    </span>
                  </span>
                </li>
              ))}
            </ol>
          )}
          {improvements.length > GUEST_RISKS_SHOWN ? (
            <p className="text-muted text-sm">And {improvements.length - GUEST_RISKS_SHOWN} more in the report.</p>
          ) : null}
        </section>
        {reports.length > 0 ? <GuestReports reports={reports} token={token} /> : null}
      </main>
      <footer className="border-line border-t pt-3 text-muted text-sm">
        This page was made for you by {from}. Who has its address can read it: pass it on with care.
      </footer>
    </div>
  )
}
