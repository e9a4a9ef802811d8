import type { SessionSummary } from "@/lib/live/session-summary"
import { SessionTable } from "./session-table"

interface SessionListsProps {
  sessions: readonly SessionSummary[]
  withWorkload?: boolean
}

/** What is to come, then what is over. */
export function SessionLists({ sessions, withWorkload }: SessionListsProps) {
  const isOver = ({ phase, cancelled }: SessionSummary) => cancelled || phase === "closed"
  const coming = sessions.filter((session) => !isOver(session))
  const over = sessions.filter(isOver)
  return (
    <>
      {coming.length > 0 ? (
        <section className="grid gap-3">
          <h2 className="text-lg">To come</h2>
          <SessionTable caption="Sessions to come" sessions={coming} withWorkload={withWorkload} />
        </section>
      ) : null}
      {over.length > 0 ? (
        <section className="grid gap-3">
          <h2 className="text-lg">Over</h2>
          <SessionTable caption="Sessions that are over" sessions={over} withWorkload={withWorkload} />
        </section>
      ) : null}
    </>
  )
}
