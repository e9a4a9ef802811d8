import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { orNotFound } from "@/app/(workspace)/context"
import { MinutesEditor } from "@/components/session/minutes/minutes-editor"
import { MinutesVersions } from "@/components/session/minutes/minutes-versions"
import { MinutesView } from "@/components/session/minutes/minutes-view"
import { SendMinutes } from "@/components/session/minutes/send-minutes"
import { PdfButton } from "@/components/session/pdf-button"
import { SessionFrame } from "@/components/session/session-frame"
import { LinkButton } from "@/components/ui/link-button"
import { Message } from "@/components/ui/message"
import { PrintButton } from "@/components/ui/print-button"
import { canMail } from "@/lib/server/mail"
import { readMinutes, readMinutesVersion } from "@/lib/server/session-minutes"
import { type SessionPageProps, sessionHead } from "../head"

interface MinutesPageProps extends SessionPageProps {
  searchParams: Promise<{ version?: string; edit?: string }>
}

export async function generateMetadata({ params }: SessionPageProps): Promise<Metadata> {
  return { title: `Minutes – ${(await sessionHead(params)).plan.title}` }
}

export default async function MinutesPage({ params, searchParams }: MinutesPageProps) {
  const { ctx, plan } = await sessionHead(params)
  const { version: asked, edit } = await searchParams
  if (asked !== undefined && !/^[1-9]\d{0,3}$/.test(asked)) notFound()
  const page = await readMinutes(ctx, { SessionId: plan.id })
  const mayWrite = plan.mayLead && plan.phase === "closed"
  const [newest] = page.versions
  const here = `/sessions/${plan.id}/minutes`
  if (edit !== undefined && mayWrite) {
    const base = newest?.version ?? 0
    return (
      <SessionFrame plan={plan} tab="/minutes">
        <MinutesEditor sessionId={plan.id} draft={page.draft} base={base} proposedNote={page.proposedNote} />
      </SessionFrame>
    )
  }
  const shown = asked === undefined ? page.version : Number(asked)
  const content =
    shown === null || shown === page.version
      ? page.content
      : (await orNotFound(readMinutesVersion(ctx, { SessionId: plan.id, Version: shown }))).content
  const write = newest
    ? page.isBehind
      ? `Write version ${newest.version + 1}`
      : "Change the minutes"
    : "Write the minutes"
  return (
    <SessionFrame
      plan={plan}
      tab="/minutes"
      actions={
        <>
          <LinkButton
            href={`/api/sessions/${plan.id}/files/minutes.md${shown ? `?version=${shown}` : ""}`}
            prefetch={false}
          >
            Markdown
          </LinkButton>
          <PdfButton path={`/sessions/${plan.id}/minutes/report`} body={shown === null ? {} : { Version: shown }} />
          <PrintButton />
          {mayWrite ? (
            <LinkButton look="primary" href={`${here}?edit=1`}>
              {write}
            </LinkButton>
          ) : null}
        </>
      }
    >
      {plan.phase === "closed" ? null : (
        <Message>
          The session is not closed: this is what its log says so far. The minutes are written afterwards.
        </Message>
      )}
      {plan.phase === "closed" && shown === null ? (
        <Message title="A draft from the log">
          Nobody saved it yet. Read it through, add what is missing, then save it.
        </Message>
      ) : null}
      {newest && page.isBehind && shown === newest.version ? (
        <Message tone="warning" title={`The session went on after version ${newest.version}`}>
          {page.proposedNote || "Something happened since then."}
        </Message>
      ) : null}
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <MinutesView content={content} />
        {page.versions.length > 0 ? (
          <aside className="grid content-start gap-4 print:hidden">
            <h2 className="text-lg">Versions</h2>
            <MinutesVersions sessionId={plan.id} versions={page.versions} shown={shown} />
            {mayWrite && shown !== null && canMail() ? <SendMinutes sessionId={plan.id} version={shown} /> : null}
          </aside>
        ) : null}
      </div>
    </SessionFrame>
  )
}
