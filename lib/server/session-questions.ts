import "server-only"
import type { Question } from "@/lib/lens/model"
import type { AgendaItem } from "@/lib/live/agenda-item"
import { type AgendaQuestion, agendaQuestions, questionKey } from "@/lib/live/agenda-questions"
import type { Context, Database, Transaction } from "@/lib/server/context"
import { currentReviews } from "@/lib/server/reviews"

/** A question on an agenda with everything that its lens says about it. */
export interface AskedQuestion extends AgendaQuestion {
  question: Question
}

/** Every question that the workload's lenses ask, in the order of its pillars. */
export async function workloadQuestions(
  db: Database | Transaction,
  workload: { id: string; pillarPriorities: string[] },
): Promise<AskedQuestion[]> {
  const reviews = await currentReviews(db, workload.id)
  const questions = new Map(
    reviews.flatMap(({ lensKey, lens }) =>
      lens.pillars.flatMap((pillar) =>
        pillar.questions.map((question) => [questionKey({ lensKey, questionId: question.id }), question] as const),
      ),
    ),
  )
  return agendaQuestions(reviews, workload.pillarPriorities).flatMap((one) => {
    const question = questions.get(questionKey(one))
    return question ? [{ ...one, question }] : []
  })
}

/** A session whose questions are asked. */
export interface AskingSession {
  agenda: unknown
  workload: { id: string; pillarPriorities: string[] }
}

/** The questions of a session in the order of its agenda; those that a lens lost meanwhile are left out. */
export async function sessionQuestions(ctx: Pick<Context, "db">, session: AskingSession): Promise<AskedQuestion[]> {
  const all = new Map((await workloadQuestions(ctx.db, session.workload)).map((one) => [questionKey(one), one]))
  const agenda = session.agenda as AgendaItem[]
  const keys = new Set(agenda.flatMap(({ questions }) => questions.map(questionKey)))
  return [...keys].flatMap((key) => all.get(key) ?? [])
}
