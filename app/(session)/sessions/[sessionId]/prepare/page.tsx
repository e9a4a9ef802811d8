import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { pageAttendance, type SessionPageProps } from "@/app/(session)/attend"
import { SessionFrame } from "@/components/live/session-frame"
import { MyQuestions } from "@/components/session/prepare/my-questions"
import { LinkButton } from "@/components/ui/link-button"
import { Message } from "@/components/ui/message"
import { LEAST_VOTERS } from "@/lib/live/plan"
import { readPreparing } from "@/lib/server/room/preparing"
import { readSessionHead } from "@/lib/server/session-head"

export const metadata: Metadata = { title: "My questions" }

/** What a guest is asked before the meeting. Members have the same on the pages around the session. */
export default async function PreparePage({ params }: SessionPageProps) {
  const attendance = await pageAttendance(params)
  const { personId } = attendance
  if (personId === null) redirect(`/sessions/${attendance.session.id}`)
  const [{ title }, { questions, isOver }] = await Promise.all([readSessionHead(attendance), readPreparing(attendance)])
  const { id } = attendance.session
  return (
    <SessionFrame title={title} workload={null}>
      <div className="mx-auto grid w-full max-w-4xl content-start gap-6 px-4 py-6 sm:px-6">
        <header className="flex flex-wrap items-start justify-between gap-3">
          <h1 className="text-2xl max-sm:text-xl">My questions</h1>
          <LinkButton href={`/sessions/${id}`}>Back to the session</LinkButton>
        </header>
        <p className="max-w-prose text-muted">
          {questions.length === 0
            ? "No question was given to you. As soon as one is, you can answer it here."
            : `Say what you see, practice by practice. Only you can read it; whoever leads sees how far you are. Where at least ${LEAST_VOTERS} people prepared a question, a decision may begin with what all of them agree on, without names.`}
        </p>
        {isOver ? <Message>This session is over: what you prepared can only be read.</Message> : null}
        {questions.length > 0 ? (
          <MyQuestions sessionPath={`/api/sessions/${id}`} personId={personId} questions={questions} isOver={isOver} />
        ) : null}
      </div>
    </SessionFrame>
  )
}
