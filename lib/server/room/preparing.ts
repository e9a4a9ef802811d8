import "server-only"
import { preAnswerInput } from "@/lib/live/preparation-schema"
import type { MyQuestion } from "@/lib/live/preparation-view"
import { keepPreAnswer, type PreparedSession, questionsFor } from "@/lib/server/pre-answers"
import { countSessionRequest } from "@/lib/server/rate-limits"
import { type Attendance, personOf } from "@/lib/server/room/attendance"

/** What somebody who came by the session's own door, such as a guest, is asked beforehand; `isOver`: only to read. */
export async function readPreparing(attendance: Attendance): Promise<{ questions: MyQuestion[]; isOver: boolean }> {
  const session = await sessionOf(attendance)
  const questions = await questionsFor(attendance.ctx, session, personOf(attendance))
  return { questions, isOver: session.cancelledAt !== null || session.phase === "closed" }
}

/** Keeps what they say on one of their questions. */
export async function savePreparing(
  attendance: Attendance,
  place: { lensKey: string; questionId: string },
  body: unknown,
): Promise<{ Complete: boolean }> {
  const personId = personOf(attendance)
  await countSessionRequest(personId)
  const named = { SessionId: attendance.session.id, LensKey: place.lensKey, QuestionId: place.questionId }
  const input = preAnswerInput.parse({ ...(body as object), ...named })
  return keepPreAnswer(attendance.ctx, await sessionOf(attendance), personId, input)
}

function sessionOf({ ctx, session }: Attendance): Promise<PreparedSession> {
  return ctx.db.session.findUniqueOrThrow({
    where: { id: session.id },
    include: { workload: { select: { id: true, pillarPriorities: true } } },
  })
}
