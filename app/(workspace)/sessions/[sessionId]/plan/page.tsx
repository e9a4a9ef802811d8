import type { Metadata } from "next"
import { AgendaList } from "@/components/session/agenda-list"
import { CancelSession } from "@/components/session/cancel-session"
import { GuestInvitations } from "@/components/session/guest-invitations"
import { Invitation } from "@/components/session/invitation"
import { PeopleTable } from "@/components/session/people-table"
import { Unqualified } from "@/components/session/plan/unqualified"
import { Routing } from "@/components/session/prepare/routing"
import { QrCode } from "@/components/session/qr-code"
import { SessionFrame } from "@/components/session/session-frame"
import { LinkButton } from "@/components/ui/link-button"
import { Message } from "@/components/ui/message"
import { LiveRefresh } from "@/components/workload/live-refresh"
import { unqualifiedPillars } from "@/lib/live/routing"
import { mailText } from "@/lib/report/mail-body"
import { requireSession } from "@/lib/server/gate"
import { canMail } from "@/lib/server/mail"
import { listGuestLinks } from "@/lib/server/room/guest-links"
import { sessionUrl } from "@/lib/server/session-calendar"
import { invitationBlocks } from "@/lib/server/session-mails"
import { sessionQuestions } from "@/lib/server/session-questions"
import { readPreparationBoard } from "@/lib/server/session-routes"
import { type SessionPageProps, sessionHead } from "../head"

export async function generateMetadata({ params }: SessionPageProps): Promise<Metadata> {
  return { title: (await sessionHead(params)).plan.title }
}

export default async function SessionPlanPage({ params }: SessionPageProps) {
  const { ctx, plan, after, isOver } = await sessionHead(params)
  const { id, mayLead, people, guests: strangers, phase } = plan
  const session = await requireSession(ctx, id, "session.view")
  const [questions, board, guests] = await Promise.all([
    sessionQuestions(ctx, session),
    mayLead ? readPreparationBoard(ctx, { SessionId: id }) : null,
    mayLead && plan.settings.guests ? listGuestLinks(ctx, { SessionId: id }) : null,
  ])
  const answering = people.map(({ businessRole, roles }) => ({ businessRole, answers: !roles.includes("observer") }))
  const unqualified = isOver ? [] : unqualifiedPillars(questions, answering)
  const url = sessionUrl(id)
  const prepared = board?.people.reduce((sum, { answered }) => sum + answered, 0) ?? 0
  return (
    <SessionFrame
      plan={plan}
      tab="/plan"
      actions={
        <>
          {mayLead && phase === "scheduled" && !isOver ? (
            <>
              <CancelSession sessionId={id} prepared={prepared} />
              <LinkButton href={`/sessions/${id}/edit`}>Change the plan</LinkButton>
            </>
          ) : null}
          {plan.cancelledAt ? null : (
            <LinkButton look="primary" href={`/sessions/${id}`}>
              {phase === "scheduled" && mayLead ? "Go to the lobby" : "Go to the session"}
            </LinkButton>
          )}
        </>
      }
    >
      <LiveRefresh workloadId={plan.workloadId} after={after} />
      {unqualified.length > 0 ? (
        <Message tone="warning" title="Somebody is missing">
          <Unqualified pillars={unqualified} />
        </Message>
      ) : null}
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid content-start gap-8">
          <section className="grid gap-3">
            <h2 className="text-lg">People</h2>
            <PeopleTable people={[...people, ...strangers]} progress={board?.people ?? null} />
          </section>
          {board ? (
            <section className="grid gap-3">
              <h2 className="text-lg">Who is asked what beforehand</h2>
              <p className="max-w-prose text-muted">
                Answers prepared beforehand make the meeting short. You see how far people are; what they say stays
                theirs.
              </p>
              <Routing sessionId={id} board={board} people={[...people, ...strangers]} isOver={isOver} />
            </section>
          ) : null}
          {board && board.toFindOut.length > 0 ? (
            <section className="grid gap-2">
              <h2 className="text-lg">To find out</h2>
              <p className="max-w-prose text-muted">
                Somebody said “don’t know” here: good to know before the meeting.
              </p>
              <ul className="grid list-inside list-disc gap-0.5">
                {board.toFindOut.map(({ label, title }) => (
                  <li key={label}>
                    <span className="font-medium">{label}</span> {title}
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
        </div>
        <aside className="grid content-start gap-8">
          {isOver ? null : (
            <section className="grid gap-3">
              <h2 className="text-lg">Invite</h2>
              <QrCode text={url} label="QR code that opens the session" />
              <Invitation
                sessionId={id}
                ways={{ url, code: plan.code, text: mailText(invitationBlocks(plan)) }}
                hasDate={plan.scheduledFor !== null}
                canMail={canMail() && mayLead}
                invitedBefore={mayLead && phase === "scheduled" && plan.invitedBefore}
              />
              {guests ? <GuestInvitations sessionId={id} links={guests.Links} /> : null}
            </section>
          )}
          <section className="grid gap-2">
            <h2 className="text-lg">Agenda</h2>
            <AgendaList agenda={plan.agenda} />
          </section>
        </aside>
      </div>
    </SessionFrame>
  )
}
