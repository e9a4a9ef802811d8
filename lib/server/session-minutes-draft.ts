import "server-only"
import { isNoneOfThese } from "@/lib/lens/model"
import { questionKey } from "@/lib/live/agenda-questions"
import { draftMinutes, type MinutesQuestion } from "@/lib/live/draft-minutes"
import type { SessionEvent } from "@/lib/live/events"
import type { SessionState } from "@/lib/live/state"
import { sharedView } from "@/lib/live/view"
import type { MinutesContent } from "@/lib/review/minutes"
import type { Context } from "@/lib/server/context"
import type { SessionRow } from "@/lib/server/gate"
import { readSessionState } from "@/lib/server/session-log"
import { workloadQuestions } from "@/lib/server/session-questions"
import { questionsToFindOut } from "@/lib/server/session-routes"

interface Drafted {
  content: MinutesContent
  events: SessionEvent[]
  state: SessionState
  labelOf: (stopId: string) => string
}

/** The minutes as the log tells them now. */
export async function draftSessionMinutes(ctx: Context, session: SessionRow): Promise<Drafted> {
  const { events, state } = await readSessionState(ctx, session.id)
  const asked = await workloadQuestions(ctx.db, session.workload)
  const byKey = new Map(asked.map((one) => [questionKey(one), one]))
  const questions = new Map<string, MinutesQuestion>(
    asked.map(({ label, title, question, ...place }) => {
      const practices = question.choices.filter((choice) => !isNoneOfThese(choice))
      const choices = new Map(practices.map((choice) => [choice.id, choice.title]))
      return [questionKey(place), { label, title, choices }]
    }),
  )
  const unknown = await questionsToFindOut(ctx, session.id)
  const decided = (key: string) => ["decided", "not-applicable"].includes(state.stops[key]?.phase ?? "")
  const toFindOut = [...unknown].filter((key) => byKey.has(key) && !decided(key))
  const content = draftMinutes({
    workload: session.workload.name,
    state,
    events,
    // What everybody in the room may see: never who voted what.
    view: sharedView(state, "room", (stopId) => byKey.get(stopId)?.question ?? null),
    questions,
    toFindOut: toFindOut.map((key) => `${questions.get(key)?.label}: somebody did not know beforehand.`),
    ...(await besideTheLog(ctx, session, state)),
  })
  const parts = new Map(state.agenda.map(({ id, title }) => [id, title]))
  const labelOf = (stopId: string) => questions.get(stopId)?.label ?? parts.get(stopId) ?? stopId
  return { content, events, state, labelOf }
}

/** Milestones and accepted risks of the time of the session, up to a day after it: both belong to its outcome. */
async function besideTheLog(ctx: Context, { workloadId }: SessionRow, { startedAt, closedAt }: SessionState) {
  if (startedAt === null) return { milestones: [], acceptedRisks: [] }
  const end = closedAt === null ? ctx.now.getTime() : closedAt + 86_400_000
  const during = { gte: new Date(startedAt), lte: new Date(end) }
  const [milestones, decisions] = await Promise.all([
    ctx.db.milestone.findMany({
      where: { workloadId, recordedAt: during },
      orderBy: { number: "asc" },
      select: { number: true, name: true },
    }),
    ctx.db.improvementDecision.findMany({
      where: { kind: "ACCEPTED", decidedAt: during, item: { workloadId } },
      orderBy: { decidedAt: "asc" },
      include: { item: { select: { title: true } } },
    }),
  ])
  return {
    milestones: milestones.map(({ number, name }) => `Milestone ${number}: ${name}`),
    acceptedRisks: decisions.map(({ item, reason, deciderName, reviewOn }) => {
      const until = reviewOn ? `, to be looked at again on ${reviewOn.toISOString().slice(0, 10)}` : ""
      return `${item.title}: accepted by ${deciderName}${until}. ${reason}`.replace(/\s*\n\s*/g, " ")
    }),
  }
}
