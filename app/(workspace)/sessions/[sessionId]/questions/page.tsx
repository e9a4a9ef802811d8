import type { Metadata } from "next"
import { MyQuestions } from "@/components/session/prepare/my-questions"
import { SessionFrame } from "@/components/session/session-frame"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { Message } from "@/components/ui/message"
import { Time } from "@/components/ui/time"
import { LEAST_VOTERS } from "@/lib/live/plan"
import { readMyQuestions } from "@/lib/server/pre-answers"
import { type SessionPageProps, sessionHead } from "../head"

export async function generateMetadata({ params }: SessionPageProps): Promise<Metadata> {
  return { title: `My questions – ${(await sessionHead(params)).plan.title}` }
}

export default async function MyQuestionsPage({ params }: SessionPageProps) {
  const { ctx, plan, isOver } = await sessionHead(params)
  const { Questions } = await readMyQuestions(ctx, { SessionId: plan.id })
  const { me } = plan
  const open = Questions.some(({ mine }) => !mine?.complete)
  return (
    <SessionFrame plan={plan} tab="/questions">
      {me === null || Questions.length === 0 ? (
        <EmptyState
          title="Nothing to prepare"
          action={
            <LinkButton look="primary" href={`/sessions/${plan.id}/preparation`}>
              Read the preparation pack
            </LinkButton>
          }
        >
          {me === null
            ? "You are not on the plan of this session. Ask who leads it if you want to take part."
            : "No question was given to you yet. As soon as one is, you can answer it here."}
        </EmptyState>
      ) : (
        <>
          <p className="max-w-prose text-muted">
            Say what you see, practice by practice. Only you can read it; whoever leads sees how far you are. Where at
            least {LEAST_VOTERS} people prepared a question, a decision may begin with what all of them agree on,
            without names. The group decides together.
          </p>
          {me.remindedAt && open && !isOver ? (
            <Message>
              You were reminded on <Time value={me.remindedAt} format="day" />. A few ticks are enough.
            </Message>
          ) : null}
          {isOver ? <Message>This session is over: what you prepared can only be read.</Message> : null}
          <MyQuestions
            sessionPath={`/api/plumbline/sessions/${plan.id}`}
            personId={me.id}
            questions={Questions}
            isOver={isOver}
          />
        </>
      )}
    </SessionFrame>
  )
}
