import "server-only"
import { AppError } from "@/lib/errors"
import { type AgendaQuestion, agendaQuestions } from "@/lib/live/agenda-questions"
import { currentReviews } from "@/lib/server/reviews"
import type { Attendance } from "@/lib/server/room/attendance"

/** Everything that could be on the agenda: the workload's questions with the risks they have now. Not for guests. */
export async function readAgendaQuestions({ ctx, session }: Attendance): Promise<{ questions: AgendaQuestion[] }> {
  if (ctx.actor.kind === "guest") {
    throw new AppError("AccessDenied", "Guests see what is on the agenda, and nothing else of the review.")
  }
  const { pillarPriorities } = await ctx.db.workload.findUniqueOrThrow({
    where: { id: session.workloadId },
    select: { pillarPriorities: true },
  })
  return { questions: agendaQuestions(await currentReviews(ctx.db, session.workloadId), pillarPriorities) }
}
