import "server-only"
import { AppError } from "@/lib/errors"
import { type AgendaQuestion, agendaQuestions, questionKey } from "@/lib/live/agenda-questions"
import type { LensVersions } from "@/lib/live/plan"
import type { Database } from "@/lib/server/context"
import { loadLens } from "@/lib/server/lens-store"
import { currentReviews } from "@/lib/server/reviews"
import type { Attendance } from "@/lib/server/room/attendance"
import { roomOf } from "@/lib/server/room/rooms"

/**
 * Everything that could be on the agenda: the workload's questions with the risks they have now, and which of them are
 * new since the agenda was made. Not for guests.
 */
export async function readAgendaQuestions({
  ctx,
  session,
}: Attendance): Promise<{ questions: AgendaQuestion[]; added: string[] }> {
  if (ctx.actor.kind === "guest") {
    throw new AppError("AccessDenied", "Guests see what is on the agenda, and nothing else of the review.")
  }
  const { pillarPriorities } = await ctx.db.workload.findUniqueOrThrow({
    where: { id: session.workloadId },
    select: { pillarPriorities: true },
  })
  const { room } = roomOf(ctx.db, session)
  await room.catchUp()
  const questions = agendaQuestions(await currentReviews(ctx.db, session.workloadId), pillarPriorities)
  const before = await questionsIn(ctx.db, room.state.agendaLenses)
  return { questions, added: before ? questions.map(questionKey).filter((key) => !before.has(key)) : [] }
}

/** What these lens versions ask, by key; null when one of them is not known here (any more). */
async function questionsIn(db: Database, versions: LensVersions | null): Promise<Set<string> | null> {
  const ids = Object.values(versions ?? {})
  if (versions === null || (await db.lensVersion.count({ where: { id: { in: ids } } })) < ids.length) return null
  const keys = new Set<string>()
  for (const [lensKey, id] of Object.entries(versions)) {
    for (const { questions } of (await loadLens(db, id)).pillars) {
      for (const question of questions) keys.add(questionKey({ lensKey, questionId: question.id }))
    }
  }
  return keys
}
