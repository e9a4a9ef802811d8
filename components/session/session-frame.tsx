import type { ReactNode } from "react"
import { Page } from "@/components/layout/page"
import { PageHeader } from "@/components/layout/page-header"
import { Message } from "@/components/ui/message"
import { Tabs } from "@/components/ui/tabs"
import { Time } from "@/components/ui/time"
import { durationWords, type SessionPlanView, whenOf, withoutDate } from "@/lib/live/session-summary"
import { SessionState } from "./session-table"

const SESSION_TABS = {
  "/plan": "Plan",
  "/questions": "My questions",
  "/preparation": "Preparation pack",
  "/minutes": "Minutes",
} as const

interface SessionFrameProps {
  plan: SessionPlanView
  tab: keyof typeof SESSION_TABS
  actions?: ReactNode
  children: ReactNode
}

/** What the pages around a session share: its name, when it is, its tabs. */
export function SessionFrame({ plan, tab, actions, children }: SessionFrameProps) {
  const { id, title, workloadId, workloadName, place, cancelledAt, cancelReason, phase } = plan
  const when = whenOf(plan)
  const path = `/sessions/${id}`
  const tabs = (Object.keys(SESSION_TABS) as (keyof typeof SESSION_TABS)[])
    .filter((one) => one !== "/minutes" || phase !== "scheduled")
    .map((one) => ({ href: path + one, label: SESSION_TABS[one] }))
  const crumbs = [
    { label: "Sessions", href: "/sessions" },
    { label: workloadName, href: `/workloads/${workloadId}/sessions` },
    ...(tab === "/plan" ? [{ label: title }] : [{ label: title, href: `${path}/plan` }, { label: SESSION_TABS[tab] }]),
  ]
  return (
    <Page crumbs={crumbs}>
      <div className="grid gap-4">
        <PageHeader
          title={title}
          facts={
            <>
              <SessionState session={{ phase, cancelled: cancelledAt !== null }} />
              <span>{when ? <Time value={when} format="datetime" relative /> : withoutDate(phase)}</span>
              <span className="text-muted">{durationWords(plan)}</span>
              {place === "" ? null : <span className="text-muted">{place}</span>}
            </>
          }
          actions={actions}
        />
        <Tabs label={title} current={path + tab} tabs={tabs} />
      </div>
      {cancelledAt ? (
        <Message tone="warning" title="This session was cancelled">
          {cancelReason}
        </Message>
      ) : null}
      {children}
    </Page>
  )
}
